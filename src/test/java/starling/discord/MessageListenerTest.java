package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import starling.command.Reply;
import starling.command.SaidCommand;

final class MessageListenerTest {
    private static final String READ = """
            Thanks, I have read your answer. Only you can open the feedback. Reply here to add to your answer.
            [See the feedback]""";

    @Test
    void aReplyToAQuestionIsAnAnswerWhoseFeedbackOnlyItsAuthorOpens() {
        try (var room = new PracticeRoom()) {
            var reply = room.ann.seesReplyTo(room.ann.repliesTo(room.question(), "I bet on the wrong queue."));

            assertThat(reply).hasToString(READ);
            assertThat(room.heard).singleElement().satisfies(said -> {
                assertThat(said.command()).isEqualTo("answer");
                assertThat(said.person().value()).isEqualTo("discord:" + room.ann.id());
                assertThat(said.place()).isEqualTo("discord:" + room.channel);
                assertThat(said.options()).isEqualTo(Map.of("question", "b-12", "text", "I bet on the wrong queue."));
            });
            var opened = room.ann.presses(reply, "See the feedback").reply();
            assertThat(opened).hasToString("The result is missing.");
            assertThat(opened.isEphemeral()).isTrue();
            assertThat(room.ben.presses(reply, "See the feedback").reply()).hasToString("This is not your answer.");
        }
    }

    @Test
    void aReplyWithTheMentionOffIsToldHowToBeRead() {
        try (var room = new PracticeRoom()) {
            var reply = room.ann.seesReplyTo(room.ann.repliesWithoutMention(room.question(), "I bet."));

            assertThat(reply)
                    .hasToString("I can only read a reply that mentions me: leave the @ on when you reply, or use"
                            + " the Answer button.");
            assertThat(room.heard).isEmpty();
        }
    }

    @Test
    void aReplyThatMentionsTheBotAndHoldsNoTextIsLeftToTheCommand() {
        try (var room = new PracticeRoom()) {
            assertThat(room.ann.seesReplyTo(room.ann.repliesTo(room.question(), "")))
                    .hasToString("There is nothing to grade yet.");
        }
    }

    @Test
    void aMentionInAThreadAnswersTheQuestionThatTheThreadWasStartedFrom() {
        try (var room = new PracticeRoom()) {
            var thread = room.ann.startsThread(room.question(), "My answer");
            var reply = room.ann.seesReplyTo(room.ann.mentionsTheBot(thread, "I bet on the wrong queue."));

            assertThat(reply).hasToString(READ);
            assertThat(room.heard).singleElement().satisfies(said -> {
                assertThat(said.place()).isEqualTo("discord:" + thread);
                assertThat(said.options()).isEqualTo(Map.of("question", "b-12", "text", "I bet on the wrong queue."));
            });
        }
    }

    @Test
    void aMentionInAThreadOfAnotherMessageAnswersByPlace() {
        try (var room = new PracticeRoom()) {
            room.ben.says(room.channel, "Who is up for it?");
            var thread = room.ben.startsThread(room.ben.sees(room.channel).get(0), "Practice");

            assertThat(room.ann.seesReplyTo(room.ann.mentionsTheBot(thread, "I bet.")))
                    .hasToString(READ);
            assertThat(room.heard).singleElement().satisfies(said -> {
                assertThat(said.place()).isEqualTo("discord:" + thread);
                assertThat(said.options()).isEqualTo(Map.of("text", "I bet."));
            });
        }
    }

    @Test
    void aMentionInTheChannelAnswersByPlaceAndWithoutTextGetsTheHelp() {
        try (var room = new PracticeRoom()) {
            assertThat(room.ann.seesReplyTo(room.ann.mentionsTheBot(room.channel, "I bet.")))
                    .hasToString(READ);
            assertThat(room.ann.seesReplyTo(room.ann.mentionsTheBot(room.channel, "")))
                    .hasToString("Start with /question.");
        }
    }

