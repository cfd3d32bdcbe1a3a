package starling.interview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of feedback that somebody may disagree with.
 *
 * @param name the kind, part, step or rule that it is about, by its id; of a sentence the offset of its first character
 * @param words as the person read it
 */
public record Claim(Subject about, String name, String words) {
    /** Leaves out the words, which may quote the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return about.id() + " " + name;
    }

    /** What a line is about. */
    public enum Subject {
        /** What the answer was taken for. */
        KIND,
        /** Whether a part, or the step of a design, is there. */
        PART,
        /** What a sentence was taken for. */
        SENTENCE,
        /** What a rule concluded. */
        FINDING;

        /** The name in JSON and in the store. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The subject of this id. */
        public static Optional<Subject> named(String id) {
            return Arrays.stream(values())
                    .filter(subject -> subject.id().equals(id))
                    .findFirst();
        }
    }
}
