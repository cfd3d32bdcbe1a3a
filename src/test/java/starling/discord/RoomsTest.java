package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import starling.command.SaidCommand;
import starling.command.Visibility;

/** Private threads, and what is typed in them. */
final class RoomsTest {
    private static final String WAY_ROUND = " Or say it in a direct message to me.";

    private final SpokenInterview interview = new SpokenInterview();

    @Test
    void aRoomIsAPrivateThreadInWhichTheCommandIsRun() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            var reply = room.ann.types(room.channel, "/begin").reply();
            var thread = room.ann.follows(reply);

            assertThat(reply).hasToString("It is all set up in <#" + thread + ">.");
            assertThat(reply.isEphemeral()).isTrue();
            assertThat(room.ann.seesFromTheBot(thread)).hasToString("""
                    Tell me about a conflict.
                    Question 1 of 3
                    [Answer]""");
            assertThat(room.discord.rooms()).containsExactly("Interview, 21 November: Ann Starling");
            assertThat(room.ben.sees(thread)).isEmpty();
            assertThat(room.ben.moderates().sees(thread)).hasSize(1);
            assertThat(room.ben.sees(room.channel)).isEmpty();
        }
    }

    @Test
    void inAThreadTheRoomIsMadeInItsChannel() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            var thread = room.ann.startsThread(room.question(), "Practice");

            var reply = room.ann.types(thread, "/begin").reply();

            assertThat(room.ann.seesFromTheBot(room.ann.follows(reply)))
                    .asString()
                    .startsWith("Tell me about a conflict.");
            assertThat(room.discord.requests("POST channels/" + room.channel + "/threads"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whereNoRoomIsWantedThePersonAloneReadsTheReply() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            room.ann.types(room.channel, "/begin").reply();

            var again = room.ann.types(room.channel, "/begin").reply();

            assertThat(again).hasToString("You are in an interview already.");
            assertThat(again.isEphemeral()).isTrue();
            assertThat(room.discord.rooms()).hasSize(1);
        }
    }

    @Test
    void inDirectMessagesNobodyNeedsARoom() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            assertThat(room.ann.types(room.ann.directMessages(), "/begin").reply())
                    .hasToString("""
                    Tell me about a conflict.
                    Question 1 of 3
                    [Answer]""");
            assertThat(room.discord.rooms()).isEmpty();
        }
    }

    @Test
    void oneThreadIsMadeThoughDiscordTellsOfTheCommandTwice() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            var said = room.ann.types(room.channel, "/begin");
            room.discord.deliverAgain(said);
            said.reply();
            room.bot.close();

            assertThat(room.discord.rooms()).hasSize(1);
        }
    }

    @Test
    void oneThreadIsMadeThoughDiscordsAnswersAreLost() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            room.discord.loseAnswer("POST interactions/.*/callback");
            var reply = room.ann.types(room.channel, "/begin").reply();

            assertThat(reply).asString().startsWith("It is all set up in <#");
            assertThat(room.discord.rooms()).hasSize(1);
        }
    }

    @Test
    void withoutThePermissionItSaysWhichAndTheWayRound() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            assertThat(room.ann.types(room.withoutThreads, "/begin").reply())
                    .hasToString("To make a private thread for you here, I need the permission Create Private Threads,"
                            + " which whoever manages the server can give me." + WAY_ROUND);
            assertThat(room.ann.types(room.withoutCards, "/begin").reply())
                    .hasToString("To make a private thread for you here, I need the permission Embed Links, which"
                            + " whoever manages the server can give me." + WAY_ROUND);
            assertThat(room.discord.rooms()).isEmpty();
            assertThat(interview.log).isEmpty();
        }
    }

    @Test
    void whereThereAreNoPrivateThreadsItSaysSo() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            assertThat(room.ann.types(room.news, "/begin").reply())
                    .hasToString("There are no private threads in this kind of channel. Say it in a text channel of the"
                            + " server." + WAY_ROUND);
        }
    }

    @Test
    void whereTheBotIsNoMemberItSaysSo() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            var elsewhere = room.discord.channelElsewhere("elsewhere");
            var group = room.discord.groupOf(room.ann, room.ben);
            var sentence =
                    "I am not a member here, so I cannot make a private thread for you. Say it in a direct message"
                            + " to me.";

            assertThat(room.ann.types(elsewhere, "/begin").reply()).hasToString(sentence);
            assertThat(room.ann.types(group, "/begin").reply()).hasToString(sentence);
        }
    }

    @Test
    void whatDiscordRefusesIsSaid() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            room.discord.fail("POST channels/.*/threads", 403, 50013, 1);
            assertThat(room.ann.types(room.channel, "/begin").reply())
                    .hasToString(
                            "Discord says that I may not make a private thread here; whoever manages the server can"
                                    + " let me." + WAY_ROUND);

            room.discord.fail("POST channels/.*/threads", 400, 160006, 1);
            assertThat(room.ann.types(room.channel, "/begin").reply())
                    .hasToString(
                            "Discord did not let me make a private thread here. Try again in a minute." + WAY_ROUND);

            room.discord.fail("PUT channels/.*/thread-members/.*", 403, 50001, 1);
            assertThat(room.ann.types(room.channel, "/begin").reply())
                    .asString()
                    .startsWith("Discord says that I may not make a private thread here;");
            room.discord.awaitRoom("Interview, 21 November: Starling, put away");
            room.bot.close();
            assertThat(room.discord.rooms()).containsExactly("Interview, 21 November: Starling, put away");
        }
    }

    @Test
    void aRoomThatTakesNoWordsIsPointedToAllTheSame() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            room.discord.fail("POST channels/.*/messages", 403, 50001, 1);

            var reply = room.ann.types(room.channel, "/begin").reply();

            assertThat(reply)
                    .hasToString("I made <#" + room.ann.follows(reply) + "> for you, but Discord did not take what I"
                            + " wanted to say there. Say it there once more.");
        }
    }

    @Test
    void aFaultIsSaidWhereTheCommandWasAndLeavesNoRoom() {
        interview.fails();
        try (var room = new PracticeRoom(interview, interview.commands())) {
            assertThat(room.ann.types(room.channel, "/begin").reply())
                    .hasToString("Something went wrong on my side, and I have noted it. Please try again in a minute.");
            room.discord.awaitRoom("Interview, 21 November: Ann Starling, put away");
            room.bot.close();

            assertThat(room.discord.rooms()).containsExactly("Interview, 21 November: Ann Starling, put away");
            assertThat(room.ann.sees(room.channel)).hasSize(1);
        }
    }

    @Test
    void messagesInDirectMessagesAreHeardInOrderUntilTheyAreHandedIn() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            var messages = room.ann.directMessages();
            room.ann.types(messages, "/begin").reply();

            var goOn = room.ann.seesReplyTo(room.ann.says(messages, "Our oven broke."));
            room.ann.says(messages, "I baked next door.");
            room.ann.repliesTo(goOn, "All night.");
            room.ann.mentionsTheBot(messages, "They had their rolls.");

            assertThat(goOn).hasToString("Go on.\n[Done]");
            assertThat(room.ann.presses(goOn, "Done").reply())
                    .hasToString("Heard: Our oven broke. / I baked next door. / All night. / They had their rolls.");
            assertThat(room.ann.sees(messages)).hasSize(7);
        }
    }

    @Test
    void whatIsChangedIsSaidAgainAndWhatIsDeletedTakenBack() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            var messages = room.ann.directMessages();
            room.ann.types(messages, "/begin").reply();
            var first = room.ann.says(messages, "Our oven broke.");
            var second = room.ann.says(messages, "I slept.");
            var third = room.ann.says(messages, "I baked next dor.");

            room.ann.edits(third, "I baked next door.");
            room.ann.deletes(second);

            assertThat(room.ann.presses(room.ann.seesReplyTo(first), "Done").reply())
                    .hasToString("Heard: Our oven broke. / I baked next door.");
            assertThat(interview.log)
                    .containsExactly(
                            "said: Our oven broke.",
                            "said: I slept.",
                            "said: I baked next dor.",
                            "changed: I baked next door.",
                            "taken back: I slept.");
        }
    }

    @Test
    void inARoomDiscordHidesWhatIsTypedUnlessTheBotIsMentionedAndThatIsSaidOnce() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            var thread = room.ann.follows(room.ann.types(room.channel, "/begin").reply());
            var question = room.ann.seesFromTheBot(thread);

            var hint = room.ann.seesReplyTo(room.ann.says(thread, "Our oven broke."));
            room.ann.says(thread, "Do you hear me?");
            var goOn = room.ann.seesReplyTo(room.ann.repliesTo(question, "Our oven broke."));

            assertThat(hint)
                    .hasToString("Discord hides from me what is typed here. To be heard, reply to a message of mine and"
                            + " leave the @ on, or press Answer. In direct messages with me you can type freely.");
            assertThat(goOn).hasToString("Go on.\n[Done]");
            assertThat(room.ann.presses(goOn, "Done").reply()).hasToString("Heard: Our oven broke.");
            assertThat(room.ann.sees(thread)).hasSize(7);
        }
    }

    @Test
    void whoIsNotInTheInterviewIsNotHeard() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            var thread = room.ann.follows(room.ann.types(room.channel, "/begin").reply());
            room.ben.moderates();
            room.ben.says(thread, "How is it going?");
            room.ben.mentionsTheBot(room.channel, "I bet.");
            room.bot.close();

            assertThat(interview.log).isEmpty();
            // Whoever says something while it stops is told so, whoever it is.
            assertThat(room.ann.sees(thread).stream()
                            .skip(2)
                            .map(Object::toString)
                            .filter(said -> !said.startsWith("I am being restarted")))
                    .isEmpty();
        }
    }

    @Test
    void aCommandTypedInDirectMessagesIsNoPieceOfAnAnswer() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            var messages = room.ann.directMessages();
            room.ann.types(messages, "/begin").reply();

            assertThat(room.ann.seesReplyTo(room.ann.says(messages, "/help"))).hasToString("Start with /question.");
            assertThat(interview.log).isEmpty();
        }
    }

    @Test
    void whereNothingIsToBeSaidNothingIsShown() {
        try (var room = new PracticeRoom(
                SaidCommand.listed("hush", Visibility.PERSONAL, said -> starling.command.Reply.none()))) {
            room.ann.types(room.channel, "/hush").isMetWithSilence();

            assertThat(room.ann.sees(room.channel)).isEmpty();
        }
    }
}
