package starling.discord;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The ids of the last 10,000 events, since Discord delivers an event again after a lost connection. Safe for use by several
 * threads.
 */
final class RecentIds {
    private static final int KEPT = 10_000;

    private final Set<Long> ids = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > KEPT;
        }
    }));

    /** Whether this is the first time that this id is seen. */
    boolean isNew(long id) {
        return ids.add(id);
    }
}
