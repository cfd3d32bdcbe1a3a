package starling.interview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import starling.feedback.Feedback;

/**
 * The feedback on the last {@value #KEPT} attempts that somebody came back to, so that a form on one of them need not wait for
 * a second reading. The stories that fitted are not remembered: what somebody forgets is in no memory either. Safe for use by several threads; nothing is locked while an answer is read, so that two of them may read
 * the same.
 */
final class RecentGradings {
    private static final int KEPT = 100;

    private record Grading(PersonId person, Feedback feedback) {}

    private final Map<UUID, Grading> gradings = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Grading> eldest) {
            return size() > KEPT;
        }
    });

    /** The feedback on this attempt, if it is known. */
    Optional<Feedback> known(Attempt attempt) {
        return Optional.ofNullable(gradings.get(attempt.id())).map(Grading::feedback);
    }

    /** Remembers the feedback, but for the stories that fitted, and gives it back whole. */
    Feedback remember(Attempt attempt, Feedback feedback) {
        gradings.put(attempt.id(), new Grading(attempt.person(), feedback.withoutMatches()));
        return feedback;
    }

    /** Forgets what was told on an attempt. */
    void forget(Attempt attempt) {
        gradings.remove(attempt.id());
    }

    /** Forgets what was told on attempts that are gone. */
    void forgetUnless(Predicate<UUID> isKept) {
        List<UUID> known;
        synchronized (gradings) {
            known = List.copyOf(gradings.keySet());
        }
        for (var attempt : known) {
            if (!isKept.test(attempt)) {
                gradings.remove(attempt);
            }
        }
    }

    /** Forgets all that was told to a person. */
    void forget(PersonId person) {
        gradings.values().removeIf(grading -> grading.person().equals(person));
    }
}
