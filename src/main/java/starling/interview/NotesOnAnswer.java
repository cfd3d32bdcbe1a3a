package starling.interview;

import java.util.List;
import java.util.Optional;
import starling.feedback.Difference;
import starling.retrieval.StoryMatch;

/**
 * What a person's notes have to say on an answer of theirs; for that person alone.
 *
 * @param told the story of the notes that the answer tells; empty if it is none of them, or it is not sure
 * @param own whether that story stands in their own notes
 * @param isNew whether the answer tells a story that was not found in the notes
 * @param better the story that fits the question clearly better than the one that was told
 * @param differences what the notes hold of the told story and the answer leaves out or contradicts, the gravest first
 * @param reminder what their own notes say of something that a design lacks
 */
public record NotesOnAnswer(
        Optional<KeptStory> told,
        boolean own,
        boolean isNew,
        Optional<StoryMatch> better,
        List<Difference> differences,
        Optional<ConceptReminder> reminder) {
    /** Nothing to say: the answer tells no story. */
    public static final NotesOnAnswer NOTHING =
            new NotesOnAnswer(Optional.empty(), false, false, Optional.empty(), List.of());

    public NotesOnAnswer {
        differences = List.copyOf(differences);
    }

    /** What the notes have on a story. */
    public NotesOnAnswer(
            Optional<KeptStory> told,
            boolean own,
            boolean isNew,
            Optional<StoryMatch> better,
            List<Difference> differences) {
        this(told, own, isNew, better, differences, Optional.empty());
    }

    /** What the notes have on a design. */
    static NotesOnAnswer onDesign(Optional<ConceptReminder> reminder) {
        return new NotesOnAnswer(Optional.empty(), false, false, Optional.empty(), List.of(), reminder);
    }

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "notes on an answer, with " + differences.size() + " differences";
    }
}
