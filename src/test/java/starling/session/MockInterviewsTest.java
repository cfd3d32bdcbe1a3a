package starling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static starling.session.Interviews.ALONE;
import static starling.session.Interviews.ANN;
import static starling.session.Interviews.BEN;
import static starling.session.Interviews.STORY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import starling.interview.Attempt;
import starling.interview.Audience;
import starling.question.Question;
import starling.session.InterviewOutcome.Ending;
import starling.session.InterviewOutcome.Lead;

/** The course of an interview, whatever happens to it. */
final class MockInterviewsTest {
    private static final String RESULT = "In the end all 600 rolls were at the school at ten to six.";
    private static final Room ROOM = new Room("discord:77", Audience.OTHERS_TOO);
    private static final Room CHANNEL = new Room("discord:5", Audience.OTHERS_TOO);

    @TempDir
    private Path folder;

    private Interviews starling;

    @BeforeEach
    void begin() {
        starling = new Interviews(folder);
    }

    @AfterEach
    void close() {
        starling.close();
    }

    @Test
    void whatAnAnswerLeavesOutIsAskedAndItsAnswerIsAddedToIt() {
        start(2, "friendly");

        var probed = asks(done(STORY));
        assertThat(probed.lead()).isEqualTo(Lead.PROBING);
        assertThat(probed.interview().probe()).contains("What came of it, and how do you know?");
        var next = asks(done(RESULT));

        assertThat(next.lead()).isEqualTo(Lead.MOVING_ON);
        assertThat(next.interview().turns()).hasSize(2);
        assertThat(answers()).containsExactly(STORY, STORY + "\n\n" + RESULT);
        assertThat(starling.attempts(ANN).get(1).follows())
                .contains(starling.attempts(ANN).get(0).id());
    }

    @Test
    void aDemandingInterviewerAsksTwiceAndNoMore() {
        start(2, "demanding");

        assertThat(asks(done(STORY)).lead()).isEqualTo(Lead.PROBING);
        assertThat(asks(done("Hard to say, looking back at it.")).lead()).isEqualTo(Lead.PROBING);
        assertThat(asks(done("That is hard to say, too.")).lead()).isEqualTo(Lead.MOVING_ON);
    }

    @Test
    void whoDoesNotKnowIsNotAskedFurther() {
        start(3, "demanding");

        assertThat(asks(done("Sorry, I don’t know.")).lead()).isEqualTo(Lead.MOVING_ON);
        assertThat(asks(done(STORY)).lead()).isEqualTo(Lead.PROBING);
        assertThat(asks(done("No idea, really")).lead()).isEqualTo(Lead.MOVING_ON);
    }

    @Test
    void theQuestionsDifferInWhatTheyProbe() {
        start(10, "friendly");

        for (int at = 0; at < 9; at++) {
            starling.interviews.skip(ANN, Optional.empty(), ALONE);
        }

        var questions = open().turns().stream()
                .map(Turn::question)
                .map(starling::question)
                .toList();
        assertThat(new HashSet<>(questions)).hasSize(10);
        assertThat(questions.stream().map(Question::competency).distinct()).hasSize(10);
    }

    @Test
    void piecesAreJoinedInTheOrderInWhichTheyWereFirstSaid() {
        start(1, "friendly");

        say("1", "Last spring the oven broke.");
        say("2", "I called the school.");
        say("1", "Last spring the oven of our bakery broke.");
        say("3", "Never mind.");
        starling.interviews.takeBack("3");
        say("3", "Never mind, again.");
        starling.interviews.done(ANN, Optional.empty(), ALONE);

        assertThat(answers()).containsExactly("Last spring the oven of our bakery broke.\nI called the school.");
    }

    @Test
    void onlyTheFirstPieceIsAnswered() {
        start(1, "friendly");

        assertThat(say("1", "One.")).isEqualTo(new InterviewOutcome.Heard(open(), true));
        assertThat(say("1", "One.")).isEqualTo(new InterviewOutcome.Heard(open(), false));
        assertThat(say("2", "Two.")).isEqualTo(new InterviewOutcome.Heard(open(), false));
    }

    @Test
    void aMessageThatIsChangedAfterItWasHandedInChangesNothing() {
        start(2, "friendly");
        say("1", STORY);
        starling.interviews.done(ANN, Optional.empty(), ALONE);

        say("1", "Something else.");
        assertThat(open().hasSaid()).isFalse();
        starling.interviews.takeBack("1");

        assertThat(answers()).containsExactly(STORY);
    }

