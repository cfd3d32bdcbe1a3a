package starling.interview;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One lock for each person: nobody waits for somebody else. Those that nobody holds or waits for are not kept, so that there are
 * never more than threads. Safe for use by several threads.
 */
final class PersonLocks {
    private final Map<PersonId, Lock> locks = new HashMap<>();

    private static final class Lock {
        private int users;
    }

    /** Does something while nobody else does anything with this person's lock; may be called within itself. */
    <T> T holding(PersonId person, Supplier<T> work) {
        var lock = enter(person);
        try {
            synchronized (lock) {
                return work.get();
            }
        } finally {
            leave(person, lock);
        }
    }

    private synchronized Lock enter(PersonId person) {
        var lock = locks.computeIfAbsent(person, created -> new Lock());
        lock.users++;
        return lock;
    }

    private synchronized void leave(PersonId person, Lock lock) {
        lock.users--;
        if (lock.users == 0) {
            locks.remove(person);
        }
    }
}
