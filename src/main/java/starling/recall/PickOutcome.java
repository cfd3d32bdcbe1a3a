package starling.recall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import starling.interview.KeptStory;

/** What became of a pick. */
public sealed interface PickOutcome {
    /**
     * It is kept, and counts.
     *
     * @param right whether the story fits, or none was picked and none fits
     * @param taken from when the question was shown
     * @param inTime whether that was within {@link RetrievalDrill#TIME}
     * @param picked empty if none was picked, or it is no longer in the notes
     * @param pickedNone whether none was picked
     * @param answers the stories of the round that fit, the best first, as far as they are still in the notes
     * @param anyFits whether a story of the round fitted when it was shown
     * @param fitsToo whether the story that was picked fits, though not as well as another one
     */
    record Counted(
            boolean right,
            Duration taken,
            boolean inTime,
            Optional<KeptStory> picked,
            boolean pickedNone,
            List<Answer> answers,
            boolean anyFits,
            boolean fitsToo)
            implements PickOutcome {
        public Counted {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A story that would have been right.
     *
     * @param why in words for its owner; empty if it no longer fits, the notes or the question being others by now
     */
    record Answer(KeptStory story, String why) {
        /** Says nothing of the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return story.toString();
        }
    }

    /** Something was picked in this round before, and that counts. */
    record PickedBefore() implements PickOutcome {}

    /** The person was dealt no such round; whether somebody else was is not said. */
    record NotTheirs() implements PickOutcome {}

    /** One answer for each outcome: a forgotten one does not compile. */
    interface Visitor<R> {
        R counted(Counted outcome);

        R pickedBefore();

        R notTheirs();
    }

    /** What the visitor says of this outcome. */
    default <R> R accept(Visitor<R> visitor) {
        if (this instanceof Counted counted) {
            return visitor.counted(counted);
        }
        return this instanceof PickedBefore ? visitor.pickedBefore() : visitor.notTheirs();
    }
}
