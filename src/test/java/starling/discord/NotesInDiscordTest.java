package starling.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import starling.command.Attached;
import starling.command.Block;
import starling.command.Button;
import starling.command.Form;
import starling.command.Invocation;
import starling.command.NotingCommand;
import starling.command.Option;
import starling.command.Progress;
import starling.command.Reply;
import starling.command.Upload;
import starling.discord.standin.SentFile;
import starling.interview.PersonId;

/** Commands of two words, with files and with options that are completed, as they are used in Discord. */
final class NotesInDiscordTest {
    private static final List<Option> FILES = List.of(
            Option.file("file", "Your notes").asRequired(),
            Option.file("file-2", "More notes"),
            Option.file("file-3", "Even more"));
    private static final List<Option> STORY =
            List.of(Option.completed("story", "Which story?").asRequired());
    private static final NotingCommand IMPORT = NotingCommand.of(
            "notes import",
            FILES,
            (invocation, progress) -> Reply.of(invocation.files().entrySet().stream()
                    .map(file -> file.getKey() + "=" + file.getValue().name() + ": "
                            + new String(file.getValue().content(), UTF_8))
                    .collect(Collectors.joining(", "))));

    private final List<Invocation> heard = new CopyOnWriteArrayList<>();

    @Test
    void commandsThatShareAWordAreOneInDiscord() {
        try (var room = new PracticeRoom(IMPORT, show())) {
            var notes = room.discord.commands().path(0);

            assertThat(notes.path("name").asText()).isEqualTo("notes");
            assertThat(notes.path("description").asText()).isEqualTo("Your own notes");
            assertThat(notes.path("options").findValuesAsText("name"))
                    .containsExactly("import", "file", "file-2", "file-3", "show", "story");
            assertThat(notes.path("options")
                            .path(0)
                            .path("options")
                            .path(0)
                            .path("required")
                            .asBoolean())
                    .isTrue();
            assertThat(room.discord.commands().findValuesAsText("name"))
                    .containsSubsequence("notes", "question", "help")
                    .doesNotContain("notes import");
        }
    }

    @Test
    void attachedFilesAreFetchedBeforeTheCommandRuns() {
        try (var room = new PracticeRoom(IMPORT)) {
            var reply = room.ann
                    .types(
                            room.channel,
                            "/notes import file:mine.md file-2:../../old.md file-3:three.txt",
                            file("mine.md", "# Mine"),
                            file("../../old.md", "# Öld"),
                            file("three.txt", ""))
                    .reply();

            assertThat(reply).hasToString("file=mine.md: \\# Mine, file-2=old.md: \\# Öld, file-3=three.txt:");
            assertThat(reply.isEphemeral()).isTrue();
        }
    }

    @Test
    void aFileHasToBeGivenWhereOneIsNeeded() {
        try (var room = new PracticeRoom(IMPORT)) {
            assertThatThrownBy(() -> room.ann.types(room.channel, "/notes import"))
                    .hasMessage("Discord wants something for file");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/mine.md",
                "http://cdn.discordapp.com/mine.md",
                "https://cdn.discordapp.com:8443/mine.md",
                "https://cdn.discordapp.com@example.com/mine.md",
                "https://ann@cdn.discordapp.com/mine.md",
                "https://cdn.discordapp.com.example.com/mine.md",
                "https://example.com/https://cdn.discordapp.com/mine.md",
                "http://169.254.169.254/mine.md",
                "file:///etc/passwd",
                "//cdn.discordapp.com/mine.md",
                "no address"
            })
    void whatIsNotDiscordsIsNotFetched(String url) {
        try (var room = new PracticeRoom(IMPORT)) {
            var reply = room.ann
                    .types(
                            room.channel,
                            "/notes import file:ours.md file-2:mine.md",
                            file("ours.md", "# Ours"),
                            file("mine.md", "# Mine").saidToBeAt(url))
                    .reply();

            assertThat(reply)
                    .hasToString(
                            "I fetch files from Discord only, and mine.md is somewhere else. Attach the file itself.");
            assertThat(room.discord.requests("GET /attachments/.*")).isZero();
        }
    }

