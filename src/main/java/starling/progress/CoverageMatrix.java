package starling.progress;

import java.util.Comparator;
import java.util.List;

/**
 * Competency by story, for one person. Immutable.
 *
 * @param whose whose stories these are
 * @param stories in the order of the notes
 * @param competencies all there are, in the order of the catalogue
 */
public record CoverageMatrix(Whose whose, List<CoveredStory> stories, List<CoveredCompetency> competencies) {
    /** Whose stories a matrix is about. */
    public enum Whose {
        /** The person's own. */
        OWN,
        /** Those that everybody shares, since the person has none. */
        SHARED,
        /** The person's own, and of those that everybody shares the others. */
        OWN_AND_SHARED
    }

    public CoverageMatrix {
        stories = List.copyOf(stories);
        competencies = List.copyOf(competencies);
    }

    /** The competencies that no story shows, those that the question bank asks most first. */
    public List<CoveredCompetency> gaps() {
        return competencies.stream()
                .filter(CoveredCompetency::isGap)
                .sorted(Comparator.comparingInt(CoveredCompetency::asked).reversed())
                .toList();
    }

    /** The competencies on which questions were answered, and never with a story of the notes; the most answered first. */
    public List<CoveredCompetency> answeredWithoutStory() {
        return competencies.stream()
                .filter(CoveredCompetency::isAnsweredWithoutStory)
                .sorted(Comparator.comparingInt(CoveredCompetency::answers).reversed())
                .toList();
    }

    /** The stories told for five different questions or more, the most told first. */
    public List<CoveredStory> overused() {
        return stories.stream()
                .filter(CoveredStory::isOverused)
                .sorted(Comparator.comparingInt(CoveredStory::questions).reversed())
                .toList();
    }

    /** The stories that were never told, in the order of the notes. */
    public List<CoveredStory> neverTold() {
        return stories.stream().filter(story -> story.told() == 0).toList();
    }
}
