package starling.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import starling.command.Attached;
import starling.command.Block;
import starling.command.Button;
import starling.command.LatePictureException;
import starling.command.MarkdownText;
import starling.command.RefusedFileException;
import starling.command.Reply;

/**
 * How a reply looks in Discord. A few plain words stay plain; anything with more to it is a card, an embed, since that holds
 * twice as much and reads well on a phone. When a reply is too long, people's own words give way first, then its end.
 */
final class MessageCard {
    private static final Logger LOG = LoggerFactory.getLogger(MessageCard.class);
    private static final int COLOUR = 0x3C6E71;
    /** Beside a story that is all there, and beside one of which something is missing: by what is said, never by a score. */
    private static final int WHOLE = 0x4F9D69;

    private static final int LACKING = 0xD9A441;
    private static final int LONGEST_BUTTON = 80;
    private static final int LONG_LABEL = 30;
    private static final int BUTTONS_IN_ROW = 5;
    private static final int MOST_ROWS = 5;
    /** How much of a quoted sentence is shown, in characters: as much as fits. */
    private static final List<Integer> QUOTE_LENGTHS = List.of(700, 300, 120);

    private static final int SQUARES_IN_BAR = 10;
    /** Neighbours in the bar differ in brightness too, for those who see no difference in colour. */
    private static final Map<String, String> SQUARES = Map.of("S", "🟦", "T", "🟨", "A", "🟪", "R", "🟩", "L", "🟧");

    /** How much of a sentence stands with its part, in characters: enough to know it by. */
    private static final int LONGEST_OF_A_PART = 160;

    private static final String SMALL = "-# ";
    private static final String NO_PART = "⬛";
    private static final String MISSING = "⬜";

    /** Where a reply ends that goes on. */
    private static final String CUT = "\n…";

    private static final Block UNDRAWN =
            new Block.Paragraph("I could not draw the picture. Whoever runs Starling finds the reason in its log.");

    private static final Block LATE = new Block.Paragraph("The picture took too long to draw, so it is left out here.");

    private static final int LONGEST_PARAGRAPH = 2_000;
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final int LONGEST_LABEL = 100;
    /** What Discord takes where nobody has paid for more. */
    private static final int LARGEST_FILE = 10 * 1024 * 1024;
    /** What it takes with one message, less the room for a reply as a file and for the message itself. */
    private static final int LARGEST_REQUEST = 14 * 1024 * 1024;

    private MessageCard() {}

    /**
     * The message that shows this reply. It pings nobody.
     *
     * @throws IllegalArgumentException when a button's command and options do not fit into Discord's 100 characters
     */
    static MessageCreateData of(Reply reply) {
        var message = new MessageCreateBuilder().setAllowedMentions(List.of());
        var written = new ArrayList<>(reply.blocks());
        var files = new ArrayList<>(uploads(taken(reply.files(), written)));
        var blocks = drawn(written, files);
        var whole = reply.whole()
                .filter(name -> !blocks.equals(written) || !isShownWhole(blocks))
                .map(name -> new Attached(name, MarkdownText.of(written).getBytes(UTF_8)))
                .filter(file -> file.content().length <= LARGEST_FILE);
        if (whole.isPresent()) {
            var file = whole.get();
            var note = "There is more: all of it is in " + file.name() + ".";
            files.addAll(uploads(List.of(file)));
            message.setEmbeds(cards(blocks, note)).setFiles(files);
            return withButtons(message, reply).build();
        }
        message.setFiles(files);
        var plain = plain(blocks);
        var said =
                blocks.stream().filter(block -> !(block instanceof Block.Typed)).toList();
        if (!plain.isEmpty()) {
            message.setContent(plain);
        } else if (said.size() < blocks.size() && !plain(said).isEmpty()) {
            // What was typed is given back in a card of its own, where it has the most room.
            message.setContent(plain(said));
            message.setEmbeds(
                    cards(blocks.stream().filter(Block.Typed.class::isInstance).toList(), ""));
        } else {
            message.setEmbeds(cards(blocks, ""));
        }
        return withButtons(message, reply).build();
    }

