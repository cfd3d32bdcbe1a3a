package starling.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A table with people's texts, of which those are rewritten for which a condition holds.
 *
 * @param keys the columns by which a row is told from the others, in the order of its key
 * @param columns those with the texts
 */
record RewrittenTable(String name, List<String> keys, List<PersonalColumn> columns) {
    RewrittenTable {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
    }

    RewrittenTable(CopiedColumns layout, List<PersonalColumn> columns) {
        this(layout.table(), Arrays.asList(layout.key().split(", ")), columns);
    }

    /** Of a column that holds a text. */
    static String holdsText(String column) {
        return column + " <> ''";
    }

    /** Of a column that holds an encrypted text. */
    static String isEncrypted(String column) {
        return beginsWith(column, TextCipher.ENCRYPTED);
    }

    /** Of a column that holds a text in plain, or under another key than this. */
    static UnaryOperator<String> isNotUnder(String keyId) {
        return column -> holdsText(column) + " AND NOT " + beginsWith(column, TextCipher.ENCRYPTED + keyId);
    }

    /** Of a column that holds a text under another key than this. */
    static UnaryOperator<String> isUnderAnotherThan(String keyId) {
        return column -> isEncrypted(column) + " AND NOT " + beginsWith(column, TextCipher.ENCRYPTED + keyId);
    }

    private static String beginsWith(String column, String beginning) {
        return "substr(" + column + ", 1, " + beginning.length() + ") = '" + beginning + "'";
    }

    /** How many rows have a column for which it holds. */
    long count(Handle handle, UnaryOperator<String> condition) {
        return handle.createQuery("SELECT COUNT(*) FROM " + name + " WHERE " + anyColumn(condition))
                .mapTo(Long.class)
                .one();
    }

    private String anyColumn(UnaryOperator<String> condition) {
        return columns.stream()
                .map(column -> "(" + condition.apply(column.column()) + ")")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /**
     * The keys of the next rows that have a column for which it holds.
     *
     * @param behind the key of the last row before them
     */
    List<List<Object>> next(Handle handle, UnaryOperator<String> condition, Optional<List<Object>> behind, int limit) {
        var names = String.join(", ", keys);
        var query = handle.createQuery("SELECT " + names + " FROM " + name + " WHERE " + anyColumn(condition)
                + behind.map(last -> " AND (" + names + ") > (" + parameters() + ")")
                        .orElse("")
                + " ORDER BY " + names + " LIMIT " + limit);
        behind.ifPresent(last -> bind(query, last));
        return query.map((row, context) -> {
                    var key = new ArrayList<Object>();
                    for (var column : keys) {
                        key.add(row.getObject(column));
                    }
                    return List.copyOf(key);
                })
                .list();
    }

    private String parameters() {
        return IntStream.range(0, keys.size()).mapToObj(at -> ":key" + at).collect(Collectors.joining(", "));
    }

    private static void bind(SqlStatement<?> statement, List<Object> key) {
        for (int at = 0; at < key.size(); at++) {
            statement.bind("key" + at, key.get(at));
        }
    }

    /**
     * Brings those texts of a row for which it still holds from the one form into the other.
     *
     * @return how many letters these have then; 0 if there were none
     */
    long rewrite(Handle handle, List<Object> key, UnaryOperator<String> condition, TextCipher from, TextCipher to) {
        var row = IntStream.range(0, keys.size())
                .mapToObj(at -> keys.get(at) + " = :key" + at)
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
        long letters = 0;
        for (var column : columns) {
            var query = handle.createQuery(
                    "SELECT " + column.column() + " FROM " + name + row + " AND " + condition.apply(column.column()));
            bind(query, key);
            Optional<String> text = query.mapTo(String.class).findOne();
            if (text.isPresent()) {
                var rewritten = to.kept(column, from.typed(column, text.get()));
                var update = handle.createUpdate("UPDATE " + name + " SET " + column.column() + " = :text" + row);
                bind(update, key);
                update.bind("text", rewritten).execute();
                letters += rewritten.length();
            }
        }
        return letters;
    }
}
