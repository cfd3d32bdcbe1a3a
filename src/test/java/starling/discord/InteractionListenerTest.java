package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import starling.command.Block;
import starling.command.Button;
import starling.command.CommandRegistry;
import starling.command.Form;
import starling.command.Invocation;
import starling.command.Reply;
import starling.command.SaidCommand;
import starling.command.Visibility;
import starling.discord.standin.Interaction;
import starling.interview.PersonId;

final class InteractionListenerTest {
    @Test
    void aSlashCommandIsAnsweredForAllToSee() {
        try (var room = new PracticeRoom()) {
            var question =
                    room.ann.types(room.channel, "/question kind:System design").reply();

            assertThat(question).hasToString("""
                    A design question
                    Tell me about a time you were wrong.
                    [Answer] [Hint] [Another]""");
            assertThat(room.ben.sees(room.channel)).hasToString("[" + question + "]");
        }
    }

    @Test
    void aButtonOpensAFormAndOnlyItsAuthorSeesTheFeedback() {
        try (var room = new PracticeRoom()) {
            var form = room.ann.presses(room.question(), "Answer").form();
            assertThat(form).hasToString("""
                    Your answer
                    What happened?: Take your time""");

            var feedback = room.ann.submits(form, "I bet on the wrong queue.").reply();

            assertThat(feedback).hasToString("""
                    To b-12

                    🟦 **Situation** 21 %
                    > I bet on the wrong queue.
                    ⬜ **Result** not found""");
            assertThat(feedback.isEphemeral()).isTrue();
            assertThat(room.ann.sees(room.channel)).hasSize(2);
            assertThat(room.ben.sees(room.channel)).hasSize(1);
            assertThat(room.heard)
                    .containsExactly(new Invocation(
                            "answer",
                            new PersonId("discord:" + room.ann.id()),
                            "discord:" + room.channel,
                            Map.of("question", "b-12", "text", "I bet on the wrong queue.")));
        }
    }

    @Test
    void aSlashCommandThatLacksTextOpensAForm() {
        try (var room = new PracticeRoom()) {
            var form = room.ben.types(room.channel, "/answer question:b-9").form();

            assertThat(room.ben.submits(form, "I did.").reply()).asString().startsWith("To b-9\n");
        }
    }

    @Test
    void aSlashCommandThatIsCompleteNeedsNoForm() {
        try (var room = new PracticeRoom()) {
            var feedback = room.ben
                    .types(room.channel, "/answer question:b-9 text:I did.")
                    .reply();

            assertThat(feedback).asString().startsWith("To b-9\n");
            assertThat(feedback.isEphemeral()).isTrue();
        }
    }

    @Test
    void aFormWithNothingButSpacesIsLeftToTheCommand() {
        try (var room = new PracticeRoom()) {
            var form = room.ann.presses(room.question(), "Answer").form();

            assertThat(room.ann.submits(form, "  \n ").reply()).hasToString("There is nothing to grade yet.");
        }
    }

    @Test
    void aHintIsForThePersonWhoAskedAndAnotherQuestionForAll() {
        try (var room = new PracticeRoom()) {
            var question = room.question();

            var hint = room.ben.presses(question, "Hint").reply();
            var another = room.ben.presses(question, "Another").reply();

            assertThat(hint).hasToString("Think of a bet that you lost.");
            assertThat(hint.isEphemeral()).isTrue();
            assertThat(another).hasToString("Tell me about a conflict.\n[Answer]");
            assertThat(another.isEphemeral()).isFalse();
        }
    }

    @Test
    void aButtonWorksAfterARestart() {
        var room = new PracticeRoom();
        try (room) {
            var question = room.question();
            room.bot.close();
            try (var again = new DiscordBot(
                    DiscordSettings.of(room.discord.token())
                            .withRestUrl(room.discord.restUrl())
                            .withGatewayUrl(room.discord.gatewayUrl()),
                    new CommandRegistry(List.of(SaidCommand.answer())))) {
                again.start();

                assertThat(room.ann.presses(question, "Answer").form())
                        .asString()
                        .startsWith("Your answer");
                assertThat(room.ann.presses(question, "Hint").reply())
                        .hasToString("This button is from an older Starling. Ask for a new question with /question.");
            }
        }
    }

    @Test
    void manyChoicesAreCompletedWhileTyping() {
        try (var room = new PracticeRoom()) {
            assertThat(room.ann
                            .startsTyping(room.channel, "/question competency:")
                            .offered())
                    .hasSize(25);
            assertThat(room.ann
                            .startsTyping(room.channel, "/question competency:Y 1")
                            .offered())
                    .containsExactly(
                            "Competency 1",
                            "Competency 10",
                            "Competency 11",
                            "Competency 12",
                            "Competency 13",
                            "Competency 14",
                            "Competency 15",
                            "Competency 16",
                            "Competency 17",
                            "Competency 18",
                            "Competency 19");
        }
    }

