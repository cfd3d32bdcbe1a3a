package starling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import starling.configuration.DatabaseAddress;
import starling.interview.Holdings;
import starling.interview.KeptRows;
import starling.interview.PersonId;

/** Of whatever tables there are, also those that somebody adds, all that is a person's is shown to them and goes with them. */
@ParameterizedClass
@EnumSource
final class PersonTableTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");

    /** In whatever table: who, which, where and when. */
    private static final Set<String> NAMES_AND_TIMES = Set.of("person", "question", "place", "at", "day");

    private static final String CHOICE = "one of a few names of Starling's own";
    private static final String ID_OF_NOTES = "asked for; digits of a hash, in which no word stands";
    private static final String ID_OF_WORDS =
            "drawn by chance, or a hash of words under the key, by which nobody without it can tell them";
    private static final String MEASURE = "a time or a length of time";

    /** The texts that stay readable, and why. */
    private static final Map<String, String> READABLE = Map.ofEntries(
            Map.entry("attempt.id", "a key: " + ID_OF_WORDS),
            Map.entry("attempt.follows", "the id of another attempt"),
            Map.entry("daily_answer.attempt", "the id of an attempt"),
            Map.entry("disagreement.id", "a key: drawn by chance"),
            Map.entry("disagreement.attempt", "the id of an attempt"),
            Map.entry("looked_through.attempt", "the id of an attempt"),
            Map.entry("fitting_story.attempt", "the id of an attempt"),
            Map.entry("telling.attempt", "the id of an attempt"),
            Map.entry("interview.id", "a key: drawn by chance"),
            Map.entry("interview_turn.attempt", "the id of an attempt"),
            Map.entry("drill_round.id", "a key: drawn by chance"),
            Map.entry("recall_round.id", "a key: drawn by chance"),
            Map.entry("attempt.value", ID_OF_NOTES + ", or the id of a value in the configuration"),
            Map.entry("asked_question.value", ID_OF_NOTES + ", or the id of a value in the configuration"),
            Map.entry("disagreement.kind", CHOICE),
            Map.entry("disagreement.about", CHOICE),
            Map.entry("disagreement.name", "a key: the name of a part or rule, or the offset of a sentence"),
            Map.entry("disagreement.should_be", CHOICE),
            Map.entry("disagreement_label.disagreement", "the id of a disagreement"),
            Map.entry("disagreement_label.part", CHOICE),
            Map.entry("telling.story", ID_OF_NOTES),
            Map.entry("looked_through.better", ID_OF_NOTES),
            Map.entry("fitting_story.story", ID_OF_NOTES),
            Map.entry("interview.audience", CHOICE),
            Map.entry("interview.kind", CHOICE),
            Map.entry("interview.time", MEASURE),
            Map.entry("interview.used", MEASURE),
            Map.entry("interview.persona", "the id of an interviewer in the configuration"),
            Map.entry("interview.status", CHOICE),
            Map.entry("interview.started", MEASURE),
            Map.entry("interview.running_since", MEASURE),
            Map.entry("interview_turn.interview", "the id of an interview"),
            Map.entry("interview_stage.interview", "the id of an interview"),
            Map.entry("interview_stage.stage", CHOICE),
            Map.entry("interview_stage.begun", MEASURE),
            Map.entry("interview_stage.ended", MEASURE),
            Map.entry("interview_piece.interview", "the id of an interview"),
            Map.entry("interview_piece.message", "a key: the id of a message, or, of words by a form, " + ID_OF_WORDS),
            Map.entry("notes.name", "a key: the name of a file"),
            Map.entry("notes.version", "drawn by chance"),
            Map.entry("drill_round.shown", MEASURE),
            Map.entry("drill_round.picked", MEASURE),
            Map.entry("drill_choice.round", "the id of a round"),
            Map.entry("drill_choice.story", ID_OF_NOTES),
            Map.entry("recall_schedule.deck", CHOICE),
            Map.entry("recall_schedule.card", "a key: " + ID_OF_NOTES),
            Map.entry("recall_schedule.learnt", MEASURE),
            Map.entry("recall_schedule.rated", MEASURE),
            Map.entry("recall_schedule.due", MEASURE),
            Map.entry("recall_round.kind", CHOICE),
            Map.entry("recall_round.card", ID_OF_NOTES),
            Map.entry("recall_round.rated", MEASURE),
            Map.entry("preference.keeping", CHOICE),
            Map.entry("preference.reminder", MEASURE),
            Map.entry("preference.reminder_since", MEASURE),
            Map.entry("preference.zone", "asked for: the name of a time zone"),
            Map.entry("preference.reminded", MEASURE),
            Map.entry("preference.coach", "the address of a language model in the configuration"),
            Map.entry("allowance.what", CHOICE));

    private final TestedDatabase kind;

    @TempDir
    private Path folder;

    private DatabaseAddress store;

    PersonTableTest(TestedDatabase kind) {
        this.kind = kind;
    }

    /** A row in every table for each of two people, whose texts all say whose they are and where they stand. */
    @BeforeEach
    void fillEveryTable() throws SQLException {
        store = kind.empty(folder);
        try (var database = Database.open(store);
                var connection = kind.connect(store)) {
            for (var table : layouts(database)) {
                // Whoever finds a key in use needs it.
                if (!table.table().equals(KeysInUse.TABLE)) {
                    for (var person : List.of(ANA, BEN)) {
                        fill(connection, table, person);
                    }
                }
            }
        }
    }

    @Test
    void everyTableIsEitherSomebodysOrKnownToBeNobodys() {
        try (var database = Database.open(store)) {
            var known = new TreeSet<>(PersonTable.OF_NOBODY);
            Arrays.stream(PersonTable.values()).map(PersonTable::table).forEach(known::add);

            // Whoever adds a table says here whose its rows are; then they are exported, and forgotten with them.
            assertThat(layouts(database).stream().map(CopiedColumns::table)).containsExactlyInAnyOrderElementsOf(known);
            assertThat(layouts(database).stream()
                            .filter(table -> PersonTable.OF_NOBODY.contains(table.table()))
                            .flatMap(table -> table.columns().stream())
                            .map(CopiedColumns.Column::name))
                    .doesNotContain("person", "answer", "text");
        }
    }

    @Test
    void everyTextOfAPersonIsEncryptedWhereThereIsAKeyOrIsReadableForAReason() {
        try (var database = Database.open(store)) {
            var known = new TreeSet<>(READABLE.keySet());
            Arrays.stream(PersonalColumn.values()).map(PersonalColumn::place).forEach(known::add);

            // Whoever adds a column makes it a PersonalColumn, or says here why it has to be readable.
            assertThat(layouts(database).stream()
                            .filter(table -> !PersonTable.OF_NOBODY.contains(table.table()))
                            .flatMap(table -> table.columns().stream()
                                    .filter(column -> column.type() == JDBCType.VARCHAR)
                                    .filter(column -> !NAMES_AND_TIMES.contains(column.name()))
                                    .map(column -> table.table() + "." + column.name())))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void everyFieldThatIsAPersonsIsShownToThemAndNothingOfAnybodyElse() throws SQLException {
        try (var database = Database.open(store);
                var connection = kind.connect(store)) {
            var shown = new JdbiPersonalData(database).everything(ANA);

            var expected = new TreeMap<String, List<Map<String, Optional<Object>>>>();
            for (var table : layouts(database)) {
                if (!PersonTable.OF_NOBODY.contains(table.table())) {
                    expected.put(table.table(), rowsOf(connection, table, ANA));
                }
            }
            assertThat(expected.values()).allSatisfy(rows -> assertThat(rows).hasSize(1));
            assertThat(shown.stream().map(KeptRows::kind)).containsExactlyInAnyOrderElementsOf(expected.keySet());
            for (var kept : shown) {
                assertThat(kept.rows().stream().map(PersonTableTest::present))
                        .as(kept.kind())
                        .containsExactlyElementsOf(expected.get(kept.kind()));
            }
        }
    }

    @Test
    void whoeverIsForgottenIsInNoTableAndEverybodyElseIsStillThere() throws SQLException {
        Map<String, List<Map<String, Optional<Object>>>> ofBen;
        Map<String, List<Map<String, Optional<Object>>>> ofNobody;
        Holdings gone;
        try (var database = Database.open(store);
                var connection = kind.connect(store)) {
            ofBen = all(database, connection, BEN);
            ofNobody = all(database, connection, ANA);
            ofNobody.keySet().retainAll(PersonTable.OF_NOBODY);

            gone = new JdbiPersonalData(database).forget(ANA);

            var left = all(database, connection, ANA);
            left.keySet().removeAll(PersonTable.OF_NOBODY);
            assertThat(left.values()).allSatisfy(rows -> assertThat(rows).isEmpty());
            assertThat(all(database, connection, BEN)).isEqualTo(ofBen);
            assertThat(all(database, connection, ANA)).containsAllEntriesOf(ofNobody);
        }
        assertThat(gone).isEqualTo(new Holdings(1, 1, 1, 2, 1, 1, 1, 1, true));
    }

    @Test
    void ofWhomNothingIsKeptNothingIsShown() {
        try (var database = Database.open(store)) {
            assertThat(new JdbiPersonalData(database).everything(new PersonId("discord:3")))
                    .isEmpty();
            assertThat(new JdbiPersonalData(database)
                            .of(new PersonId("discord:3"))
                            .isNothing())
                    .isTrue();
        }
    }

    private static List<CopiedColumns> layouts(Database database) {
        return database.read("the tables", handle -> {
            try {
                return CopiedColumns.of(handle);
            } catch (SQLException e) {
                throw new UncheckedSqlException(e);
            }
        });
    }

    private static void fill(Connection connection, CopiedColumns table, PersonId person) throws SQLException {
        var references = references(connection, table.table());
        try (var insertion = connection.prepareStatement(table.insertion())) {
            int at = 0;
            for (var column : table.columns()) {
                at++;
                var refersTo = Optional.ofNullable(references.get(column.name()));
                if (refersTo.isPresent() && refersTo.get().startsWith(table.table() + ".")) {
                    insertion.setNull(at, column.type().getVendorTypeNumber());
                } else if (refersTo.isPresent()) {
                    insertion.setString(at, text(person, origin(connection, refersTo.get())));
                } else if (column.name().equals("person")) {
                    insertion.setString(at, person.value());
                } else if (column.type() == JDBCType.BIT || column.type() == JDBCType.BOOLEAN) {
                    insertion.setBoolean(at, true);
                } else if (column.type() == JDBCType.VARCHAR) {
                    insertion.setString(at, text(person, table.table() + "." + column.name()));
                } else {
                    insertion.setInt(at, 7);
                }
            }
            insertion.execute();
        }
    }

    /** The column that a column refers to in the end, such as {@code attempt.id}. */
    private static String origin(Connection connection, String column) throws SQLException {
        int dot = column.indexOf('.');
        var further = Optional.ofNullable(
                references(connection, column.substring(0, dot)).get(column.substring(dot + 1)));
        return further.isPresent() ? origin(connection, further.get()) : column;
    }

    private static Map<String, String> references(Connection connection, String table) throws SQLException {
        var references = new TreeMap<String, String>();
        try (var rows = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
            while (rows.next()) {
                references.put(
                        rows.getString("FKCOLUMN_NAME"),
                        rows.getString("PKTABLE_NAME") + "." + rows.getString("PKCOLUMN_NAME"));
            }
        }
        return references;
    }

    private static String text(PersonId person, String place) {
        return person.value() + " in " + place;
    }

    private static Map<String, List<Map<String, Optional<Object>>>> all(
            Database database, Connection connection, PersonId person) throws SQLException {
        var all = new TreeMap<String, List<Map<String, Optional<Object>>>>();
        for (var table : layouts(database)) {
            all.put(table.table(), rowsOf(connection, table, person));
        }
        return all;
    }

    /** The rows of a table that a person is named in. */
    private static List<Map<String, Optional<Object>>> rowsOf(
            Connection connection, CopiedColumns table, PersonId person) throws SQLException {
        var found = new ArrayList<Map<String, Optional<Object>>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT " + table.names() + " FROM " + table.table())) {
            while (rows.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (var column : table.columns()) {
                    Optional.ofNullable(rows.getObject(column.name()))
                            .ifPresent(value -> row.put(column.name(), value));
                }
                if (row.values().stream()
                        .anyMatch(value -> String.valueOf(value).startsWith(person.value()))) {
                    found.add(present(row));
                }
            }
        }
        return found;
    }

    private static Map<String, Optional<Object>> present(Map<String, Object> row) {
        var all = new TreeMap<String, Optional<Object>>();
        row.forEach((name, value) -> all.put(name, Optional.of(value)));
        return all;
    }
}
