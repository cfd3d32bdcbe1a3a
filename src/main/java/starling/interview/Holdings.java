package starling.interview;

/**
 * How much is kept of a person.
 *
 * @param answers to questions, each attempt counted
 * @param disagreements with lines of feedback
 * @param notes files of their own notes
 * @param drillRounds of the drill
 * @param interviews with what was typed in them, open ones too
 * @param questions that they were asked
 * @param settings whether they have set anything
 */
public record Holdings(
        int answers, int disagreements, int notes, int drillRounds, int interviews, int questions, boolean settings) {
    /** Whether nothing is kept. */
    public boolean isNothing() {
        return answers + disagreements + notes + drillRounds + interviews + questions == 0 && !settings;
    }
}