    @Test
    void whatIsTooLargeIsNotFetched() {
        try (var room = new PracticeRoom(IMPORT)) {
            var one = room.ann
                    .types(
                            room.channel,
                            "/notes import file:mine.md",
                            file("mine.md", "#").saidToHave(Upload.LARGEST + 1L))
                    .reply();
            assertThat(one)
                    .hasToString(
                            "I take at most 20 MB at a time, not mine.md, which has 20.0 MB. Split it, or leave out what"
                                    + " is no text.");
            var two = room.ann
                    .types(
                            room.channel,
                            "/notes import file:a.md file-2:b.md",
                            file("a.md", "#").saidToHave(Upload.LARGEST),
                            file("b.md", "#").saidToHave(11 * 1024 * 1024))
                    .reply();
            assertThat(two)
                    .hasToString(
                            "I take at most 20 MB at a time, not 2 files that have together 31.0 MB. Split it, or leave"
                                    + " out what is no text.");
            assertThat(room.discord.requests("GET /attachments/.*")).isZero();
        }
    }

    @Test
    void whatIsLargerThanDiscordSaysIsNotTaken() {
        try (var room = new PracticeRoom(IMPORT)) {
            var large = SentFile.of("mine.md", new byte[Upload.LARGEST + 1]).saidToHave(6);

            assertThat(room.ann
                            .types(room.channel, "/notes import file:mine.md", large)
                            .reply())
                    .hasToString(
                            "I take at most 20 MB at a time, not mine.md, which has more. Split it, or leave out what is"
                                    + " no text.");
        }
    }

    @Test
    void whatDiscordDoesNotHandOverIsSaid() {
        try (var room = new PracticeRoom(IMPORT)) {
            var gone = file("mine.md", "# Mine").saidToBeAt(room.discord.filesUrl() + "/attachments/1/mine.md");

            assertThat(room.ann
                            .types(room.channel, "/notes import file:mine.md", gone)
                            .reply())
                    .hasToString("Discord did not hand over mine.md. Please attach it again in a minute.");
        }
    }

    @Test
    void aPersonsOwnIsOfferedWhileTyping() {
        var stories = new ArrayList<Option.Choice>();
        IntStream.rangeClosed(1, 30)
                .forEach(number -> stories.add(new Option.Choice("id-" + number, "Story *" + number)));
        var owners = new CopyOnWriteArrayList<PersonId>();
        var show = show().offering(person -> owners.contains(person) ? stories : List.of());
        try (var room = new PracticeRoom(show)) {
            owners.add(new PersonId("discord:" + room.ann.id()));

            var offer = room.ann.startsTyping(room.channel, "/notes show story:");
            assertThat(offer.offered()).hasSize(25).startsWith("Story *1", "Story *2");
            assertThat(room.ann
                            .startsTyping(room.channel, "/notes show story:*2")
                            .offered())
                    .containsExactly(
                            "Story *2",
                            "Story *20",
                            "Story *21",
                            "Story *22",
                            "Story *23",
                            "Story *24",
                            "Story *25",
                            "Story *26",
                            "Story *27",
                            "Story *28",
                            "Story *29");
            assertThat(room.ben
                            .startsTyping(room.channel, "/notes show story:*2")
                            .offered())
                    .isEmpty();

            room.ann
                    .types(room.channel, "/notes show story:" + offer.valueOf("Story *7"))
                    .reply();
            room.ann.types(room.channel, "/notes show story:story *3").reply();
            room.ann.types(room.channel, "/notes show story:Story *30").reply();
            room.ann.types(room.channel, "/notes show story:Story").reply();
            room.ben.types(room.channel, "/notes show story:Story *30").reply();
            assertThat(heard.stream().map(said -> said.option("story").orElse("")))
                    .containsExactly("id-7", "id-3", "id-30", "Story", "Story *30");
        }
    }

