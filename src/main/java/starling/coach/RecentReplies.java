package starling.coach;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import starling.interview.PersonId;

/**
 * What was said of the last {@value #KEPT} attempts, so that whoever opens their feedback again need not wait for it, or pay for it, a
 * second time. Safe for use by several threads.
 */
final class RecentReplies {
    private static final int KEPT = 200;

    /**
     * What was asked.
     *
     * @param manner of the interviewer that asked it; empty where none did
     */
    record Key(UUID attempt, Task task, String manner) {}

    private record Said(PersonId person, Object value) {
        /** Says nothing of the reply, so that no log ever holds it. */
        @Override
        public String toString() {
            return "a reply";
        }
    }

    private final Map<Key, Said> replies = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Said> eldest) {
            return size() > KEPT;
        }
    });

    /** What was said to this, as of the type that this task always has. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> known(Key key) {
        return Optional.ofNullable(replies.get(key)).map(said -> (T) said.value());
    }

    void remember(PersonId person, Key key, Object value) {
        replies.put(key, new Said(person, value));
    }

    /** Forgets what was said of attempts that are gone. */
    void forgetUnless(Predicate<UUID> isKept) {
        List<Key> known;
        synchronized (replies) {
            known = List.copyOf(replies.keySet());
        }
        for (var key : known) {
            if (!isKept.test(key.attempt())) {
                replies.remove(key);
            }
        }
    }

    /** Forgets all that was said to a person. */
    void forget(PersonId person) {
        replies.values().removeIf(said -> said.person().equals(person));
    }
}
