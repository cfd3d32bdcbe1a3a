package starling.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import starling.interview.StorageException;

/**
 * All rows of one database put into another and compared afterwards, within one change of the other: either all of them are
 * there in the end, the same as they were, or none is. Holds some rows in memory at a time.
 */
final class RowCopy {
    /** A file of notes may have ten megabytes. */
    private static final int ROWS_AT_A_TIME = 20;

    private static final int LONGEST_BATCH = 500;
    private static final int CHECKSUM_DIGITS = 12;

    private final Dialect fromDialect;
    private final Handle from;
    private final Handle to;
    private final MessageDigest sha256 = sha256();

    private RowCopy(Dialect fromDialect, Handle from, Handle to) {
        this.fromDialect = fromDialect;
        this.from = from;
        this.to = to;
    }

    /**
     * Puts all rows of a database into another, which is emptied before.
     *
     * @return the tables, each after those that it refers to
     * @throws StorageException when it could not be done; then the other is as it was
     */
    static List<CopiedTable> copy(Database from, Database to) {
        return from.snapshot(
                "all rows",
                source -> to.replace("all rows", target -> {
                    to.dialect().postponeReferences(target);
                    try {
                        return new RowCopy(from.dialect(), source, target).all();
                    } catch (SQLException e) {
                        throw new UncheckedSqlException(e);
                    }
                }));
    }

    /** How many rows a database holds, but for the keys that are in use. */
    static long rows(Database database) {
        return database.read("how much there is", handle -> {
            try {
                long rows = 0;
                for (var table : CopiedColumns.of(handle)) {
                    if (table.table().equals(KeysInUse.TABLE)) {
                        continue;
                    }
                    rows += handle.createQuery("SELECT COUNT(*) FROM " + table.table())
                            .mapTo(Long.class)
                            .one();
                }
                return rows;
            } catch (SQLException e) {
                throw new UncheckedSqlException(e);
            }
        });
    }

    private List<CopiedTable> all() throws SQLException {
        var tables = CopiedColumns.of(to);
        for (int at = tables.size() - 1; at >= 0; at--) {
            to.execute("DELETE FROM " + tables.get(at).table());
        }
        // The same table may be numbered in one database and not in the other.
        var sources = CopiedColumns.of(from);
        for (var table : tables) {
            copy(
                    sources.stream()
                            .filter(each -> each.table().equals(table.table()))
                            .findFirst()
                            .orElse(table),
                    table);
        }
        var copied = new ArrayList<CopiedTable>();
        for (var table : tables) {
            copied.add(compared(table));
        }
        return copied;
    }

    private void copy(CopiedColumns source, CopiedColumns table) throws SQLException {
        try (var reading = from.getConnection().prepareStatement(table.selection(fromDialect.asTheyCame(source)));
                var writing = to.getConnection().prepareStatement(table.insertion())) {
            reading.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = reading.executeQuery()) {
                int waiting = 0;
                while (rows.next()) {
                    long size = put(rows, table, writing);
                    writing.addBatch();
                    waiting++;
                    if (waiting == LONGEST_BATCH || size > LONGEST_BATCH * 100L) {
                        writing.executeBatch();
                        waiting = 0;
                    }
                }
                if (waiting > 0) {
                    writing.executeBatch();
                }
            }
        }
    }

    /** Binds a row to a statement; how long its texts are together. */
    private static long put(ResultSet row, CopiedColumns table, PreparedStatement writing) throws SQLException {
        long size = 0;
        for (int at = 1; at <= table.columns().size(); at++) {
            var type = table.columns().get(at - 1).type();
            Object value = row.getObject(at);
            if (value == null) {
                writing.setNull(at, type.getVendorTypeNumber());
            } else if (value instanceof String text) {
                writing.setString(at, text);
                size += text.length();
            } else if (type == JDBCType.BIT || type == JDBCType.BOOLEAN) {
                writing.setBoolean(at, row.getBoolean(at));
            } else if (value instanceof Boolean flag) {
                writing.setInt(at, flag ? 1 : 0);
            } else {
                writing.setObject(at, value);
            }
        }
        return size;
    }

    /** Reads a table from both databases and refuses it where one row differs. */
    private CopiedTable compared(CopiedColumns table) throws SQLException {
        var selection = table.selection(table.key());
        var all = sha256();
        long rows = 0;
        try (var before = from.getConnection().prepareStatement(selection);
                var after = to.getConnection().prepareStatement(selection)) {
            before.setFetchSize(ROWS_AT_A_TIME);
            after.setFetchSize(ROWS_AT_A_TIME);
            try (var source = before.executeQuery();
                    var target = after.executeQuery()) {
                while (source.next()) {
                    rows++;
                    var expected = checksum(source, table);
                    if (!target.next() || !Arrays.equals(expected, checksum(target, table))) {
                        throw different(table, rows);
                    }
                    all.update(expected);
                }
                if (target.next()) {
                    throw different(table, rows + 1);
                }
            }
        }
        return new CopiedTable(
                table.table(), rows, HexFormat.of().formatHex(all.digest()).substring(0, CHECKSUM_DIGITS));
    }

    private static StorageException different(CopiedColumns table, long row) {
        return new StorageException(
                "the copy was given up and nothing was changed: row " + row + " of the table " + table.table()
                        + " did not arrive as it was",
                null);
    }

    private byte[] checksum(ResultSet row, CopiedColumns table) throws SQLException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (int at = 1; at <= table.columns().size(); at++) {
                write(row.getObject(at), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return sha256.digest(bytes.toByteArray());
    }

    /** The same bytes for the same value, whichever database it comes from, and others for every other value. */
    private static void write(Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeByte('-');
        } else if (value instanceof String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeByte('t');
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (value instanceof byte[] bytes) {
            out.writeByte('b');
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (value instanceof Double || value instanceof Float) {
            out.writeByte('d');
            out.writeDouble(((Number) value).doubleValue());
        } else if (value instanceof Boolean flag) {
            out.writeByte('n');
            out.writeLong(flag ? 1 : 0);
        } else if (value instanceof Number number) {
            out.writeByte('n');
            out.writeLong(number.longValue());
        } else {
            throw new IllegalStateException(
                    "no row can hold a " + Objects.requireNonNull(value).getClass());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
