package starling.recall;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A card beside what somebody typed of it, before they rate it.
 *
 * @param title the term of the card or the title of the story
 * @param points in the order of the notes
 * @param known false if they said that they do not know it
 * @param days in how many days it comes back by each rating, if that is given today
 */
public record Recalled(
        UUID round,
        RecallKind kind,
        String title,
        List<RecalledPoint> points,
        boolean known,
        Map<Rating, Integer> days) {
    private static final double HALF = 0.5;
    private static final double QUARTER = 0.25;
    /** Two of three are two thirds, whatever a division makes of it. */
    private static final double TWO_THIRDS = 2 / 3.0 - 1e-9;

    public Recalled {
        points = List.copyOf(points);
        days = Collections.unmodifiableMap(new EnumMap<>(days));
    }

    /** How many points there are that are as present as this. */
    public int count(Presence presence) {
        return (int)
                points.stream().filter(point -> point.presence() == presence).count();
    }

    /**
     * What the comparison speaks for: again if less than a quarter was there, hard if less than two thirds, counting what was partly
     * there as half, good otherwise. How easy it was nobody but the person knows.
     */
    public Rating suggested() {
        double share = (count(Presence.THERE) + HALF * count(Presence.PARTLY)) / points.size();
        return share < QUARTER ? Rating.AGAIN : share < TWO_THIRDS ? Rating.HARD : Rating.GOOD;
    }

    /** Says nothing of the notes or what was typed, so that no log ever holds them. */
    @Override
    public String toString() {
        return points.size() + " points of round " + round;
    }
}
