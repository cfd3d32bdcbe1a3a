package starling.recall;

import java.util.ArrayList;
import java.util.List;
import starling.interview.KeptCard;

/**
 * A concept card, met by its term or by its place in a memory palace.
 *
 * @param atPlace whether it is met by its place; then its term has to be remembered, too
 */
record RecallableCard(KeptCard kept, List<String> points, boolean atPlace) implements Recallable {
    RecallableCard {
        points = List.copyOf(points);
    }

    static RecallableCard of(KeptCard kept, boolean atPlace) {
        return new RecallableCard(kept, CardPoints.of(kept.card()), atPlace);
    }

    @Override
    public String id() {
        return kept.id();
    }

    @Override
    public String cue() {
        return atPlace ? kept.card().locus() : title();
    }

    @Override
    public String title() {
        return kept.card().term();
    }

    @Override
    public String group() {
        return kept.card().group();
    }

    @Override
    public List<RecalledPoint> compare(String typed, PointComparison comparison) {
        var compared = new ArrayList<RecalledPoint>();
        if (atPlace) {
            compared.addAll(comparison.of(List.of(title()), typed, ""));
        }
        compared.addAll(comparison.of(points, typed, title()));
        return compared;
    }

    /** Says nothing of the card, so that no log ever holds it. */
    @Override
    public String toString() {
        return kept.toString();
    }
}
