package starling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static starling.session.Interviews.ANN;
import static starling.session.Interviews.BEN;
import static starling.session.Interviews.STORY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.coach.NoCoach;
import starling.command.Block;
import starling.command.Button;
import starling.command.CoachWords;
import starling.command.CommandRegistry;
import starling.command.InterviewConversation;
import starling.command.InterviewDoneCommand;
import starling.command.InterviewMoveCommand;
import starling.command.InterviewReportCommand;
import starling.command.InterviewSayCommand;
import starling.command.InterviewStartCommand;
import starling.command.InterviewWords;
import starling.command.Invocation;
import starling.command.Reply;
import starling.interview.Attempt;
import starling.interview.PersonId;

/** An interview in a room where others may read along: what they could read, and what only its person does. */
final class InterviewInARoomTest {
    private static final String ROOM = "discord:77";

    @TempDir
    private Path folder;

    private Interviews starling;
    private CommandRegistry commands;
    private boolean scoresShown = true;

    @BeforeEach
    void begin() {
        starling = new Interviews(folder);
        var interviews = starling.interviews;
        var words = new InterviewWords(interviews, person -> scoresShown, true, new CoachWords(new NoCoach()));
        commands = new CommandRegistry(
                List.of(
                        new InterviewStartCommand(interviews, words),
                        InterviewMoveCommand.skip(interviews, words),
                        InterviewMoveCommand.pause(interviews, words),
                        InterviewMoveCommand.resume(interviews, words),
                        InterviewMoveCommand.stop(interviews, words),
                        InterviewMoveCommand.startOver(interviews, words),
                        new InterviewSayCommand(interviews, words),
                        InterviewDoneCommand.done(interviews, words),
                        InterviewDoneCommand.answer(interviews, words),
                        new InterviewReportCommand(interviews, words)),
                Map.of(),
                new InterviewConversation(interviews));
    }

    @AfterEach
    void close() {
        starling.close();
    }

    @Test
    void theOpeningSaysWhoCanReadAlongAndHowToAnswer() {
        var opening = run(ANN, InterviewStartCommand.NAME, Map.of("questions", "2"));

        assertThat(text(opening)).contains("""
                2 behavioural questions. I say nothing about your answers until the end; the report has it all.
                Type your answer here, in as many messages as you like, and press Done when you have said it all.
                This room is for the two of us. Moderators of this server can look into it all the same; what you type into the \
                form of the Answer button is seen by nobody but me. Whoever runs Starling can read what is kept.
                Tell me about a time you had to deliver something against a hard deadline.
                Question 1 of 2""");
        assertThat(labels(opening)).containsExactly("Answer", "Hint", "Skip", "Pause");
    }

    @Test
    void aRoomIsWantedForWhatOthersCouldReadAndNotForARefusal() {
        assertThat(room(InterviewStartCommand.NAME, Map.of())).contains("Interview, 21 November");
        assertThat(room(InterviewStartCommand.NAME, Map.of("minutes", "7"))).isEmpty();
        assertThat(room(InterviewMoveCommand.RESUME, Map.of())).isEmpty();
        run(ANN, InterviewStartCommand.NAME, Map.of());

        assertThat(room(InterviewStartCommand.NAME, Map.of())).isEmpty();
        var elsewhere = new Invocation(InterviewMoveCommand.RESUME, ANN, "discord:5", Map.of());
        assertThat(commands.find(InterviewMoveCommand.RESUME).orElseThrow().room(elsewhere))
                .contains("Interview, 21 November");
    }

    @Test
    void formWordsThatAreTooManyAreGivenBackAndAMessageStays() {
        run(ANN, InterviewStartCommand.NAME, Map.of());
        var tooLong = "word ".repeat(20_001);

        var form = run(ANN, InterviewDoneCommand.NAME, Map.of("text", tooLong));
        assertThat(form.blocks()).contains(new Block.Typed(tooLong));
        assertThat(form.withoutTyped().blocks()).hasSize(1);
        assertThat(say("1", tooLong).blocks()).hasSize(1);
    }

