package starling.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import starling.feedback.Feedback;
import starling.interview.AnswerOutcome;
import starling.interview.Claim;
import starling.interview.Interviewer;

/**
 * {@code disagree attempt line text}: the person says which line of their feedback is wrong, and why; then, of a line that could
 * be one of several other things, {@code disagree attempt line should-be}: which of them.
 */
public final class DisagreeCommand implements UnlistedCommand {
    static final String NAME = "disagree";

    private static final String LINE = "line";
    private static final String SHOULD_BE = "should-be";
    /**
     * One fewer than a reply holds. A sentence of a design could be any of ten other things, with ids too long for Discord's
     * buttons: it is left open, and the person's words say what it is.
     */
    private static final int MOST_ASKED = 9;

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
        var lines = Claims.of(feedback).stream()
                .map(line -> new Option.Choice(
                        id(line.claim()), Claims.shortened(line.claim().words())))
                .toList();
        return new Form(
                "What is wrong?",
                List.of(
                        new Form.ChoiceField(LINE, "Which line is wrong?", KEPT, lines),
                        new Form.TextField(
                                AnswerCommand.TEXT,
                                "Why?",
                                "Leave this empty if you like.",
                                "Such as: the last sentence is what came of it",
                                "",
                                false)));
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
                .flatMap(line -> invocation
                        .option(SHOULD_BE)
                        .map(id -> correct(graded, line, id))
                        .orElseGet(() -> Optional.of(disagree(graded, line, says(invocation)))))
                .orElseGet(() -> Reply.givingBack(
                        "That line is no longer in your feedback. Press I disagree again to see those that are.",
                        says(invocation)));
    }

    private Reply disagree(AnswerOutcome.Graded graded, Claims.Line line, String says) {
        var others = line.alternatives();
        var only = others.size() == 1 ? Optional.of(others.get(0)) : Optional.<Option.Choice>empty();
        interviewer.disagree(
                graded, line.claim(), only.map(Option.Choice::value).orElse(""), says);
        var blocks = thanks(line.claim(), only);
        if (others.size() < 2 || others.size() > MOST_ASKED) {
            return new Reply(blocks, List.of());
        }
        blocks.add(new Block.Paragraph("What is it instead?"));
        return Reply.asking(
                blocks,
                others.stream()
                        .map(other -> correction(graded, line.claim(), other))
                        .toList());
    }

    private static Button correction(AnswerOutcome.Graded graded, Claim claim, Option.Choice shouldBe) {
        var options = new HashMap<>(AttemptOption.of(graded.attempt()));
        options.put(LINE, id(claim));
        options.put(SHOULD_BE, shouldBe.value());
        return new Button(shouldBe.label(), NAME, options);
    }

    /** Empty if the line cannot be that instead: by now it is read as just that. */
    private Optional<Reply> correct(AnswerOutcome.Graded graded, Claims.Line line, String id) {
        return line.alternatives().stream()
                .filter(other -> other.value().equals(id))
                .findFirst()
                .map(other -> {
                    interviewer.correct(graded, line.claim(), id);
                    return new Reply(thanks(line.claim(), Optional.of(other)), List.of());
                });
    }

    private static String says(Invocation invocation) {
        return invocation.option(AnswerCommand.TEXT).orElse("");
    }

    private List<Block> thanks(Claim claim, Optional<Option.Choice> shouldBe) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("Thank you. I have noted that you disagree with this line:"));
        blocks.add(new Block.Quote(claim.words()));
        shouldBe.ifPresent(choice -> blocks.add(new Block.Labelled("You say it should be", choice.label())));
        if (!ownersOther) {
            blocks.add(new Block.Paragraph("The command disagreements prints what was noted."));
        }
        return blocks;
    }

    private static String id(Claim claim) {
        return claim.about().id() + ":" + claim.name();
    }
}
