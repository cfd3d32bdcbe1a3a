package starling.design;

import java.util.List;
import starling.language.Span;

/**
 * A title, sentence, line of code or drawing of an answer.
 *
 * @param place where and how it stands
 * @param span its words in the answer as typed
 */
record Passage(Kind kind, Place place, Span span, List<Token> tokens) {
    enum Kind {
        /** A heading of Markdown or a line in bold type. */
        HEADING,
        SENTENCE,
        CODE,
        /** A line of a program, fenced or not: no part of a design. */
        PROGRAM,
        /** An embedded picture. */
        DRAWING
    }

    enum Marker {
        NONE,
        BULLET,
        NUMBER
    }

    /**
     * How a passage stands on its line.
     *
     * @param line counted from 1
     * @param level of a heading: 1 to 6 as in Markdown, 7 for bold type; deeper for everything else, with its indentation
     * @param marker what begins the line
     * @param afterBlank whether the line before is blank or missing
     * @param wholeLine whether the passage is all of its line
     */
    record Place(int line, int level, Marker marker, boolean afterBlank, boolean wholeLine) {
        static final int BOLD = 7;
        static final int TEXT = 10;

        boolean isHeading() {
            return level <= BOLD;
        }
    }

    Passage {
        tokens = List.copyOf(tokens);
    }
}
