package starling.retrieval;

import java.util.Locale;
import java.util.Map;
import starling.notes.Story;

/**
 * A story that fits a question.
 *
 * @param score how well it answers the question, from 0 to 1
 * @param why in words for its owner
 * @param points what each ingredient adds to its points; the score is their sum in relation to what the best fitting stories reach
 */
public record StoryMatch(Story story, double score, String why, Map<Ingredient, Double> points) {
    private static final double LEAST_POINTS = 0.05;

    public StoryMatch {
        points = Map.copyOf(points);
    }

    /** The story and why it fits, in one line for its owner. */
    public String explained() {
        return story.citation() + ": " + why;
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