    @Test
    void nothingIsCutHoweverManyMessagesThereAreAndTooMuchIsRefusedWithoutLoss() {
        start(1, "friendly");
        var message = "word ".repeat(399) + "end.";
        for (int at = 0; at < 50; at++) {
            assertThat(say("m" + at, message)).isInstanceOf(InterviewOutcome.Heard.class);
        }

        assertThat(say("m50", message)).isEqualTo(new InterviewOutcome.TooLong(open(), 102_000 - 1, 100_000));
        starling.interviews.done(ANN, Optional.empty(), ALONE);

        assertThat(answers().get(0)).hasSize(50 * 1_999 + 49);
    }

    @Test
    void whatIsPressedTwiceIsDoneOnce() {
        var first = start(3, "friendly").reference();
        say("1", "I don't know.");

        assertThat(asks(starling.interviews.done(ANN, Optional.of(first), ALONE))
                        .lead())
                .isEqualTo(Lead.MOVING_ON);
        var over = asks(starling.interviews.done(ANN, Optional.of(first), ALONE));
        assertThat(over.lead()).isEqualTo(Lead.OVER);
        assertThat(over.interview()).isEqualTo(open());
        assertThat(asks(starling.interviews.skip(ANN, Optional.of(first), ALONE))
                        .lead())
                .isEqualTo(Lead.OVER);

        assertThat(answers()).hasSize(1);
        assertThat(open().turns()).hasSize(2);
    }

