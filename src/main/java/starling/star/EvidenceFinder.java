package starling.star;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.language.Span;
import starling.star.SentenceLabeller.Label;
import starling.star.Telling.Mood;

/** Decides which parts an answer holds, and quotes what earned them. Immutable. */
final class EvidenceFinder {
    // A clause within a sentence of another part needs a strong phrase, or a deed and more.
    private static final double ENOUGH_FOR_CLAUSE = 2;
    private static final double WHOLE_SENTENCE = 1;
    private static final int FEWEST_WORDS_UNDER_A_TITLE = 3;

    private record Evidence(Span span, double strength) {}

    private final SignReader reader;

    EvidenceFinder(SignReader reader) {
        this.reader = reader;
    }

    /** What there is of every part but {@link Part#NONE}. */
    Map<Part, PartReading> parts(String answer, List<Signs> sentences, List<Label> labels, int words) {
        var evidence = new EnumMap<Part, List<Evidence>>(Part.class);
        var wordsOf = new EnumMap<Part, Integer>(Part.class);
        Lexicon.PARTS.forEach(part -> evidence.put(part, new ArrayList<>()));
        for (int i = 0; i < sentences.size(); i++) {
            var signs = sentences.get(i);
            var label = labels.get(i);
            wordsOf.merge(label.part(), signs.words().size(), Integer::sum);
            addOwn(signs, label, evidence);
            if (signs.telling().mood() == Mood.PAST && label.part() != Part.NONE) {
                addClauses(answer, signs, label.part(), evidence);
            }
        }
        var parts = new EnumMap<Part, PartReading>(Part.class);
        evidence.forEach((part, found) -> {
            double share = words == 0 ? 0 : Math.min(1, (double) wordsOf.getOrDefault(part, 0) / words);
            parts.put(part, reading(share, found));
        });
        return parts;
    }

    /** The reading of an answer that holds nothing. */
    static Map<Part, PartReading> nothing() {
        var parts = new EnumMap<Part, PartReading>(Part.class);
        Lexicon.PARTS.forEach(part -> parts.put(part, new PartReading(false, 0, 1, List.of())));
        return parts;
    }

    private static void addOwn(Signs signs, Label label, Map<Part, List<Evidence>> evidence) {
        var part = label.part();
        if (part == Part.NONE) {
            return;
        }
        if (!label.titled() || isFilledIn(signs)) {
            list(evidence, part).add(new Evidence(signs.span(), signs.weight(part) + WHOLE_SENTENCE));
        }
    }

    /** Whether more than a word or two stand under a title, and tell of something that was. */
    private static boolean isFilledIn(Signs signs) {
        var mood = signs.telling().mood();
        return signs.words().size() >= FEWEST_WORDS_UNDER_A_TITLE && mood != Mood.HYPOTHETICAL && mood != Mood.HABIT;
    }

    private void addClauses(String answer, Signs signs, Part own, Map<Part, List<Evidence>> evidence) {
        for (var words : Clauses.of(signs.words())) {
            var span = Span.of(
                    answer, words.get(0).start(), words.get(words.size() - 1).end());
            var clause = reader.read(answer, span, words);
            for (var part : Lexicon.PARTS) {
                if (part != own && clause.weight(part) >= ENOUGH_FOR_CLAUSE) {
                    list(evidence, part).add(new Evidence(span, clause.weight(part)));
                }
            }
        }
    }

    private static PartReading reading(double share, List<Evidence> found) {
        if (found.isEmpty()) {
            return new PartReading(false, share, 0.6, List.of());
        }
        // A stable sort: of equals, what was said first comes first.
        found.sort(Comparator.comparingDouble(Evidence::strength).reversed());
        double strongest = found.get(0).strength();
        return new PartReading(
                true,
                share,
                strongest / (strongest + 1),
                found.stream().map(Evidence::span).toList());
    }

    private static List<Evidence> list(Map<Part, List<Evidence>> evidence, Part part) {
        return Optional.ofNullable(evidence.get(part))
                .orElseThrow(() -> new IllegalArgumentException("no evidence is kept for " + part));
    }
}
