package starling.command;

import java.util.List;
import java.util.stream.Collectors;

/** Blocks as a Markdown file, for a reader where a front end cannot show them whole. Texts stay as they are, line by line. */
public final class MarkdownText {
    private MarkdownText() {}

    /** All of the blocks; ends with a line end. Takes time linear in their length. */
    public static String of(List<Block> blocks) {
        return blocks.stream()
                .map(MarkdownText::written)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String written(Block block) {
        if (block instanceof Block.Heading heading) {
            return "# " + line(heading.text());
        }
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.text();
        }
        if (block instanceof Block.Small small) {
            return small.text();
        }
        if (block instanceof Block.Labelled labelled) {
            return "**" + line(labelled.label()) + "**" + (labelled.text().isEmpty() ? "" : "\n" + labelled.text());
        }
        if (block instanceof Block.Countdown countdown) {
            return countdown.standing();
        }
        if (block instanceof Block.PlaceLink link) {
            return link.words();
        }
        if (block instanceof Block.Quote quote) {
            return "> " + line(quote.text());
        }
        if (block instanceof Block.Typed typed) {
            return typed.text();
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets.lines().stream().map(text -> "- " + line(text)).collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.StarPart part) {
            var note = part.note().isEmpty() ? "" : ", " + line(part.note());
            return "**" + part.name() + "**" + (part.found() ? note : " not found" + note)
                    + (part.quote().isEmpty() ? "" : "\n> " + line(part.quote()));
        }
        if (block instanceof Block.ShareBar bar) {
            return bar.slices().stream()
                    .map(slice -> slice.initial() + " " + Math.round(slice.share() * 100) + " %")
                    .collect(Collectors.joining(", "));
        }
        if (block instanceof Block.LabelledSentence sentence) {
            return line(sentence.label()) + "\n> " + line(sentence.words());
        }
        if (block instanceof Block.Standings) {
            // A text has no names for people.
            return "";
        }
        if (block instanceof Block.Picture picture) {
            // Four blanks before a line keep what is in it as it is, whatever it holds.
            return picture.lines().stream()
                    .map(text -> "    " + text.replaceAll("[\\r\\n]", " "))
                    .collect(Collectors.joining("\n"));
        }
        throw new IllegalStateException(
                "there is no way to write a " + block.getClass().getSimpleName());
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
