package starling.command;

import java.util.List;

/**
 * What Starling says back.
 *
 * @param blocks in the order they are read; never empty
 * @param buttons at most 5
 */
public record Reply(List<Block> blocks, List<Button> buttons) {
    public Reply {
        blocks = List.copyOf(blocks);
        buttons = List.copyOf(buttons);
        if (blocks.isEmpty() || buttons.size() > 5) {
            throw new IllegalArgumentException(
                    "a reply has something to read and at most 5 buttons, not " + blocks + " and " + buttons);
        }
    }

    /** A reply of one paragraph. */
    public static Reply of(String text) {
        return new Reply(List.of(new Block.Paragraph(text)), List.of());
    }
}
