package starling.recall;

import java.time.LocalDate;
import java.util.Optional;

/** What became of a wish to be drilled from memory, of what was typed, or of a rating. */
public sealed interface RecallOutcome {
    /** There is something to remember. */
    record Shown(RecallCue cue) implements RecallOutcome {}

    /** What was typed stands beside the notes; nothing of it is kept. */
    record Compared(Recalled recalled) implements RecallOutcome {}

    /**
     * The rating is kept.
     *
     * @param days in how many the card comes back
     * @param card its id, for what comes next on a walk
     */
    record Rated(RecallKind kind, Rating rating, int days, String card) implements RecallOutcome {}

    /**
     * Nothing is left for today.
     *
     * @param next when the next one is due; empty if none was ever rated
     * @param full whether there are new ones, and as many were begun today as a day takes
     */
    record Done(RecallKind kind, Optional<LocalDate> next, boolean full) implements RecallOutcome {}

    /** The last place of the memory palace was behind them. */
    record WalkOver(int places) implements RecallOutcome {}

    /** It was rated before, and that counts. */
    record RatedBefore(RecallKind kind, String card) implements RecallOutcome {}

    /** It cannot be done. */
    record Refused(Reason reason) implements RecallOutcome {}

    /** Why something cannot be done. */
    enum Reason {
        /** Neither their own notes nor the shared ones hold a concept card that says anything. */
        NO_CARDS,
        /** No card stands at a place of a memory palace. */
        NO_PLACES,
        /** No story has a number or a result under its label. */
        NO_NUMBERS,
        /** The card is no longer in the notes. */
        GONE,
        /** The person was shown no such card; whether somebody else was is not said. */
        NOT_THEIRS
    }

    /** One answer for each outcome: a forgotten one does not compile. */
    interface Visitor<R> {
        R shown(RecallCue cue);

        R compared(Recalled recalled);

        R rated(Rated outcome);

        R done(Done outcome);

        R walkOver(int places);

        R ratedBefore(RecallKind kind, String card);

        R refused(Reason reason);
    }

    /** What the visitor says of this outcome. */
    default <R> R accept(Visitor<R> visitor) {
        if (this instanceof Shown shown) {
            return visitor.shown(shown.cue());
        }
        if (this instanceof Compared compared) {
            return visitor.compared(compared.recalled());
        }
        if (this instanceof Rated rated) {
            return visitor.rated(rated);
        }
        if (this instanceof Done done) {
            return visitor.done(done);
        }
        if (this instanceof WalkOver over) {
            return visitor.walkOver(over.places());
        }
        if (this instanceof RatedBefore before) {
            return visitor.ratedBefore(before.kind(), before.card());
        }
        return visitor.refused(((Refused) this).reason());
    }
}
