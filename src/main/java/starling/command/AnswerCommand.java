package starling.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.interview.Interviewer;
import starling.question.Question;
import starling.question.QuestionKind;

/** {@code answer question text}: the person answers, the interviewer says what it heard. */
public final class AnswerCommand implements Command {
    /** The name by which buttons and messages reach it. */
    public static final String NAME = "answer";

    /** The option that holds the id of the question; the last one asked in the place if it is left out. */
    public static final String QUESTION = "question";

    /** The option that holds what was typed. */
    public static final String TEXT = "text";

    private final Interviewer interviewer;
    private final FeedbackReply feedback;

    public AnswerCommand(Interviewer interviewer, FeedbackReply feedback) {
        this.interviewer = interviewer;
        this.feedback = feedback;
    }

    /**
     * The button that answers a question.
     *
     * @param value the id of the company value that it is asked for
     */
    static Button button(Question question, Optional<String> value) {
        return new Button("Answer", NAME, ValueOption.with(Map.of(QUESTION, question.id()), value));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Answer the question you were asked";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Effort effort() {
        return Effort.READING;
    }

    @Override
    public boolean mayAskForm() {
        return true;
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        if (invocation.option(TEXT).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Form(
                "Your answer",
                List.of(Form.TextField.of(
                        TEXT,
                        "Answer as you would say it",
                        isDesign(invocation)
                                ? "What it must do, in numbers; its entities, its API, its parts and how they connect"
                                : "What was going on, what you had to achieve, what you did, what came of it"))));
    }

    private boolean isDesign(Invocation invocation) {
        var named = invocation.option(QUESTION);
        var question = named.isPresent()
                ? named.flatMap(id -> interviewer.question(invocation.person(), id))
                : interviewer.lastAsked(invocation.person(), invocation.place());
        return question.filter(asked -> asked.kind() == QuestionKind.SYSTEM_DESIGN)
                .isPresent();
    }

    @Override
    public Reply run(Invocation invocation) {
        var typed = invocation.option(TEXT).orElse("");
        return interviewer
                .answer(
                        invocation.person(),
                        invocation.place(),
                        invocation.option(QUESTION),
                        invocation.option(ValueOption.NAME),
                        typed)
                .accept(new OutcomeWords(feedback::on, typed));
    }
}
