package starling.retrieval;

import java.util.Locale;

/**
 * One reason why a story fits a question.
 *
 * @param kind what it rests on
 * @param what a heading where the notes list the story, else all of the reason
 */
public record Reason(Kind kind, String what) {
    /** What a reason rests on. */
    public enum Kind {
        /** The owner of the notes listed the story under what the question probes. */
        LISTED("you listed it under "),
        /** The same where the notes are everybody's. */
        LISTED_BY_OTHERS("the shared notes list it under "),
        /** The story shows what the question probes. */
        SHOWN(""),
        /** It has words of the question. */
        WORDS(""),
        /** One of its sentences, which is quoted, comes close to the question. */
        SENTENCE("");

        private final String opening;

        Kind(String opening) {
            this.opening = opening;
        }
    }

    /** In words for the owner of the notes. */
    public String words() {
        return kind.opening + what;
    }

    /** The same where the notes are everybody's, and it was not the reader who listed the story. */
    Reason ofSharedNotes() {
        return kind == Kind.LISTED ? new Reason(Kind.LISTED_BY_OTHERS, what) : this;
    }

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "a reason: " + kind.name().toLowerCase(Locale.ROOT);
    }
}
