package starling.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import starling.configuration.DatabaseAddress;
import starling.interview.StorageException;

/**
 * All that people wrote brought under the present key, or back into plain text, a few rows at a time, so that others go on
 * meanwhile. May be killed at any moment: whatever is kept can be read, and doing it once more does the rest. Every method throws
 * a {@link starling.interview.StorageException} that says what was wrong, also where the key is not the one in use.
 */
public final class TextRewriting {
    private static final int ROWS_AT_A_TIME = 100;

    /** A file of notes may have ten megabytes. */
    private static final long LETTERS_AT_A_TIME = 1_000_000;

    private final Database database;
    private final TextCipher from;
    private final TextCipher to;
    private final UnaryOperator<String> isToBeDone;
    private final List<RewrittenTable> tables;

    private TextRewriting(Database database, TextCipher from, TextCipher to, UnaryOperator<String> isToBeDone) {
        this.database = database;
        this.from = from;
        this.to = to;
        this.isToBeDone = isToBeDone;
        tables = database.read("the tables", TextRewriting::tables);
    }

    /**
     * What became of a table.
     *
     * @param texts how many rows with people's texts it has
     * @param rewritten how many of them were otherwise before
     */
    public record Rewritten(String table, long texts, long rewritten) {}

    /** Encrypts whatever is in plain or under an older key under the primary one, and ends the use of the older ones. */
    public static List<Rewritten> encrypt(DatabaseAddress address, DatabaseKey key) {
        var texts = new EncryptedTexts(key);
        try (var database = existing(address, key)) {
            return new TextRewriting(database, texts, texts, RewrittenTable.isNotUnder(key.id())).all();
        }
    }

    /** Turns all into plain text, and ends the use of all keys. */
    public static List<Rewritten> decrypt(DatabaseAddress address, DatabaseKey key) {
        try (var database = existing(address, key)) {
            return new TextRewriting(database, new EncryptedTexts(key), new PlainTexts(), RewrittenTable::isEncrypted)
                    .all();
        }
    }

    /**
     * Ends the use of the older keys if nothing is under them any more, and does nothing otherwise.
     *
     * @return how many rows have texts under one of them still
     */
    public static long endOldKeys(DatabaseAddress address, DatabaseKey key) {
        try (var database = existing(address, key)) {
            return database.change("the keys in use", handle -> {
                long rows = count(handle, RewrittenTable.isUnderAnotherThan(key.id()));
                if (rows == 0) {
                    KeysInUse.endOthers(handle, Optional.of(key.id()));
                }
                return rows;
            });
        }
    }

    private static Database existing(DatabaseAddress address, DatabaseKey key) {
        DatabaseTransfer.refuseMissing(address);
        return Database.open(address, Optional.of(key), StoreClock.NONE);
    }

    /** How many rows have texts for which a condition holds. */
    static long count(Handle handle, UnaryOperator<String> condition) {
        return tables(handle).stream()
                .mapToLong(table -> table.count(handle, condition))
                .sum();
    }

    private static List<RewrittenTable> tables(Handle handle) {
        try {
            return PersonTable.layouts(handle).entrySet().stream()
                    .filter(each -> !PersonalColumn.in(each.getKey()).isEmpty())
                    .map(each -> new RewrittenTable(each.getValue(), PersonalColumn.in(each.getKey())))
                    .toList();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private List<Rewritten> all() {
        var rewritten = new long[tables.size()];
        do {
            for (int at = 0; at < rewritten.length; at++) {
                rewritten[at] += rewrite(tables.get(at));
            }
            // What somebody with an older key kept meanwhile is done in another round.
        } while (!isOver());
        if (!database.removeTraces()) {
            throw new StorageException(
                    "what people wrote in " + database + " is " + (to.keyId().isPresent() ? "encrypted" : "plain text")
                            + " now, but what was there before may still be found in the file, since another program"
                            + " was reading it; run it again when none is",
                    null);
        }
        return database.read(
                "how much is encrypted",
                handle -> IntStream.range(0, rewritten.length)
                        .mapToObj(at -> new Rewritten(
                                tables.get(at).name(),
                                tables.get(at).count(handle, RewrittenTable::holdsText),
                                rewritten[at]))
                        .toList());
    }

    /** Ends the use of all other keys if nothing is left under them, in one step, so that nothing comes after. */
    private boolean isOver() {
        // Whoever looks holds nobody up, and looking through all that there is takes longer than anything else here.
        if (database.read("how much is to be done", handle -> count(handle, isToBeDone)) > 0) {
            return false;
        }
        return change("the keys in use", handle -> {
            boolean over = count(handle, isToBeDone) == 0;
            if (over) {
                KeysInUse.endOthers(handle, to.keyId());
            }
            return over;
        });
    }

    /** Begins the use of the key with the first change, so that from then on nobody keeps a text in plain. */
    private <T> T change(String what, Function<Handle, T> work) {
        return database.change(what, handle -> {
            if (to.keyId().isPresent()) {
                handle.getConfig(PersonalTexts.class).admit();
            }
            return work.apply(handle);
        });
    }

    private long rewrite(RewrittenTable table) {
        long rewritten = 0;
        var step = new Step(0, Optional.empty());
        do {
            var behind = step.last();
            var keys =
                    database.read("the next texts", handle -> table.next(handle, isToBeDone, behind, ROWS_AT_A_TIME));
            step = keys.isEmpty()
                    ? new Step(0, Optional.empty())
                    : change("a text", handle -> rewriteSome(handle, table, keys));
            rewritten += step.rows();
        } while (step.last().isPresent());
        return rewritten;
    }

    /** How many rows were rewritten, and the key of the last of them; none if there were no more. */
    private record Step(long rows, Optional<List<Object>> last) {}

    /** Rewrites what of these rows is still to be done, up to about as many letters as are done at a time. */
    private Step rewriteSome(Handle handle, RewrittenTable table, List<List<Object>> keys) {
        long letters = 0;
        long rows = 0;
        Optional<List<Object>> last = Optional.empty();
        for (var key : keys) {
            if (letters > LETTERS_AT_A_TIME) {
                break;
            }
            long written = table.rewrite(handle, key, isToBeDone, from, to);
            letters += written;
            rows += written > 0 ? 1 : 0;
            last = Optional.of(key);
        }
        return new Step(rows, last);
    }
}
