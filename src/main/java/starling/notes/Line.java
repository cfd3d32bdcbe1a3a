package starling.notes;

/**
 * One line of the notes with its Markdown taken off.
 *
 * @param number counted from 1
 * @param kind what it is
 * @param level of a heading, 1 to 6, or {@link #BOLD_LEVEL} for a line in bold that stands as one; 0 for any other line
 * @param indent the columns before its mark or first word; a tab goes to the next multiple of four
 * @param ordered whether its list mark is a number or a letter
 * @param text what it says
 * @param strong the words in bold that it begins with, or empty
 * @param locus the place in a memory palace that it begins with, in code marks; empty for none
 * @param afterGap whether the line above it is blank, a rule, or missing
 */
record Line(
        int number,
        Kind kind,
        int level,
        int indent,
        boolean ordered,
        String text,
        String strong,
        String locus,
        boolean afterGap) {
    /** The level of a line in bold that stands where a heading would. */
    static final int BOLD_LEVEL = 7;

    enum Kind {
        HEADING,
        ITEM,
        TEXT,
        /** In a code fence: kept as content, never read as language. */
        CODE
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether the line begins with an empty place mark, to be filled in by its owner. */
    boolean hasEmptyLocus() {
        return locus.equals("?");
    }

    Line asHeading(int other) {
        return new Line(number, Kind.HEADING, other, indent, ordered, text, strong, locus, afterGap);
    }

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return kind + " in line " + number;
    }
}
