package starling.terminal;

import java.util.List;
import java.util.Locale;
import starling.command.Block;

/** How a reply looks as text: wrapped, indented, with colours where there are any. Immutable. */
public final class Page {
    private static final String BOLD = "\u001b[1m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String CYAN = "\u001b[36m";
    private static final String PLAIN = "\u001b[0m";

    private final int width;
    private final boolean coloured;

    /**
     * A page.
     *
     * @param width how many characters fit on a line
     */
    public Page(int width, boolean coloured) {
        this.width = width;
        this.coloured = coloured;
    }

    /** The blocks as text that ends with a line end. */
    public String text(List<Block> blocks) {
        var text = new StringBuilder();
        Block previous = null;
        for (var block : blocks) {
            if (previous != null && !belongs(previous, block)) {
                text.append('\n');
            }
            add(block, text);
            previous = block;
        }
        return text.toString();
    }

    /** Whether no empty line stands between the two. */
    private static boolean belongs(Block previous, Block block) {
        return block instanceof Block.Quote
                || block instanceof Block.Bullets
                || (previous instanceof Block.StarPart && block instanceof Block.StarPart)
                || (previous instanceof Block.Heading && block instanceof Block.Paragraph);
    }

    private void add(Block block, StringBuilder text) {
        if (block instanceof Block.Heading heading) {
            wrap(heading.text(), "", "", BOLD, text);
        } else if (block instanceof Block.Paragraph paragraph) {
            wrap(paragraph.text(), "", "", "", text);
        } else if (block instanceof Block.Labelled labelled) {
            wrap(labelled.label() + ":", "", "", BOLD, text);
            if (!labelled.text().isEmpty()) {
                wrap(labelled.text(), "  ", "  ", "", text);
            }
        } else if (block instanceof Block.Quote quote) {
            wrap("“" + quote.text() + "”", "    ", "    ", CYAN, text);
        } else if (block instanceof Block.Bullets bullets) {
            bullets.lines().forEach(line -> wrap(line, "  - ", "    ", "", text));
        } else if (block instanceof Block.StarPart part) {
            part(part, text);
        }
    }

    private void part(Block.StarPart part, StringBuilder text) {
        if (part.found()) {
            var share = String.format(Locale.ROOT, "%.0f %%", part.share() * 100);
            wrap("[x] " + part.name() + ", " + share, "", "", GREEN, text);
            wrap("“" + part.quote() + "”", "    ", "    ", CYAN, text);
        } else {
            wrap("[ ] " + part.name() + ": not found", "", "", YELLOW, text);
        }
    }

    private void wrap(String words, String firstIndent, String indent, String colour, StringBuilder text) {
        var line = new StringBuilder(firstIndent);
        boolean empty = true;
        for (var word : visible(words).strip().split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                end(line, colour, text);
                line.append(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        end(line, colour, text);
    }

    private void end(StringBuilder line, String colour, StringBuilder text) {
        boolean paint = coloured && !colour.isEmpty();
        text.append(paint ? colour : "").append(line).append(paint ? PLAIN : "").append('\n');
        line.setLength(0);
    }

    /** Without the control characters by which a text could move the cursor or turn round the line. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", " ");
    }
}
