package starling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.interview.KeptNotes;
import starling.interview.NotebookRepository;
import starling.interview.PersonId;
import starling.interview.StorageException;

/** People's own notes in a real database file. */
final class SqliteNotesTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void notesAreKeptExactlyAsTheyAreAndOutliveTheProcess() {
        var notes = notes("año 😀 '; --.md", "# Story\r\n\t\"it\" \\ \u202e مرحبا \u0000 end\n");

        try (var database = Database.open(file())) {
            new JdbiNotebookRepository(database).keep(ANA, List.of(notes));
        }

        try (var database = Database.open(file())) {
            assertThat(new JdbiNotebookRepository(database).of(ANA)).containsExactly(notes);
        }
    }

    @Test
    void notesOfTheSameNameTakeThePlaceOfTheOldOnesAndTheOrderIsThatOfTheNames() {
        try (var database = Database.open(file())) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(notes("b.md", "old"), notes("a.md", "one")));
            var edited = new KeptNotes("b.md", "new", NOON.plusSeconds(1));

            notebooks.keep(ANA, List.of(notes("c.md", "three"), edited));

            assertThat(notebooks.of(ANA)).containsExactly(notes("a.md", "one"), edited, notes("c.md", "three"));
        }
    }

    @Test
    void twoPeopleMayNameTheirNotesAlikeAndNeitherReachesTheOthers() {
        try (var database = Database.open(file())) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(notes("stories.md", "hers"), notes("more.md", "hers too")));
            notebooks.keep(BEN, List.of(notes("stories.md", "his")));

            notebooks.remove(BEN, List.of("more.md"));
            assertThat(notebooks.of(ANA)).hasSize(2);

            notebooks.remove(ANA, List.of("stories.md", "never-kept.md"));
            assertThat(notebooks.of(ANA)).containsExactly(notes("more.md", "hers too"));
            assertThat(notebooks.of(BEN)).containsExactly(notes("stories.md", "his"));

            assertThat(notebooks.forget(ANA)).isEqualTo(1);
            assertThat(notebooks.of(ANA)).isEmpty();
            assertThat(notebooks.of(BEN)).containsExactly(notes("stories.md", "his"));
            assertThat(notebooks.forget(new PersonId("discord:3"))).isZero();
        }
    }

    @Test
    void textsOfFiveMegabytesAreKept() {
        var large = notes("large.md", "a line of the notes, the same again and again\n".repeat(115_000));

        try (var database = Database.open(file())) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(large, notes("small.md", "small")));

            assertThat(large.markdown().length()).isGreaterThan(5 << 20);
            assertThat(notebooks.of(ANA).get(0).markdown().equals(large.markdown()))
                    .isTrue();
        }
    }

    @Test
    void ofNotesThatCannotAllBeKeptNoneIsAndTheMessageTellsNothing() throws SQLException {
        try (var database = Database.open(file())) {
            var notebooks = new JdbiNotebookRepository(database);
            var before = notes("a.md", "as it was");
            notebooks.keep(ANA, List.of(before));
            refuse("markdown", "the disk is full");

            assertThatThrownBy(() -> notebooks.keep(
                            ANA, List.of(notes("a.md", "my private words"), notes("b.md", "the disk is full"))))
                    .isInstanceOf(StorageException.class)
                    .hasNoCause()
                    .hasMessageStartingWith("cannot keep notes in " + file())
                    .hasMessageNotContaining("private");

            assertThat(notebooks.of(ANA)).containsExactly(before);
        }
    }

    @Test
    void anImportThatDiesHalfWayLeavesTheOldNotebook() throws SQLException {
        try (var database = Database.open(file())) {
            new JdbiNotebookRepository(database).keep(ANA, List.of(notes("a.md", "as it was")));
        }

        // A process that is killed never says COMMIT.
        try (var dying = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = dying.createStatement()) {
            dying.setAutoCommit(false);
            statement.execute("UPDATE notes SET markdown = 'half'");
        }

        try (var database = Database.open(file())) {
            assertThat(new JdbiNotebookRepository(database).of(ANA)).containsExactly(notes("a.md", "as it was"));
        }
    }

    @Test
    void whatWasForgottenIsInNoFileOfTheStore() throws IOException {
        try (var database = Database.open(file())) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(notes("a.md", "the lighthouse ".repeat(2_000)), notes("b.md", "the ferry")));
            notebooks.keep(BEN, List.of(notes("a.md", "the harbour")));
            assertThat(stored()).contains("lighthouse").contains("ferry");

            notebooks.remove(ANA, List.of("a.md"));
            assertThat(stored()).doesNotContain("lighthouse").contains("ferry");

            notebooks.forget(ANA);
            assertThat(stored())
                    .doesNotContain("lighthouse")
                    .doesNotContain("ferry")
                    .contains("harbour");
        }
    }

    @Test
    void whatWasReplacedIsInNoFileOfTheStore() throws IOException {
        try (var database = Database.open(file())) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(notes("a.md", "the lighthouse ".repeat(2_000)), notes("b.md", "the ferry")));

            notebooks.keep(ANA, List.of(notes("a.md", "the harbour"), notes("b.md", "the quay")));

            assertThat(stored())
                    .doesNotContain("lighthouse")
                    .doesNotContain("ferry")
                    .contains("harbour")
                    .contains("quay");
        }
    }

    @Test
    void notesAreCountedForEachPersonAlone() {
        try (var database = Database.open(file())) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(notes("a.md", "one"), notes("b.md", "two")));
            notebooks.keep(BEN, List.of(notes("a.md", "his")));

            assertThat(notebooks.count(ANA)).isEqualTo(2);
            assertThat(notebooks.count(new PersonId("discord:3"))).isZero();
        }
    }

    @Test
    void aDatabaseOfTheVersionBeforeGainsNotes() {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file(), null, null)
                .locations("classpath:starling/store/migration")
                .target("2")
                .load()
                .migrate();

        try (var database = Database.open(file())) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(notes("a.md", "one")));
            assertThat(notebooks.of(ANA)).hasSize(1);
        }
    }

    @Test
    void manyPeopleImportingAtOnceFromTwoProcessesLoseNothing() throws Exception {
        var executor = Executors.newFixedThreadPool(8);
        try (var one = Database.open(file());
                var other = Database.open(file())) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 80; i++) {
                NotebookRepository notebooks = new JdbiNotebookRepository(i % 2 == 0 ? one : other);
                var person = new PersonId("discord:" + i % 10);
                var notes = notes(i + ".md", "of " + person.value());
                work.add(() -> {
                    notebooks.keep(person, List.of(notes));
                    return true;
                });
            }
            for (var done : executor.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }

            for (int i = 0; i < 10; i++) {
                var person = new PersonId("discord:" + i);
                assertThat(new JdbiNotebookRepository(one).of(person))
                        .hasSize(8)
                        .allSatisfy(kept -> assertThat(kept.markdown()).isEqualTo("of " + person.value()));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** Lets every statement fail that would write this value. */
    private void refuse(String column, String value) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER refused BEFORE INSERT ON notes WHEN NEW." + column + " = '" + value
                    + "' BEGIN SELECT RAISE(ABORT, 'no space left'); END");
        }
    }

    /** Everything that lies on the disk, whether or not the database still counts it in. */
    private String stored() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private Path file() {
        return folder.resolve("starling.db");
    }

    private static KeptNotes notes(String name, String markdown) {
        return new KeptNotes(name, markdown, NOON);
    }
}
