package starling.discord;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks again, after a quarter of a second and after another second, where Discord has a fault of its own (status 500, which JDA
 * takes for an answer) or the line is cut. Only for what has the same effect once and twice: Discord takes one answer to an
 * interaction, knows the messages it has by their nonce, and may be told the same change again. A further message to an
 * interaction is not asked for again, since people would read it twice.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message#create-message">Discord: enforce_nonce</a>
 */
final class RepeatedRequest implements Interceptor {
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(250), Duration.ofSeconds(1));

    private final Pause pause;

    RepeatedRequest(Pause pause) {
        this.pause = pause;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        if (!isRepeatable(request)) {
            return chain.proceed(request);
        }
        for (var before : PAUSES) {
            try {
                var response = chain.proceed(request);
                if (response.code() != 500) {
                    return response;
                }
                response.close();
            } catch (IOException e) {
                if (chain.call().isCanceled() || isNobodyThere(e)) {
                    throw e;
                }
            }
            rest(before);
        }
        return chain.proceed(request);
    }

    private void rest(Duration before) throws IOException {
        try {
            pause.rest(before);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before another try", e);
        }
    }

    /** No line was made, or nothing came over it for long: what follows is for whoever asks to decide. */
    private static boolean isNobodyThere(IOException e) {
        return e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof InterruptedIOException;
    }

    private static boolean isRepeatable(Request request) {
        var path = request.url().encodedPath();
        return !request.method().equals("POST") || path.endsWith("/callback") || path.endsWith("/messages");
    }
}
