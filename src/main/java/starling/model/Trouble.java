package starling.model;

import dev.langchain4j.exception.HttpException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Optional;
import starling.coach.ModelFailure;

/** Why there is no reply, in more detail than the coach needs. */
enum Trouble {
    /** 401, 403. */
    KEY_REFUSED(ModelFailure.REFUSED),
    /** 404. */
    UNKNOWN_MODEL(ModelFailure.REFUSED),
    /** 400, 422: it does not take a request of this shape. */
    UNFIT(ModelFailure.BROKEN),
    /** 429, 503, 529. */
    BUSY(ModelFailure.BUSY),
    UNREACHABLE(ModelFailure.BROKEN),
    TOO_SLOW(ModelFailure.TOO_SLOW),
    ENDLESS(ModelFailure.ENDLESS),
    /** The limit of its reply came before its end. */
    CUT_OFF(ModelFailure.CUT_OFF),
    BROKEN(ModelFailure.BROKEN);

    private static final String OVERLOADED = "overloaded";

    private final ModelFailure failure;

    Trouble(ModelFailure failure) {
        this.failure = failure;
    }

    ModelFailure failure() {
        return failure;
    }

    /** What an exception of the client, or one that caused it, is about. */
    static Trouble of(Throwable thrown) {
        for (var cause = Optional.of(thrown); cause.isPresent(); cause = cause.map(Throwable::getCause)) {
            var known = known(cause.orElseThrow());
            if (known.isPresent()) {
                return known.orElseThrow();
            }
        }
        return BROKEN;
    }

    private static Optional<Trouble> known(Throwable cause) {
        if (cause instanceof TroubleException told) {
            return Optional.of(told.trouble());
        }
        if (cause instanceof HttpException refused) {
            return Optional.of(status(refused.statusCode()));
        }
        if (cause instanceof ConnectException
                || cause instanceof UnresolvedAddressException
                || cause instanceof HttpConnectTimeoutException) {
            return Optional.of(UNREACHABLE);
        }
        if (cause instanceof HttpTimeoutException) {
            return Optional.of(TOO_SLOW);
        }
        // What a provider tells in the midst of a stream has no status.
        return Optional.ofNullable(cause.getMessage())
                .filter(message -> message.toLowerCase(Locale.ROOT).contains(OVERLOADED))
                .map(message -> BUSY);
    }

    /**
     * What an HTTP status is about; 529 is Anthropic's "overloaded".
     *
     * @see <a href="https://docs.anthropic.com/en/api/errors">Anthropic's errors</a>
     */
    private static Trouble status(int status) {
        return switch (status) {
            case 401, 403 -> KEY_REFUSED;
            case 404 -> UNKNOWN_MODEL;
            case 400, 422 -> UNFIT;
            case 429, 503, 529 -> BUSY;
            default -> BROKEN;
        };
    }
}
