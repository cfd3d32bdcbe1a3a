package starling.discord;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Discord did not take. The log says why, and nothing of what was sent. */
final class Undelivered {
    private static final Logger LOG = LoggerFactory.getLogger(Undelivered.class);

    private Undelivered() {}

    /** The same, never complete exceptionally: a failure is logged. */
    static CompletableFuture<?> logged(CompletableFuture<?> delivery, String to) {
        return delivery.handle((taken, failure) -> {
            if (failure != null) {
                log(to, failure);
            }
            return to;
        });
    }

    static void log(String to, Throwable failure) {
        LOG.warn("what was sent to {} could not be delivered: {}", to, reason(failure));
    }

    static String reason(Throwable failure) {
        if (failure instanceof CompletionException wrapper && wrapper.getCause() != null) {
            return reason(wrapper.getCause());
        }
        if (!(failure instanceof ErrorResponseException refusal)) {
            return failure.getClass().getSimpleName();
        }
        var broken = refusal.getResponse().getException();
        return broken == null
                ? refusal.getErrorCode() + " " + refusal.getErrorResponse().getMeaning()
                : broken.getClass().getSimpleName();
    }
}