    @Test
    void aMessageThatIsChangedToDoneIsNoPartOfTheAnswer() {
        run(ANN, InterviewStartCommand.NAME, Map.of("questions", "2"));
        say("1", STORY);
        say("2", "doen");

        var done = run(ANN, InterviewSayCommand.NAME, Map.of("text", "done", "message", "2", "edited", "yes"));

        assertThat(text(done)).contains("Question 1 of 2, follow-up");
        assertThat(starling.attempts(ANN).stream().map(Attempt::answer)).containsExactly(STORY);
        assertThat(run(ANN, InterviewSayCommand.NAME, Map.of("text", "done", "message", "1", "edited", "yes"))
                        .isSilent())
                .isTrue();
        assertThat(run(BEN, InterviewSayCommand.NAME, Map.of("text", "Hello.", "message", "9", "edited", "yes"))
                        .isSilent())
                .isTrue();
    }

    @Test
    void messagesAreHeardUntilDoneAndNothingOfThemIsSaidInTheRoom() {
        var said = new ArrayList<Reply>();
        said.add(run(ANN, InterviewStartCommand.NAME, Map.of("questions", "1")));
        assertThat(commands.conversation().isWaitingFor(ANN, ROOM)).isTrue();
        assertThat(commands.conversation().isWaitingFor(BEN, ROOM)).isFalse();

        var first = say("1", STORY);
        assertThat(text(first)).isEqualTo("I am listening. Press Done, or say done, when you have said it all.");
        assertThat(labels(first)).containsExactly("Done", "Start over");
        assertThat(say("2", "More.").isSilent()).isTrue();
        commands.conversation().takeBack("2");
        said.add(first);
        said.add(say("3", "Done."));
        said.add(press(ANN, said.get(2), "Skip"));

        assertThat(text(said.get(3))).endsWith("\nOnly you can open the report.");
        said.forEach(reply -> assertThat(text(reply)).doesNotContain("bakery").doesNotContain("of 100"));
        var report = press(ANN, said.get(3), "Read my report");
        assertThat(text(report))
                .contains("60 of 100: result is missing. You skipped my follow-up.")
                .contains("Fix this first: Question 1: The story stops before its end");
        assertThat(labels(report)).containsExactly("Feedback on 1", "Another interview");
        assertThat(text(press(BEN, said.get(3), "Read my report")))
                .isEqualTo("This is not your interview. /interview start begins one of your own.");
    }

    @Test
    void wordsForAnInterviewThatIsForgottenAreGivenBack() {
        var typed = "I moved the dough.";

        var reply = run(ANN, InterviewDoneCommand.NAME, Map.of("i", "forgotten1.1", "text", typed));

        assertThat(reply.blocks()).contains(new Block.Typed(typed));
        assertThat(text(reply.withoutTyped())).startsWith("This interview is forgotten, ");
        assertThat(text(run(ANN, InterviewReportCommand.NAME, Map.of("i", "forgotten1.1"))))
                .startsWith("This interview is forgotten, ");
    }

    @Test
    void whatIsLeftOfTheLastMinuteIsCalledLess() {
        run(ANN, InterviewStartCommand.NAME, Map.of("questions", "3", "minutes", "10"));
        starling.pass(Duration.ofMinutes(9));
        assertThat(left(run(ANN, InterviewMoveCommand.RESUME, Map.of()))).isEqualTo("Question 1 of 3. 1 minute left.");
        starling.pass(Duration.ofMillis(1));
        assertThat(left(run(ANN, InterviewMoveCommand.RESUME, Map.of())))
                .isEqualTo("Question 1 of 3. Less than a minute left.");
        starling.pass(Duration.ofMillis(59_998));
        assertThat(left(run(ANN, InterviewMoveCommand.RESUME, Map.of())))
                .isEqualTo("Question 1 of 3. Less than a minute left.");
        starling.pass(Duration.ofMillis(1));
        assertThat(text(run(ANN, InterviewMoveCommand.RESUME, Map.of())))
                .endsWith("Question 1 of 3. The time is over, so this is the last one.");
    }

