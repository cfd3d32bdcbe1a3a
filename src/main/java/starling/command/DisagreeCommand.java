package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import starling.feedback.Feedback;
import starling.interview.AnswerOutcome;
import starling.interview.Claim;
import starling.interview.Interviewer;

/** {@code disagree attempt line should-be text}: the person says which line of their feedback is wrong, and what it should be. */
public final class DisagreeCommand implements Command {
    static final String NAME = "disagree";

    private static final String LINE = "line";
    private static final String SHOULD_BE = "should-be";
    private static final Option.Choice OPEN = new Option.Choice("open", "I leave this open");
    private static final String KEPT =
            "It is kept with your answer where Starling runs, and whoever runs it can read both.";

    private final Interviewer interviewer;
    private final boolean ownersOther;

    /**
     * Hears what people disagree with.
     *
     * @param ownersOther whether somebody else runs Starling and will read it
     */
    public DisagreeCommand(Interviewer interviewer, boolean ownersOther) {
        this.interviewer = interviewer;
        this.ownersOther = ownersOther;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Say what is wrong in your feedback";
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
    public boolean mayAskForm() {
        return true;
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        if (invocation.option(LINE).isPresent()) {
            return Optional.empty();
        }
        return AttemptOption.in(invocation)
                .flatMap(id ->
                        interviewer.attemptWithoutNotes(invocation.person(), id).ifGraded())
                .map(graded -> form(graded.feedback()));
    }

    private static Form form(Feedback feedback) {
        var lines = Claims.of(feedback);
        var fields = new ArrayList<Form.Field>();
        fields.add(new Form.ChoiceField(
                LINE,
                "Which line is wrong?",
                KEPT,
                lines.stream()
                        .map(line -> new Option.Choice(
                                id(line.claim()), Claims.shortened(line.claim().words())))
                        .toList()));
        var choices = lines.stream()
                .filter(line -> line.alternatives().size() > 1)
                .flatMap(line -> line.choices().stream()
                        .map(choice ->
                                new Option.Choice(line.claim().about().id() + ":" + choice.value(), choice.label())))
                .distinct()
                .toList();
        if (!choices.isEmpty()) {
            fields.add(new Form.ChoiceField(
                    SHOULD_BE,
                    "What is it instead?",
                    "For a line on the kind or on a sentence.",
                    Stream.concat(Stream.of(OPEN), choices.stream()).toList()));
        }
        fields.add(new Form.TextField(
                AnswerCommand.TEXT,
                "Why?",
                "Leave this empty if you like.",
                "Such as: the last sentence is what came of it",
                "",
                false));
        return new Form("What is wrong?", fields);
    }

    @Override
    public Reply run(Invocation invocation) {
        return AttemptOption.outcome(invocation, id -> interviewer.attemptWithoutNotes(invocation.person(), id))
                .accept(new OutcomeWords(graded -> disagree(invocation, graded), says(invocation)));
    }

    private Reply disagree(Invocation invocation, AnswerOutcome.Graded graded) {
        var chosen = invocation.option(LINE).orElse("");
        return Claims.of(graded.feedback()).stream()
                .filter(line -> id(line.claim()).equals(chosen))
                .findFirst()
                .map(line -> disagree(invocation, graded, line))
                .orElseGet(() -> Reply.givingBack(
                        "That line is no longer in your feedback. Press I disagree again to see those that are.",
                        says(invocation)));
    }

    private Reply disagree(Invocation invocation, AnswerOutcome.Graded graded, Claims.Line line) {
        var shouldBe = shouldBe(line, invocation.option(SHOULD_BE).orElse(""));
        var kept = interviewer.disagree(
                graded, line.claim(), shouldBe.map(Option.Choice::value).orElse(""), says(invocation));
        return thanks(kept.claim(), shouldBe);
    }

    private static String says(Invocation invocation) {
        return invocation.option(AnswerCommand.TEXT).orElse("");
    }

    private Reply thanks(Claim claim, Optional<Option.Choice> shouldBe) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("Thank you. I have noted that you disagree with this line:"));
        blocks.add(new Block.Quote(claim.words()));
        shouldBe.ifPresent(choice -> blocks.add(new Block.Labelled("You say it should be", choice.label())));
        if (!ownersOther) {
            blocks.add(new Block.Paragraph("The command disagreements prints what was noted."));
        }
        return new Reply(blocks, List.of());
    }

    /** What the line should be: the only other thing it could be, or what was chosen, if that goes with this line. */
    private static Optional<Option.Choice> shouldBe(Claims.Line line, String chosen) {
        return line.alternatives().stream()
                .filter(choice -> line.alternatives().size() == 1
                        || chosen.equals(line.claim().about().id() + ":" + choice.value()))
                .findFirst();
    }

    private static String id(Claim claim) {
        return claim.about().id() + ":" + claim.name();
    }
}
