package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import starling.design.BriefCoverage;
import starling.design.BriefCoverage.Depth;
import starling.feedback.Feedback;
import starling.interview.Interviewer;
import starling.star.AnswerKind;
import starling.star.Part;
import starling.star.ReadSentence;
import starling.star.StarReading;

/** {@code why attempt}: what every finding stands on, and what each sentence was taken for. */
public final class WhyCommand implements UnlistedCommand {
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
    public Reply run(Invocation invocation) {
        return AttemptOption.outcome(invocation, id -> interviewer.attemptWithoutNotes(invocation.person(), id))
                .accept(new OutcomeWords(graded -> new Reply(blocks(graded.feedback()), List.of()), ""));
    }

    private static List<Block> blocks(Feedback feedback) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("Why I read it so"));
        if (feedback instanceof Feedback.OnStory onStory) {
            var reason = onStory.reading().reason();
            blocks.add(new Block.Paragraph(KindWords.of(reason).claim() + ". To the rules that is kind = "
                    + feedback.kind() + ", reason = " + reason.id() + "."));
        }
        if (feedback instanceof Feedback.OnDesign onDesign && onDesign.reading().gradable()) {
            addCoverage(onDesign.substance().coverage(), blocks);
        }
        if (feedback.findings().isEmpty()) {
            blocks.add(new Block.Paragraph("None of the rules holds for this answer."));
        }
        blocks.addAll(ReasonBlocks.of(feedback));
        if (feedback instanceof Feedback.OnStory onStory) {
            addSentences(onStory.reading(), blocks);
        } else if (feedback instanceof Feedback.OnDesign onDesign) {
            blocks.add(new Block.Labelled("Step by step", ""));
            onDesign.reading()
                    .steps()
                    .forEach(step -> blocks.add(new Block.LabelledSentence(
                            step.quote().text(), step.step().heading() + ", line " + step.line())));
            if (onDesign.reading().gradable()) {
                blocks.addAll(DesignBlocks.strong(onDesign));
            }
        }
        return blocks;
    }

    /** Each point of the question with the words that were taken for it. */
    private static void addCoverage(BriefCoverage coverage, List<Block> blocks) {
        var points = Stream.concat(coverage.functional().stream(), coverage.nonFunctional().stream())
                .toList();
        if (points.isEmpty()) {
            return;
        }
        blocks.add(new Block.Labelled("What this question asks for", ""));
        points.forEach(point -> blocks.add(point.quote()
                .<Block>map(quote ->
                        new Block.LabelledSentence(quote.text(), point.point().point()))
                .orElseGet(() -> new Block.Bullets(List.of(point.point().point() + " Not found.")))));
        coverage.dives()
                .forEach(dive -> blocks.add(dive.quote()
                        .<Block>map(quote -> new Block.LabelledSentence(
                                quote.text(),
                                dive.dive().topic() + (dive.depth() == Depth.NAMED ? ", named and not solved" : "")))
                        .orElseGet(() -> new Block.Bullets(List.of(dive.dive().topic() + ". Not found.")))));
    }

    private static void addSentences(StarReading reading, List<Block> blocks) {
        if (reading.kind() == AnswerKind.NONE) {
            blocks.add(new Block.Paragraph("I looked for no parts in it, since nothing in it is told as it happened."));
            return;
        }
        blocks.add(new Block.Labelled("Sentence by sentence", ""));
        reading.sentences()
                .forEach(sentence ->
                        blocks.add(new Block.LabelledSentence(sentence.span().text(), label(sentence))));
    }

    private static String label(ReadSentence sentence) {
        var part = sentence.part() == Part.NONE
                ? "None of the parts"
                : sentence.part().heading();
        var sure = String.format(Locale.ROOT, "%s, %.0f %% sure", part, sentence.confidence() * 100);
        var cue = sentence.cue();
        if (cue.text().isEmpty()) {
            return sure;
        }
        return sure + (cue.quoted() ? "; “" + cue.text() + "” points to it" : ": " + cue.text());
    }
}
