package starling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import starling.configuration.DatabaseAddress;
import starling.interview.KeptNotes;
import starling.interview.NotebookRepository;
import starling.interview.NotesChangedException;
import starling.interview.PersonId;
import starling.interview.StorageException;

/** People's own notes, on both databases. */
@ParameterizedClass
@EnumSource
final class JdbiNotebookRepositoryTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final TestedDatabase kind;

    @TempDir
    private Path folder;

    private DatabaseAddress store;

    JdbiNotebookRepositoryTest(TestedDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void anEmptyDatabase() {
        store = kind.empty(folder);
    }

    @Test
    void notesAreKeptExactlyAsTheyAreAndOutliveTheProcess() {
        var notes = notes("año 😀 '; --.md", "# Story\r\n\t\"it\" \\ \u202e مرحبا \u0000 end\n");

        try (var database = Database.open(store)) {
            new JdbiNotebookRepository(database).keep(ANA, List.of(notes));
        }

        try (var database = Database.open(store)) {
            assertThat(new JdbiNotebookRepository(database).of(ANA)).containsExactly(notes);
        }
    }

    @Test
    void notesOfTheSameNameTakeThePlaceOfTheOldOnesAndTheOrderIsThatOfTheNames() {
        try (var database = Database.open(store)) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(notes("b.md", "old"), notes("a.md", "one")));
            var edited = new KeptNotes("b.md", "new", NOON.plusSeconds(1));

            notebooks.keep(ANA, List.of(notes("c.md", "three"), edited));

            assertThat(notebooks.of(ANA)).containsExactly(notes("a.md", "one"), edited, notes("c.md", "three"));
        }
    }

    @Test
    void twoPeopleMayNameTheirNotesAlikeAndNeitherReachesTheOthers() {
        try (var database = Database.open(store)) {
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

        try (var database = Database.open(store)) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(large, notes("small.md", "small")));

            assertThat(large.markdown().length()).isGreaterThan(5 << 20);
            assertThat(notebooks.of(ANA).get(0).markdown().equals(large.markdown()))
                    .isTrue();
        }
    }

    @Test
    void ofNotesThatCannotAllBeKeptNoneIsAndTheMessageTellsNothing() {
        try (var database = Database.open(store)) {
            var notebooks = new JdbiNotebookRepository(database);
            var before = notes("a.md", "as it was");
            notebooks.keep(ANA, List.of(before));
            database.write(
                    "a test", handle -> handle.execute(kind.refusal("notes", "NEW.markdown = 'the disk is full'")));

            assertThatThrownBy(() -> notebooks.keep(
                            ANA, List.of(notes("a.md", "my private words"), notes("b.md", "the disk is full"))))
                    .isInstanceOf(StorageException.class)
                    .hasNoCause()
                    .hasMessageStartingWith("cannot keep notes in " + store)
                    .hasMessageNotContaining("private");

            assertThat(notebooks.of(ANA)).containsExactly(before);
        }
    }

    @Test
    void anImportThatDiesHalfWayLeavesTheOldNotebook() throws SQLException {
        try (var database = Database.open(store)) {
            new JdbiNotebookRepository(database).keep(ANA, List.of(notes("a.md", "as it was")));
        }

        // A process that is killed never says COMMIT.
        try (var dying = kind.connect(store);
                var statement = dying.createStatement()) {
            dying.setAutoCommit(false);
            statement.execute("UPDATE notes SET markdown = 'half'");
        }

        try (var database = Database.open(store)) {
            assertThat(new JdbiNotebookRepository(database).of(ANA)).containsExactly(notes("a.md", "as it was"));
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotWrittenOver() {
        try (var database = Database.open(store);
                var other = Database.open(store)) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(notes("a.md", "one"), notes("b.md", "two")));
            var seen = notebooks.version(ANA);
            notebooks.keep(BEN, List.of(notes("a.md", "his")));
            assertThat(notebooks.version(ANA)).isEqualTo(seen);

            var elsewhere = new JdbiNotebookRepository(other);
            elsewhere.keep(ANA, List.of(notes("a.md", "one")));
            var changed = elsewhere.version(ANA);
            assertThat(notebooks.version(ANA)).isEqualTo(changed).isNotEqualTo(seen);
            assertThatThrownBy(() -> notebooks.keep(ANA, List.of(notes("c.md", "three")), Map.of(), seen))
                    .isInstanceOf(NotesChangedException.class);
            assertThatThrownBy(() -> notebooks.remove(ANA, List.of("b.md"), seen))
                    .isInstanceOf(NotesChangedException.class);
            assertThat(notebooks.of(ANA)).containsExactly(notes("a.md", "one"), notes("b.md", "two"));

            elsewhere.remove(ANA, List.of("b.md"), changed);
            assertThat(notebooks.version(ANA)).isNotEqualTo(changed);
            elsewhere.forget(ANA);
            elsewhere.keep(ANA, List.of(notes("a.md", "one")));
            assertThat(notebooks.version(ANA)).isNotEqualTo(changed);
        }
    }

    @Test
    void whatWasForgottenCannotBeFoundAnyMore() {
        try (var database = Database.open(store)) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(notes("a.md", "the lighthouse ".repeat(2_000)), notes("b.md", "the ferry")));
            notebooks.keep(BEN, List.of(notes("a.md", "the harbour")));
            assertThat(kind.found(store)).contains("lighthouse").contains("ferry");

            notebooks.remove(ANA, List.of("a.md"));
            assertThat(kind.found(store)).doesNotContain("lighthouse").contains("ferry");

            notebooks.forget(ANA);
            assertThat(kind.found(store))
                    .doesNotContain("lighthouse")
                    .doesNotContain("ferry")
                    .contains("harbour");
        }
    }

    @Test
    void whatWasReplacedCannotBeFoundAnyMore() {
        try (var database = Database.open(store)) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(notes("a.md", "the lighthouse ".repeat(2_000)), notes("b.md", "the ferry")));

            notebooks.keep(ANA, List.of(notes("a.md", "the harbour"), notes("b.md", "the quay")));

            assertThat(kind.found(store))
                    .doesNotContain("lighthouse")
                    .doesNotContain("ferry")
                    .contains("harbour")
                    .contains("quay");
        }
    }

    @Test
    void notesAreCountedForEachPersonAlone() {
        try (var database = Database.open(store)) {
            var notebooks = new JdbiNotebookRepository(database);
            notebooks.keep(ANA, List.of(notes("a.md", "one"), notes("b.md", "two")));
            notebooks.keep(BEN, List.of(notes("a.md", "his")));

            assertThat(notebooks.count(ANA)).isEqualTo(2);
            assertThat(notebooks.count(new PersonId("discord:3"))).isZero();
        }
    }

    @Test
    void manyPeopleImportingAtOnceFromTwoProcessesLoseNothing() throws Exception {
        var executor = Executors.newFixedThreadPool(8);
        try (var one = Database.open(store);
                var other = Database.open(store)) {
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

    private static KeptNotes notes(String name, String markdown) {
        return new KeptNotes(name, markdown, NOON);
    }
}
