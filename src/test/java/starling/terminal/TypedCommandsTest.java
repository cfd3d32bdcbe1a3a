package starling.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.command.Attached;
import starling.command.Block;
import starling.command.Command;
import starling.command.CommandRegistry;
import starling.command.Form;
import starling.command.HelpCommand;
import starling.command.Invocation;
import starling.command.NotingCommand;
import starling.command.Option;
import starling.command.Progress;
import starling.command.Reply;
import starling.command.Upload;

/** Commands of two words, with files and with options that are completed, as they are typed at a terminal. */
final class TypedCommandsTest {
    private static final List<Option> FILES = List.of(
            Option.file("file", "Your notes").asRequired(),
            Option.file("file-2", "More notes"),
            Option.file("file-3", "Even more"));
    private static final List<Option> STORY =
            List.of(Option.completed("story", "Which story?").asRequired());

    @TempDir
    Path folder;

    private final List<Invocation> heard = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("home/old stories"));
        Files.writeString(folder.resolve("home/mine.md"), "# Mine");
        Files.writeString(folder.resolve("home/old stories/last year.md"), "# Old");
    }

    @Test
    void commandsThatShareAWordAreListedByIt() {
        assertThat(practise("/notes\n")).contains("""
                /notes goes with a second word:
                  - /notes import <file> [file-2] [file-3]: What notes import is for
                  - /notes show <story>: What notes show is for
                  - /notes export: What notes export is for
                """);
        assertThat(practise("/notes sing loudly\n")).contains("There is no /notes sing. With /notes there is:\n");
        assertThat(practise("/sing\n")).contains("There is no /sing. Try /question, /notes, /help, /quit.\n");
    }

    @Test
    void helpHasALineForEach() {
        assertThat(practise("/help\n"))
                .contains("  - /notes import <file> [file-2] [file-3]: What notes import is for\n");
    }

    @Test
    void filesAreReadFromTheirPaths() {
        practise("/notes  import  mine.md \"~/old stories/last year.md\" file-3:~/mine.md\n");

        assertThat(heard).singleElement().satisfies(invocation -> {
            assertThat(invocation.command()).isEqualTo("notes import");
            assertThat(told(invocation))
                    .isEqualTo("file=mine.md: # Mine, file-2=last year.md: # Old, file-3=mine.md: # Mine");
        });
    }

    @Test
    void aPathMayHaveSpaces() {
        practise("""
                /notes import old stories/last year.md
                /notes import old\\ stories/last\\ year.md
                /notes import 'old stories/last year.md'
                /notes import file:"old stories/last year.md" mine.md
                """);

        assertThat(heard.stream().map(TypedCommandsTest::told))
                .containsExactly(
                        "file=last year.md: # Old",
                        "file=last year.md: # Old",
                        "file=last year.md: # Old",
                        "file=last year.md: # Old, file-2=mine.md: # Mine");
    }

    @Test
    void aFileThatCannotBeHadIsOneSentenceAndNothingIsDone() throws IOException {
        try (var large = new RandomAccessFile(folder.resolve("home/large.md").toFile(), "rw")) {
            large.setLength(Upload.LARGEST + 1L);
        }
        var home = folder.resolve("home").toAbsolutePath();
        assertThat(oneLine(practise("/notes import gone.md\n")))
                .contains("There is no file " + home.resolve("gone.md") + ". Check the name, or type the whole path.");
        assertThat(oneLine(practise("/notes import mine.md ~\n")))
                .contains(home + " is a folder. Name one of the files in it.");
        assertThat(oneLine(practise("/notes import large.md\n")))
                .contains("I take at most 20 MB at a time, not " + home.resolve("large.md")
                        + ", which has 20.0 MB. Split it, or leave out what is no text.");
        assertThat(practise("/notes import\n")).contains("""
                /notes import cannot do without "file". It takes: /notes import file:...
                [file-2:...] [file-3:...]
                """);
        assertThat(oneLine(practise("/notes import a b c d\n")))
                .contains("/notes import does not know \"d\". It takes: /notes import file:...");
        assertThat(practise("/notes import \u0000.md\n")).contains("No file can be called so. Check the name.\n");
        assertThat(heard).isEmpty();
    }

    @Test
    void whatIsCompletedIsChosenByItsNameItsBeginningOrItsNumber() {
        practise("""
                /notes show Clinic move
                /notes show clin
                /notes show 2
                /notes show story:Ann's "big" day
                /notes show c
                /notes show 9
                """);

        assertThat(heard.stream().map(invocation -> invocation.option("story").orElse("")))
                .containsExactly("id-1", "id-1", "id-2", "Ann's \"big\" day", "c", "9");
    }

    @Test
    void whatHasToBeChosenIsAskedFor() {
        assertThat(practise("/notes show\n3\n")).contains("""
                Which story?
                1 Clinic move
                2 Garden club
                3 Clock tower
                """);
        assertThat(heard.get(0).option("story")).contains("id-3");
    }

    @Test
    void aFormIsAskedForWhatWasMeant() {
        var form = new Form("Edit", List.of(Form.TextField.of("text", "The story", "")));
        var edit = NotingCommand.of("notes edit", STORY, this::hear)
                .offering(person -> List.of(new Option.Choice("id-1", "Clinic move")))
                .asking(form);

        practise("/notes edit clinic\nWe moved.\n.\n", edit);

        assertThat(heard.get(0).options().toString()).contains("story=id-1").contains("text=We moved.");
    }

    @Test
    void aFileThatComesWithAReplyIsSavedAndNoneIsOverwritten() throws IOException {
        assertThat(practise("/notes export\n")).contains("\nExported.\n\nSaved as starling-notes.md.\n");
        assertThat(practise("/notes export\n")).contains("\nExported.\n\nSaved as starling-notes-2.md.\n");

        assertThat(Files.readString(folder.resolve("home/starling-notes.md"))).isEqualTo("# Notes 0");
        assertThat(Files.readString(folder.resolve("home/starling-notes-2.md"))).isEqualTo("# Notes 1");
    }

    @Test
    void aFileThatCannotBeSavedIsOneSentence() throws IOException {
        Files.move(folder.resolve("home"), folder.resolve("away"));
        assertThat(oneLine(practise("/notes export\n")))
                .contains("starling-notes.md could not be saved in "
                        + folder.resolve("home").toAbsolutePath() + ". Start Starling where you may write.");
    }

    @Test
    void progressIsALineEach() {
        var slow = NotingCommand.of("notes import", List.of(), (invocation, progress) -> {
            progress.at("1 of 2 files is read.");
            progress.at("2 of 2 files are read.");
            return Reply.of("Imported.");
        });

        assertThat(practise("/notes import\n", slow)).contains("""
                1 of 2 files is read.
                2 of 2 files are read.

                Imported.
                """);
    }

    private String practise(String typed) {
        var stories = List.of(
                new Option.Choice("id-1", "Clinic move"),
                new Option.Choice("id-2", "Garden club"),
                new Option.Choice("id-3", "Clock tower"));
        return practise(
                typed,
                NotingCommand.of("notes import", FILES, this::hear),
                NotingCommand.of("notes show", STORY, this::hear).offering(person -> stories),
                NotingCommand.of("notes export", List.of(), (invocation, progress) -> {
                    heard.add(invocation);
                    var notes = ("# Notes " + (heard.size() - 1)).getBytes(UTF_8);
                    return Reply.of("Exported.").withFiles(List.of(new Attached("../starling-notes.md", notes)));
                }));
    }

    private String practise(String typed, Command... noting) {
        var out = new ByteArrayOutputStream();
        var commands = new ArrayList<Command>();
        commands.add(NotingCommand.of("question", List.of(), (invocation, progress) -> Reply.of("Why?")));
        commands.addAll(List.of(noting));
        commands.add(new HelpCommand(commands));
        var console =
                new StreamConsole(new ByteArrayInputStream(typed.getBytes(UTF_8)), new PrintStream(out, true, UTF_8));
        var home = folder.resolve("home");
        new PracticeSession(new CommandRegistry(commands), console, new Folder(home, home)).run();
        return out.toString(UTF_8);
    }

    private Reply hear(Invocation invocation, Progress progress) {
        heard.add(invocation);
        return new Reply(List.of(new Block.Paragraph("Heard.")), List.of());
    }

    private static String told(Invocation invocation) {
        return invocation.files().entrySet().stream()
                .map(file -> file.getKey() + "=" + file.getValue().name() + ": "
                        + new String(file.getValue().content(), UTF_8))
                .collect(Collectors.joining(", "));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