    @Test
    void aFormKnowsWhatWasMeant() {
        var form = new Form("Edit", List.of(Form.TextField.of("text", "The story", "")));
        var edit = NotingCommand.of("notes edit", STORY, this::hear)
                .offering(person -> List.of(new Option.Choice("id-1", "Clinic move")))
                .asking(form);
        try (var room = new PracticeRoom(edit)) {
            var asked = room.ann.types(room.channel, "/notes edit story:clinic").form();
            room.ann.submits(asked, "We moved.").reply();

            assertThat(heard)
                    .extracting(Invocation::options)
                    .containsExactly(Map.of("story", "id-1", "text", "We moved."));
        }
    }

    @Test
    void aButtonOfACommandOfTwoWordsWorks() {
        var remove = NotingCommand.of(
                "notes remove",
                List.of(),
                (said, progress) -> said.option("sure").isPresent()
                        ? Reply.of("Removed.")
                        : new Reply(
                                List.of(new Block.Paragraph("Sure?")),
                                List.of(new Button("Remove", "notes remove", Map.of("sure", "yes")))));
        try (var room = new PracticeRoom(remove)) {
            var asked = room.ann.types(room.channel, "/notes remove").reply();

            assertThat(asked).hasToString("Sure?\n[Remove]");
            assertThat(room.ann.presses(asked, "Remove").reply()).hasToString("Removed.");
        }
    }

    @Test
    void filesComeWithAReplyAndOnlyItsPersonSeesThem() {
        var export = NotingCommand.of(
                "notes export",
                List.of(),
                (said, progress) -> Reply.of("Here are your notes.")
                        .withFiles(List.of(
                                new Attached("starling-notes.md", "# Öld".getBytes(UTF_8)),
                                new Attached("more.md", new byte[1_000_000]))));
        try (var room = new PracticeRoom(export)) {
            var reply = room.ann.types(room.channel, "/notes export").reply();

            assertThat(reply).hasToString("Here are your notes.\n(starling-notes.md)\n(more.md)");
            assertThat(reply.isEphemeral()).isTrue();
            assertThat(new String(room.ann.opens(reply, "starling-notes.md"), UTF_8))
                    .isEqualTo("# Öld");
            assertThat(room.ann.opens(reply, "more.md")).hasSize(1_000_000);
            assertThat(room.ben.sees(room.channel)).isEmpty();
        }
    }

    @Test
    void filesAreSentInDirectMessagesWhereTheReplyComesLate() {
        var export = NotingCommand.of(
                "notes export",
                List.of(),
                (said, progress) -> Reply.of("Here are your notes.")
                        .withFiles(List.of(new Attached("starling-notes.md", "# Mine".getBytes(UTF_8)))));
        try (var room = new PracticeRoom(export)) {
            room.discord.fail("PATCH webhooks/.*", 401, 50027, 1);
            room.ann.types(room.channel, "/notes export");

            var reply = room.ann.seesFromTheBot(room.ann.directMessages());
            assertThat(new String(room.ann.opens(reply, "starling-notes.md"), UTF_8))
                    .isEqualTo("# Mine");
        }
    }

    @Test
    void aFileThatDiscordDoesNotTakeIsLeftOutAndSaid() {
        var export = NotingCommand.of(
                "notes export",
                List.of(),
                (said, progress) -> Reply.of("Here are your notes.")
                        .withFiles(List.of(new Attached("starling-notes.md", new byte[11 * 1024 * 1024]))));
        try (var room = new PracticeRoom(export)) {
            assertThat(room.ann.types(room.channel, "/notes export").reply()).hasToString("""
                    Here are your notes.

                    starling-notes.md has 11.0 MB, more than Discord takes, so it is not here. Ask whoever runs Starling for it.""");
        }
    }

