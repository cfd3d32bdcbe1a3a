package starling.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was found when the notes were looked through for an attempt, by the ids of the stories alone. Which story the attempt
 * tells is its {@link Telling}.
 *
 * @param fitting the stories that fitted its question, the best first
 * @param better the one that fitted clearly better than the story that was told
 */
public record NotesLook(UUID attempt, List<String> fitting, Optional<String> better) {
    public NotesLook {
        fitting = List.copyOf(fitting);
    }
}
