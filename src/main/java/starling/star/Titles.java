package starling.star;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import starling.language.Span;

/** Finds the titles that people type before the parts of an answer: "Situation:", "**Task** -", "R:". Immutable. */
final class Titles {
    private static final int LONGEST = 30;
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\h*+\\R");

    private final Lexicon lexicon;

    Titles(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A title at the head of a sentence.
     *
     * @param textStart the offset in the answer of what follows the title; the end of the sentence if nothing follows
     */
    record Title(Part part, int textStart) {}

    /** The title of each sentence that has one, empty for the others. */
    List<Optional<Title>> of(List<Span> sentences) {
        var titles = new ArrayList<Optional<Title>>(sentences.size());
        for (var sentence : sentences) {
            titles.add(title(sentence));
        }
        return titles;
    }

    /**
     * The part that a title gives each sentence: its own, or the last one before it, down to an empty line, if titles of
     * several parts are used.
     */
    List<Optional<Part>> decided(String answer, List<Span> sentences, List<Optional<Title>> titles) {
        var used = new HashSet<Part>();
        titles.forEach(title -> title.ifPresent(found -> used.add(found.part())));
        var parts = new ArrayList<Optional<Part>>(titles.size());
        Optional<Part> current = Optional.empty();
        boolean alone = false;
        for (int i = 0; i < titles.size(); i++) {
            var title = titles.get(i);
            boolean ends = i > 0
                    && !alone
                    && EMPTY_LINE.matcher(between(answer, sentences, i)).find();
            if (title.isPresent() || used.size() < 2 || ends) {
                current = title.map(Title::part);
            }
            // A title on a line of its own may have an empty line below it.
            alone = title.isPresent()
                    && title.get().textStart() == sentences.get(i).end();
            parts.add(current);
        }
        return parts;
    }

    private static String between(String answer, List<Span> sentences, int i) {
        return answer.substring(sentences.get(i - 1).end(), sentences.get(i).start());
    }

    private Optional<Title> title(Span sentence) {
        var text = sentence.text();
        int limit = Math.min(LONGEST, text.length());
        for (int i = 0; i < limit; i++) {
            if (separates(text, i)) {
                int after = afterMarks(text, i + 1);
                return partOf(text.substring(0, i), 1).map(part -> new Title(part, sentence.start() + after));
            }
        }
        return text.length() > LONGEST
                ? Optional.empty()
                : partOf(text, 2).map(part -> new Title(part, sentence.end()));
    }

    private static boolean separates(String text, int i) {
        return switch (text.charAt(i)) {
            case ':', '–', '—' -> true;
            case '-' -> i > 0 && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
            default -> false;
        };
    }

    private static int afterMarks(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private Optional<Part> partOf(String typed, int shortest) {
        var title = typed.toLowerCase(Locale.ROOT)
                .replace("(s)", "")
                .replaceAll("[^\\p{L} ]", "")
                .strip();
        if (title.length() < shortest) {
            return Optional.empty();
        }
        return Part.STAR_AND_LEARNING.stream()
                .filter(part -> lexicon.titles(part).contains(title))
                .findFirst();
    }
}
