package starling.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * As much of a matrix as can be taken in at one look: at most 20 stories, the most told first, and at most 20 competencies,
 * first those that stories show, the most told first, then up to five that none shows.
 *
 * @param moreStories how many are left out
 * @param moreShown how many competencies that stories show are left out
 * @param moreGaps how many that none shows are left out
 */
record CoverageGrid(
        List<CoveredStory> stories,
        List<CoveredCompetency> competencies,
        int moreStories,
        int moreShown,
        int moreGaps) {
    private static final int MOST = 20;
    private static final int MOST_GAPS = 5;

    CoverageGrid {
        stories = List.copyOf(stories);
        competencies = List.copyOf(competencies);
    }

    static CoverageGrid of(CoverageMatrix matrix) {
        var stories = matrix.stories().stream()
                .sorted(Comparator.comparingInt(CoveredStory::told).reversed())
                .limit(MOST)
                .toList();
        var shown = matrix.competencies().stream()
                .filter(covered -> !covered.isGap())
                .sorted(Comparator.comparingInt(CoveredCompetency::told)
                        .thenComparingInt(CoveredCompetency::shownBy)
                        .reversed())
                .toList();
        // Those that were answered come before those that nobody has asked for yet.
        var gaps = matrix.gaps().stream()
                .sorted(Comparator.comparing(CoveredCompetency::occurs).reversed())
                .limit(MOST_GAPS)
                .toList();
        var competencies =
                new ArrayList<>(shown.stream().limit(MOST - gaps.size()).toList());
        int moreShown = shown.size() - competencies.size();
        competencies.addAll(gaps);
        return new CoverageGrid(
                stories,
                competencies,
                matrix.stories().size() - stories.size(),
                moreShown,
                matrix.gaps().size() - gaps.size());
    }

    /** What is left out, in a sentence; empty if nothing is. */
    String leftOut() {
        var parts = new ArrayList<String>();
        if (moreStories > 0) {
            parts.add(moreStories + (moreStories == 1 ? " more story" : " more stories"));
        }
        if (moreShown > 0) {
            parts.add(moreShown + (moreShown == 1 ? " more competency" : " more competencies") + " with a story");
        }
        if (moreGaps > 0) {
            parts.add(moreGaps + (moreGaps == 1 ? " more competency" : " more competencies") + " without a story");
        }
        return parts.isEmpty() ? "" : "Not shown here: " + String.join(", ", parts) + ".";
    }
}
