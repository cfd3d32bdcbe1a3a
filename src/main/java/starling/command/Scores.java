package starling.command;

/** Whether a person is told how many of a hundred their answers get. What is hidden is counted all the same. */
enum Scores {
    SHOWN,
    HIDDEN;

    static Scores shown(boolean shown) {
        return shown ? SHOWN : HIDDEN;
    }

    /** The words where scores are shown, nothing otherwise. */
    String ifShown(String words) {
        return this == SHOWN ? words : "";
    }
}
