package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import starling.command.Command;
import starling.command.Invocation;
import starling.command.Reply;
import starling.command.SaidCommand;
import starling.command.Visibility;
import starling.discord.standin.Interaction;
import starling.discord.standin.SeenMessage;
import starling.discord.standin.StandIn;

/**
 * What a person meets when something between the bot and Discord goes wrong: one test, at least, for each fault that the real
 * client was seen to answer in its own way. Those in which the client itself waits for seconds run side by side.
 *
 * <table>
 * <caption>Which test holds which fault</caption>
 * <tr><td>429, for one route or for all, from Discord or from what stands before it; too early by headers</td>
 *     <td>{@link #whoeverIsSlowedDownJustWaits}, {@link #aRateLimitOfEverythingHoldsUpNoInteraction},
 *     {@link #whatStandsBeforeDiscordIsWaitedForToo}, {@link #afterTheLastOneThatIsAllowedTheNextWaits}</td></tr>
 * <tr><td>fractional Retry-After</td><td>{@link #aFractionOfASecondIsNoReasonToLoseAReply}</td></tr>
 * <tr><td>500</td><td>{@link #aFaultOfDiscordsIsAskedAgain}, {@link #aFormIsShownAfterAFault},
 *     {@link #aMessageInAChannelIsWrittenOnceAfterAFault}, {@link DiscordBotTest}</td></tr>
 * <tr><td>502, 503, 504, 520, once and for good</td><td>{@link #aFaultBeforeDiscordIsAskedAgain},
 *     {@link #whoCannotBeAnsweredInTimeIsAnsweredInAnotherWay}</td></tr>
 * <tr><td>line cut before the answer; no answer; answer lost</td><td>{@link #aLineThatIsCutBeforeTheAnswerIsTriedAgain},
 *     {@link #whatIsNeverAnsweredIsSentOnceMore}, {@link #aReplyWhoseAnswerIsLostIsSeenOnce},
 *     {@link #aMessageWhoseAnswerIsLostIsSeenOnce},
 *     {@link InteractionListenerTest#anAcknowledgementWhoseAnswerGotLostStillGetsItsReplyOnce}</td></tr>
 * <tr><td>401, 403 while running</td><td>{@link #aRefusalIsNotAskedAgain}</td></tr>
 * <tr><td>opcode 7; reset; close codes after which one may come back; opcode 9</td>
 *     <td>{@link #whatWasSaidMeanwhileIsHeardLater}, {@link #whoIsAskedToReconnectComesBack},
 *     {@link #aSessionThatIsStillGoodIsResumed}, {@link #aSessionThatIsGoneIsReplaced},
 *     {@link #aResumeThatIsRefusedEndsInANewSession}, {@link DiscordBotTest#aLineThatIsCutIsMended}</td></tr>
 * <tr><td>heartbeats unanswered</td><td>{@link #aLineOnWhichNobodyHearsIsGivenUp}</td></tr>
 * <tr><td>gateway down, running and at the start</td><td>{@link #aGatewayThatIsAwayForAWhileIsWaitedFor},
 *     {@link DiscordBotTest#aGatewayThatRefusesAtTheStartIsTriedAgainButNotAtOnce},
 *     {@link DiscordBotTest#aGatewayThatCannotBeReachedIsToldAfterSixTries}</td></tr>
 * <tr><td>4004, 4010 to 4014 (but 4012, which JDA takes for passing)</td><td>{@link #whatDiscordEndsForGoodIsTold}, {@link DiscordBotTest#aTokenThatIsResetLaterEndsTheWait}</td></tr>
 * <tr><td>bad token; REST down at the start</td><td>{@link DiscordBotTest#aWrongTokenIsToldWithoutShowingIt},
 *     {@link DiscordBotTest#aDiscordThatCannotBeReachedIsToldAfterSixTries},
 *     {@link DiscordBotTest#aDiscordThatHasAFaultAtTheStartIsTriedAgain}</td></tr>
 * <tr><td>acknowledged after three seconds; token expired; delivered twice</td>
 *     <td>{@link InteractionListenerTest#whatIsHeardLateIsAnsweredInTheChannelIfItIsForAll},
 *     {@link InteractionListenerTest#whatIsHeardLateAndPersonalGoesToDirectMessagesOnly},
 *     {@link InteractionListenerTest#aReplyThatComesAfterTheTokenExpiredFindsAnotherWay},
 *     {@link InteractionListenerTest#anInteractionThatIsDeliveredTwiceIsHandledOnce}</td></tr>
 * <tr><td>listener throws, listener blocks</td><td>{@link #aListenerThatStumblesSaysSo},
 *     {@link #everybodyIsAcknowledgedAlthoughAllAreBusy}, {@link InteractionListenerTest#aSlowCommandHoldsNobodyUp}</td></tr>
 * <tr><td>event that nobody can read</td><td>{@link #anEventThatNobodyCanReadDisturbsNobody}</td></tr>
 * </table>
 */