    @Test
    void aReplyThatIsTooLongComesWithAFileThatHoldsAllOfIt() {
        var lines = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> "Story " + number + ": no Situation; the *result* has no number")
                .toList();
        var audit = NotingCommand.of(
                "notes list",
                List.of(),
                (said, progress) -> new Reply(
                                List.of(
                                        new Block.Heading("Your notes"),
                                        new Block.Paragraph("200 stories."),
                                        new Block.Bullets(lines)),
                                List.of(new Button("Import", "notes list", Map.of())))
                        .withWholeAs("starling-audit.md"));
        try (var room = new PracticeRoom(audit)) {
            var reply = room.ann.types(room.channel, "/notes list").reply();

            assertThat(reply.toString()).startsWith("""
                            Your notes
                            200 stories.

                            - Story 1: no Situation; the \\*result\\* has no number
                            - Story 2: no Situation; the \\*result\\* has no number
                            """).endsWith("""
                             has no number
                            …

                            **There is more: all of it is in starling-audit.md.**
                            (starling-audit.md)
                            [Import]""");
            assertThat(reply.toString()
                            .lines()
                            .filter(line -> line.startsWith("- Story"))
                            .count())
                    .isBetween(60L, 100L);
            assertThat(new String(room.ann.opens(reply, "starling-audit.md"), UTF_8).lines())
                    .hasSize(204)
                    .startsWith(
                            "# Your notes",
                            "",
                            "200 stories.",
                            "",
                            "- Story 1: no Situation; the *result* has no number")
                    .endsWith("- Story 200: no Situation; the *result* has no number");
        }
    }

    @Test
    void aReplyThatFitsNeedsNoFile() {
        var audit = NotingCommand.of(
                "notes list",
                List.of(),
                (said, progress) -> Reply.of("1 story.").withWholeAs("starling-audit.md"));
        try (var room = new PracticeRoom(audit)) {
            assertThat(room.ann.types(room.channel, "/notes list").reply()).hasToString("1 story.");
        }
    }

    @Test
    void progressIsSeenAndTheReplyTakesItsPlace() {
        var mayEnd = new CountDownLatch(1);
        var slow = NotingCommand.of("notes import", List.of(), (said, progress) -> {
            progress.at("Reading *mine.md* ...");
            progress.at("Reading two.md ...");
            DiscordBotTest.await(mayEnd);
            progress.at("Reading three.md ...");
            return new Reply(List.of(new Block.Heading("Imported"), new Block.Paragraph("3 files.")), List.of());
        });
        try (var room = new PracticeRoom(slow)) {
            var asked = room.ann.types(room.channel, "/notes import");
            asked.looksLike("Reading \\*mine.md\\* ...");
            asked.looksLike("Reading two.md ...");
            mayEnd.countDown();
            asked.looksLike("Imported\n3 files.");
            room.bot.close();

            assertThat(asked.reply()).hasToString("Imported\n3 files.");
            assertThat(asked.edits()).endsWith("Imported\n3 files.");
        }
    }

    @Test
    void aWordThatCommandsShareIsAnsweredWithWhatThereIs() {
        try (var room = new PracticeRoom(IMPORT, show())) {
            var alone = room.ann.says(room.ann.directMessages(), "/notes");
            assertThat(room.ann.seesReplyTo(alone)).hasToString("""
                    /notes goes with a second word:

                    - /notes import \\<file\\> \\[file-2\\] \\[file-3\\]: What notes import is for
                    - /notes show \\<story\\>: What notes show is for""");
            var wrong = room.ann.says(room.ann.directMessages(), "/notes sing");
            assertThat(room.ann.seesReplyTo(wrong).toString())
                    .startsWith("There is no /notes sing. With /notes there is:\n\n");
            var known = room.ann.says(room.ann.directMessages(), "/notes import");
            assertThat(room.ann.seesReplyTo(known))
                    .hasToString(
                            "Type / and choose notes import from the list that Discord shows: it needs more than that.");
        }
    }

    private NotingCommand show() {
        return NotingCommand.of("notes show", STORY, this::hear);
    }

    private Reply hear(Invocation invocation, Progress progress) {
        heard.add(invocation);
        return Reply.of("Heard.");
    }

    private static SentFile file(String name, String content) {
        return SentFile.of(name, content.getBytes(UTF_8));
    }
}
