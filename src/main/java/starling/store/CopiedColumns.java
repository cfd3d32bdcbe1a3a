package starling.store;

import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A table as its rows are copied: without the number that the database gives each row as it comes.
 *
 * @param columns those copied, with their types
 * @param key the columns by which a row is told from the others, as an {@code ORDER BY} has them
 * @param number the column of the number, if there is one
 */
record CopiedColumns(String table, List<Column> columns, String key, Optional<String> number) {
    CopiedColumns {
        columns = List.copyOf(columns);
    }

    private static final Set<String> OF_ITS_OWN = Set.of("flyway_schema_history", "shard_lease");

    record Column(String name, JDBCType type) {}

    /** Every table that holds what was kept, each after those that it refers to. */
    static List<CopiedColumns> of(Handle handle) throws SQLException {
        var connection = handle.getConnection();
        var meta = connection.getMetaData();
        Optional<String> schema = Optional.ofNullable(connection.getSchema());
        var waiting = new TreeMap<String, Set<String>>();
        for (var table : tables(meta, schema)) {
            waiting.put(table, referred(meta, schema, table));
        }
        var ordered = new ArrayList<CopiedColumns>();
        while (!waiting.isEmpty()) {
            var next = waiting.entrySet().stream()
                    .filter(each -> each.getValue().stream().noneMatch(waiting::containsKey))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    // Tables that refer to each other go in any order.
                    .orElseGet(waiting::firstKey);
            waiting.remove(next);
            ordered.add(table(meta, schema, next));
        }
        return ordered;
    }

    private static Set<String> tables(DatabaseMetaData meta, Optional<String> schema) throws SQLException {
        var tables = new TreeSet<String>();
        try (var rows = meta.getTables(null, schema.orElse(null), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        // What the migrations keep of themselves, and the processes that run on it, every database has of its own.
        tables.removeIf(table -> table.startsWith("sqlite_") || OF_ITS_OWN.contains(table));
        return tables;
    }

    /** The other tables that a table refers to. */
    private static Set<String> referred(DatabaseMetaData meta, Optional<String> schema, String table)
            throws SQLException {
        var referred = new TreeSet<String>();
        try (var rows = meta.getImportedKeys(null, schema.orElse(null), table)) {
            while (rows.next()) {
                referred.add(rows.getString("PKTABLE_NAME"));
            }
        }
        referred.remove(table);
        return referred;
    }

    private static CopiedColumns table(DatabaseMetaData meta, Optional<String> schema, String table)
            throws SQLException {
        var columns = new ArrayList<Column>();
        Optional<String> number = Optional.empty();
        try (var rows = meta.getColumns(null, schema.orElse(null), table, "%")) {
            while (rows.next()) {
                // An underscore in the name stands for any letter.
                if (!rows.getString("TABLE_NAME").equals(table)) {
                    continue;
                }
                var name = rows.getString("COLUMN_NAME");
                if ("YES".equals(rows.getString("IS_AUTOINCREMENT"))) {
                    number = Optional.of(name);
                } else {
                    columns.add(new Column(name, JDBCType.valueOf(rows.getInt("DATA_TYPE"))));
                }
            }
        }
        columns.sort((one, other) -> one.name().compareTo(other.name()));
        var key = key(meta, schema, table);
        return new CopiedColumns(
                table,
                columns,
                key.isEmpty() ? columns.stream().map(Column::name).collect(Collectors.joining(", ")) : key,
                number);
    }

    private static String key(DatabaseMetaData meta, Optional<String> schema, String table) throws SQLException {
        var key = new TreeMap<Integer, String>();
        try (ResultSet rows = meta.getPrimaryKeys(null, schema.orElse(null), table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return String.join(", ", key.values());
    }

    /** The names of the columns, with commas between them. */
    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** A statement that puts in one row. */
    String insertion() {
        return "INSERT INTO " + table + " (" + names() + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** A statement that gives all rows, in this order. */
    String selection(String order) {
        return "SELECT " + names() + " FROM " + table + " ORDER BY " + order;
    }
}
