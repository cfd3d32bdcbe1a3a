package starling.store;

import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * What SQLite and PostgreSQL do each in their own way: opening, changing in one step, and saying what failed. Whatever else is
 * said to them is said in the same words. Safe for use by several threads.
 */
interface Dialect extends AutoCloseable {
    /** Gives connections for the migrations, which is before any other is asked for. */
    DataSource migrating();

    /** Where the migrations are, on the class path. */
    String migrations();

    /** Opens what stays open; called once, when the tables are up to date. */
    void begin();

    <T> T read(Function<Handle, T> work);

    /**
     * Makes a change in one step, as if nobody else made any at the same time.
     *
     * @param work done once more from the start where others were in the way, so that it may not leave anything behind but in
     *     the database
     */
    <T> T change(Function<Handle, T> work);

    /** Makes a change in one step and leaves no trace of what was there before, as far as that is in Starling's hands. */
    <T> T changeWithoutTrace(Function<Handle, T> work);

    /**
     * Leaves no trace of what was changed or removed before, as far as that is in Starling's hands; others may wait meanwhile.
     *
     * @return false if there may be some left, since somebody was reading
     */
    boolean removeTraces();

    /** Reads everything as it is at one moment, whatever others change meanwhile, and holds none of them up. */
    <T> T snapshot(Function<Handle, T> work);

    /** Lets references point nowhere until the change is over. */
    void postponeReferences(Handle handle);

    /** The order in which the rows of a table came, as an {@code ORDER BY} has it; by their keys where nobody needs that. */
    String asTheyCame(CopiedColumns table);

    /** What failed, in the operator's words and without anything that is or should have been kept. */
    String reason(SQLException failure);

    /** The time by the clock of the database, in milliseconds since 1970, within a change or not. */
    long now(Handle handle);

    /** Whether what failed is the way to the database, so that what was under way may last all the same. */
    default boolean isLineBroken(SQLException failure) {
        return false;
    }

    /** How the connections are used, where there is a pool of them. */
    default PoolUse poolUse() {
        return PoolUse.NONE;
    }

    @Override
    void close();
}