    @Test
    void anInteractionThatIsDeliveredTwiceIsHandledOnce() {
        try (var room = new PracticeRoom()) {
            var asked = room.ann.types(room.channel, "/answer text:I did.");
            asked.reply();
            room.discord.deliverAgain(asked);
            room.ben.types(room.channel, "/help").reply();

            room.bot.close();

            assertThat(room.heard).hasSize(1);
        }
    }

    @Test
    void whatIsHeardLateIsAnsweredInTheChannelIfItIsForAll() {
        try (var room = new PracticeRoom()) {
            room.ann.isHeardLate().types(room.channel, "/question");

            assertThat(room.ben.seesFromTheBot(room.channel)).asString().startsWith("A behavioural question\n");
        }
    }

    @Test
    void whatIsHeardLateAndPersonalGoesToDirectMessagesOnly() {
        try (var room = new PracticeRoom()) {
            room.ann.isHeardLate().types(room.channel, "/answer text:I did.");

            assertThat(room.ann.seesFromTheBot(room.ann.directMessages()))
                    .asString()
                    .contains("> I did.");
            assertThat(room.ann.sees(room.channel)).isEmpty();
        }
    }

    @Test
    void whatIsPersonalAndCannotBeDeliveredIsShownToNobody() {
        try (var room = new PracticeRoom()) {
            room.ann.closesDirectMessages().isHeardLate().types(room.channel, "/answer text:I did.");
            room.ben.types(room.channel, "/help").reply();
            room.bot.close();

            assertThat(room.ann.sees(room.channel)).isEmpty();
            assertThat(room.ann.sees(room.ann.directMessages())).isEmpty();
        }
    }

    @Test
    void aReplyThatComesAfterTheTokenExpiredFindsAnotherWay() {
        var mayEnd = new CountDownLatch(1);
        try (var room = new PracticeRoom(SaidCommand.listed("help", Visibility.EVERYBODY, said -> {
            DiscordBotTest.await(mayEnd);
            return Reply.of("Start with /question.");
        }))) {
            room.discord.expire(room.ann.types(room.channel, "/help"));
            mayEnd.countDown();

            assertThat(room.ann.seesFromTheBot(room.channel)).hasToString("Start with /question.");
        }
    }

    @Test
    void anAcknowledgementWhoseAnswerGotLostStillGetsItsReplyOnce() {
        try (var room = new PracticeRoom()) {
            room.discord.loseAnswer("POST interactions/.*/callback");

            var hint = room.ann.types(room.channel, "/answer text:I did.").reply();

            assertThat(hint).asString().startsWith("To the last question");
            assertThat(room.ann.sees(room.channel)).hasSize(1);
        }
    }

    @Test
    void aCommandThatFailsApologisesAndGivesBackWhatWasTyped() {
        try (var room = new PracticeRoom(SaidCommand.answer(said -> {
            throw new IllegalStateException("no room for " + said.option("text"));
        }))) {
            var form = room.ann.presses(room.question(), "Answer").form();
            var apology = room.ann.submits(form, "I *bet* on the wrong queue.").reply();

            assertThat(apology).hasToString("""
                    Something went wrong on my side, and I have noted it. I may not have kept your words; here they are, as\
                     far as they fit:

                    I \\*bet\\* on the wrong queue.""");
            assertThat(apology.isEphemeral()).isTrue();
        }
    }

    @Test
    void whatEverybodyReadsTheReplyToIsGivenBackToItsPersonAlone() {
        try (var room = new PracticeRoom(new SaidCommand(
                "answer",
                "For a test",
                List.of(),
                Visibility.EVERYBODY,
                true,
                Optional.of(said -> said.option("text").isPresent() ? Optional.empty() : Optional.of(SaidCommand.FORM)),
                said -> {
                    throw new IllegalStateException("no room for " + said.option("text"));
                }))) {
            var form = room.ann.presses(room.question(), "Answer").form();
            assertThat(room.ann.submits(form, "I bet on the wrong queue.").reply())
                    .hasToString("Something went wrong on my side, and I have noted it. I may not have kept your words;"
                            + " here they are, as far as they fit:");
            room.bot.close();

            var seen = room.ann.sees(room.channel);
            assertThat(seen.get(seen.size() - 1)).hasToString("""
                    What you typed, for you alone to see:

                    I bet on the wrong queue.""");
            assertThat(seen.get(seen.size() - 1).isEphemeral()).isTrue();
            assertThat(room.ben.sees(room.channel).toString()).doesNotContain("queue");
        }
    }

    @Test
    void aReplyThatDiscordWouldNotTakeIsAFaultToo() {
        try (var room = new PracticeRoom(SaidCommand.listed(
                "help",
                Visibility.EVERYBODY,
                said -> new Reply(
                        List.of(new Block.Paragraph("Look.")),
                        List.of(new Button("Go", "help", Map.of("page", "1".repeat(120)))))))) {
            assertThat(room.ann.types(room.channel, "/help").reply())
                    .hasToString("Something went wrong on my side, and I have noted it. Please try again in a minute.");
        }
    }