    @Test
    void ofManyHandingInAtOnceOneDoes() throws Exception {
        var first = start(5, "friendly").reference();
        say("1", "I don't know.");
        Callable<InterviewOutcome> done = () -> starling.interviews.done(ANN, Optional.of(first), ALONE);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var leads = new ArrayList<Lead>();
            for (var outcome : threads.invokeAll(List.of(done, done, done, done))) {
                leads.add(asks(outcome.get()).lead());
            }

            assertThat(leads).containsExactlyInAnyOrder(Lead.MOVING_ON, Lead.OVER, Lead.OVER, Lead.OVER);
        } finally {
            threads.shutdownNow();
        }
        assertThat(answers()).hasSize(1);
        assertThat(open().turns()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0, true", "1, false", "1, true"})
    void killedAtAnyMomentTheStateIsBeforeOrAfterAndDoingItAgainDoesItOnce(int change, boolean afterIt) {
        var first = start(2, "friendly").reference();
        starling.killAt(change, afterIt);

        assertThatThrownBy(() -> starling.interviews.done(ANN, Optional.of(first), ALONE, STORY))
                .isInstanceOf(Interviews.Killed.class);
        starling.restart();
        var again = asks(starling.interviews.done(ANN, Optional.of(first), ALONE, STORY));

        assertThat(again.interview().step()).isEqualTo(2);
        assertThat(again.interview().probe()).isPresent();
        assertThat(answers()).containsExactly(STORY);
    }

    @Test
    void wordsForAStepThatIsOverAreKeptWithTheAnswerTheyBelongTo() {
        var first = start(3, "friendly").reference();
        starling.interviews.skip(ANN, Optional.of(first), ALONE);

        var late = asks(starling.interviews.done(ANN, Optional.of(first), ALONE, STORY));
        assertThat(late.lead()).isEqualTo(Lead.LATE);
        assertThat(asks(starling.interviews.done(ANN, Optional.of(first), ALONE, STORY))
                        .lead())
                .isEqualTo(Lead.OVER);

        assertThat(answers()).containsExactly(STORY);
        assertThat(open().turns().get(0).attempt())
                .contains(starling.attempts(ANN).get(0).id());
        assertThat(open().hasSaid()).isFalse();
    }

    @Test
    void whatWasTypedBeforeSkippingOrStoppingIsKept() {
        start(2, "friendly");
        say("1", STORY);
        starling.interviews.skip(ANN, Optional.empty(), ALONE);
        say("2", "We had a quarrel about the rota.");
        var closed = starling.interviews.stop(ANN, Optional.empty(), ALONE);

        assertThat(((InterviewOutcome.Closed) closed).ending()).isEqualTo(Ending.STOPPED);
        assertThat(answers()).containsExactly(STORY, "We had a quarrel about the rota.");
    }

    @Test
    void theClockStandsStillInAPauseAndWhenTimeIsOverTheLastAnswerIsStillHeard() {
        start(5, "demanding", Duration.ofMinutes(10));
        starling.pass(Duration.ofMinutes(4));
        starling.interviews.pause(ANN, Optional.empty(), ALONE);
        starling.pass(Duration.ofDays(400));
        assertThat(starling.interviews.isWaitingFor(ANN, ALONE.place())).isFalse();
        starling.restart();

        var resumed = asks(starling.interviews.resume(ANN, Optional.empty(), ALONE));
        assertThat(resumed.interview().left(resumed.now())).contains(Duration.ofMinutes(6));
        starling.pass(Duration.ofMinutes(7));
        var closed = (InterviewOutcome.Closed) done(STORY);

        assertThat(closed.ending()).isEqualTo(Ending.TIME_OVER);
        assertThat(closed.interview().used()).isEqualTo(Duration.ofMinutes(11));
        assertThat(answers()).containsExactly(STORY);
    }

    @Test
    void aPersonHasOneOpenInterviewAndNobodyTouchesAnothers() {
        var anns = start(2, "friendly");
        assertThat(starling.interviews.start(ANN, ROOM, plan(1, "neutral", Optional.empty())))
                .isEqualTo(new InterviewOutcome.OpenAlready(anns, ROOM));

        var step = Optional.of(anns.reference());
        assertThat(List.of(
                        starling.interviews.done(BEN, step, ALONE, "Hello."),
                        starling.interviews.done(BEN, step, ALONE),
                        starling.interviews.skip(BEN, step, ALONE),
                        starling.interviews.pause(BEN, step, ALONE),
                        starling.interviews.resume(BEN, step, ALONE),
                        starling.interviews.stop(BEN, step, ALONE),
                        starling.interviews.startOver(BEN, step, ALONE)))
                .containsOnly(new InterviewOutcome.NotTheirs());
        assertThat(starling.interviews.report(BEN, anns.id())).isEmpty();
        assertThat(starling.interviews.skip(BEN, Optional.empty(), ALONE)).isEqualTo(new InterviewOutcome.NoneOpen());
        assertThat(open()).isEqualTo(anns);
        assertThat(starling.attempts(BEN)).isEmpty();
    }

    @Test
    void elsewhereNothingIsShownAndResumingMovesIt() {
        var interview = start(2, "friendly");

        assertThat(starling.interviews.skip(ANN, Optional.empty(), CHANNEL))
                .isEqualTo(new InterviewOutcome.Elsewhere(interview));
        assertThat(asks(starling.interviews.resume(ANN, Optional.empty(), ROOM)).lead())
                .isEqualTo(Lead.RESUMED);

        assertThat(starling.interviews.isWaitingFor(ANN, ROOM.place())).isTrue();
        assertThat(starling.interviews.isWaitingFor(ANN, ALONE.place())).isFalse();
        assertThat(starling.interviews.isWaitingFor(BEN, ROOM.place())).isFalse();
    }

    @Test
    void aQuestionThatIsGoneAfterARestartIsReplaced() {
        var gone = start(2, "friendly").turn().question();
        starling.restartWithout(gone);

        var other = asks(starling.interviews.resume(ANN, Optional.empty(), ALONE));

        assertThat(other.lead()).isEqualTo(Lead.GONE);
        assertThat(other.interview().turns()).hasSize(1);
        assertThat(other.question().id()).isNotEqualTo(gone);
    }

    @Test
    void whatIsTypedInTheFormOfTheOldRoomAfterMovingOnIsHeard() {
        var step = Optional.of(asks(starling.interviews.start(ANN, CHANNEL, plan(2, "friendly", Optional.empty())))
                .interview()
                .reference());
        starling.interviews.resume(ANN, Optional.empty(), ROOM);

        assertThat(asks(starling.interviews.done(ANN, step, CHANNEL, STORY)).lead())
                .isEqualTo(Lead.PROBING);

        assertThat(answers()).containsExactly(STORY);
    }

    @Test
    void whatIsChangedOrDeletedAfterMovingOnOrInAPauseIsNotHandedIn() {
        start(2, "friendly");
        say("1", "One.");
        say("2", "Two.");
        say("3", "Three.");
        starling.interviews.resume(ANN, Optional.empty(), ROOM);
        starling.interviews.takeBack("1");
        starling.interviews.pause(ANN, Optional.empty(), ROOM);
        starling.interviews.sayAgain(ANN, "2", "Second.");
        starling.interviews.sayAgain(ANN, "3", "");
        assertThat(starling.interviews.sayAgain(ANN, "4", "Never said.")).isEmpty();
        assertThat(starling.interviews.sayAgain(BEN, "2", "Not Ben's.")).isEmpty();
        assertThat(open().status()).isEqualTo(Interview.Status.PAUSED);
        assertThat(open().room()).isEqualTo(ROOM);

        starling.interviews.done(ANN, Optional.empty(), ROOM);

        assertThat(answers()).containsExactly("Second.");
        assertThat(starling.interviews.sayAgain(ANN, "2", "Too late.")).isEmpty();
    }

    @Test
    void whatWasTypedForAQuestionThatIsGoneIsKept() {
        var first = start(3, "friendly").turn().question();
        say("1", STORY);
        starling.restartWithout(first);
        var second = asks(starling.interviews.resume(ANN, Optional.empty(), ALONE));
        assertThat(second.lead()).isEqualTo(Lead.GONE_KEPT);
        assertThat(second.interview().turns()).hasSize(2);

        starling.restartWithout(first, second.question().id());
        var third = asks(done("I called the school."));
        assertThat(third.lead()).isEqualTo(Lead.GONE_KEPT);
        say("2", "We had a quarrel about the rota.");
        starling.restartWithout(first, second.question().id(), third.question().id());
        starling.interviews.stop(ANN, Optional.empty(), ALONE);

        assertThat(answers()).containsExactly(STORY, "I called the school.", "We had a quarrel about the rota.");
        assertThat(starling.attempts(ANN).stream().map(Attempt::question))
                .containsExactly(first, second.question().id(), third.question().id());
    }

    @Test
    void whatWasTypedForAQuestionOfTheirOwnNotesIsKeptWhereOthersWouldReadTheQuestion() {
        starling.restartWithOnly(ANN, "Tell me about a time the roof leaked.", "Tell me about a time a pipe burst.");
        var own = start(2, "friendly").turn().question();
        say("1", STORY);

        var closed = (InterviewOutcome.Closed) starling.interviews.resume(ANN, Optional.empty(), ROOM);

        assertThat(closed.ending()).isEqualTo(Ending.ALL_ASKED);
        assertThat(starling.attempts(ANN)).singleElement().satisfies(kept -> {
            assertThat(kept.answer()).isEqualTo(STORY);
            assertThat(kept.question()).isEqualTo(own);
        });
    }

    @Test
    void lateWordsForAQuestionThatWasReplacedAreNoAnswerToAnother() {
        var step = start(2, "friendly");
        starling.restartWithout(step.turn().question());
        starling.interviews.resume(ANN, Optional.empty(), ALONE);

        for (int twice = 0; twice < 2; twice++) {
            assertThat(asks(starling.interviews.done(ANN, Optional.of(step.reference()), ALONE, STORY))
                            .lead())
                    .isEqualTo(Lead.GONE_KEPT);
        }

        assertThat(starling.attempts(ANN)).singleElement().satisfies(kept -> {
            assertThat(kept.answer()).isEqualTo(STORY);
            assertThat(kept.question()).isEqualTo(Question.ANYTHING.id());
        });
        assertThat(open().turn().attempt()).isEmpty();
    }

    @Test
    void anAdditionThatMakesTheAnswerTooLongIsRefusedBeforeItIsTaken() {
        start(1, "friendly");
        // Most of it is nothing to read, so that the test is quick.
        var half = STORY + " ".repeat(60_000) + "Then we slept.";
        say("1", half);
        var probed = asks(starling.interviews.done(ANN, Optional.empty(), ALONE));
        assertThat(probed.lead()).isEqualTo(Lead.PROBING);
        say("2", "Hm.");

        assertThat(say("3", "word ".repeat(8_500))).isInstanceOf(InterviewOutcome.TooLong.class);
        starling.interviews.done(ANN, Optional.empty(), ALONE);

        assertThat(answers()).containsExactly(half, half + "\n\nHm.");
    }

    @Test
    void whatWasSaidInStagesIsKeptAsOneAnswerIfTheQuestionIsGone() {
        var first = startDesign();
        say("1", "People save a link.");
        starling.interviews.skip(ANN, Optional.empty(), ALONE);
        say("2", "We expect 100 links each second.");
        starling.restartWithout(first.turn().question());

        assertThat(asks(done("One table holds them.")).lead()).isEqualTo(Lead.GONE_KEPT);

        assertThat(answers())
                .containsExactly("People save a link.\n\nWe expect 100 links each second.\nOne table holds them.");
        assertThat(open().turns()).hasSize(2);
    }

    @Test
    void inAStageTooWhatIsChangedOrDeletedElsewhereOrComesLateIsHeard() {
        var step = Optional.of(startDesign().reference());
        say("1", "People save a link.");
        say("2", "People share a link.");
        starling.interviews.resume(ANN, Optional.empty(), ROOM);
        starling.interviews.takeBack("1");
        starling.interviews.pause(ANN, Optional.empty(), ROOM);
        assertThat(starling.interviews.sayAgain(ANN, "2", "People follow a link. How many people use it?"))
                .containsInstanceOf(InterviewOutcome.Clarified.class);
        starling.interviews.skip(ANN, Optional.empty(), ROOM);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(asks(starling.interviews.done(ANN, step, CHANNEL, "It must be quick."))
                            .lead())
                    .isEqualTo(twice == 0 ? Lead.LATE : Lead.OVER);
        }
        starling.interviews.stop(ANN, Optional.empty(), ROOM);

        assertThat(answers()).containsExactly("People follow a link.\nIt must be quick.");
    }

