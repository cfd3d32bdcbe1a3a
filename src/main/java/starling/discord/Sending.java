package starling.discord;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sending something to Discord, which may not take it. The log then says why, and nothing of what was sent. */
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private Sending() {}

    /** Sends it. JDA throws where it knows beforehand that a permission is missing; that is a failure like any other. */
    static CompletableFuture<Message> tried(Supplier<RestAction<Message>> request) {
        try {
            return request.get().submit();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

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
