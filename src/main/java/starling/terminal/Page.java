package starling.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import starling.command.Block;

/** How a reply looks as text: wrapped, indented, with colours where there are any. Immutable. */
public final class Page {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";
    /** The colour of each part, by its initial: in the bar and beside its words. */
    private static final Map<String, String> COLOURS =
            Map.of("S", "\u001b[94m", "T", "\u001b[33m", "A", "\u001b[35m", "R", "\u001b[32m", "L", "\u001b[36m");

    private static final int WIDEST_BAR = 50;

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
                || block instanceof Block.Typed
                || (previous instanceof Block.ShareBar && block instanceof Block.StarPart)
                || (previous instanceof Block.LabelledSentence && block instanceof Block.LabelledSentence)
                || (previous instanceof Block.Labelled && block instanceof Block.LabelledSentence)
                || block instanceof Block.Bullets
                || (previous instanceof Block.StarPart && block instanceof Block.StarPart)
                || (previous instanceof Block.Heading
                        && (block instanceof Block.Paragraph || block instanceof Block.Small));
    }

    private void add(Block block, StringBuilder text) {
        if (block instanceof Block.Heading heading) {
            wrap(heading.text(), "", "", BOLD, text);
        } else if (block instanceof Block.Paragraph paragraph) {
            wrap(paragraph.text(), "", "", "", text);
        } else if (block instanceof Block.Small small) {
            wrap(small.text(), "", "", "", text);
        } else if (block instanceof Block.Labelled labelled) {
            wrap(labelled.label() + ":", "", "", BOLD, text);
            if (!labelled.text().isEmpty()) {
                wrap(labelled.text(), "  ", "  ", "", text);
            }
        } else if (block instanceof Block.Countdown countdown) {
            wrap(countdown.standing(), "", "", "", text);
        } else if (block instanceof Block.PlaceLink link) {
            wrap(link.words() + " " + link.place(), "", "", "", text);
        } else if (block instanceof Block.Quote quote) {
            wrap("“" + quote.text() + "”", "    ", "    ", "", text);
        } else if (block instanceof Block.Typed typed) {
            typed(typed.text(), text);
        } else if (block instanceof Block.Bullets bullets) {
            bullets.lines().forEach(line -> wrap(line, "  - ", "    ", "", text));
        } else if (block instanceof Block.StarPart part) {
            part(part, text);
        } else if (block instanceof Block.ShareBar bar) {
            bar(bar, text);
        } else if (block instanceof Block.LabelledSentence sentence) {
            wrap(sentence.label(), "  ", "  ", "", text);
            wrap("“" + sentence.words() + "”", "    ", "    ", "", text);
        } else if (block instanceof Block.Picture picture) {
            // What stands below one another belongs together, so that nothing is moved.
            picture.lines()
                    .forEach(line -> text.append(visible(line).stripTrailing()).append('\n'));
        }
    }

    private void typed(String typed, StringBuilder text) {
        typed.lines().forEach(line -> {
            if (line.isBlank()) {
                text.append('\n');
            } else {
                wrap(line, "    ", "    ", "", text);
            }
        });
    }

    /** Each part drawn with its initial, so that it is told apart without colours too; a dot is no part. */
    private void bar(Block.ShareBar bar, StringBuilder text) {
        var cells = bar.cells(Math.min(WIDEST_BAR, width));
        for (int at = 0; at < bar.slices().size(); at++) {
            var initial = bar.slices().get(at).initial();
            text.append(painted(initial.repeat(cells.get(at)), COLOURS.getOrDefault(initial, "")));
        }
        text.append(".".repeat(cells.get(bar.slices().size()))).append('\n');
    }

    private void part(Block.StarPart part, StringBuilder text) {
        var note = part.note().isEmpty() ? "" : ", " + part.note();
        if (part.found()) {
            var share = part.share() == 0 ? "" : String.format(Locale.ROOT, ", %.0f %%", part.share() * 100);
            var colour = COLOURS.getOrDefault(part.initial(), "");
            wrap("[" + part.initial() + "] " + part.name() + share + note, "", "", colour, text);
            if (!part.quote().isEmpty()) {
                wrap("“" + part.quote() + "”", "    ", "    ", "", text);
            }
        } else {
            wrap("[ ] " + part.name() + ": not found" + note, "", "", BOLD, text);
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
        text.append(painted(line.toString(), colour)).append('\n');
        line.setLength(0);
    }

    private String painted(String line, String colour) {
        return coloured && !colour.isEmpty() && !line.isEmpty() ? colour + line + PLAIN : line;
    }

    /** Without the control characters by which a text could move the cursor or turn round the line. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", " ");
    }
}
