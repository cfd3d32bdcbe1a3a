package starling.store;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import starling.coach.TokenLedger;
import starling.coach.TokenLimits;
import starling.interview.PersonId;

/**
 * The tokens of a language model that people use, in the database. The days before yesterday are forgotten when somebody takes
 * more. What a person used goes with them; what all used together, which names nobody, stays, so that the limit of a day is one.
 */
public final class JdbiTokenLedger implements TokenLedger {
    /** What a row comes to with {@code more} tokens, which may be less than none. */
    private static final String SETTLED = "CASE WHEN tokens + :more > 0 THEN tokens + :more ELSE 0 END";

    private final Database database;

    public JdbiTokenLedger(Database database) {
        this.database = database;
    }

    @Override
    public long usedBy(PersonId person, LocalDate day) {
        return database.read("what a person has used", handle -> usedBy(handle, person, day));
    }

    private static long usedBy(Handle handle, PersonId person, LocalDate day) {
        return handle.createQuery("SELECT tokens FROM token_use WHERE person = :person AND day = :day")
                .bind("person", person.value())
                .bind("day", day.toString())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    @Override
    public Taking take(PersonId person, LocalDate day, int tokens, TokenLimits limits) {
        if (tokens < 0) {
            throw new IllegalArgumentException("what is taken is at least 0, was " + tokens);
        }
        // Changes are made as if one after the other, so that nobody takes between the look and the change.
        return database.change("what a person uses", handle -> take(handle, person, day, tokens, limits));
    }

    private static Taking take(Handle handle, PersonId person, LocalDate day, int tokens, TokenLimits limits) {
        if (usedBy(handle, person, day) + tokens > limits.person()) {
            return Taking.PERSON_SPENT;
        }
        if (usedByAll(handle, day) + tokens > limits.everybody()) {
            return Taking.DAY_SPENT;
        }
        handle.createUpdate("""
                INSERT INTO token_use (person, day, tokens) VALUES (:person, :day, :tokens)
                ON CONFLICT (person, day) DO UPDATE SET tokens = token_use.tokens + excluded.tokens
                """)
                .bind("person", person.value())
                .bind("day", day.toString())
                .bind("tokens", tokens)
                .execute();
        handle.createUpdate("""
                INSERT INTO token_day (day, tokens) VALUES (:day, :tokens)
                ON CONFLICT (day) DO UPDATE SET tokens = token_day.tokens + excluded.tokens
                """)
                .bind("day", day.toString())
                .bind("tokens", tokens)
                .execute();
        forgetBefore(handle, day.minusDays(1));
        return Taking.TAKEN;
    }

    private static long usedByAll(Handle handle, LocalDate day) {
        return handle.createQuery("SELECT tokens FROM token_day WHERE day = :day")
                .bind("day", day.toString())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private static void forgetBefore(Handle handle, LocalDate day) {
        for (var table : new String[] {"token_use", "token_day"}) {
            handle.createUpdate("DELETE FROM <table> WHERE day < :day")
                    .define("table", table)
                    .bind("day", day.toString())
                    .execute();
        }
    }

    @Override
    public void settle(PersonId person, LocalDate day, int taken, int used) {
        database.write("what a person used", handle -> {
            // Whoever was forgotten meanwhile is not remembered by this.
            handle.createUpdate("UPDATE token_use SET tokens = <settled> WHERE person = :person AND day = :day")
                    .define("settled", SETTLED)
                    .bind("more", used - taken)
                    .bind("person", person.value())
                    .bind("day", day.toString())
                    .execute();
            handle.createUpdate("UPDATE token_day SET tokens = <settled> WHERE day = :day")
                    .define("settled", SETTLED)
                    .bind("more", used - taken)
                    .bind("day", day.toString())
                    .execute();
        });
    }

    /** Forgets what a person used, within a change that is being made. */
    static void forget(Handle handle, PersonId person) {
        handle.createUpdate("DELETE FROM token_use WHERE person = :person")
                .bind("person", person.value())
                .execute();
    }

    /** Forgets what a person used before a day, within a change that is being made. */
    static void forget(Handle handle, PersonId person, LocalDate before) {
        handle.createUpdate("DELETE FROM token_use WHERE person = :person AND day < :day")
                .bind("person", person.value())
                .bind("day", before.toString())
                .execute();
    }
}
