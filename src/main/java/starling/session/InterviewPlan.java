package starling.session;

import java.time.Duration;
import java.util.Optional;

/**
 * What was agreed before an interview.
 *
 * @param questions how many, from 1 to {@value #MOST_QUESTIONS}
 * @param time how long it may take, pauses not counted; empty for as long as it takes
 * @param persona the id of who holds it
 */
public record InterviewPlan(InterviewKind kind, int questions, Optional<Duration> time, String persona) {
    /** As many questions as an interview has at most. */
    public static final int MOST_QUESTIONS = 10;

    public InterviewPlan {
        if (questions < 1 || questions > MOST_QUESTIONS) {
            throw new IllegalArgumentException(
                    "an interview has 1 to " + MOST_QUESTIONS + " questions, not " + questions);
        }
    }

    /** What each question has of the time. */
    public Optional<Duration> timeOfQuestion() {
        return time.map(all -> all.dividedBy(questions));
    }

    /** The same with so many questions. */
    InterviewPlan withQuestions(int count) {
        return new InterviewPlan(kind, count, time, persona);
    }
}
