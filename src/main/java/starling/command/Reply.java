package starling.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Starling says back.
 *
 * @param blocks in the order they are read; empty only if {@linkplain #none nothing} is said
 * @param buttons at most 11, the most used first
 * @param reopen how the person gets to see this reply where it cannot be shown to them alone: a message in a channel cannot
 *     be answered privately, a button can
 * @param asking whether the buttons belong to this reply alone, as an answer to what it asks or more on what it shows, and what
 *     could be done before it still can; nobody has to press one
 * @param files that come with it, at most 5; a front end that has no room for one says so
 * @param whole the name of a Markdown file for all of the blocks, where a front end cannot show them whole; empty if the
 *     beginning is enough then
 * @param later more that it will hold when it is known
 */
public record Reply(
        List<Block> blocks,
        List<Button> buttons,
        Optional<Button> reopen,
        boolean asking,
        List<Attached> files,
        Optional<String> whole,
        Optional<Later> later) {
    private static final int MOST_FILES = 5;
    private static final int MOST_BUTTONS = 11;

    public Reply {
        blocks = List.copyOf(blocks);
        buttons = List.copyOf(buttons);
        files = List.copyOf(files);
        if (buttons.size() > MOST_BUTTONS) {
            throw new IllegalArgumentException(
                    "a reply has at most " + MOST_BUTTONS + " buttons, not " + buttons.size());
        }
        if (blocks.isEmpty() && !(buttons.isEmpty() && files.isEmpty())) {
            throw new IllegalArgumentException("a reply with buttons or files has something to read");
        }
        if (files.size() > MOST_FILES) {
            throw new IllegalArgumentException("a reply has at most " + MOST_FILES + " files, not " + files.size());
        }
    }

    /** A reply without files. */
    public Reply(List<Block> blocks, List<Button> buttons, Optional<Button> reopen, boolean asking) {
        this(blocks, buttons, reopen, asking, List.of(), Optional.empty(), Optional.empty());
    }

    /** A reply that holds no personal words. */
    public Reply(List<Block> blocks, List<Button> buttons) {
        this(blocks, buttons, Optional.empty(), false);
    }

    /** A reply that asks or shows something, and what can be answered or shown besides; what could be done before still can. */
    public static Reply asking(List<Block> blocks, List<Button> answers) {
        return new Reply(blocks, answers, Optional.empty(), !answers.isEmpty());
    }

    /** Nothing at all: what was said was heard, and needs no word. */
    public static Reply none() {
        return new Reply(List.of(), List.of());
    }

    /** Whether nothing is said; a front end then shows nothing. */
    public boolean isSilent() {
        return blocks.isEmpty();
    }

    /** A refusal, and the words that were typed for nothing, if there are any. */
    public static Reply givingBack(String refusal, String... typed) {
        var words = Stream.of(typed).filter(text -> !text.isBlank()).<Block>map(Block.Typed::new);
        return new Reply(
                Stream.concat(Stream.of(new Block.Paragraph(refusal)), words).toList(), List.of());
    }

    /** The same for whoever reads along: without the words that are given back to the person who typed them. */
    public Reply withoutTyped() {
        var left =
                blocks.stream().filter(block -> !(block instanceof Block.Typed)).toList();
        return new Reply(left, buttons, reopen, asking, files, whole, later);
    }

    /** The same as it is shown until its pictures are drawn; empty if it has none that are worth not waiting for. */
    public Optional<Reply> beforePictures() {
        if (blocks.stream().noneMatch(Reply::isLate)) {
            return Optional.empty();
        }
        var words = blocks.stream()
                .map(block -> isLate(block) ? new Block.Small("I am drawing it.") : block)
                .toList();
        return Optional.of(new Reply(words, buttons, reopen, asking, files, whole, later));
    }

    /** The same as it is shown where its pictures cannot be sent; empty if it has none. */
    public Optional<Reply> withoutPictures() {
        if (blocks.stream().noneMatch(Block.Picture.class::isInstance)) {
            return Optional.empty();
        }
        var words = blocks.stream()
                .map(block ->
                        block instanceof Block.Picture ? new Block.Paragraph("The picture could not be sent.") : block)
                .toList();
        return Optional.of(new Reply(words, buttons, reopen, asking, files, whole, later));
    }

    private static boolean isLate(Block block) {
        return block instanceof Block.Picture picture && picture.late();
    }

    /** A reply of one paragraph. */
    public static Reply of(String text) {
        return new Reply(List.of(new Block.Paragraph(text)), List.of());
    }

    /** The same with these files. */
    public Reply withFiles(List<Attached> attached) {
        return new Reply(blocks, buttons, reopen, asking, attached, whole, later);
    }

    /** The same; where it is too long to be shown whole, all of it is in a Markdown file of this name. */
    public Reply withWholeAs(String file) {
        return new Reply(blocks, buttons, reopen, asking, files, Optional.of(file), later);
    }

    /** The same with these below. */
    public Reply followedBy(List<Block> more) {
        var all = Stream.concat(blocks.stream(), more.stream()).toList();
        return new Reply(all, buttons, reopen, asking, files, whole, later);
    }

    /** The same, of which there will be more. */
    Reply withLater(Later more) {
        return new Reply(blocks, buttons, reopen, asking, files, whole, Optional.of(more));
    }
}
