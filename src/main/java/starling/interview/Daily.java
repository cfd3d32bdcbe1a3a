package starling.interview;

import java.time.Instant;
import java.util.Optional;
import starling.question.Competency;
import starling.question.QuestionKind;

/**
 * A question that comes to a place every day.
 *
 * @param place such as {@code discord:123}
 * @param since when it was set up; it does not come before
 */
public record Daily(String place, DailyTime time, QuestionKind kind, Optional<Competency> competency, Instant since) {
    /** Who is asked: everybody there, as one, so that nothing is asked again soon that was the question of a day there. */
    public PersonId asked() {
        return PersonId.everybodyIn(place);
    }
}
