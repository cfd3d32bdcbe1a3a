package starling.retrieval;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import starling.question.Competency;

/** How much of each competency there is in a question or a story; together 1, or nothing at all. Immutable. */
final class CompetencyShares {
    private final List<Competency> competencies;
    private final double[] shares;

    private CompetencyShares(List<Competency> competencies, double[] shares) {
        this.competencies = competencies;
        this.shares = shares;
    }

    /** All of one competency; of one that is not among them, nothing. */
    static CompetencyShares only(Competency competency, List<Competency> competencies) {
        var shares = new double[competencies.size()];
        int at = competencies.indexOf(competency);
        if (at >= 0) {
            shares[at] = 1;
        }
        return new CompetencyShares(competencies, shares);
    }

    /** Each in proportion to e to the power of its number (softmax). */
    static CompetencyShares softmax(List<Competency> competencies, double[] numbers) {
        double most = IntStream.range(0, numbers.length)
                .mapToDouble(i -> numbers[i])
                .max()
                .orElse(0);
        var shares = new double[numbers.length];
        double total = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(numbers[i] - most);
            total += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return new CompetencyShares(competencies, shares);
    }

    /** Those that have at least this share, the greatest first. */
    List<Competency> atLeast(double least) {
        return IntStream.range(0, shares.length)
                .filter(i -> shares[i] >= least)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> shares[i]).reversed())
                .map(competencies::get)
                .toList();
    }

    /** How alike the two are, from 0 to 1: Bhattacharyya's coefficient. */
    double common(CompetencyShares other) {
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> Math.sqrt(shares[i] * other.shares[i]))
                .sum();
    }
}
