package starling.progress;

import starling.question.Competency;

/**
 * A competency, and what a person's stories and answers have of it.
 *
 * @param asked how many questions of the question bank probe it
 * @param shownBy how many of the stories show it
 * @param answers how many questions on it the person has answered; an answer that was improved counts once
 * @param told how many of these answers told a story of the notes
 */
public record CoveredCompetency(Competency competency, int asked, int shownBy, int answers, int told) {
    /** Whether no story shows it. */
    public boolean isGap() {
        return shownBy == 0;
    }

    /** Whether the person has answered questions on it, and never with a story of the notes. */
    public boolean isAnsweredWithoutStory() {
        return answers > 0 && told == 0;
    }

    /** Whether there is anything of it at all. */
    boolean occurs() {
        return shownBy > 0 || answers > 0;
    }
}
