package starling.command;

import starling.interview.PersonId;
import starling.recall.HitRate;
import starling.recall.RetrievalDrill;

/** How a person does in the drill, in words. */
final class DrillScore {
    private DrillScore() {}

    /** Such as "Right and in time: 7 of 9 today, 31 of 52 in all." */
    static String of(RetrievalDrill drill, PersonId person) {
        return "Right and in time: " + of(drill.today(person)) + " today, " + of(drill.inAll(person)) + " in all.";
    }

    private static String of(HitRate rate) {
        return rate.hits() + " of " + rate.picks();
    }
}
