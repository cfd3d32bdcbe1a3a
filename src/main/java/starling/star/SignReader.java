package starling.star;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import starling.language.Span;
import starling.star.Telling.Mood;

/**
 * Weighs what speaks for each part in a sentence or clause: the phrases of the lexicon, the tense and the person of the
 * verbs, and measures. The weights are judgements; what matters is which part comes out first. Immutable.
 */
final class SignReader {
    private static final double STRONG = 2;
    private static final double STRONG_AGAIN = 0.6;
    private static final double WEAK = 0.6;
    private static final double WEAK_AGAIN = 0.25;
    private static final int AGAIN_AT_MOST = 3;
    private static final double DEED = 1.7;
    private static final double DEED_AGAIN = 0.3;
    private static final double EVENT_WITHOUT_DEED = 0.7;
    private static final double MEASURE = 0.9;
    // "I moved the till, which cut the queue": the main clause decides.
    private static final double RESULT_OF_A_DEED = 0.5;
    private static final double NOT_AN_EVENT = 2.4;
    private static final double SAID = 0.7;
    private static final double PREAMBLE = 2.6;

    private final Lexicon lexicon;
    private final Measures measures;

    SignReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.measures = new Measures(lexicon);
    }

    /** What the words of a span show. */
    Signs read(String answer, Span span, List<Word> words) {
        var telling = Telling.of(words, lexicon.grammar());
        var said = new Signs.Said(
                !lexicon.habit().in(words).isEmpty(),
                !lexicon.opinion().in(words).isEmpty(),
                !lexicon.preamble().in(words).isEmpty());
        var found = measures.in(answer, words);
        var weights = new EnumMap<Part, Double>(Part.class);
        var cues = new EnumMap<Part, Span>(Part.class);
        for (var part : Lexicon.PARTS) {
            addCues(answer, words, part, weights, cues);
        }
        addEvent(answer, words, telling, weights, cues);
        addNone(telling.mood(), said, weights);
        if (telling.mood() == Mood.PAST && !found.isEmpty()) {
            weights.merge(Part.RESULT, MEASURE, Double::sum);
            cues.putIfAbsent(Part.RESULT, found.get(0));
        }
        if (telling.hasDeed() && isInLaterClause(cues, words, telling.deed())) {
            weights.merge(Part.RESULT, RESULT_OF_A_DEED, (weight, factor) -> weight * factor);
        }
        return new Signs(span, words, telling, weights, cues, found, said);
    }

    private void addCues(String answer, List<Word> words, Part part, Map<Part, Double> weights, Map<Part, Span> cues) {
        var strong = lexicon.cues(part).strong().in(words);
        var weak = lexicon.cues(part).weak().in(words);
        double weight = series(strong.size(), STRONG, STRONG_AGAIN) + series(weak.size(), WEAK, WEAK_AGAIN);
        if (weight > 0) {
            weights.merge(part, weight, Double::sum);
            var loudest = strong.isEmpty() ? weak.get(0) : strong.get(0);
            cues.put(part, quote(answer, words, loudest.from(), loudest.to()));
        }
    }

    private void addEvent(
            String answer, List<Word> words, Telling telling, Map<Part, Double> weights, Map<Part, Span> cues) {
        if (telling.hasDeed()) {
            int deeds = telling.singular() + telling.plural();
            weights.merge(Part.ACTION, series(deeds, DEED, DEED_AGAIN), Double::sum);
            if (lexicon.cues(Part.ACTION).strong().in(words).isEmpty()) {
                cues.put(Part.ACTION, quote(answer, words, telling.deed(), telling.deed() + 1));
            }
        } else if (telling.mood() == Mood.PAST && weights.getOrDefault(Part.TASK, 0.0) < STRONG) {
            weights.merge(Part.SITUATION, EVENT_WITHOUT_DEED, Double::sum);
        }
    }

    /** Whether the words that speak for a result stand in another clause than the deed before them. */
    private static boolean isInLaterClause(Map<Part, Span> cues, List<Word> words, int deed) {
        var result = cues.get(Part.RESULT);
        return result != null
                && words.subList(deed + 1, words.size()).stream()
                        .takeWhile(word -> word.start() <= result.start())
                        .anyMatch(word -> word.opens() || word.form().equals("which"));
    }

    private static void addNone(Mood mood, Signs.Said said, Map<Part, Double> weights) {
        double none = switch (mood) {
            case PAST -> 0;
            case FRAGMENT -> 0.4;
            case HABIT, HYPOTHETICAL, GENERAL -> NOT_AN_EVENT + (said.habit() || said.opinion() ? SAID : 0);
        };
        weights.merge(Part.NONE, none + (said.preamble() ? PREAMBLE : 0), Double::sum);
    }

    private static double series(int count, double first, double again) {
        return count == 0 ? 0 : first + again * Math.min(count - 1, AGAIN_AT_MOST);
    }

    private static Span quote(String answer, List<Word> words, int from, int to) {
        return Span.of(answer, words.get(from).start(), words.get(to - 1).end());
    }
}
