package starling.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.command.NotesAddCommand;
import starling.command.NotesAuditCommand;
import starling.command.NotesEditCommand;
import starling.command.NotesExportCommand;
import starling.command.NotesForgetCommand;
import starling.command.NotesImportCommand;
import starling.command.NotesListCommand;
import starling.command.NotesRemoveCommand;
import starling.command.NotesShowCommand;
import starling.discord.standin.SentFile;
import starling.interview.Notebooks;
import starling.notes.Notebook;
import starling.notes.NotebookAudit;
import starling.notes.NotesReader;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionBank;
import starling.recall.RecallDrill;
import starling.retrieval.StoryIndex;
import starling.star.StarReader;
import starling.store.Database;
import starling.store.JdbiNotebookRepository;
import starling.store.JdbiPreferencesRepository;
import starling.store.JdbiRecallRepository;

/** People's own notes on a server: theirs to import, read and change, and on nobody else's screen. */
final class OwnNotesInDiscordTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String FERRY = """
            # The ferry strike
            - Situation: In May a strike stopped all ferries on the day our school trip was to come home.
            - Task: I had to bring 28 pupils back before the weekend.
            - Action: I called nine bus companies, and I paid two fishermen to take us across in turns.
            - Result: All 28 were home on Friday at eleven, @everyone.
            """;

    @TempDir
    private Path folder;

    @Test
    void notesAreTheirOwnersToReadChangeAndForget() {
        try (var database = Database.open(folder.resolve("starling.db"));
                var room = room(database)) {
            var imported = room.ann
                    .types(room.channel, "/notes import file:ferry.md", SentFile.of("ferry.md", FERRY.getBytes(UTF_8)))
                    .replyWith("1 new");
            assertThat(imported.isEphemeral()).isTrue();
            assertThat(imported.toString())
                    .contains("ferry.md: stories: 1 new.")
                    .contains("The ferry strike (lines 1 to 5): the result has no number")
                    .endsWith("[All my stories] [What is missing]");

            var list = room.ann.presses(imported, "All my stories").reply();
            assertThat(list.toString()).contains("Your notes: 1 story", "- The ferry strike");
            assertThat(room.ann
                            .startsTyping(room.channel, "/notes show story:strike")
                            .offered())
                    .containsExactly("The ferry strike");

            var shown = room.ann
                    .types(room.channel, "/notes show story:The ferry strike")
                    .reply();
            assertThat(shown.toString())
                    .contains("I had to bring 28 pupils back before the weekend.", "at eleven, @\u200Beveryone.")
                    .endsWith("[Change it] [Remove it]");

            var form = room.ann.presses(shown, "Change it").form();
            var changed = room.ann
                    .submits(
                            form,
                            "The strike",
                            "Situation: A strike stopped all ferries.\nResult: All were home on Friday.")
                    .reply();
            assertThat(changed.toString()).contains("It is changed.", "A strike stopped all ferries.");

            var asked = room.ann.presses(changed, "Remove it").reply();
            assertThat(asked.toString())
                    .contains("Shall I remove this story from your notes? I keep no copy.", "The strike")
                    .endsWith("[Remove it]");
            assertThat(room.ann.presses(asked, "Remove it").reply().toString())
                    .contains("It is removed from your notes:", "The strike");
            assertThat(room.ann.types(room.channel, "/notes list").reply().toString())
                    .startsWith("You keep no notes of your own yet.");
        }
    }

    @Test
    void nobodyElseSeesThemInAnyWay() {
        try (var database = Database.open(folder.resolve("starling.db"));
                var room = room(database)) {
            room.ann
                    .types(room.channel, "/notes import file:ferry.md", SentFile.of("ferry.md", FERRY.getBytes(UTF_8)))
                    .replyWith("1 new");
            var shown = room.ann
                    .types(room.channel, "/notes show story:The ferry strike")
                    .reply();
            var form = room.ann.presses(shown, "Change it").form();
            var seen = new StringBuilder();

            for (var line :
                    new String[] {"list", "audit", "export", "forget", "show story:The ferry strike", "edit story:ferry"
                    }) {
                seen.append(room.ben.types(room.channel, "/notes " + line).reply());
            }
            seen.append(
                    room.ben.startsTyping(room.channel, "/notes show story:").offered());
            seen.append(room.ben
                    .startsTyping(room.channel, "/notes remove story:ferry")
                    .offered());
            seen.append(room.ben.sees(room.channel));
            // The id of a story is no secret; knowing it is of no use.
            var id = room.ann.startsTyping(room.channel, "/notes show story:").valueOf("The ferry strike");
            seen.append(room.ben.types(room.channel, "/notes show story:" + id).reply());
            seen.append(room.ben
                    .types(room.channel, "/notes remove story:" + id + " sure:yes")
                    .reply());
            seen.append(room.ben.types(room.channel, "/notes forget sure:yes").reply());
            assertThat(room.ben
                            .submits(form, "Mine now", "Situation: I was never there.")
                            .reply()
                            .toString())
                    .startsWith("There is no such story in your notes.");

            assertThat(seen.toString()).doesNotContain("strike").doesNotContain("28 pupils");
            assertThat(room.ann.types(room.channel, "/notes list").reply().toString())
                    .contains("- The ferry strike");
        }
    }

    @Test
    void anExportImportsAgainForSomebodyElseToTheSame() {
        try (var database = Database.open(folder.resolve("starling.db"));
                var room = room(database)) {
            room.ann
                    .types(room.channel, "/notes import file:ferry.md", SentFile.of("ferry.md", FERRY.getBytes(UTF_8)))
                    .replyWith("1 new");
            var exported = room.ann.types(room.channel, "/notes export").reply();
            var file = room.ann.opens(exported, "starling-notes.md");

            room.ben
                    .types(room.channel, "/notes import file:notes.md", SentFile.of("notes.md", file))
                    .replyWith("1 new");

            var again = room.ben.types(room.channel, "/notes export").reply();
            assertThat(room.ben.opens(again, "starling-notes.md")).isEqualTo(file);
        }
    }

    @Test
    void aStoryIsTypedInPartByPart() {
        try (var database = Database.open(folder.resolve("starling.db"));
                var room = room(database)) {
            var form = room.ann.types(room.channel, "/notes add").form();

            var added = room.ann
                    .submits(form, "The oven", "In March our oven broke.", "", "I borrowed one.", "We sold 90 loaves.")
                    .reply();

            assertThat(added.isEphemeral()).isTrue();
            assertThat(added.toString()).contains("It is in your notes now.", "The oven", "We sold 90 loaves.");
        }
    }

    private static PracticeRoom room(Database database) {
        var competencies = CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml"));
        var reader = StarReader.load(PROJECT);
        var notebooks = new Notebooks(
                new JdbiNotebookRepository(database),
                new NotesReader(competencies, reader.measures()),
                (notebook, known, done) -> StoryIndex.empty(),
                QuestionBank.load(PROJECT, PROJECT.resolve("config/questions"), competencies),
                competencies,
                Clock.systemUTC());
        Function<Notebook, NotebookAudit> auditor = notebook -> NotebookAudit.of(notebook, reader, competencies);
        return new PracticeRoom(
                new NotesImportCommand(notebooks, auditor),
                new NotesAddCommand(notebooks, competencies),
                new NotesListCommand(notebooks),
                new NotesShowCommand(
                        notebooks,
                        competencies,
                        new RecallDrill(
                                notebooks,
                                new JdbiRecallRepository(database),
                                () -> {
                                    throw new AssertionError("nothing is compared here");
                                },
                                new JdbiPreferencesRepository(database),
                                Clock.systemUTC())),
                new NotesEditCommand(notebooks, competencies),
                new NotesRemoveCommand(notebooks),
                new NotesAuditCommand(notebooks, auditor),
                new NotesExportCommand(notebooks),
                new NotesForgetCommand(notebooks));
    }
}
