package starling.star;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import starling.language.Span;

/**
 * An answer of the corpus with what raters said of it.
 *
 * @param text the answer as it would be typed
 * @param sentences its sentences as the first rater saw them, with their places in the text
 * @param measured whether its writer says that the result can be checked
 * @param ratings what each rater said; the first is the writer
 */
public record CorpusAnswer(
        String id, String question, String text, List<Span> sentences, boolean measured, List<Rating> ratings) {

    /**
     * What one rater said of an answer.
     *
     * @param kind what the answer is
     * @param present for each of Situation, Task, Action and Result: 2 clearly there, 1 weak or implied, 0 missing
     * @param relevant 2 when it answers the question, 1 partly, 0 not
     * @param labels for each sentence the parts it carries, the dominant one first
     */
    public record Rating(AnswerKind kind, Map<Part, Integer> present, int relevant, List<List<Part>> labels) {
        public Rating {
            present = Map.copyOf(present);
            labels = labels.stream().map(List::copyOf).toList();
        }

        boolean has(Part part) {
            return present.getOrDefault(part, 0) > 0;
        }
    }

    public CorpusAnswer {
        sentences = List.copyOf(sentences);
        ratings = List.copyOf(ratings);
    }

    /** The dominant part of a span of the text, by a rater: the one that covers most of its characters. */
    Part dominant(Rating rating, Span span) {
        return carried(rating, span).get(0);
    }

    /** The parts that a span of the text carries, by a rater, the dominant one first. */
    List<Part> carried(Rating rating, Span span) {
        int best = -1;
        int most = 0;
        var carried = new LinkedHashSet<Part>();
        for (int i = 0; i < sentences.size(); i++) {
            int common = Math.min(span.end(), sentences.get(i).end())
                    - Math.max(span.start(), sentences.get(i).start());
            if (common > 0) {
                carried.addAll(rating.labels().get(i));
            }
            if (common > most) {
                most = common;
                best = i;
            }
        }
        if (best < 0) {
            return List.of(Part.NONE);
        }
        var first = rating.labels().get(best).get(0);
        carried.remove(first);
        var ordered = new ArrayList<>(List.of(first));
        ordered.addAll(carried);
        return ordered;
    }
}
