package starling.progress;

import java.util.Map;
import starling.interview.KeptStory;

/**
 * A story, and what its person has told it for.
 *
 * @param told how many times; an answer that was improved counts once
 * @param questions how many different questions it was told for
 * @param toldFor of those times how many for each competency, by its id; 1 at least
 */
public record CoveredStory(KeptStory kept, int told, int questions, Map<String, Integer> toldFor) {
    /** One story for so many questions is one that interviewers of one company will have compared. */
    private static final int TOO_MANY_QUESTIONS = 5;

    public CoveredStory {
        toldFor = Map.copyOf(toldFor);
    }

    /** Whether the notes show this competency in it. */
    public boolean shows(String competency) {
        return kept.story().competencies().contains(competency);
    }

    /** How many times it was told for this competency. */
    public int toldFor(String competency) {
        return toldFor.getOrDefault(competency, 0);
    }

    /** Whether it was told for five different questions or more. */
    public boolean isOverused() {
        return questions >= TOO_MANY_QUESTIONS;
    }
}
