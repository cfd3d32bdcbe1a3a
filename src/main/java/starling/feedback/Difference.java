package starling.feedback;

import starling.star.Part;

/** Something that the notes hold of a story, and an answer that tells it does not, or says otherwise. */
public sealed interface Difference {
    /**
     * The answer gives another number for the same thing.
     *
     * @param said as the answer has it
     * @param notes as the notes have it
     */
    record OtherNumber(String said, String notes) implements Difference {
        /** Says nothing of the answer or the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return "another number";
        }
    }

    /**
     * The notes have a number for what came of it, and the answer has none there.
     *
     * @param notes as the notes have it
     * @param none whether there is no number in the whole answer
     */
    record NumberLeftOut(String notes, boolean none) implements Difference {
        /** Says nothing of the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return "a number left out";
        }
    }

    /**
     * The notes have a part under its label, and the answer has nothing of it.
     *
     * @param notes the text there
     */
    record PartLeftOut(Part part, String notes) implements Difference {
        /** Says nothing of the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return "a part left out: " + part;
        }
    }
}
