package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import starling.session.Interview;
import starling.session.InterviewOutcome;

/** What can be done at a step of an interview. */
final class InterviewButtons {
    private InterviewButtons() {}

    /** What can be done with what is asked; help with a question is there until its first stage is over. */
    static List<Button> of(InterviewOutcome.Asks asks) {
        boolean question = asks.interview().probe().isEmpty()
                && asks.interview().turn().stages().size() <= 1;
        return of(asks.interview(), question ? Optional.of(asks.question().id()) : Optional.empty());
    }

    /**
     * What can be done, the most used first.
     *
     * @param hint the id of the question that there is help with
     */
    static List<Button> of(Interview interview, Optional<String> hint) {
        var step = StepOption.of(interview);
        var buttons = new ArrayList<Button>();
        if (interview.hasSaid()) {
            buttons.add(new Button("Done", InterviewDoneCommand.NAME, step));
        }
        buttons.add(answer(step));
        if (interview.hasSaid()) {
            buttons.add(new Button("Start over", InterviewMoveCommand.START_OVER, step));
        }
        hint.filter(id -> !interview.hasSaid()).ifPresent(id -> {
            var options = new TreeMap<>(step);
            options.put(HintCommand.QUESTION, id);
            buttons.add(new Button("Hint", HintCommand.NAME, options));
        });
        buttons.add(new Button("Skip", InterviewMoveCommand.SKIP, step));
        buttons.add(new Button("Pause", InterviewMoveCommand.PAUSE, step));
        return buttons;
    }

    /** The button that answers this step by a form. */
    static Button answer(Map<String, String> step) {
        return new Button("Answer", InterviewDoneCommand.ANSWER, step);
    }
}
