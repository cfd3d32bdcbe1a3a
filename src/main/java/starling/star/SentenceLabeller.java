package starling.star;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.language.Span;
import starling.star.Telling.Mood;

/**
 * Decides the part of each sentence: what it shows by itself counts most, where it stands among the others a little. A title
 * that the person typed decides alone. Immutable.
 */
final class SentenceLabeller {
    private static final double OPENS = 0.6;
    private static final double BEFORE_ANY_DEED = 0.3;
    private static final double SURE_TASK = 2;
    // "I had to" is what was asked for; after a deed it may be one more step.
    private static final double TASK_BEFORE_ANY_DEED = 1;
    private static final double AFTER_A_DEED = 0.6;
    private static final double CLOSES = 0.4;
    private static final double NEIGHBOUR = 0.4;
    private static final double TITLED_CONFIDENCE = 0.95;

    /**
     * The part of a sentence, with what decided it.
     *
     * @param titled whether a title that the person typed decided it
     */
    record Label(Part part, double confidence, String cue, boolean titled) {}

    /** The labels of the sentences, in order. */
    List<Label> label(List<Signs> sentences, List<Optional<Titles.Title>> titles) {
        var titled = titledParts(titles);
        var weights = new ArrayList<Map<Part, Double>>(sentences.size());
        boolean deedBefore = false;
        for (int i = 0; i < sentences.size(); i++) {
            weights.add(inPlace(sentences.get(i), i, sentences.size(), deedBefore));
            deedBefore |= sentences.get(i).telling().hasDeed();
        }
        var alone = weights.stream().map(SentenceLabeller::heaviest).toList();
        var labels = new ArrayList<Label>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            var title = titled.get(i);
            if (title.isPresent()) {
                labels.add(new Label(
                        title.get(), TITLED_CONFIDENCE, "titled " + title.get().heading(), true));
            } else {
                labels.add(withNeighbours(sentences.get(i), weights.get(i), alone, i));
            }
        }
        return labels;
    }

    /** The part that a title gives each sentence: its own, or the last one before it if titles of several parts are used. */
    private static List<Optional<Part>> titledParts(List<Optional<Titles.Title>> titles) {
        var used = new HashSet<Part>();
        titles.forEach(title -> title.ifPresent(found -> used.add(found.part())));
        var parts = new ArrayList<Optional<Part>>(titles.size());
        Optional<Part> current = Optional.empty();
        for (var title : titles) {
            if (title.isPresent() || used.size() < 2) {
                current = title.map(Titles.Title::part);
            }
            parts.add(current);
        }
        return parts;
    }

    private static Map<Part, Double> inPlace(Signs signs, int index, int count, boolean deedBefore) {
        var weights = signs.weightsToChange();
        boolean event = signs.telling().mood() == Mood.PAST;
        if (index == 0 && event) {
            weights.merge(Part.SITUATION, OPENS, Double::sum);
        }
        if (!deedBefore && event) {
            weights.merge(Part.SITUATION, BEFORE_ANY_DEED, Double::sum);
            if (signs.weight(Part.TASK) >= SURE_TASK) {
                weights.merge(Part.TASK, TASK_BEFORE_ANY_DEED, Double::sum);
            }
        }
        if (deedBefore && event && !signs.telling().hasDeed()) {
            weights.merge(Part.RESULT, AFTER_A_DEED, Double::sum);
        }
        if (index == count - 1 && count > 1 && event) {
            weights.merge(Part.RESULT, CLOSES, Double::sum);
        }
        return weights;
    }

    private static Label withNeighbours(Signs signs, Map<Part, Double> weights, List<Part> alone, int index) {
        if (index > 0) {
            weights.merge(alone.get(index - 1), NEIGHBOUR, Double::sum);
        }
        if (index + 1 < alone.size()) {
            weights.merge(alone.get(index + 1), NEIGHBOUR, Double::sum);
        }
        var part = heaviest(weights);
        return new Label(part, confidence(weights, part), cue(signs, part), false);
    }

    private static Part heaviest(Map<Part, Double> weights) {
        return Collections.max(weights.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** The softmax of the weights, which is near 1 if one part outweighs all others. */
    private static double confidence(Map<Part, Double> weights, Part part) {
        double sum = weights.values().stream().mapToDouble(Math::exp).sum();
        return Math.exp(weights.getOrDefault(part, 0.0)) / sum;
    }

    private static String cue(Signs signs, Part part) {
        if (part == Part.NONE) {
            return switch (signs.telling().mood()) {
                case HABIT -> "a habit";
                case HYPOTHETICAL -> "what one would do";
                case GENERAL -> "how things are in general";
                case PAST, FRAGMENT -> "";
            };
        }
        return signs.cue(part).map(Span::text).orElse("");
    }
}
