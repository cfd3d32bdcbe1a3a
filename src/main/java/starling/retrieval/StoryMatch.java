package starling.retrieval;

import starling.notes.Story;

/**
 * A story that fits a question.
 *
 * @param score how well, from 0 to 1; comparable within one question only
 * @param why in words for its owner
 */
public record StoryMatch(Story story, double score, String why) {
    /** The story and why it fits, in one line for its owner. */
    public String explained() {
        return story.citation() + ": " + why;
    }

    /** Says nothing of the story, so that no log ever holds it. */
    @Override
    public String toString() {
        return "a story that fits by " + score;
    }
}
