package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import starling.design.DeliveryStep;
import starling.feedback.Feedback;
import starling.star.AnswerKind;
import starling.star.Part;
import starling.star.StarReading;

/** What has changed since the attempt before. */
final class Progress {
    private Progress() {}

    /** What is new in a story, what has gone and what is still missing; or that one of the two is no story. */
    static String of(Feedback.OnStory before, Feedback.OnStory now) {
        var reading = now.reading();
        var was = before.reading();
        if (reading.kind() != AnswerKind.STORY) {
            return "Before, it was " + KindWords.noun(was.reason())
                    + (was.kind() == AnswerKind.STORY ? " of " + before.score() + " of 100" : "")
                    + (was.reason() == reading.reason() ? " too." : ".");
        }
        if (was.kind() != AnswerKind.STORY) {
            var still = reading.missing().stream().map(Part::heading).toList();
            return "This is a story now; before, it was " + KindWords.noun(was.reason()) + "."
                    + (still.isEmpty() ? "" : " Still missing: " + Enumeration.of(still) + ".");
        }
        return changes(Part.STAR.stream()
                .map(part -> new Change(
                        part.heading(),
                        was.part(part).present(),
                        reading.part(part).present()))
                .toList());
    }

    /** What is new in a design, what has gone and what is still missing. */
    static String of(Feedback.OnDesign before, Feedback.OnDesign now) {
        return changes(Stream.of(DeliveryStep.values())
                .map(step -> new Change(
                        step.heading(),
                        before.reading().step(step).isPresent(),
                        now.reading().step(step).isPresent()))
                .toList());
    }

    /** What has become of a part of a story; empty if there is nothing to compare it with. */
    static String ofPart(Part part, Optional<StarReading> before, StarReading now, int percentBefore) {
        boolean found = now.part(part).present();
        if (before.isEmpty()) {
            return "";
        }
        boolean was = before.get().kind() == AnswerKind.STORY
                && before.get().part(part).present();
        if (found) {
            return was ? String.format(Locale.ROOT, "was %d %%", percentBefore) : "new";
        }
        return was ? "was there before" : "still missing";
    }

    private record Change(String name, boolean before, boolean now) {}

    private static String changes(List<Change> changes) {
        var sentences = new ArrayList<String>();
        add("New: ", changes, change -> change.now() && !change.before(), sentences);
        add("No longer there: ", changes, change -> change.before() && !change.now(), sentences);
        if (sentences.isEmpty()) {
            sentences.add("The same parts as before.");
        }
        add("Still missing: ", changes, change -> !change.before() && !change.now(), sentences);
        return String.join(" ", sentences);
    }

    private static void add(String label, List<Change> changes, Predicate<Change> which, List<String> sentences) {
        var names = changes.stream().filter(which).map(Change::name).toList();
        if (!names.isEmpty()) {
            sentences.add(label + Enumeration.of(names) + ".");
        }
    }
}
