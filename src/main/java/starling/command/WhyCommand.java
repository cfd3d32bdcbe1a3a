package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import starling.feedback.Feedback;
import starling.feedback.Finding;
import starling.interview.Interviewer;
import starling.language.Span;
import starling.star.Part;
import starling.star.ReadSentence;

/** {@code why attempt}: what every finding stands on, and what each sentence was taken for. */
public final class WhyCommand implements Command {
    static final String NAME = "why";

    private final Interviewer interviewer;

    public WhyCommand(Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "See what your feedback stands on";
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Reply run(Invocation invocation) {
        return AttemptOption.in(invocation)
                .flatMap(id -> interviewer.attemptAlone(invocation.person(), id))
                .map(graded -> new Reply(blocks(graded.feedback()), List.of()))
                .orElse(AttemptOption.NOT_THEIRS);
    }

    private static List<Block> blocks(Feedback feedback) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("Why I read it so"));
        if (feedback instanceof Feedback.OnStory onStory) {
            var reason = onStory.reading().reason();
            blocks.add(new Block.Paragraph("I take this for " + KindWords.noun(reason)
                    + ". To the rules that is kind = " + feedback.kind() + ", reason = " + reason.id() + "."));
        }
        if (feedback.findings().isEmpty()) {
            blocks.add(new Block.Paragraph("None of the rules holds for this answer."));
        }
        feedback.findings().forEach(finding -> add(finding, blocks));
        if (feedback instanceof Feedback.OnStory onStory) {
            blocks.add(new Block.Labelled("Sentence by sentence", ""));
            onStory.reading()
                    .sentences()
                    .forEach(sentence -> blocks.add(
                            new Block.LabelledSentence(sentence.span().text(), label(sentence))));
        } else if (feedback instanceof Feedback.OnDesign onDesign) {
            blocks.add(new Block.Labelled("Step by step", ""));
            onDesign.reading()
                    .steps()
                    .forEach(step -> blocks.add(new Block.LabelledSentence(
                            step.quote().text(), step.step().heading() + ", line " + step.line())));
        }
        return blocks;
    }

    private static void add(Finding finding, List<Block> blocks) {
        blocks.add(new Block.Labelled(finding.rule() + " (" + finding.severity().id() + ")", finding.message()));
        var facts = finding.reasons().stream()
                .map(reason -> reason.fact() + " = " + reason.value())
                .collect(Collectors.joining(", "));
        blocks.add(new Block.Bullets(List.of("It holds when " + finding.when(), "Here " + facts)));
        finding.quote().map(Span::text).ifPresent(words -> blocks.add(new Block.Quote(words)));
    }

    private static String label(ReadSentence sentence) {
        var part = sentence.part() == Part.NONE
                ? "None of the parts"
                : sentence.part().heading();
        var sure = String.format(Locale.ROOT, "%s, %.0f %% sure", part, sentence.confidence() * 100);
        if (sentence.cue().isEmpty()) {
            return sure;
        }
        boolean quoted = sentence.span().text().contains(sentence.cue());
        return sure + ", by " + (quoted ? "“" + sentence.cue() + "”" : sentence.cue());
    }
}
