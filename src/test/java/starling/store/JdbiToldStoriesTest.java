package starling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import starling.configuration.DatabaseAddress;
import starling.interview.AskedQuestion;
import starling.interview.Attempt;
import starling.interview.KeptNotes;
import starling.interview.NotesLook;
import starling.interview.PersonId;
import starling.interview.Telling;
import starling.recall.DrillRound;

/** Which stories people told, and what was found for their attempts,, on both databases. */
@ParameterizedClass
@EnumSource
final class JdbiToldStoriesTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final TestedDatabase kind;

    @TempDir
    private Path folder;

    private DatabaseAddress store;

    JdbiToldStoriesTest(TestedDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void anEmptyDatabase() {
        store = kind.empty(folder);
    }

    @Test
    void tellingsComeBackTheLatestFirstAndOutliveTheProcess() {
        Telling earlier;
        Telling later;
        Telling bens;
        try (var database = Database.open(store)) {
            earlier = telling(database, ANA, "0a1b2c3d", NOON);
            later = telling(database, ANA, "0a1b2c3d", NOON.plusNanos(1));
            bens = telling(database, BEN, "ffffffff", NOON);
            var told = new JdbiToldStories(database);
            told.keep(ANA, later);
            told.keep(BEN, bens);
            told.keep(ANA, earlier);
        }

        try (var database = Database.open(store)) {
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
        try (var database = Database.open(store)) {
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
        try (var database = Database.open(store)) {
            keepAttempt(database, ANA, attempt);
            var looks = new JdbiNotesLooks(database);
            looks.keep(ANA, found);
            looks.keep(ANA, new NotesLook(attempt, List.of("eeeeeeee"), Optional.empty()));
        }

        try (var database = Database.open(store)) {
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
        try (var database = Database.open(store)) {
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

    @Test
    void whoeverHasTheirNotesForgottenLeavesNoIdOfAValueThatOnlyTheirNotesName() {
        try (var database = Database.open(store)) {
            var asked = new JdbiAskedQuestions(database);
            var attempts = new JdbiAttemptRepository(database);
            for (var person : List.of(ANA, BEN)) {
                for (var value : List.of("notes.0123456789", "amazon.frugality")) {
                    var place = person.value() + value;
                    asked.remember(person, place, new AskedQuestion("a", Optional.of(value)), NOON);
                    attempts.keep(new Attempt(
                            UUID.randomUUID(), person, "a", "I rang.", NOON, Optional.empty(), Optional.of(value)));
                }
            }

            new JdbiNotebookRepository(database).forget(ANA);

            assertThat(attempts.of(ANA))
                    .extracting(Attempt::value)
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of("amazon.frugality"));
            assertThat(attempts.of(BEN))
                    .extracting(Attempt::value)
                    .containsExactlyInAnyOrder(Optional.of("notes.0123456789"), Optional.of("amazon.frugality"));
            assertThat(asked.lastIn("discord:1notes.0123456789")).contains(new AskedQuestion("a"));
            assertThat(asked.lastIn("discord:1amazon.frugality"))
                    .contains(new AskedQuestion("a", Optional.of("amazon.frugality")));
            assertThat(asked.lastIn("discord:2notes.0123456789"))
                    .contains(new AskedQuestion("a", Optional.of("notes.0123456789")));
        }
    }

    @Test
    void whatIsRememberedOfAStoryFollowsItToItsNewIdAndNobodyElsesDoes() {
        try (var database = Database.open(store)) {
            var told = new JdbiToldStories(database);
            var looks = new JdbiNotesLooks(database);
            var drills = new JdbiDrillRepository(database);
            var first = telling(database, ANA, "0a1b2c3d", NOON);
            var second = telling(database, ANA, "44444444", NOON.plusNanos(1));
            var bens = telling(database, BEN, "0a1b2c3d", NOON);
            told.keep(ANA, first);
            told.keep(ANA, second);
            told.keep(BEN, bens);
            var found = List.of("44444444", "eeeeeeee", "0a1b2c3d");
            looks.keep(ANA, new NotesLook(first.attempt(), found, Optional.of("0a1b2c3d")));
            looks.keep(BEN, new NotesLook(bens.attempt(), found, Optional.of("0a1b2c3d")));
            var round = round(ANA, "0a1b2c3d");
            var bensRound = round(BEN, "0a1b2c3d");
            drills.keep(round);
            drills.keep(bensRound);

            var notes = List.of(new KeptNotes("a.md", "mine", NOON));
            var renamed = Map.of("0a1b2c3d", "99999999", "44444444", "0a1b2c3d");
            new JdbiNotebookRepository(database).keep(ANA, notes, renamed);

            assertThat(told.of(ANA)).extracting(Telling::story).containsExactly("0a1b2c3d", "99999999");
            assertThat(told.of(BEN)).containsExactly(bens);
            assertThat(looks.find(first.attempt()))
                    .contains(new NotesLook(
                            first.attempt(), List.of("0a1b2c3d", "eeeeeeee", "99999999"), Optional.of("99999999")));
            assertThat(looks.find(bens.attempt()))
                    .contains(new NotesLook(bens.attempt(), found, Optional.of("0a1b2c3d")));
            assertThat(drills.find(round.id()).orElseThrow().choices())
                    .extracting(DrillRound.Choice::story)
                    .containsExactly("99999999");
            assertThat(drills.find(bensRound.id())).contains(bensRound);
        }
    }

    private static DrillRound round(PersonId person, String story) {
        var choices = List.of(new DrillRound.Choice(story, true));
        return new DrillRound(UUID.randomUUID(), person, "conflict-with-peer", choices, NOON);
    }

    private static Telling telling(Database database, PersonId person, String story, Instant at) {
        var attempt = UUID.randomUUID();
        keepAttempt(database, person, attempt);
        return new Telling(attempt, "conflict-with-peer", story, at);
    }

    private static void keepAttempt(Database database, PersonId person, UUID id) {
        new JdbiAttemptRepository(database).keep(new Attempt(id, person, "conflict-with-peer", "I rang.", NOON));
    }
}
