package starling.interview;

import java.util.Optional;
import starling.feedback.Feedback;
import starling.question.Question;

/** What became of an answer. */
public sealed interface AnswerOutcome {
    /**
     * The answer is kept, and was graded.
     *
     * @param before the feedback on the attempt that this one follows
     * @param notes what the person's notes have to say on it
     */
    record Graded(Attempt attempt, Question question, Feedback feedback, Optional<Feedback> before, NotesOnAnswer notes)
            implements AnswerOutcome {
        /** A grading without a look at the notes. */
        public Graded(Attempt attempt, Question question, Feedback feedback, Optional<Feedback> before) {
            this(attempt, question, feedback, before, NotesOnAnswer.NOTHING);
        }

        /** Says nothing of the answer, so that no log ever holds it. */
        @Override
        public String toString() {
            return "graded " + attempt;
        }
    }

    /** No question was asked in this place, so it is not known what was answered. */
    record NothingAsked() implements AnswerOutcome {}

    /** There is no such attempt, or it is another person's. */
    record NotTheirs() implements AnswerOutcome {}

    /** The question is not in the bank; the owner may have removed it since it was asked. */
    record QuestionGone() implements AnswerOutcome {}

    /** There is nothing in the answer but blanks. */
    record Empty() implements AnswerOutcome {}

    /**
     * The answer is too long to be one, and was not kept.
     *
     * @param length in characters
     * @param most how many would be read
     */
    record TooLong(int length, int most) implements AnswerOutcome {}

    /** The grading, if there is one. */
    default Optional<Graded> ifGraded() {
        return this instanceof Graded graded ? Optional.of(graded) : Optional.empty();
    }

    /** One answer for each outcome: a forgotten one does not compile. */
    interface Visitor<R> {
        R graded(Graded outcome);

        R nothingAsked();

        R notTheirs();

        R questionGone();

        R empty();

        R tooLong(TooLong outcome);
    }

    /** What the visitor says of this outcome. */
    default <R> R accept(Visitor<R> visitor) {
        if (this instanceof Graded graded) {
            return visitor.graded(graded);
        }
        if (this instanceof TooLong tooLong) {
            return visitor.tooLong(tooLong);
        }
        if (this instanceof NothingAsked) {
            return visitor.nothingAsked();
        }
        if (this instanceof NotTheirs) {
            return visitor.notTheirs();
        }
        return this instanceof QuestionGone ? visitor.questionGone() : visitor.empty();
    }
}
