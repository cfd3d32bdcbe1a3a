package starling.question;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Chooses the next question at random, but none of those asked lately: as long as there are other questions, the latest asked
 * half of them wait. Safe for use by several threads if the generator is.
 */
public final class QuestionPicker {
    private final RandomGenerator random;

    public QuestionPicker(RandomGenerator random) {
        this.random = random;
    }

    /**
     * One of the candidates; empty if there are none.
     *
     * @param recent the ids of the questions asked so far, the latest first; others than the candidates' may be among them
     */
    public Optional<Question> pick(List<Question> candidates, List<String> recent) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        var ids = new HashSet<String>();
        candidates.forEach(question -> ids.add(question.id()));
        var waiting = new HashSet<>(recent.stream()
                .filter(ids::contains)
                .limit(candidates.size() / 2)
                .toList());
        var free = candidates.stream()
                .filter(question -> !waiting.contains(question.id()))
                .toList();
        return Optional.of(free.get(random.nextInt(free.size())));
    }
}