    @Test
    void whenNothingWasKeptTheParagraphsSayWhy() {
        try (var room = new PracticeRoom(
                SaidCommand.answer(said -> Reply.of("No question is open here. Start with /question.")))) {
            assertThat(room.ann.seesReplyTo(room.ann.mentionsTheBot(room.channel, "I bet.")))
                    .hasToString("No question is open here. Start with /question.");
        }
    }

    @Test
    void aDirectMessageIsAnAnswerAndItsFeedbackIsShownWhole() {
        try (var room = new PracticeRoom()) {
            assertThat(room.ann.seesReplyTo(room.ann.says(room.ann.directMessages(), "I bet on the wrong queue.")))
                    .hasToString("""
                    To the last question here

                    🟦 **Situation** 21 %
                    > I bet on the wrong queue.
                    ⬜ **Result** not found""");
        }
    }

    @Test
    void aCommandTypedAsADirectMessageIsNoAnswer() {
        try (var room = new PracticeRoom()) {
            assertThat(room.ann.seesReplyTo(room.ann.says(room.ann.directMessages(), "/help")))
                    .hasToString("Start with /question.");
        }
    }

    @Test
    void aCommandThatIsNotTypedIsNoAnswerEither() {
        try (var room = new PracticeRoom()) {
            var messages = room.ann.directMessages();

            assertThat(room.ann.seesReplyTo(room.ann.says(messages, "/hint")))
                    .hasToString("Press the button under your question or your feedback for that.");
            assertThat(room.ann.seesReplyTo(room.ann.says(messages, "/sing")))
                    .hasToString("There is no /sing. Type /help to see what there is.");
            assertThat(room.heard).isEmpty();
        }
    }

    @Test
    void whatIsNotMeantForTheBotIsLeftAlone() {
        try (var room = new PracticeRoom()) {
            var question = room.question();
            room.ann.says(room.channel, "Good morning.");
            room.discord.anotherBotSays(room.channel, "<@" + room.discord.botId() + "> I bet.");
            room.ben.repliesWithoutMention(room.ben.sees(room.channel).get(1), "And to you.");
            room.ann.presses(question, "Hint").reply();
            room.bot.close();

            assertThat(room.heard).extracting(said -> said.command()).containsExactly("hint");
            assertThat(room.ben.sees(room.channel)).hasSize(4);
        }
    }

    @Test
    void whereItMayNotWriteItStaysSilentAndGoesOn() {
        try (var room = new PracticeRoom()) {
            room.ann.mentionsTheBot(room.readOnly, "I bet.");
            assertThat(room.ann.seesReplyTo(room.ann.mentionsTheBot(room.channel, "I bet.")))
                    .hasToString(READ);
            room.bot.close();

            assertThat(room.ann.sees(room.readOnly)).hasSize(1);
        }
    }

    @Test
    void aFailureSaysThatTheMessageIsStillThere() {
        try (var room = new PracticeRoom(SaidCommand.answer(said -> {
            throw new IllegalStateException("no room for " + said.option("text"));
        }))) {
            assertThat(room.ann.seesReplyTo(room.ann.mentionsTheBot(room.channel, "I bet.")))
                    .hasToString(
                            "Something went wrong on my side, and I have noted it. Your message is still here, but I"
                                    + " may not have kept your answer: please send it again later.");
        }
    }

    @Test
    void whatWasTypedNeitherPingsNorFormats() {
        try (var room = new PracticeRoom()) {
            var typed = "@everyone <@" + room.ben.id() + ">\n```\nrm\n```\n[free](https://example.org) ||x||";

            assertThat(room.ann.seesReplyTo(room.ann.says(room.ann.directMessages(), typed)))
                    .asString()
                    .contains("> @\u200Beveryone \\<@\u200B" + room.ben.id()
                            + "\\> \\`\\`\\` rm \\`\\`\\` \\[free\\](https\\://example.org) \\|\\|x\\|\\|\n");
        }
    }
}