    /** The same in place of whatever a message showed before. */
    static MessageEditData changed(Reply reply) {
        return new MessageEditBuilder()
                .applyCreateData(of(reply))
                .setReplace(true)
                .build();
    }

    private static MessageCreateBuilder withButtons(MessageCreateBuilder message, Reply reply) {
        var buttons = buttons(reply.buttons());
        if (!buttons.isEmpty()) {
            message.setComponents(rows(buttons));
        }
        return message;
    }

    /** The files that Discord takes; for each other a paragraph more says so. */
    private static List<Attached> taken(List<Attached> files, List<Block> blocks) {
        var taken = new ArrayList<Attached>();
        int left = LARGEST_REQUEST;
        for (var file : files) {
            int size = file.content().length;
            if (size <= Math.min(left, LARGEST_FILE)) {
                taken.add(file);
                left -= size;
            } else {
                blocks.add(new Block.Paragraph(file.name() + " has " + RefusedFileException.size(size)
                        + ", more than Discord takes, so it is not here. Ask whoever runs Starling for it."));
            }
        }
        return taken;
    }

    /** The blocks with a sentence in place of each picture that cannot be drawn; the others become files. */
    private static List<Block> drawn(List<Block> blocks, List<FileUpload> files) {
        var drawn = new ArrayList<Block>();
        for (var block : blocks) {
            try {
                if (block instanceof Block.Picture picture) {
                    var png = picture.png().get();
                    files.add(FileUpload.fromStreamSupplier(picture.name(), () -> new ByteArrayInputStream(png))
                            .setDescription(alternative(picture)));
                }
                drawn.add(block);
            } catch (LatePictureException e) {
                LOG.warn("a picture was left out: {}", e.getMessage());
                drawn.add(LATE);
            } catch (RuntimeException | LinkageError | InternalError e) {
                // A Java without fonts or without its library for them cannot draw, and says so in one of these ways.
                LOG.warn(
                        "a picture could not be drawn, {}; on Linux, install fontconfig and a font",
                        e.getClass().getName());
                drawn.add(UNDRAWN);
            }
        }
        return drawn;
    }

    private static String alternative(Block.Picture picture) {
        return Literal.label(picture.title(), FileUpload.MAX_DESCRIPTION_LENGTH);
    }

    private static List<FileUpload> uploads(List<Attached> files) {
        return files.stream()
                .map(file -> FileUpload.fromStreamSupplier(file.name(), () -> new ByteArrayInputStream(file.content())))
                .toList();
    }

    /** Whether nothing of it has to be left out. */
    private static boolean isShownWhole(List<Block> blocks) {
        return blocks.stream().allMatch(MessageCard::isShownWhole)
                && written(blocks, QUOTE_LENGTHS.get(0), UNLIMITED).length() <= MessageEmbed.DESCRIPTION_MAX_LENGTH;
    }

    private static boolean isShownWhole(Block block) {
        return written(block, QUOTE_LENGTHS.get(0), UNLIMITED).equals(written(block, UNLIMITED, UNLIMITED))
                && (!(block instanceof Block.Paragraph paragraph)
                        || paragraph.text().length() <= LONGEST_PARAGRAPH)
                && (!(block instanceof Block.Labelled labelled)
                        || labelled.text().length() <= LONGEST_PARAGRAPH)
                && (!(block instanceof Block.Bullets bullets)
                        || bullets.lines().stream().allMatch(line -> line.length() <= LONGEST_PARAGRAPH));
    }

    /** The blocks as a message without a card; empty if they are more than plain words, or too long for it. */
    private static String plain(List<Block> blocks) {
        boolean words =
                blocks.stream().allMatch(block -> block instanceof Block.Paragraph || block instanceof Block.Typed);
        var plain = words ? body(blocks, MessageEmbed.DESCRIPTION_MAX_LENGTH) : "";
        return plain.length() <= Message.MAX_CONTENT_LENGTH ? plain : "";
    }