    @Test
    void whatWasSaidInAnEarlierStageCanBeChangedAndTakenBack() {
        startDesign();
        say("1", "Our own shop has three million buyers.");
        say("2", "People share a link.");
        starling.interviews.skip(ANN, Optional.empty(), ALONE);
        say("3", "We keep a million links a day.");
        starling.interviews.skip(ANN, Optional.empty(), ALONE);
        starling.interviews.takeBack("1");
        assertThat(starling.interviews.sayAgain(ANN, "3", "We keep ten million links a day."))
                .isPresent();
        say("2", "People share a link.");
        starling.interviews.stop(ANN, Optional.empty(), ALONE);

        assertThat(answers()).containsExactly("People share a link.\n\nWe keep ten million links a day.");
    }

    @Test
    void lateWordsThatADesignHasNoRoomForAreKeptBesideIt() {
        var step = startDesign();
        var most = "word ".repeat(20_000);
        say("1", most);
        starling.interviews.skip(ANN, Optional.empty(), ALONE);

        for (int twice = 0; twice < 2; twice++) {
            assertThat(asks(starling.interviews.done(ANN, Optional.of(step.reference()), ALONE, "It must be quick."))
                            .lead())
                    .isEqualTo(Lead.LATE);
        }

        assertThat(starling.attempts(ANN)).singleElement().satisfies(kept -> {
            assertThat(kept.answer()).isEqualTo("It must be quick.");
            assertThat(kept.question()).isEqualTo(step.turn().question());
        });
        assertThat(say("2", "More.")).isInstanceOf(InterviewOutcome.TooLong.class);
    }