    @Test
    void aSlowCommandHoldsNobodyElseUp() {
        var mayEnd = new CountDownLatch(1);
        try (var room = new PracticeRoom(SaidCommand.listed("help", Visibility.EVERYBODY, said -> {
            DiscordBotTest.await(mayEnd);
            return Reply.of("Start with /question.");
        }))) {
            var slow = room.ben.types(room.channel, "/help");

            assertThat(room.question()).asString().contains("wrong");
            mayEnd.countDown();
            assertThat(slow.reply()).hasToString("Start with /question.");
        }
    }

    @Test
    void whatOnePersonSaysInOnePlaceIsDoneInTheOrderItCame() {
        var mayEnd = new CountDownLatch(1);
        var done = new CopyOnWriteArrayList<String>();
        try (var room = new PracticeRoom(
                SaidCommand.listed("help", Visibility.EVERYBODY, said -> {
                    DiscordBotTest.await(mayEnd);
                    done.add("help");
                    return Reply.of("Start with /question.");
                }),
                SaidCommand.answer(said -> {
                    done.add(said.option("text").orElse(""));
                    return Reply.of("Read.");
                }))) {
            var slow = room.ann.types(room.channel, "/help");
            var then = room.ann.types(room.channel, "/answer text:I did.");
            var last = room.ann.mentionsTheBot(room.channel, "I bet.");
            then.isAcknowledged();
            // Whatever is said elsewhere does not wait.
            assertThat(room.ann.seesReplyTo(room.ann.says(room.ann.directMessages(), "I say.")))
                    .hasToString("Read.");

            mayEnd.countDown();

            assertThat(slow.reply()).hasToString("Start with /question.");
            assertThat(then.reply()).hasToString("Read.");
            assertThat(room.ann.seesReplyTo(last)).hasToString("Read.");
            assertThat(done).containsExactly("I say.", "help", "I did.", "I bet.");
        }
    }

    @Test
    void discordIsAnsweredAtOnceThoughEveryWorkerIsBusy() {
        var mayEnd = new CountDownLatch(1);
        try (var room = new PracticeRoom(SaidCommand.listed("help", Visibility.EVERYBODY, said -> {
            DiscordBotTest.await(mayEnd);
            return Reply.of("Start with /question.");
        }))) {
            var question = room.question();
            var form = room.ann.presses(question, "Answer").form();
            IntStream.rangeClosed(1, 9)
                    .mapToObj(number -> room.discord.person("Person " + number).types(room.channel, "/help"))
                    .toList()
                    .forEach(Interaction::isAcknowledged);

            var typed = room.ann.types(room.channel, "/question");
            var pressed = room.ann.presses(question, "Hint");
            var submitted = room.ann.submits(form, "I bet on the wrong queue.");
            typed.isAcknowledged();
            pressed.isAcknowledged();
            submitted.isAcknowledged();
            assertThat(room.ann.presses(question, "Answer").form()).asString().startsWith("Your answer");
            mayEnd.countDown();

            assertThat(submitted.reply()).asString().startsWith("To b-12");
        }
    }

    @Test
    void formsThatTakeLongHoldUpNothingThatNeedsNone() {
        var atWork = new CountDownLatch(8);
        var mayEnd = new CountDownLatch(1);
        try (var room = new PracticeRoom(SaidCommand.asking(
                () -> {
                    atWork.countDown();
                    DiscordBotTest.await(mayEnd);
                    return Optional.of(SaidCommand.FORM);
                },
                said -> Reply.of("Told.")))) {
            var slow = IntStream.range(0, 8)
                    .mapToObj(number -> room.ben.types(room.channel, "/tell"))
                    .toList();
            DiscordBotTest.await(atWork);

            assertThat(room.question()).asString().contains("wrong");
            mayEnd.countDown();
            assertThat(slow)
                    .allSatisfy(asked -> assertThat(asked.form()).asString().startsWith("Tell me"));
        }
    }

    @Test
    void whatIsReadBeforeAFormIsShownWhole() {
        var introduction =
                "Tell me about a time when you had to deliver bad news to somebody who did not want to hear it, and"
                        + " what you did so that they would go on listening.";
        try (var room = new PracticeRoom(SaidCommand.asking(
                () -> Optional.of(new Form("Tell me", introduction, SaidCommand.FORM.fields())),
                said -> Reply.of("Told.")))) {
            assertThat(room.ann.types(room.channel, "/tell").form())
                    .hasToString("Tell me\n" + introduction + "\nWhat happened?: ");
        }
    }

    @Test
    void nobodyPressesAButtonThatIsNotThere() {
        try (var room = new PracticeRoom()) {
            var question = room.question();

            assertThatThrownBy(() -> room.ann.presses(question, "Give up")).hasMessageContaining("there is no button");
        }
    }
}
