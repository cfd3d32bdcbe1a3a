package starling.store;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import starling.interview.PersonId;
import starling.interview.RateLedger;

/**
 * How often people do what they may do only so often, in the database. Kept of each is one moment, that at which all that they
 * used has come back. The clocks of the processes should agree within a second.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm">Generic cell rate algorithm</a>
 */
public final class JdbiRateLedger implements RateLedger {
    private final Database database;
    private final Clock clock;

    public JdbiRateLedger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Duration take(PersonId person, String what, int times, Duration within) {
        if (times < 1) {
            throw new IllegalArgumentException("people may do it at least once, was " + times);
        }
        long each = within.toMillis() / times;
        long most = each * (times - 1);
        long now = clock.millis();
        return database.change("how often a person does it", handle -> {
            int taken = handle.createUpdate("""
                    INSERT INTO allowance (person, what, back) VALUES (:person, :what, :next)
                    ON CONFLICT (person, what) DO UPDATE SET
                        back = CASE WHEN allowance.back > :now THEN allowance.back + :each ELSE :next END
                        WHERE allowance.back <= :latest
                    """)
                    .bind("person", person.value())
                    .bind("what", what)
                    .bind("now", now)
                    .bind("each", each)
                    .bind("next", now + each)
                    .bind("latest", now + most)
                    .execute();
            return taken == 1 ? Duration.ZERO : Duration.ofMillis(back(handle, person, what) - most - now);
        });
    }

    private static long back(Handle handle, PersonId person, String what) {
        return handle.createQuery("SELECT back FROM allowance WHERE person = :person AND what = :what")
                .bind("person", person.value())
                .bind("what", what)
                .mapTo(Long.class)
                .one();
    }
}