    /**
     * One card or, since a card shows its picture below all else, one for each picture and one for what comes after the last. The
     * last ends with this note, which has its room whatever has to be cut.
     */
    private static List<MessageEmbed> cards(List<Block> blocks, String note) {
        var cards = new ArrayList<MessageEmbed>();
        int room = MessageEmbed.EMBED_MAX_LENGTH_BOT;
        int first = 0;
        for (int at = 0; at < blocks.size(); at++) {
            if (blocks.get(at) instanceof Block.Picture picture) {
                boolean last = at == blocks.size() - 1;
                var card = card(blocks.subList(first, at), last ? note : "", room)
                        .setImage("attachment://" + picture.name(), alternative(picture))
                        .build();
                cards.add(card);
                room -= card.getLength();
                first = at + 1;
            }
        }
        if (first < blocks.size()) {
            var card = card(blocks.subList(first, blocks.size()), note, room);
            // Discord refuses an embed with nothing in it.
            cards.add((card.length() == 0 ? card.setDescription(EmbedBuilder.ZERO_WIDTH_SPACE) : card).build());
        }
        return cards;
    }

    private static EmbedBuilder card(List<Block> blocks, String note, int room) {
        var card = new EmbedBuilder().setColor(colour(blocks));
        var rest = blocks;
        int left = room;
        if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Heading heading) {
            var title = orBlank(Literal.line(heading.text(), MessageEmbed.TITLE_MAX_LENGTH));
            card.setTitle(title);
            left -= title.length();
            rest = blocks.subList(1, blocks.size());
        }
        var ending = note.isEmpty() ? "" : "\n\n" + bold(note);
        int longest = Math.min(left, MessageEmbed.DESCRIPTION_MAX_LENGTH) - ending.length();
        return card.setDescription(body(rest, longest) + ending);
    }

    private static int colour(List<Block> blocks) {
        var parts = blocks.stream()
                .filter(Block.StarPart.class::isInstance)
                .map(Block.StarPart.class::cast)
                .toList();
        if (parts.isEmpty()) {
            return COLOUR;
        }
        return parts.stream().allMatch(Block.StarPart::found) ? WHOLE : LACKING;
    }

    private static String orBlank(String text) {
        return text.isEmpty() ? EmbedBuilder.ZERO_WIDTH_SPACE : text;
    }

    private static String body(List<Block> blocks, int room) {
        if (blocks.isEmpty()) {
            return "";
        }
        for (var quoteLength : QUOTE_LENGTHS) {
            var whole = written(blocks, quoteLength, UNLIMITED);
            if (whole.length() <= room) {
                return whole;
            }
        }
        return written(blocks, QUOTE_LENGTHS.get(QUOTE_LENGTHS.size() - 1), room);
    }

    private static String written(List<Block> blocks, int quoteLength, int room) {
        var body = new StringBuilder();
        var last = blocks.get(0);
        for (var block : blocks) {
            var gap = body.isEmpty() ? "" : gap(last, block);
            var left = room - body.length() - gap.length();
            var piece = written(block, quoteLength, UNLIMITED);
            if (piece.length() > left) {
                var beginning = written(block, quoteLength, left);
                if (beginning.length() <= left) {
                    return body + gap + beginning;
                }
                return body.length() + CUT.length() <= room ? body + CUT : body.toString();
            }
            if (!piece.isEmpty()) {
                body.append(gap).append(piece);
                last = block;
            }
        }
        return body.toString();
    }

    /** What belongs together stands close together, so that it is seen at a glance. */
    private static String gap(Block before, Block after) {
        boolean parts = after instanceof Block.StarPart
                && (before instanceof Block.StarPart || before instanceof Block.ShareBar);
        boolean list = before instanceof Block.Labelled
                && (after instanceof Block.Bullets
                        || after instanceof Block.Quote
                        || after instanceof Block.Typed
                        || after instanceof Block.LabelledSentence);
        boolean sentences = before instanceof Block.LabelledSentence && after instanceof Block.LabelledSentence;
        boolean quoted =
                before instanceof Block.Bullets && (after instanceof Block.Quote || after instanceof Block.Bullets);
        boolean small =
                after instanceof Block.Small && (before instanceof Block.Small || before instanceof Block.Heading);
        boolean next = before instanceof Block.Quote && after instanceof Block.Bullets;
        return parts || list || sentences || quoted || next || small ? "\n" : "\n\n";
    }

    /** A block in Discord's Markdown. A paragraph is cut to the room that is left; others may come out longer than it. */
    private static String written(Block block, int quoteLength, int room) {
        if (block instanceof Block.Heading heading) {
            return prefixed("### ", Literal.line(heading.text(), MessageEmbed.TITLE_MAX_LENGTH));
        }
        if (block instanceof Block.Paragraph paragraph) {
            return Literal.lines(paragraph.text(), Math.min(LONGEST_PARAGRAPH, room));
        }
        if (block instanceof Block.Small small) {
            return prefixed(SMALL, Literal.line(small.text(), Math.min(LONGEST_PARAGRAPH, room - SMALL.length())));
        }
        if (block instanceof Block.Labelled labelled) {
            if (labelled.text().isEmpty()) {
                return bold(labelled.label());
            }
            var label = bold(labelled.label()) + "\n";
            return label + Literal.lines(labelled.text(), Math.min(LONGEST_PARAGRAPH, room - label.length()));
        }
        if (block instanceof Block.Countdown countdown) {
            return Literal.line(countdown.words(), LONGEST_LABEL) + "\n"
                    + Literal.line(countdown.event(), LONGEST_LABEL) + ": " + relative(countdown.at());
        }
        if (block instanceof Block.PlaceLink link) {
            return Literal.line(link.words(), LONGEST_LABEL) + " <#"
                    + link.place().replaceAll("\\D", "") + ">";
        }
        if (block instanceof Block.Quote quote) {
            return prefixed("> ", Literal.line(quote.text(), quoteLength));
        }
        if (block instanceof Block.Typed typed) {
            return Literal.lines(typed.text(), room);
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets(bullets, room);
        }
        if (block instanceof Block.StarPart part) {
            return part(part, quoteLength);
        }
        if (block instanceof Block.ShareBar bar) {
            return bar(bar);
        }
        if (block instanceof Block.LabelledSentence sentence) {
            return Literal.line(sentence.label(), quoteLength) + "\n"
                    + prefixed("> ", Literal.line(sentence.words(), quoteLength));
        }
        if (block instanceof Block.Standings standings) {
            return standings(standings);
        }
        if (block instanceof Block.Picture) {
            return "";
        }
        throw new IllegalStateException(
                "there is no way to show a " + block.getClass().getSimpleName());
    }

    /** A time that Discord shows as "in 9 seconds" and keeps up to date; rounded down, so that nobody is promised more. */
    private static String relative(Instant at) {
        return "<t:" + at.getEpochSecond() + ":R>";
    }

    /** The lines, or as many of them as there is room for, and that more follow. */
    private static String bullets(Block.Bullets bullets, int room) {
        var lines = new StringBuilder();
        for (var line : bullets.lines()) {
            var written = prefixed("- ", Literal.line(line, LONGEST_PARAGRAPH));
            var gap = lines.isEmpty() || written.isEmpty() ? "" : "\n";
            // The first line is written however long it is, so that it is seen to be too long.
            if (!lines.isEmpty()
                    && room != UNLIMITED
                    && lines.length() + gap.length() + written.length() + CUT.length() > room) {
                return lines + CUT;
            }
            lines.append(gap).append(written);
        }
        return lines.toString();
    }

    /** People as Discord names them, one a line; a mention in an embed pings nobody. */
    private static String standings(Block.Standings standings) {
        var lines = new StringBuilder(bold(standings.label()));
        for (var place : standings.places()) {
            var id = place.person().value();
            if (id.matches("discord:\\d+")) {
                lines.append("\n<@")
                        .append(id.substring("discord:".length()))
                        .append("> ")
                        .append(Literal.line(place.words(), LONGEST_LABEL));
            }
        }
        return lines.toString();
    }

    private static String part(Block.StarPart part, int quoteLength) {
        var note = part.note().isEmpty() ? "" : " · " + Literal.line(part.note(), LONGEST_LABEL);
        int quoted = quoteLength == UNLIMITED ? UNLIMITED : Math.min(quoteLength, LONGEST_OF_A_PART);
        var share = part.share() == 0 ? "" : " " + Math.round(part.share() * 100) + " %";
        return part.found()
                ? square(part.initial()) + " " + bold(part.name()) + share + note
                        + prefixed("\n> ", Literal.line(part.quote(), quoted))
                : MISSING + " " + bold(part.name()) + " not found" + note;
    }

    /** A square for each tenth: as many as fit beside one another on a phone. */
    private static String bar(Block.ShareBar bar) {
        var cells = bar.cells(SQUARES_IN_BAR);
        var squares = new StringBuilder();
        for (int at = 0; at < bar.slices().size(); at++) {
            squares.append(square(bar.slices().get(at).initial()).repeat(cells.get(at)));
        }
        return squares.append(NO_PART.repeat(cells.get(bar.slices().size()))).toString();
    }

    private static String square(String initial) {
        return SQUARES.getOrDefault(initial, NO_PART);
    }

    private static String bold(String label) {
        return "**" + Literal.line(label, LONGEST_LABEL) + "**";
    }

    private static String prefixed(String prefix, String text) {
        return text.isEmpty() ? "" : prefix + text;
    }

    /** As few rows as Discord allows, none much shorter than another. */
    private static List<ActionRow> rows(List<net.dv8tion.jda.api.components.buttons.Button> buttons) {
        // Beside one another, long names run together, and a phone cuts them.
        boolean longNames =
                buttons.stream().anyMatch(button -> button.getLabel().length() > LONG_LABEL);
        int rows = longNames
                ? Math.min(MOST_ROWS, buttons.size())
                : (buttons.size() + BUTTONS_IN_ROW - 1) / BUTTONS_IN_ROW;
        var laidOut = new ArrayList<ActionRow>();
        // What is pressed next has the longest words, so that the first rows are the ones with fewer.
        for (int row = 0, first = 0; row < rows; row++) {
            int next = first + (buttons.size() - first) / (rows - row);
            laidOut.add(ActionRow.of(buttons.subList(first, next)));
            first = next;
        }
        return laidOut;
    }

    private static List<net.dv8tion.jda.api.components.buttons.Button> buttons(List<Button> buttons) {
        var shown = new ArrayList<net.dv8tion.jda.api.components.buttons.Button>();
        // Choices among equals look alike, lest the first one seems to be meant.
        boolean equals = buttons.size() > 1
                && buttons.stream().map(Button::command).distinct().count() == 1;
        boolean anySuggested = buttons.stream().anyMatch(Button::suggested);
        for (var button : buttons) {
            var id = new ButtonId(button.command(), button.options());
            if (!id.fits()) {
                throw new IllegalArgumentException("the button " + button.command() + " with the options "
                        + button.options().keySet() + " is longer than Discord allows");
            }
            // Discord refuses a message with two buttons of one id.
            if (shown.stream().noneMatch(other -> id.toString().equals(other.getCustomId()))) {
                boolean primary = anySuggested ? button.suggested() : shown.isEmpty() && !equals;
                var style = primary ? ButtonStyle.PRIMARY : ButtonStyle.SECONDARY;
                if (button.removes()) {
                    style = ButtonStyle.DANGER;
                }
                shown.add(net.dv8tion.jda.api.components.buttons.Button.of(
                        style, id.toString(), Literal.label(button.label(), LONGEST_BUTTON)));
            }
        }
        return shown;
    }
}
