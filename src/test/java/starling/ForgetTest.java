package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;

/** A person at a terminal has Starling forget them, or their old answers. */
final class ForgetTest {
    private static final PersonId PERSON = new PersonId("terminal");
    private static final PersonId ANA = new PersonId("discord:1");

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void nothingIsForgottenBeforeThePersonIsSure() {
        practise(FrontDoor.ANSWER + ".", "/forget", "no");

        assertThat(starling.out()).contains("""
                Shall I forget everything that is kept of you?
                  - 1 answer, with its feedback
                  - 1 question that you were asked (which one, not what you said)

                It cannot be brought back. /export gives you all of it before.

                Type no, and all of it is kept.

                1 Forget everything
                """);
        assertThat(starling.out()).contains("Nothing is changed.\n");
        assertThat(attempts(PERSON)).isEqualTo(1);
    }

    @Test
    void everythingIsForgottenWithoutATraceAndOtherPeopleKeepTheirs() throws IOException, SQLException {
        keep(ANA, "Ana's own words", Duration.ZERO);
        practise(
                "/settings hidden",
                "/notes import " + folder.resolve("stories/mine.md"),
                FrontDoor.ANSWER + ".",
                "/retry",
                FrontDoor.ANSWER + "\nIn the end the chandeliers were lit.\n.",
                "/disagree",
                "1",
                "But it did end, with marzipan.",
                ".",
                "/interview start questions:2",
                "At noon the zeppelin was late.",
                ".",
                "/forget sure:yes",
                "/history",
                "/notes list",
                "/forget");

        assertThat(starling.out())
                .contains("Everything that was kept of you is gone:\n  - 3 answers, with their feedback\n")
                .contains("  - 1 file of your notes\n")
                .contains("  - 1 interview, with what you typed in it\n")
                .contains("  - your settings\n")
                .contains("Nothing is kept of you, so there is nothing to forget.\n");
        assertThat(attempts(PERSON)).isZero();
        assertThat(attempts(ANA)).isEqualTo(1);
        assertThat(rowsThatHold("terminal", "600 rolls", "chandeliers", "marzipan", "Garden club", "zeppelin"))
                .isEmpty();
        assertThat(rowsThatHold(ANA.value())).isNotEmpty();
        try (var files = Files.list(folder.resolve(".starling"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("600 rolls", "chandeliers", "marzipan", "Garden club", "zeppelin");
            }
        }
    }

    @Test
    void answersThatAreOlderThanAPersonWantsAreRemovedOnceTheyAreSure() {
        keep(PERSON, "the old one", Duration.ofDays(40));
        keep(PERSON, "a newer one", Duration.ofDays(3));

        practise("/settings 30-days", "no");
        assertThat(starling.out()).contains("""
                You have 1 answer older than 30 days. If I keep answers for 30 days only, it
                goes now, with all that hangs on it, and cannot be brought back. Nothing is
                changed yet.

                1 Keep them 30 days
                """);
        assertThat(attempts(PERSON)).isEqualTo(2);

        practise("/settings 30-days", "1");
        assertThat(starling.out()).contains("""
                Answers:
                  Kept for 30 days. Older ones go by themselves, with all that hangs on them;
                  /forget removes everything at once.
                """);
        assertThat(attempts(PERSON)).isEqualTo(1);
    }

    @Test
    void noAnswerGrowsOlderThanWhoeverRunsStarlingAllows() throws IOException {
        keep(PERSON, "the old one", Duration.ofDays(11));
        keep(PERSON, "a newer one", Duration.ofDays(3));
        keep(ANA, "Ana's old one", Duration.ofDays(11));
        Files.writeString(folder.resolve("config/starling.yaml"), "keep_answers_days: 10\n");

        practise("/settings", "/settings 30-days", "/settings 7-days", "/history");

        assertThat(starling.out()).contains("""
                Answers:
                  Kept for 10 days, which is as long as this Starling keeps anybody's. Older
                  ones go by themselves, with all that hangs on them; /forget removes everything
                  at once.
                """).contains("""
                Answers:
                  Kept for 7 days. Older ones go by themselves, with all that hangs on them;
                  /forget removes everything at once.
                """);
        assertThat(attempts(PERSON)).isEqualTo(1);
        assertThat(attempts(ANA)).isZero();
    }

    @Test
    void aLimitThatIsNoNumberOfDaysStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("config/starling.yaml"), "keep_answers_days: never\n");

        starling.assertRefused(
                1,
                "starling: config/starling.yaml:1:20: expected a whole number from 1 to 36500, found \"never\"\n",
                "practice");
    }

    /** In every table that there is, also in one that somebody adds and forgets here. */
    private List<String> rowsThatHold(String... words) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(".starling/starling.db"));
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'flyway%'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertThat(tables).contains("attempt", "interview", "interview_piece", "preference");
            for (var table : tables) {
                try (var rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            var value = rows.getBytes(column);
                            var text = value == null ? "" : new String(value, StandardCharsets.UTF_8);
                            if (Stream.of(words).anyMatch(text::contains)) {
                                found.add(table);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private void keep(PersonId person, String answer, Duration age) {
        try (var database = open()) {
            new JdbiAttemptRepository(database)
                    .keep(new Attempt(
                            UUID.randomUUID(),
                            person,
                            "late-delivery",
                            answer,
                            Instant.now().minus(age),
                            Optional.empty()));
        }
    }

    private int attempts(PersonId person) {
        try (var database = open()) {
            return new JdbiAttemptRepository(database).of(person).size();
        }
    }

    private Database open() {
        return Database.open(folder.resolve(".starling/starling.db"));
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", "practice")).isZero();
        assertThat(starling.err()).isEmpty();
    }
}