    @Test
    void theReportHasWhatRecursAndWhatWasSkipped() {
        var id = start(3, "friendly").id();
        for (int at = 0; at < 2; at++) {
            assertThat(asks(done(STORY)).lead()).isEqualTo(Lead.PROBING);
            assertThat(asks(done("I don't know.")).lead()).isEqualTo(Lead.MOVING_ON);
        }
        starling.interviews.skip(ANN, Optional.empty(), ALONE);

        var report = starling.interviews.report(ANN, id).orElseThrow();

        assertThat(report.answered()).hasSize(2);
        assertThat(report.fixFirst().orElseThrow().finding().rule()).isEqualTo("result-missing");
        assertThat(report.fixFirst().orElseThrow().numbers()).containsExactly(1, 2);
        assertThat(report.entries().get(2).turn().skipped()).isTrue();
    }

    private Interview start(int questions, String persona) {
        return start(questions, persona, Optional.empty());
    }

    private Interview start(int questions, String persona, Duration time) {
        return start(questions, persona, Optional.of(time));
    }

    private Interview start(int questions, String persona, Optional<Duration> time) {
        return asks(starling.interviews.start(ANN, ALONE, plan(questions, persona, time)))
                .interview();
    }

    private Interview startDesign() {
        var plan = new InterviewPlan(InterviewKind.SYSTEM_DESIGN, 2, Optional.empty(), "friendly");
        var begun = asks(starling.interviews.start(ANN, ALONE, plan)).interview();
        assertThat(begun.turn().isInStages()).isTrue();
        return begun;
    }

    private static InterviewPlan plan(int questions, String persona, Optional<Duration> time) {
        return new InterviewPlan(InterviewKind.BEHAVIOURAL, questions, time, persona);
    }

    private InterviewOutcome say(String message, String text) {
        var heard = starling.interviews.say(ANN, ALONE, message, text);
        return heard instanceof InterviewOutcome.Heard first
                ? new InterviewOutcome.Heard(open(), first.first())
                : heard;
    }

    private InterviewOutcome done(String text) {
        return starling.interviews.done(ANN, Optional.empty(), ALONE, text);
    }

    private static InterviewOutcome.Asks asks(InterviewOutcome outcome) {
        assertThat(outcome).isInstanceOf(InterviewOutcome.Asks.class);
        return (InterviewOutcome.Asks) outcome;
    }

    private Interview open() {
        return starling.repository.open(ANN).orElseThrow();
    }

    private List<String> answers() {
        return starling.attempts(ANN).stream().map(Attempt::answer).toList();
    }
}