    private static String left(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.Countdown.class::isInstance)
                .map(block -> ((Block.Countdown) block).standing())
                .collect(Collectors.joining());
    }

    @Test
    void whoHidesScoresReadsNone() {
        run(ANN, InterviewStartCommand.NAME, Map.of("questions", "1"));
        say("1", STORY);
        var closed = press(ANN, say("2", "done"), "Skip");
        scoresShown = false;

        assertThat(text(press(ANN, closed, "Read my report")))
                .contains("Result is missing.")
                .doesNotContain("100")
                .doesNotContain("60");
    }

    @Test
    void aButtonOfAStepThatIsOverSaysWhereWeAreAndAnothersThatItIsNotTheirs() {
        var first = run(ANN, InterviewStartCommand.NAME, Map.of("questions", "2"));
        press(ANN, first, "Skip");

        var over = press(ANN, first, "Skip");
        assertThat(text(over))
                .startsWith("That one is over. We are here now:\n")
                .endsWith("\nQuestion 2 of 2");
        assertThat(labels(over)).containsExactly("Answer", "Hint", "Skip", "Pause");
        assertThat(text(press(BEN, over, "Pause")))
                .isEqualTo("This is not your interview. /interview start begins one of your own.");
    }

    @Test
    void elsewhereOthersReadNothingOfIt() {
        run(ANN, InterviewStartCommand.NAME, Map.of());

        var said = commands.find(InterviewMoveCommand.SKIP)
                .orElseThrow()
                .run(new Invocation(InterviewMoveCommand.SKIP, ANN, "discord:5", Map.of()));

        assertThat(text(said))
                .isEqualTo(
                        "Your interview is not in this place. Use that command in your interview room, or continue here with"
                                + " /interview resume.");
        assertThat(said.buttons()).isEmpty();
    }

    @Test
    void theFormIsForTheStepThatIsAskedAndForNobodyElse() {
        var first = run(ANN, InterviewStartCommand.NAME, Map.of("questions", "2"));
        var answer = button(first, "Answer");
        var command = commands.find(answer.command()).orElseThrow();

        assertThat(command.form(invocation(ANN, answer))).isPresent();
        assertThat(command.form(invocation(BEN, answer))).isEmpty();
        press(ANN, first, "Skip");
        assertThat(command.form(invocation(ANN, answer))).isEmpty();
    }

    private Optional<String> room(String name, Map<String, String> options) {
        return commands.find(name).orElseThrow().room(new Invocation(name, ANN, ROOM, options));
    }

    private Reply run(PersonId person, String name, Map<String, String> options) {
        return commands.find(name).orElseThrow().run(new Invocation(name, person, ROOM, options));
    }

    private Reply say(String message, String text) {
        return run(
                ANN,
                InterviewSayCommand.NAME,
                Map.of(InterviewSayCommand.MESSAGE, message, InterviewSayCommand.TEXT, text));
    }

    private Reply press(PersonId person, Reply reply, String label) {
        var button = button(reply, label);
        return run(person, button.command(), button.options());
    }

    private static Invocation invocation(PersonId person, Button button) {
        return new Invocation(button.command(), person, ROOM, button.options());
    }

    private static Button button(Reply reply, String label) {
        return reply.buttons().stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(Reply reply) {
        return reply.buttons().stream().map(Button::label).toList();
    }

    private static String text(Reply reply) {
        return reply.blocks().stream().map(InterviewInARoomTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.text();
        }
        if (block instanceof Block.Small small) {
            return small.text();
        }
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.text();
        }
        if (block instanceof Block.Labelled labelled) {
            return labelled.label() + ": " + labelled.text();
        }
        return block instanceof Block.Bullets bullets ? String.join("\n", bullets.lines()) : "";
    }
}
