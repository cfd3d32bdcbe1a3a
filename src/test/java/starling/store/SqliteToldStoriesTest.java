package starling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.interview.Attempt;
import starling.interview.KeptNotes;
import starling.interview.NotesLook;
import starling.interview.PersonId;
import starling.interview.Telling;

/** Which stories people told, and what was found for their attempts, in a real database file. */
final class SqliteToldStoriesTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void tellingsComeBackTheLatestFirstAndOutliveTheProcess() {
        Telling earlier;
        Telling later;
        Telling bens;
        try (var database = Database.open(file())) {
            earlier = telling(database, ANA, "0a1b2c3d", NOON);
            later = telling(database, ANA, "0a1b2c3d", NOON.plusNanos(1));
            bens = telling(database, BEN, "ffffffff", NOON);
            var told = new JdbiToldStories(database);
            told.keep(ANA, later);
            told.keep(BEN, bens);
            told.keep(ANA, earlier);
        }

        try (var database = Database.open(file())) {
            var told = new JdbiToldStories(database);
            assertThat(told.of(ANA)).containsExactly(later, earlier);
            assertThat(told.of(BEN)).containsExactly(bens);
            assertThat(told.of(new PersonId("discord:3"))).isEmpty();
            assertThat(told.of(earlier.attempt())).contains(earlier);
            assertThat(told.of(UUID.randomUUID())).isEmpty();
        }
    }

    @Test
    void anAttemptTellsOneStoryTheOneThatWasKeptLast() {
        try (var database = Database.open(file())) {
            var told = new JdbiToldStories(database);
            var first = telling(database, ANA, "0a1b2c3d", NOON);
            var saved = new Telling(first.attempt(), first.question(), "44444444", first.at());
            told.keep(ANA, first);
            told.keep(ANA, saved);

            assertThat(told.of(ANA)).containsExactly(saved);
        }
    }

    @Test
    void whatWasFoundForAnAttemptStaysAsItWasFoundFirst() {
        var attempt = UUID.randomUUID();
        var found = new NotesLook(attempt, List.of("0a1b2c3d", "44444444", "00000000"), Optional.of("44444444"));
        try (var database = Database.open(file())) {
            keepAttempt(database, ANA, attempt);
            var looks = new JdbiNotesLooks(database);
            looks.keep(ANA, found);
            looks.keep(ANA, new NotesLook(attempt, List.of("eeeeeeee"), Optional.empty()));
        }

        try (var database = Database.open(file())) {
            var looks = new JdbiNotesLooks(database);
            assertThat(looks.find(attempt)).contains(found);
            assertThat(looks.find(UUID.randomUUID())).isEmpty();

            var nothing = new NotesLook(UUID.randomUUID(), List.of(), Optional.empty());
            keepAttempt(database, BEN, nothing.attempt());
            looks.keep(BEN, nothing);
            assertThat(looks.find(nothing.attempt())).contains(nothing);
        }
    }

    @Test
    void whoeverHasTheirNotesForgottenHasTheirTellingsForgottenAndNobodyElses() {
        try (var database = Database.open(file())) {
            var notebooks = new JdbiNotebookRepository(database);
            var told = new JdbiToldStories(database);
            var looks = new JdbiNotesLooks(database);
            var anas = telling(database, ANA, "0a1b2c3d", NOON);
            var bens = telling(database, BEN, "0a1b2c3d", NOON);
            notebooks.keep(ANA, List.of(new KeptNotes("a.md", "mine", NOON)));
            told.keep(ANA, anas);
            told.keep(BEN, bens);
            looks.keep(ANA, new NotesLook(anas.attempt(), List.of("0a1b2c3d"), Optional.empty()));
            looks.keep(BEN, new NotesLook(bens.attempt(), List.of("0a1b2c3d"), Optional.empty()));

            assertThat(notebooks.forget(ANA)).isEqualTo(1);

            assertThat(told.of(ANA)).isEmpty();
            assertThat(told.of(anas.attempt())).isEmpty();
            assertThat(looks.find(anas.attempt())).isEmpty();
            assertThat(told.of(BEN)).containsExactly(bens);
            assertThat(looks.find(bens.attempt())).isPresent();
            assertThat(new JdbiAttemptRepository(database).find(anas.attempt())).isPresent();
        }
    }

    private static Telling telling(Database database, PersonId person, String story, Instant at) {
        var attempt = UUID.randomUUID();
        keepAttempt(database, person, attempt);
        return new Telling(attempt, "conflict-with-peer", story, at);
    }

    private static void keepAttempt(Database database, PersonId person, UUID id) {
        new JdbiAttemptRepository(database).keep(new Attempt(id, person, "conflict-with-peer", "I rang.", NOON));
    }

    private Path file() {
        return folder.resolve("starling.db");
    }
}
