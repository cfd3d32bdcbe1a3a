package starling.model;

import dev.failsafe.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import starling.coach.LanguageModel;
import starling.coach.ModelCard;
import starling.coach.ModelException;
import starling.coach.ModelFailure;
import starling.coach.ModelReply;
import starling.coach.ModelRequest;

/**
 * A language model that is left alone for a minute when five of its last ten requests failed: nobody waits for what will not
 * come. After that one request is let through; if it goes well, all are again.
 *
 * @see <a href="https://martinfowler.com/bliki/CircuitBreaker.html">Circuit breaker</a>
 */
final class RestingModel implements LanguageModel {
    static final Duration REST = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(RestingModel.class);
    private static final int FAILURES = 5;
    private static final int OF_REQUESTS = 10;

    private final LanguageModel model;
    private final Clock clock;
    private final boolean logged;
    private final CircuitBreaker<Object> breaker = CircuitBreaker.builder()
            .withFailureThreshold(FAILURES, OF_REQUESTS)
            .withSuccessThreshold(1)
            // The rest is measured here, by the clock that was given.
            .withDelay(Duration.ofDays(1))
            .build();
    private Instant restedAt = Instant.MIN;
    private boolean told;

    RestingModel(LanguageModel model, Clock clock) {
        this(model, clock, true);
    }

    /**
     * A model that rests.
     *
     * @param logged whether the log says when it begins to, and when it ends
     */
    RestingModel(LanguageModel model, Clock clock, boolean logged) {
        this.model = model;
        this.clock = clock;
        this.logged = logged;
    }

    @Override
    public ModelCard card() {
        return model.card();
    }

    @Override
    public CompletableFuture<ModelReply> ask(ModelRequest request) {
        if (!isLetThrough()) {
            return CompletableFuture.failedFuture(new ModelException(ModelFailure.RESTING));
        }
        var reply = model.ask(request);
        // Cancelling this one has to cancel that one, so what is handed out is not what comes after it.
        var unused = reply.whenComplete((said, failure) -> count(reply.isCancelled(), failureOf(failure)));
        return reply;
    }

    private synchronized boolean isLetThrough() {
        if (breaker.isOpen() && !clock.instant().isBefore(restedAt)) {
            breaker.halfOpen();
        }
        return breaker.tryAcquirePermit();
    }

    private synchronized void count(boolean cancelled, Optional<ModelFailure> failure) {
        if (cancelled) {
            leaveOpen();
            return;
        }
        if (breaker.isOpen()) {
            // Asked before the others failed.
            return;
        }
        // One that runs out of room is there, and says so at once.
        if (failure.isEmpty() || failure.get() == ModelFailure.CUT_OFF) {
            breaker.recordSuccess();
        } else {
            breaker.recordFailure();
            if (breaker.isOpen()) {
                restedAt = clock.instant().plus(REST);
            }
        }
        tell(failure);
    }

    private static Optional<ModelFailure> failureOf(@Nullable Throwable failure) {
        return Optional.ofNullable(failure)
                .map(thrown -> thrown instanceof ModelException known ? known.failure() : ModelFailure.BROKEN);
    }

    /** Nobody waited for the reply: what it would have been stays open, and another request may try. */
    private void leaveOpen() {
        if (breaker.isHalfOpen()) {
            breaker.open();
            restedAt = clock.instant();
        }
    }

    private void tell(Optional<ModelFailure> failure) {
        if (!logged) {
            return;
        }
        var card = model.card();
        if (breaker.isOpen() && !told) {
            told = true;
            LOG.warn(
                    "the language model {} at {} keeps failing ({} the last time) and is left alone, {} seconds at a time",
                    card.name(),
                    card.destination(),
                    failure.map(ModelFailure::inWords).orElse("broken off"),
                    REST.toSeconds());
        } else if (breaker.isClosed() && told) {
            told = false;
            LOG.info("the language model {} at {} replies again", card.name(), card.destination());
        }
    }
}
