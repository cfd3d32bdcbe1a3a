package starling.interview;

/**
 * How much is kept of a person.
 *
 * @param answers to questions, each attempt counted
 * @param disagreements with lines of feedback
 * @param notes files of their own notes
 * @param drillRounds of the drills of stories and of cards
 * @param cards that are to come back
 * @param coachedDays on which it was counted how much they used the coach
 * @param interviews with what was typed in them, open ones too
 * @param questions that they were asked
 * @param settings whether they have set anything
 */
public record Holdings(
        int answers,
        int disagreements,
        int notes,
        int drillRounds,
        int cards,
        int coachedDays,
        int interviews,
        int questions,
        boolean settings) {
    /** Whether nothing is kept. */
    public boolean isNothing() {
        return answers + disagreements + notes + drillRounds + cards + coachedDays + interviews + questions == 0
                && !settings;
    }
}
