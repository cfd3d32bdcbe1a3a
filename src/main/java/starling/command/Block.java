package starling.command;

import java.util.List;

/**
 * A piece of a reply. Any text in it may be what a person typed or noted down, so a front end shows every text literally:
 * nothing in it formats, links or pings. What a person answered is only ever in {@link Quote} and {@link StarPart}.
 */
public sealed interface Block {
    /** The first line of what follows. */
    record Heading(String text) implements Block {}

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** A paragraph with a name before it, such as "Fix this first". */
    record Labelled(String label, String text) implements Block {}

    /** A person's own words, one line. */
    record Quote(String text) implements Block {}

    /** Short lines that belong together. */
    record Bullets(List<String> lines) implements Block {
        public Bullets {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One part of an answer: found, with the person's words that earned it, or missing.
     *
     * @param quote the words; empty if, and only if, the part was not found
     * @param share of the words of the answer, from 0 to 1
     */
    record StarPart(String name, boolean found, String quote, double share) implements Block {}
}
