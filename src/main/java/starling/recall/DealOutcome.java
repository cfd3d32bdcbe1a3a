package starling.recall;

/** What became of a person's wish to be drilled. */
public sealed interface DealOutcome {
    /** There is a question to be shown at once, since its time runs. */
    record Dealt(DealtRound round) implements DealOutcome {}

    /**
     * There are not enough stories to choose from.
     *
     * @param stories how many there are, of the person's own and the shared ones
     */
    record TooFewStories(int stories) implements DealOutcome {}

    /** Nobody wrote a behavioural question. */
    record NoQuestions() implements DealOutcome {}

    /** One answer for each outcome: a forgotten one does not compile. */
    interface Visitor<R> {
        R dealt(DealtRound round);

        R tooFewStories(int stories);

        R noQuestions();
    }

    /** What the visitor says of this outcome. */
    default <R> R accept(Visitor<R> visitor) {
        if (this instanceof Dealt dealt) {
            return visitor.dealt(dealt.round());
        }
        return this instanceof TooFewStories few ? visitor.tooFewStories(few.stories()) : visitor.noQuestions();
    }
}
