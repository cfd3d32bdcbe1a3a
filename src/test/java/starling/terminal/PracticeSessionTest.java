package starling.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import starling.command.Block;
import starling.command.CommandRegistry;
import starling.command.Form;
import starling.command.Later;
import starling.command.Option;
import starling.command.Reply;
import starling.command.SaidCommand;
import starling.command.Visibility;
import starling.interview.StorageException;

/** What becomes of forms at a terminal. The interview itself is tested at Starling's front door. */
final class PracticeSessionTest {
    private static final Form FORM = new Form(
            "What is wrong?",
            "The question was: why?",
            List.of(
                    new Form.ChoiceField("line", "Which line?", "", List.of(new Option.Choice("1", "The first"))),
                    new Form.TextField("text", "What should it be?", "", "Such as: nothing", "", false)));

    private final List<Map<String, String>> heard = new ArrayList<>();

    @Test
    void aFormIsFilledInFromTopToBottom() {
        assertThat(practise("/tell\n1\nNo.\nNot this.\n.\n", () -> Optional.of(FORM)))
                .contains("""
                        The question was: why?
                        Which line?
                        1 The first
                        What should it be? Such as: nothing.
                        End with a line that holds only a dot (.).

                        Told.
                        """);
        assertThat(heard).containsExactly(Map.of("line", "1", "text", "No.\nNot this."));
    }

    @Test
    void aFormThatCannotBeMadeEndsNothing() {
        assertThat(practise("/tell\n/question\n", () -> {
                    throw new StorageException("cannot read the attempts", null);
                }))
                .contains("That did not work: cannot read the attempts. Mend that and try again.\n")
                .containsPattern("(?s)Mend that.*\nWhy\\?\n")
                .endsWith("Goodbye.\n");
    }

    @Test
    void aFormThatTheInputEndsInIsNotSent() {
        for (var typed : List.of("/tell\n", "/tell\nnine\n", "/tell\n1\n")) {
            assertThat(practise(typed, () -> Optional.of(FORM))).endsWith("Goodbye.\n");
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void aCommandInTheMiddleOfAnAnswerIsNeitherDoneNorKept() {
        assertThat(practise(
                        "/tell\n1\nNot this.\n/question\n/etc/hosts was wrong\n/ 2\n/2 of it\n/quit\n.\n",
                        () -> Optional.of(FORM)))
                .contains("""
                        You are in the middle of an answer, so /question was not done and is no part of
                        it. A line with only a dot (.) sends the answer; Ctrl-C drops it.
                        """)
                .contains("so /quit was not done");
        assertThat(heard)
                .containsExactly(Map.of("line", "1", "text", "Not this.\n/etc/hosts was wrong\n/ 2\n/2 of it"));
    }

    @Test
    void whatLooksLikeACommandIsNoPartOfAnAnswerEither() {
        for (var line : List.of(
                "/question difficulty:hard",
                "/settings scores:hidden",
                "/Help",
                "/quit now",
                "/nonsense",
                "/key-words")) {
            heard.clear();

            assertThat(practise("/tell\n1\nNot this.\n" + line + "\nBut that.\n.\n", () -> Optional.of(FORM))
                            .replace('\n', ' '))
                    .contains("You are in the middle of an answer, so " + line + " was not done and is no part of it.");
            assertThat(heard).containsExactly(Map.of("line", "1", "text", "Not this.\nBut that."));
        }
    }

    @Test
    void aFormIsLeftForACommand() {
        assertThat(practise("/tell\nnine\n/question\n", () -> Optional.of(FORM)))
                .contains("""
                        Which line?
                        1 The first
                        Type one of the numbers 1 to 1, or a command such as /question to leave the
                        form.
                        I left the form.

                        Why?

                        """);
        assertThat(heard).isEmpty();
    }

    @Test
    void aFormIsLeftByWhoeverLeaves() {
        assertThat(practise("/tell\n /quit\n1\nNo.\n.\n", () -> Optional.of(FORM)))
                .endsWith("1 The first\nI left the form.\nGoodbye.\n");
        assertThat(heard).isEmpty();
    }

    @Test
    void whatIsStillToComeIsWaitedForBeforeTheNextLineIsRead() {
        var rest = new CompletableFuture<List<Block>>();
        var begun = new AtomicInteger();
        var tell = SaidCommand.asking(
                Optional::empty,
                said -> Later.promise(Reply.of("Told."), "There is more.", () -> {
                    begun.incrementAndGet();
                    return rest;
                }));
        // Who comes first does not matter: a line is read only once it is there.
        new Thread(() -> rest.complete(List.of(new Block.Bullets(List.of("The rest."))))).start();

        var printed = practise("/tell\n/question\n", tell);

        assertThat(printed).containsPattern("(?s)Told.\n\nThere is more.\n\n.*\n  - The rest.\n\n\nWhy\\?\n");
        assertThat(begun).hasValue(1);
    }

    @Test
    void whatNeverComesIsNotMissed() {
        var tell = SaidCommand.asking(
                Optional::empty,
                said -> Later.promise(
                        Reply.of("Told."),
                        "There is more.",
                        () -> CompletableFuture.failedFuture(new IllegalStateException("no more"))));

        assertThat(practise("/tell\n/question\n", tell))
                .contains("There is more.\n\n")
                .contains("\nWhy?\n");
    }

    @Test
    void whoLeavesGivesUpWhatIsStillToCome() {
        var rest = new CompletableFuture<List<Block>>();
        var console = new ClosingConsole("/tell");
        var tell = SaidCommand.asking(
                Optional::empty, said -> Later.promise(Reply.of("Told."), "There is more.", () -> rest));

        session(console, tell).run();

        assertThat(rest).isCancelled();
        assertThat(console.printedLater).isEmpty();
    }

    /** A console that shows what is there later as a terminal does, at any time, and at which one line is typed. */
    private static final class ClosingConsole implements Console {
        final List<String> printedLater = new ArrayList<>();
        private Optional<String> line;

        ClosingConsole(String line) {
            this.line = Optional.of(line);
        }

        @Override
        public Optional<String> readLine(String prompt) {
            var typed = line;
            line = Optional.empty();
            return typed;
        }

        @Override
        public Optional<String> readLine(String prompt, String draft) {
            return readLine(prompt);
        }

        @Override
        public boolean editsLines() {
            return false;
        }

        @Override
        public void print(String text) {
            // Only what comes later matters.
        }

        @Override
        public void printOnceThere(CompletableFuture<String> text) {
            var unused = text.thenAccept(there -> {
                if (!there.isEmpty()) {
                    printedLater.add(there);
                }
            });
        }

        @Override
        public int width() {
            return 80;
        }

        @Override
        public boolean coloured() {
            return false;
        }

        @Override
        public void close() {
            // There is nothing to give back.
        }
    }

    private String practise(String typed, Supplier<Optional<Form>> form) {
        return practise(typed, SaidCommand.asking(form, said -> {
            heard.add(said.options());
            return Reply.of("Told.");
        }));
    }

    private static String practise(String typed, SaidCommand tell) {
        var out = new ByteArrayOutputStream();
        var console = new StreamConsole(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        session(console, tell).run();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PracticeSession session(Console console, SaidCommand tell) {
        var question = SaidCommand.listed("question", Visibility.PERSONAL, said -> Reply.of("Why?"));
        var nowhere = new Folder(Path.of("nowhere"), Path.of("nowhere"));
        return new PracticeSession(new CommandRegistry(List.of(question, tell)), console, nowhere);
    }
}
