package starling.model;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import starling.coach.LanguageModel;
import starling.coach.ModelCard;
import starling.coach.ModelException;
import starling.coach.ModelFailure;
import starling.coach.ModelReply;
import starling.coach.ModelRequest;

final class RestingModelTest {
    private static final String WELL = "well";
    private static final String LEFT_ALONE =
            "the language model parrot-1 at localhost:1 keeps failing (broken the last time) and is left alone, 60 seconds at a time";
    private static final String BACK = "the language model parrot-1 at localhost:1 replies again";

    private final Watch watch = new Watch();
    private final Asked asked = new Asked();
    private final RestingModel model = new RestingModel(asked, watch);
    private final Logger logger = (Logger) LoggerFactory.getLogger(RestingModel.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void afterFiveFailuresInARowItIsLeftAloneForAMinute() throws Exception {
        fail(ModelFailure.REFUSED, 5);

        assertThat(outcome()).isEqualTo("RESTING");
        watch.pass(Duration.ofSeconds(59));
        assertThat(outcome()).isEqualTo("RESTING");
        assertThat(asked.replies).hasSize(5);
        assertThat(lines()).containsExactly(LEFT_ALONE.replace("broken", "refused"));
    }

    @Test
    void failuresAndSuccessesInTurnAreToo() throws Exception {
        for (var i = 0; i < 4; i++) {
            fail(ModelFailure.BUSY, 1);
            succeed();
        }
        fail(ModelFailure.TOO_SLOW, 1);

        assertThat(outcome()).isEqualTo("RESTING");
    }

    @Test
    void aFailureNowAndThenIsNone() throws Exception {
        for (var i = 0; i < 20; i++) {
            fail(ModelFailure.BROKEN, 1);
            succeed();
            succeed();
        }

        assertThat(lines()).isEmpty();
    }

    @Test
    void aTrialThatGoesWellBringsItBack() throws Exception {
        fail(ModelFailure.BROKEN, 5);
        watch.pass(RestingModel.REST);
        var trial = model.ask(TestedModels.request());

        assertThat(outcome()).isEqualTo("RESTING");
        asked.last().complete(new ModelReply(WELL, 1, 1));

        assertThat(trial.get().text()).isEqualTo(WELL);
        succeed();
        assertThat(lines()).containsExactly(LEFT_ALONE, BACK);
    }

    @Test
    void aTrialThatFailsLeavesItAloneForAnotherMinute() throws Exception {
        fail(ModelFailure.BROKEN, 5);
        watch.pass(RestingModel.REST);
        fail(ModelFailure.BUSY, 1);

        assertThat(outcome()).isEqualTo("RESTING");
        watch.pass(RestingModel.REST);
        succeed();
        assertThat(lines()).containsExactly(LEFT_ALONE, BACK);
    }

    @Test
    void aTrialThatNobodyWaitsForIsNone() throws Exception {
        fail(ModelFailure.BROKEN, 5);
        watch.pass(RestingModel.REST);

        model.ask(TestedModels.request()).cancel(true);

        succeed();
        assertThat(lines()).containsExactly(LEFT_ALONE, BACK);
    }

    @Test
    void repliesThatNobodyWaitsForAreNoFailures() throws Exception {
        for (var i = 0; i < 20; i++) {
            model.ask(TestedModels.request()).cancel(true);
        }

        succeed();
    }

    private void fail(ModelFailure failure, int times) throws InterruptedException {
        for (var i = 0; i < times; i++) {
            var reply = model.ask(TestedModels.request());
            asked.last().completeExceptionally(new ModelException(failure));
            assertThat(outcome(reply)).isEqualTo(failure.name());
        }
    }

    private void succeed() throws Exception {
        var reply = model.ask(TestedModels.request());
        asked.last().complete(new ModelReply(WELL, 1, 1));
        assertThat(outcome(reply)).isEqualTo(WELL);
    }

    /** What comes of a request that must not reach the model. */
    private String outcome() throws InterruptedException {
        return outcome(model.ask(TestedModels.request()));
    }

    private static String outcome(CompletableFuture<ModelReply> reply) throws InterruptedException {
        assertThat(reply).isDone();
        try {
            return reply.get().text();
        } catch (ExecutionException e) {
            return ((ModelException) Objects.requireNonNull(e.getCause()))
                    .failure()
                    .name();
        }
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** A model that replies when it is told to. */
    private static final class Asked implements LanguageModel {
        private final List<CompletableFuture<ModelReply>> replies = new ArrayList<>();

        @Override
        public ModelCard card() {
            return new ModelCard("parrot-1", "http://localhost:1");
        }

        @Override
        public CompletableFuture<ModelReply> ask(ModelRequest request) {
            replies.add(new CompletableFuture<>());
            return last();
        }

        CompletableFuture<ModelReply> last() {
            return replies.get(replies.size() - 1);
        }
    }

    /** A clock that goes on when it is told to. */
    private static final class Watch extends Clock {
        private Instant now = Instant.EPOCH;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
