package starling.interview;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import starling.language.Span;
import starling.star.Part;
import starling.star.ReadSentence;
import starling.star.StarReading;

/**
 * A story as an answer tells it, to be looked over before it is kept.
 *
 * @param title the first words of the answer, at most 60 characters
 * @param parts the sentences of each part, in the order of the answer and in the person's own words
 */
public record StoryDraft(String title, Map<Part, String> parts) {
    private static final int LONGEST_TITLE = 60;

    /** A title that ends in one of these waits for more. */
    private static final Set<String> UNFINISHED = Set.of(
            "a", "an", "the", "and", "or", "but", "so", "of", "to", "in", "on", "at", "by", "for", "from", "with",
            "was", "were", "had", "that", "which", "who", "because", "since", "when", "where", "as", "my", "our", "i",
            "we", "it", "is", "his", "her", "their", "than", "into", "about", "before", "after");

    public StoryDraft {
        var ordered = new EnumMap<Part, String>(Part.class);
        ordered.putAll(parts);
        parts = Collections.unmodifiableMap(ordered);
    }

    /** What a reading of an answer found. */
    static StoryDraft of(StarReading reading) {
        var told = reading.sentences().stream()
                .filter(sentence -> sentence.part() != Part.NONE)
                .toList();
        var texts = new EnumMap<Part, String>(Part.class);
        for (var sentence : told) {
            texts.merge(sentence.part(), sentence.span().text(), (before, next) -> before + " " + next);
        }
        return new StoryDraft(
                told.stream()
                        .findFirst()
                        .map(ReadSentence::span)
                        .map(Span::text)
                        .map(StoryDraft::title)
                        .orElse(""),
                texts);
    }

    private static String title(String sentence) {
        var words = List.of(sentence.strip().split("\\s+", -1));
        var title = "";
        for (var word : words) {
            var longer = title.isEmpty() ? word : title + " " + word;
            if (longer.length() > LONGEST_TITLE) {
                break;
            }
            title = longer;
        }
        return finished(title);
    }

    private static String finished(String title) {
        var words = title;
        while (true) {
            words = words.replaceFirst("[\\p{Punct}\\s…–—]+$", "");
            int blank = words.lastIndexOf(' ');
            if (blank < 0 || !UNFINISHED.contains(words.substring(blank + 1).toLowerCase(Locale.ROOT))) {
                return words;
            }
            words = words.substring(0, blank);
        }
    }

    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return "a draft of " + parts.size() + " parts";
    }
}
