package starling.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares as whole numbers that add up to the whole: by largest remainder, the earlier share first where remainders are equal.
 * What is there at all gets at least one.
 */
final class Apportionment {
    private Apportionment() {}

    /**
     * Shares out a whole.
     *
     * @param whole what the numbers add up to; at least the number of shares and one more
     * @param shares each from 0 to 1, together 1 at most
     * @return a number for each share, and last what belongs to none
     */
    static List<Integer> of(int whole, List<Double> shares) {
        double shared = shares.stream().mapToDouble(Double::doubleValue).sum();
        var exact = new ArrayList<Double>();
        shares.forEach(share -> exact.add(whole * share / Math.max(1, shared)));
        exact.add(whole * Math.max(0, 1 - shared));
        var given = new ArrayList<>(exact.stream().map(part -> part.intValue()).toList());
        int left = whole - given.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparingDouble(at -> given.get(at) - exact.get(at)))
                .limit(left)
                .forEach(at -> given.set(at, given.get(at) + 1));
        for (int at = 0; at < shares.size(); at++) {
            if (shares.get(at) > 0 && given.get(at) == 0) {
                int generous = IntStream.range(0, exact.size())
                        .filter(other -> given.get(other) > 1)
                        .boxed()
                        .max(Comparator.comparingDouble(other -> given.get(other) - exact.get(other)))
                        .orElseThrow();
                given.set(generous, given.get(generous) - 1);
                given.set(at, 1);
            }
        }
        return List.copyOf(given);
    }
}
