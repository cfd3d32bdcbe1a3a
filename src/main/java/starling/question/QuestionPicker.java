package starling.question;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        var free = free(candidates, recent);
        return free.isEmpty() ? Optional.empty() : Optional.of(free.get(random.nextInt(free.size())));
    }

    /**
     * One of the candidates in several lists, of which none is in two; of an earlier list more often: of three lists the first
     * is chosen in three of six cases and the last in one. In each list the latest asked half wait, and the latest of all is not
     * asked again while there is another. Empty if there are no candidates.
     *
     * @param mostTellingFirst the candidates
     * @param recent the ids of the questions asked so far, the latest first; others than the candidates' may be among them
     */
    public Optional<Question> pickTelling(List<List<Question>> mostTellingFirst, List<String> recent) {
        var ids = ids(mostTellingFirst.stream().flatMap(List::stream).toList());
        var latest = recent.stream().filter(ids::contains).findFirst().filter(id -> ids.size() > 1);
        var lists = mostTellingFirst.stream()
                .map(list -> free(list, recent).stream()
                        .filter(question -> !latest.equals(Optional.of(question.id())))
                        .toList())
                .filter(list -> !list.isEmpty())
                .toList();
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        int drawn = random.nextInt(lists.size() * (lists.size() + 1) / 2);
        int at = 0;
        for (int weight = lists.size(); drawn >= weight; weight--) {
            drawn -= weight;
            at++;
        }
        var list = lists.get(at);
        return Optional.of(list.get(random.nextInt(list.size())));
    }

    /** The candidates that need not wait, in their order. */
    private static List<Question> free(List<Question> candidates, List<String> recent) {
        var ids = ids(candidates);
        var waiting = new HashSet<>(recent.stream()
                .filter(ids::contains)
                .limit(candidates.size() / 2)
                .toList());
        return candidates.stream()
                .filter(question -> !waiting.contains(question.id()))
                .toList();
    }

    private static Set<String> ids(List<Question> questions) {
        var ids = new HashSet<String>();
        questions.forEach(question -> ids.add(question.id()));
        return ids;
    }
}
