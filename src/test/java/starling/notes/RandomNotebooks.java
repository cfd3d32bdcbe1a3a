package starling.notes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import starling.star.Part;

/** Notebooks out of whatever could be mistaken for structure, the same ones for the same seed. */
final class RandomNotebooks {
    private static final List<String> PIECES = List.of(
            "#",
            "##",
            "## Story",
            "# Story: x",
            "## (Task)",
            "## Apart: Result",
            "...",
            " ##",
            "\\",
            "\\\\",
            "- ",
            "- From: a.md, lines 1 to 2",
            "- Line 3: ",
            "<!-- ",
            " -->",
            "<!-- Starling notebook 1 -->",
            "```",
            ":",
            "Situation:",
            "Task: ",
            "Task",
            "Action(s): ",
            "R - Result",
            "S：",
            "A. ",
            "Lessons learned were ",
            "impact was poor",
            ", lines 2 to 3",
            ", line 4",
            "👩‍🚒",
            "שלום ",
            "مرحبا",
            "\u202E",
            "\u0085",
            "\u2028",
            "\u000B",
            "\t",
            "  ",
            "\u00A0",
            "结果：",
            "*bold*",
            "| a | b |",
            "40 %",
            "I led the outage call");

    private final Random random;

    RandomNotebooks(long seed) {
        random = new Random(seed);
    }

    Notebook next() {
        return new Notebook(some(this::story), some(this::question), some(this::card), some(this::unread));
    }

    private Story story() {
        int first = 1 + random.nextInt(99);
        var parts = new EnumMap<Part, String>(Part.class);
        var title = title();
        var text = random.nextBoolean() ? told(title, parts) : text();
        if (random.nextInt(4) == 0) {
            parts.put(Part.STAR_AND_LEARNING.get(random.nextInt(5)), text());
        }
        return NotesReaderTest.TAGGER.story(
                word(),
                title,
                first,
                first + random.nextInt(99),
                text,
                parts,
                some(this::oneLine),
                some(() -> new StoryLink(1 + random.nextInt(99), oneLine())));
    }

    /** A text that labels its parts in one of the ways that people do. */
    private String told(String title, Map<Part, String> parts) {
        var lines = new ArrayList<String>();
        lines.add(random.nextInt(3) == 0 ? "2. " + title : title);
        for (var part : Part.STAR_AND_LEARNING) {
            var said = text();
            var label = part.heading();
            switch (random.nextInt(6)) {
                case 0 -> lines.add(label + ": " + said);
                case 1 -> lines.add(label + "\n" + said);
                case 2 -> lines.add(label + ":\n" + said);
                case 3 -> lines.add("The " + label + "(s) - " + said);
                case 4 -> lines.add(said);
                default -> lines.add(label + ":");
            }
            if (random.nextInt(5) > 0) {
                parts.put(part, said);
            }
        }
        return String.join("\n", lines);
    }

    private ListedQuestion question() {
        return new ListedQuestion(word(), oneLine(), 1 + random.nextInt(99));
    }

    private ConceptCard card() {
        return new ConceptCard(word(), title(), oneLine(), 1 + random.nextInt(99), text(), oneLine());
    }

    private UnreadLines unread() {
        int first = 1 + random.nextInt(99);
        return new UnreadLines(word(), first, first + random.nextInt(9), text());
    }

    private <T> List<T> some(Supplier<T> one) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(each -> one.get()).toList();
    }

    private String title() {
        return ("a " + oneLine()).strip();
    }

    private String word() {
        return random.nextBoolean() ? "mine.md" : oneLine();
    }

    private String text() {
        return String.join("\n", some(this::raw));
    }

    private String oneLine() {
        return raw().strip();
    }

    private String raw() {
        var raw = new StringBuilder();
        for (int piece = random.nextInt(4); piece > 0; piece--) {
            raw.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return random.nextInt(500) == 0 ? raw.append(" long").toString().repeat(3_000) : raw.toString();
    }
}
