package starling.interview;

/** What became of a story that somebody typed, changed or removed. Of all but the first two, everything is as it was. */
public sealed interface StoryOutcome {
    /** The story is kept as it is now; its id is another one if its title is. */
    record Saved(KeptStory story) implements StoryOutcome {}

    /** The story is no longer kept; this is what it was. */
    record Removed(KeptStory story) implements StoryOutcome {}

    /** It has no title or no text. */
    record Empty() implements StoryOutcome {}

    /** The person keeps no story of this id; whether somebody else does is not said. */
    record NoSuchStory() implements StoryOutcome {}

    /** The story stands in the shared notebook, which only whoever runs Starling can change. */
    record InSharedNotebook(KeptStory story) implements StoryOutcome {}

    /**
     * What was named by its {@linkplain KeptStory#handle() handle} is gone, changed or moved, and this story has its id by now.
     */
    record OtherNow(KeptStory story) implements StoryOutcome {}

    /** What was to be saved is this story of the notes already. */
    record InNotesAlready(KeptStory story) implements StoryOutcome {}

    /** It would be more than one person may keep. */
    record TooMuch(NotesLimit.Exceeded exceeded) implements StoryOutcome {}

    /** One answer for each outcome: a forgotten one does not compile. */
    interface Visitor<R> {
        R saved(Saved outcome);

        R removed(Removed outcome);

        R empty();

        R noSuchStory();

        R inSharedNotebook(InSharedNotebook outcome);

        R otherNow(OtherNow outcome);

        R inNotesAlready(InNotesAlready outcome);

        R tooMuch(TooMuch outcome);
    }

    /** What the visitor says of this outcome. */
    default <R> R accept(Visitor<R> visitor) {
        if (this instanceof Saved saved) {
            return visitor.saved(saved);
        }
        if (this instanceof Removed removed) {
            return visitor.removed(removed);
        }
        if (this instanceof InSharedNotebook shared) {
            return visitor.inSharedNotebook(shared);
        }
        if (this instanceof OtherNow other) {
            return visitor.otherNow(other);
        }
        if (this instanceof InNotesAlready already) {
            return visitor.inNotesAlready(already);
        }
        if (this instanceof TooMuch tooMuch) {
            return visitor.tooMuch(tooMuch);
        }
        return this instanceof Empty ? visitor.empty() : visitor.noSuchStory();
    }
}
