package starling.retrieval;

import java.util.Locale;
import java.util.Optional;

/**
 * One reason why a story fits a question.
 *
 * @param kind what it rests on
 * @param what a heading where the notes list the story, else all of the reason, however weak
 * @param told the same as far as it convinces a person; empty if it would not
 */
public record Reason(Kind kind, String what, String told) {
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

    /** A reason that convinces as it is. */
    public Reason(Kind kind, String what) {
        this(kind, what, what);
    }

    /** All of it, in words for the owner of the notes. */
    public String words() {
        return kind.opening + what;
    }

    /** What a person is told of it; empty if nothing. */
    public Optional<String> convincing() {
        return Optional.of(told).filter(words -> !words.isEmpty()).map(words -> kind.opening + words);
    }

    /** The same where the notes are everybody's, and it was not the reader who listed the story. */
    Reason ofSharedNotes() {
        return kind == Kind.LISTED ? new Reason(Kind.LISTED_BY_OTHERS, what, told) : this;
    }

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "a reason: " + kind.name().toLowerCase(Locale.ROOT);
    }
}
