package starling.recall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import starling.interview.KeptStory;
import starling.question.Question;

/**
 * A round as it is shown to its person.
 *
 * @param stories to pick from, in the order in which they are shown
 * @param until when it is too late to pick
 * @param own how many stories of their own the person has; where they have too few to be drilled on, others are the shared
 *     notebook's
 */
public record DealtRound(UUID id, Question question, List<KeptStory> stories, Instant until, int own) {
    public DealtRound {
        stories = List.copyOf(stories);
    }
}
