package starling.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import starling.clarification.AskedPiece;
import starling.question.Question;
import starling.question.QuestionKind;

/** What became of something that a person said or pressed in an interview, or around one. */
public sealed interface InterviewOutcome {
    /** Why it is asked now. */
    enum Lead {
        /** The interview begins. */
        OPENING,
        /** The answer left a gap. */
        PROBING,
        /** The last stage of the same question is done. */
        NEXT_STAGE,
        /** The last question is done. */
        MOVING_ON,
        /** The last question was skipped. */
        SKIPPED,
        /** The person comes back to it. */
        RESUMED,
        /** The person pressed what belongs to an earlier step. */
        OVER,
        /** The same, and words came with it, which are kept with the answer that they belong to. */
        LATE,
        /** The question before it can no longer be asked. */
        GONE,
        /** The same, and what was typed for it is kept. */
        GONE_KEPT,
        /** The person handed in, but there was nothing to hand in. */
        NOTHING_SAID,
        /** The person dropped what they had typed for it. */
        STARTED_OVER
    }

    /** Why it is closed. */
    enum Ending {
        ALL_ASKED,
        TIME_OVER,
        STOPPED,
        /** It was closed before. */
        EARLIER
    }

    /**
     * A question is asked, or what is asked further.
     *
     * @param interview as it is now
     * @param question the current one; {@link Interview#probe} is asked where there is one
     * @param now when
     */
    record Asks(Interview interview, Question question, Lead lead, Instant now) implements InterviewOutcome {}

    /** The interview is closed. */
    record Closed(Interview interview, Ending ending) implements InterviewOutcome {}

    /** The clock stands still. */
    record Paused(Interview interview) implements InterviewOutcome {}

    /**
     * A piece of an answer was heard.
     *
     * @param first whether it is the first one of its step
     */
    record Heard(Interview interview, boolean first) implements InterviewOutcome {}

    /**
     * The person asked something, which is answered before the interview goes on.
     *
     * @param asked the questions, with what the interviewer knows of each
     * @param left how many more questions were not looked at
     * @param waits whether words that were said besides are kept, and not handed in yet
     */
    record Clarified(Interview interview, Question question, List<Asked> asked, int left, boolean waits, Instant now)
            implements InterviewOutcome {
        /** So many questions of a message are answered. */
        public static final int MOST = AskedPiece.MOST_ANSWERED;

        public Clarified {
            asked = List.copyOf(asked);
        }

        /**
         * A question of the person's.
         *
         * @param answer empty where that is for them to decide
         */
        public record Asked(String question, Optional<String> answer) {
            /** Says nothing of what was asked, so that no log ever holds it. */
            @Override
            public String toString() {
                return answer.isPresent() ? "a question that is answered" : "a question that is left open";
            }
        }
    }

    /** The answer is longer than what is read; the new words were not kept. */
    record TooLong(Interview interview, int length, int most) implements InterviewOutcome {}

    /** The person has an interview open already, so none was begun. */
    record OpenAlready(Interview interview, Room room) implements InterviewOutcome {}

    /** There is no question of this kind. */
    record NoQuestions(QuestionKind kind) implements InterviewOutcome {}

    /** The person has no interview open. */
    record NoneOpen() implements InterviewOutcome {}

    /** It is another person's. */
    record NotTheirs() implements InterviewOutcome {}

    /** There is no such interview any more: its person had it forgotten. */
    record Forgotten() implements InterviewOutcome {}

    /** It is held somewhere else, and here others read along. */
    record Elsewhere(Interview interview) implements InterviewOutcome {}

    /** The interview that it is about, if there is one. */
    default Optional<Interview> ifAbout() {
        if (this instanceof Asks asks) {
            return Optional.of(asks.interview());
        }
        return this instanceof Closed closed ? Optional.of(closed.interview()) : Optional.empty();
    }

    /** One answer for each outcome: a forgotten one does not compile. */
    interface Visitor<R> {
        R asks(Asks outcome);

        R closed(Closed outcome);

        R paused(Paused outcome);

        R heard(Heard outcome);

        R clarified(Clarified outcome);

        R tooLong(TooLong outcome);

        R openAlready(OpenAlready outcome);

        R noQuestions(NoQuestions outcome);

        R noneOpen();

        R notTheirs();

        R forgotten();

        R elsewhere(Elsewhere outcome);
    }

    /** What the visitor says of this outcome. */
    default <R> R accept(Visitor<R> visitor) {
        if (this instanceof Asks asks) {
            return visitor.asks(asks);
        }
        if (this instanceof Closed closed) {
            return visitor.closed(closed);
        }
        if (this instanceof Paused paused) {
            return visitor.paused(paused);
        }
        if (this instanceof Heard heard) {
            return visitor.heard(heard);
        }
        if (this instanceof Clarified clarified) {
            return visitor.clarified(clarified);
        }
        if (this instanceof TooLong tooLong) {
            return visitor.tooLong(tooLong);
        }
        if (this instanceof OpenAlready open) {
            return visitor.openAlready(open);
        }
        if (this instanceof NoQuestions none) {
            return visitor.noQuestions(none);
        }
        if (this instanceof Elsewhere elsewhere) {
            return visitor.elsewhere(elsewhere);
        }
        if (this instanceof Forgotten) {
            return visitor.forgotten();
        }
        return this instanceof NoneOpen ? visitor.noneOpen() : visitor.notTheirs();
    }
}
