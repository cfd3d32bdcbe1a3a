package starling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import starling.interview.KeptRows;
import starling.interview.PersonId;

/**
 * Every table that holds anything of a person, each after those that it refers to. What a person is shown of themselves and what
 * goes when they are forgotten both follow this list, so that a table which is missing here is missing from neither alone; the
 * tests compare it with the tables that there are.
 */
enum PersonTable {
    PREFERENCE("Settings", PersonTable.OWN),
    ATTEMPT("Answers", PersonTable.OWN),
    DAILY_ANSWER("Answers to questions of the day", PersonTable.ON_ATTEMPT),
    DISAGREEMENT("Lines that you disagreed with", PersonTable.ON_ATTEMPT),
    DISAGREEMENT_LABEL(
            "Sentences as they were read when you disagreed",
            "disagreement IN (SELECT id FROM disagreement WHERE " + PersonTable.ON_ATTEMPT + ")"),
    TELLING("Stories that you told", PersonTable.OWN),
    LOOKED_THROUGH("Answers that were compared with your notes", PersonTable.OWN),
    FITTING_STORY(
            "Stories that fitted your answers",
            "attempt IN (SELECT attempt FROM looked_through WHERE person = :person)"),
    INTERVIEW("Interviews", PersonTable.OWN),
    INTERVIEW_TURN("Questions of interviews", PersonTable.IN_INTERVIEW),
    INTERVIEW_STAGE("Stages of interviews", PersonTable.IN_INTERVIEW),
    INTERVIEW_PIECE("What you typed in interviews", PersonTable.IN_INTERVIEW),
    NOTES("Notes", PersonTable.OWN),
    DRILL_ROUND("Rounds of the drill of stories", PersonTable.OWN),
    DRILL_CHOICE("Choices in these rounds", "round IN (SELECT id FROM drill_round WHERE person = :person)"),
    RECALL_SCHEDULE("Cards, and when they come back", PersonTable.OWN),
    RECALL_ROUND("Cards that you were shown", PersonTable.OWN),
    ASKED_QUESTION("Questions that you were asked", PersonTable.OWN),
    TOKEN_USE("How much you used the coach", PersonTable.OWN),
    ALLOWANCE("How soon you may ask for more", PersonTable.OWN);

    /** The tables that hold nothing of anybody: of channels, of all people together, and of keys. */
    static final Set<String> OF_NOBODY = Set.of("daily", "daily_question", "token_day", KeysInUse.TABLE);

    private static final String OWN = "person = :person";
    private static final String ON_ATTEMPT = "attempt IN (SELECT id FROM attempt WHERE person = :person)";
    private static final String IN_INTERVIEW = "interview IN (SELECT id FROM interview WHERE person = :person)";

    private final String title;
    private final String condition;

    PersonTable(String title, String condition) {
        this.title = title;
        this.condition = condition;
    }

    /** Its name in the database. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Forgets a person in all of them, within a change that is being made. */
    static void forget(Handle handle, PersonId person) {
        // An answer may refer to another one of the same table.
        handle.createUpdate("UPDATE attempt SET follows = NULL WHERE person = :person")
                .bind("person", person.value())
                .execute();
        var tables = values();
        for (int at = tables.length - 1; at >= 0; at--) {
            handle.createUpdate("DELETE FROM " + tables[at].table() + " WHERE " + tables[at].condition)
                    .bind("person", person.value())
                    .execute();
        }
    }

    /** What they hold of a person; those that hold nothing are left out. */
    static List<KeptRows> of(Handle handle, Dialect dialect, PersonId person) throws SQLException {
        return layouts(handle).entrySet().stream()
                .map(each -> each.getKey()
                        .rows(handle, person, each.getValue().names(), dialect.asTheyCame(each.getValue())))
                .filter(kept -> !kept.rows().isEmpty())
                .toList();
    }

    /** All of them, in their order, with their columns. */
    static Map<PersonTable, CopiedColumns> layouts(Handle handle) throws SQLException {
        var layouts = new EnumMap<PersonTable, CopiedColumns>(PersonTable.class);
        for (var layout : CopiedColumns.of(handle)) {
            Arrays.stream(values())
                    .filter(table -> table.table().equals(layout.table()))
                    .forEach(table -> layouts.put(table, layout));
        }
        return layouts;
    }

    private KeptRows rows(Handle handle, PersonId person, String columns, String order) {
        var statement = "SELECT " + columns + " FROM " + table() + " WHERE " + condition + " ORDER BY " + order;
        return new KeptRows(
                table(),
                title,
                handle.createQuery(statement)
                        .bind("person", person.value())
                        .map(this::fields)
                        .list());
    }

    private Map<String, Object> fields(ResultSet row, StatementContext context) throws SQLException {
        var fields = new LinkedHashMap<String, Object>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var value = row.getObject(column);
            if (value != null) {
                var name = row.getMetaData().getColumnLabel(column);
                fields.put(
                        name,
                        PersonalColumn.named(this, name)
                                .<Object>map(personal -> personal.typed((String) value, context))
                                .orElse(value));
            }
        }
        return fields;
    }
}
