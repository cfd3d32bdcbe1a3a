package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import starling.design.DeliveryStep;
import starling.feedback.Feedback;
import starling.star.AnswerKind;
import starling.star.Part;
import starling.star.StarReading;

/** What has changed since the attempt before. */
final class Comparison {
    private Comparison() {}

    /** What is new in a story and what has gone; or that one of the two is no story. What is missing, the heading says. */
    static String of(Feedback.OnStory before, Feedback.OnStory now) {
        return of(before, now, Scores.SHOWN);
    }

    /** The same for a person to whom scores are shown or hidden. */
    static String of(Feedback.OnStory before, Feedback.OnStory now, Scores scores) {
        var reading = now.reading();
        var was = before.reading();
        if (reading.kind() != AnswerKind.STORY) {
            return was.reason() == reading.reason()
                    ? "That has not changed since your last answer."
                    : "Before, " + KindWords.of(was.reason()).before()
                            + (was.kind() == AnswerKind.STORY
                                    ? scores.ifShown(" of " + before.score() + " of 100")
                                    : "")
                            + ".";
        }
        if (was.kind() != AnswerKind.STORY) {
            return "This is a story now; before, " + KindWords.of(was.reason()).before() + ".";
        }
        return changes(
                "parts",
                Stream.concat(Part.STAR.stream(), Stream.of(Part.LEARNING))
                        .map(part -> new Change(
                                part.heading(),
                                was.part(part).present(),
                                reading.part(part).present()))
                        .toList());
    }

    /** What is new in a design and what has gone; or that one of the two is no design. */
    static String of(Feedback.OnDesign before, Feedback.OnDesign now) {
        return of(before, now, Scores.SHOWN);
    }

    /** The same for a person to whom scores, and how many steps there are, are shown or hidden. */
    static String of(Feedback.OnDesign before, Feedback.OnDesign now, Scores scores) {
        if (!now.reading().gradable()) {
            return before.reading().gradable()
                    ? "Before, it was a design"
                            + scores.ifShown(" with " + before.reading().steps().size() + " of "
                                    + DeliveryStep.values().length + " delivery steps")
                            + "."
                    : "That has not changed since your last answer.";
        }
        if (!before.reading().gradable()) {
            return "This is a design now; before, it was not.";
        }
        return changes(
                "steps",
                Stream.of(DeliveryStep.values())
                        .map(step -> new Change(
                                step.heading(),
                                before.reading().step(step).isPresent(),
                                now.reading().step(step).isPresent()))
                        .toList());
    }

    /**
     * How much there was before of a part that is there; empty if there was nothing, since that it is new has been said.
     *
     * @param percent what it has now of a hundred words
     * @param percentBefore what it had
     */
    static String ofPart(Part part, StarReading before, int percent, int percentBefore) {
        if (before.kind() != AnswerKind.STORY || !before.part(part).present()) {
            return "";
        }
        if (percentBefore == 0) {
            return percent == 0 ? "" : "had no sentence of its own before";
        }
        return "was " + percentBefore + " %";
    }

    private record Change(String name, boolean before, boolean now) {}

    private static String changes(String things, List<Change> changes) {
        var sentences = new ArrayList<String>();
        add("New: ", changes, change -> change.now() && !change.before(), sentences);
        add("No longer there: ", changes, change -> change.before() && !change.now(), sentences);
        if (sentences.isEmpty()) {
            sentences.add(
                    changes.stream().anyMatch(Change::now)
                            ? "The same " + things + " as before."
                            : "Nothing is new yet.");
        }
        return String.join(" ", sentences);
    }

    private static void add(String label, List<Change> changes, Predicate<Change> which, List<String> sentences) {
        var names = changes.stream().filter(which).map(Change::name).toList();
        if (!names.isEmpty()) {
            sentences.add(label + Enumeration.of(names) + ".");
        }
    }
}