final class FaultSuiteTest {
    private static final String CALLBACK = "POST interactions/.*/callback";
    private static final String EDIT = "PATCH webhooks/.*/messages/@original";
    private static final String POST = "POST channels/.*/messages";

    @ParameterizedTest
    @ValueSource(strings = {CALLBACK, EDIT})
    @Execution(ExecutionMode.CONCURRENT)
    void whoeverIsSlowedDownJustWaits(String request) {
        try (var room = new PracticeRoom()) {
            room.discord.slowDown(request, "1");

            assertAnsweredOnce(room);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aRateLimitOfEverythingHoldsUpNoInteraction() {
        try (var room = new PracticeRoom()) {
            room.discord.slowDownEverything(POST, "1");
            var said = room.ann.repliesTo(room.question(), "I bet on the wrong queue.");

            assertThat(room.ben.types(room.channel, "/help").reply()).hasToString("Start with /question.");
            assertThat(room.ann.seesReplyTo(said)).asString().startsWith("Thanks, I have read your answer.");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void whatStandsBeforeDiscordIsWaitedForToo() {
        try (var room = new PracticeRoom()) {
            room.discord.slowDownBeforeDiscord(EDIT, "1");

            assertAnsweredOnce(room);
        }
    }

    @Test
    void aFractionOfASecondIsNoReasonToLoseAReply() {
        try (var room = new PracticeRoom()) {
            room.discord.slowDown(EDIT, "0.5");

            assertAnsweredOnce(room);
        }
    }

    @Test
    void afterTheLastOneThatIsAllowedTheNextWaits() {
        try (var room = new PracticeRoom()) {
            room.discord.exhaust(POST, "0.3");
            var first = room.ann.repliesTo(room.question(), "I bet on the wrong queue.");
            room.ann.seesReplyTo(first);
            var second = room.ann.mentionsTheBot(room.channel, "And I lost.");

            assertThat(room.ann.seesReplyTo(second)).asString().startsWith("Thanks, I have read your answer.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLBACK, EDIT})
    void aFaultOfDiscordsIsAskedAgain(String request) {
        try (var room = new PracticeRoom()) {
            room.discord.fail(request, 500, 0, 2);

            assertAnsweredOnce(room);
        }
    }

    @Test
    void aFormIsShownAfterAFault() {
        try (var room = new PracticeRoom()) {
            var question = room.question();
            room.discord.fail(CALLBACK, 500, 0, 1);

            assertThat(room.ann.presses(question, "Answer").form()).asString().startsWith("Your answer\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502})
    void aMessageInAChannelIsWrittenOnceAfterAFault(int status) {
        try (var room = new PracticeRoom()) {
            var question = room.question();
            room.discord.fail(POST, status, 0, 1);
            var said = room.ann.repliesTo(question, "I bet on the wrong queue.");

            assertThat(room.ann.seesReplyTo(said)).asString().startsWith("Thanks, I have read your answer.");
            assertThat(room.ann.sees(room.channel)).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504, 520})
    @Execution(ExecutionMode.CONCURRENT)
    void aFaultBeforeDiscordIsAskedAgain(int status) {
        try (var room = new PracticeRoom()) {
            room.discord.fail(EDIT, status, 0, 1);

            assertAnsweredOnce(room);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void whoCannotBeAnsweredInTimeIsAnsweredInAnotherWay() {
        try (var room = new PracticeRoom()) {
            room.discord.fail(CALLBACK, 503, 0, 4);
            room.ann.types(room.channel, "/answer text:I did.");

            assertThat(room.ann.seesFromTheBot(room.ann.directMessages()))
                    .asString()
                    .contains("> I did.");
            assertThat(room.ann.sees(room.channel)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({CALLBACK + ",1", CALLBACK + ",2", EDIT + ",1", EDIT + ",3"})
    void aLineThatIsCutBeforeTheAnswerIsTriedAgain(String request, int times) {
        try (var room = new PracticeRoom()) {
            room.discord.cutBefore(request, times);

            assertAnsweredOnce(room);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLBACK, EDIT})
    @Execution(ExecutionMode.CONCURRENT)
    void whatIsNeverAnsweredIsSentOnceMore(String request) {
        try (var room = new PracticeRoom()) {
            room.discord.ignore(request, 1);

            assertAnsweredOnce(room);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aReplyWhoseAnswerIsLostIsSeenOnce(int times) {
        try (var room = new PracticeRoom()) {
            IntStream.range(0, times).forEach(i -> room.discord.loseAnswer(EDIT));

            assertAnsweredOnce(room);
            room.bot.close();

            assertThat(room.ann.sees(room.ann.directMessages())).isEmpty();
        }
    }

    @Test
    void aMessageWhoseAnswerIsLostIsSeenOnce() {
        try (var room = new PracticeRoom()) {
            var question = room.question();
            room.discord.loseAnswer(POST);
            var said = room.ann.repliesTo(question, "I bet on the wrong queue.");
            room.ann.seesReplyTo(said);
            room.bot.close();

            assertThat(room.ann.sees(room.channel)).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"401, 0", "403, 50013"})
    void aRefusalIsNotAskedAgain(int status, int code) {
        try (var room = new PracticeRoom()) {
            var question = room.question();
            room.discord.fail(POST, status, code, 1);
            room.ann.repliesTo(question, "I bet on the wrong queue.");
            room.ben.types(room.channel, "/help").reply();
            room.bot.close();

            assertThat(room.discord.requests(POST)).isOne();
            assertThat(room.heard).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 4000, 4007, 4008, 4009})
    void whatWasSaidMeanwhileIsHeardLater(int code) {
        try (var room = new PracticeRoom()) {
            room.discord.closeTheLine(code);

            assertAnsweredOnce(room);
            assertThat(room.discord.resumes()).isOne();
            assertThat(room.discord.logins()).isOne();
        }
    }

    @Test
    void whoIsAskedToReconnectComesBack() {
        try (var room = new PracticeRoom()) {
            room.discord.askToReconnect();

            assertAnsweredOnce(room);
        }
    }

    @Test
    void aSessionThatIsStillGoodIsResumed() {
        try (var room = new PracticeRoom()) {
            room.discord.invalidateSession(true);

            assertAnsweredOnce(room);
            assertThat(room.discord.logins()).isOne();
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aSessionThatIsGoneIsReplaced() {
        try (var room = new PracticeRoom()) {
            var question = room.question();
            room.discord.invalidateSession(false);
            room.discord.awaitLogins(2);

            assertThat(room.ann.presses(question, "Hint").reply()).hasToString("Think of a bet that you lost.");
            assertAnsweredOnce(room);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aResumeThatIsRefusedEndsInANewSession() {
        try (var room = new PracticeRoom()) {
            var question = room.question();
            room.discord.forgetSession();
            room.discord.cutTheLine();
            room.discord.awaitLogins(2);

            assertThat(room.ann.presses(question, "Hint").reply()).hasToString("Think of a bet that you lost.");
        }
    }

    /** Takes the ten seconds that the library waits for an answer to its goodbye. */
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aLineOnWhichNobodyHearsIsGivenUp() {
        try (var room = new PracticeRoom(discord -> discord.askForHeartbeats(500))) {
            // Not before it is ready: whoever has no session yet logs in anew in place of coming back.
            room.discord.hearNothing();
            room.discord.awaitResumes(1);

            assertAnsweredOnce(room);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aGatewayThatIsAwayForAWhileIsWaitedFor() {
        try (var room = new PracticeRoom()) {
            room.discord.refuseConnections(1);
            room.discord.cutTheLine();

            assertAnsweredOnce(room);
            assertThat(room.discord.connections()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4004 | the token is not valid any more; set STARLING_DISCORD_TOKEN to the new one",
                "4010 | 4010 You sent an invalid shard when identifying.",
                "4011 | 4011 The session would have handled too many guilds - you are required to shard your connection in order to connect.",
                "4013 | 4013 Invalid intents.",
                "4014 | the Message Content Intent was switched off; start Starling again"
            })
    void whatDiscordEndsForGoodIsTold(int code, String reason) {
        try (var room = new PracticeRoom()) {
            room.discord.closeTheLine(code);

            assertThatThrownBy(room.bot::awaitEnd)
                    .isInstanceOf(DiscordException.class)
                    .hasMessage("Discord ended the connection for good: " + reason);
            assertThat(room.discord.connections()).isOne();
        }
    }

    @Test
    void aListenerThatStumblesSaysSo() {
        try (var room = new PracticeRoom(new StumblingCommand())) {
            var reply = room.ann.types(room.channel, "/stumble").reply();

            assertThat(reply)
                    .hasToString("Something went wrong on my side, and I have noted it. Please try again in a minute.");
            assertThat(reply.isEphemeral()).isTrue();
            assertThat(room.ann.types(room.channel, "/help").reply()).hasToString("Start with /question.");
        }
    }

    @Test
    void everybodyIsAcknowledgedAlthoughAllAreBusy() {
        var mayEnd = new CountDownLatch(1);
        try (var room = new PracticeRoom(SaidCommand.listed("help", Visibility.PERSONAL, said -> {
            DiscordBotTest.await(mayEnd);
            return Reply.of("Start with /question.");
        }))) {
            // Many more than there are workers.
            var asked = IntStream.range(0, 40)
                    .mapToObj(i -> room.ann.types(room.channel, "/help"))
                    .toList();

            asked.forEach(Interaction::isAcknowledged);
            assertThat(room.ann.sees(room.channel)).hasSize(40);
            mayEnd.countDown();
            assertThat(asked).allSatisfy(one -> assertThat(one.reply()).hasToString("Start with /question."));
        }
    }

    @Test
    void anEventThatNobodyCanReadDisturbsNobody() {
        try (var room = new PracticeRoom()) {
            room.discord.sendNonsense();

            assertAnsweredOnce(room);
        }
    }

    @Test
    void whereTheOwnerLetsItTheBotReadsAnswersThatDoNotMentionIt() {
        try (var room = new PracticeRoom(StandIn::letReadMessages)) {
            var said = room.ann.repliesWithoutMention(room.question(), "I bet on the wrong queue.");

            assertThat(room.ann.seesReplyTo(said)).asString().startsWith("Thanks, I have read your answer.");
            assertThat(room.discord.intents()).isEqualTo(1 | 1 << 9 | 1 << 12 | 1 << 15);
        }
    }

    @Test
    void whereDiscordDoesNotSayWhatItMayReadTheBotAsksForNothingMore() {
        try (var room = new PracticeRoom(discord -> {
            discord.letReadMessages();
            discord.fail("GET applications/@me", 403, 0, 1);
        })) {
            assertAnsweredOnce(room);
            assertThat(room.discord.intents()).isEqualTo(1 | 1 << 9 | 1 << 12);
        }
    }

    /** Throws where a listener asks what kind of command it is. */
    private record StumblingCommand() implements Command {
        @Override
        public String name() {
            return "stumble";
        }

        @Override
        public String description() {
            return "For a test";
        }

        @Override
        public Visibility visibility() {
            return Visibility.EVERYBODY;
        }

        @Override
        public boolean mayAskForm() {
            throw new IllegalStateException("for a test");
        }

        @Override
        public Reply run(Invocation invocation) {
            return Reply.of("-");
        }
    }

    /** Somebody answers, and reads the feedback once. */
    private static void assertAnsweredOnce(PracticeRoom room) {
        int before = room.ann.sees(room.channel).size();
        SeenMessage feedback =
                room.ann.types(room.channel, "/answer text:I did.").reply();

        assertThat(feedback).asString().contains("> I did.");
        assertThat(room.ann.sees(room.channel)).hasSize(before + 1);
    }
}
