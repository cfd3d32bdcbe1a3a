package starling.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.notes.Story;

/**
 * A story that fits a question.
 *
 * @param score how well it answers the question, from 0 to 1
 * @param reasons why it does, the most telling first; at most three
 * @param points what each ingredient adds to its points; the score is their sum in relation to what the best fitting stories reach
 */
public record StoryMatch(Story story, double score, List<Reason> reasons, Map<Ingredient, Double> points) {
    private static final double LEAST_POINTS = 0.05;

    private static final int MOST_REASONS = 3;
    private static final int HINTED = 2;

    public StoryMatch {
        if (reasons.size() > MOST_REASONS) {
            throw new IllegalArgumentException("at most " + MOST_REASONS + " reasons are read, not " + reasons.size());
        }
        reasons = List.copyOf(reasons);
        points = Map.copyOf(points);
    }

    /** The story, where it stands and why it fits, in one line for its owner. */
    public String explained() {
        return story.citation() + ": " + told();
    }

    /** All that speaks for it, also what would convince nobody. */
    public String why() {
        return reasons.stream().map(Reason::words).collect(Collectors.joining("; "));
    }

    /** Why it fits, as far as that convinces, in one line for its owner. */
    public String told() {
        return orNear(reasons.stream());
    }

    /** The one reason that convinces most, in one line for its owner; words in common where there is no other. */
    public String toldInShort() {
        var first = Stream.concat(
                        reasons.stream().filter(reason -> reason.kind() != Reason.Kind.WORDS), reasons.stream())
                .filter(reason -> reason.convincing().isPresent())
                .limit(1);
        return orNear(first);
    }

    /** Why it fits as far as that gives no sentence of the story away; empty if only a sentence convinces. */
    public String hinted() {
        return convincing(reasons.stream()
                .filter(reason -> reason.kind() != Reason.Kind.SENTENCE)
                .limit(HINTED));
    }

    private static String convincing(Stream<Reason> reasons) {
        return reasons.flatMap(reason -> reason.convincing().stream()).collect(Collectors.joining("; "));
    }

    private static String orNear(Stream<Reason> reasons) {
        var told = convincing(reasons);
        return told.isEmpty() ? "what it tells comes near the question" : told;
    }

    /** The same with a reason before the others; where there are too many, the words in common are left out. */
    public StoryMatch because(Reason first) {
        var all = new ArrayList<Reason>();
        all.add(first);
        reasons.stream().filter(reason -> !reason.equals(first)).forEach(all::add);
        if (all.size() > MOST_REASONS) {
            all.removeIf(reason -> reason.kind() == Reason.Kind.WORDS);
        }
        return new StoryMatch(story, score, all.subList(0, Math.min(MOST_REASONS, all.size())), points);
    }

    /** The same with another score, from 0 to 1. */
    public StoryMatch withScore(double other) {
        return new StoryMatch(story, other, reasons, points);
    }

    /** The same of a story that everybody here shares. */
    public StoryMatch ofSharedNotes() {
        return new StoryMatch(
                story, score, reasons.stream().map(Reason::ofSharedNotes).toList(), points);
    }

    /** How well it fits and what makes it so, such as "fits by 83 %: its meaning 2.1, words in common 0.4". */
    public String scoreExplained() {
        var adding = points.entrySet().stream()
                .filter(point -> point.getValue() >= LEAST_POINTS)
                .sorted(Map.Entry.<Ingredient, Double>comparingByValue().reversed())
                .map(point ->
                        String.format(Locale.ROOT, "%s %.1f", point.getKey().label(), point.getValue()))
                .toList();
        return String.format(Locale.ROOT, "fits by %.0f %%: ", 100 * score) + String.join(", ", adding);
    }

    /** Says nothing of the story, so that no log ever holds it. */
    @Override
    public String toString() {
        return "a story that fits by " + score;
    }
}
