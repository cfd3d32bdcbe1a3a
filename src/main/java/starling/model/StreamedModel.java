package starling.model;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import starling.coach.LanguageModel;
import starling.coach.ModelCard;
import starling.coach.ModelException;
import starling.coach.ModelReply;
import starling.coach.ModelRequest;
import starling.configuration.ModelSettings;

/**
 * A language model at the other end of a network. Its replies are streamed, so that one who talks on is cut short.
 *
 * <p>A model that refuses a request for its shape (a temperature, a JSON Schema) is asked the same once more without, within the
 * same time, and so from then on if that went well.
 */
final class StreamedModel implements LanguageModel {
    /** What a provider packs around each token, at the most. */
    private static final long BYTES_OF_A_TOKEN = 2_000;
    /** What it says besides. */
    private static final long BYTES_BESIDES = 65_536;

    /** Where all models are talked to. */
    static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "language model");
        thread.setDaemon(true);
        return thread;
    });

    private final ModelSettings settings;
    private final HttpClient http;
    private volatile boolean plain;

    StreamedModel(ModelSettings settings) {
        this.settings = settings;
        this.http = http(settings.timeout());
    }

    /**
     * A client that goes nowhere but where it is sent.
     *
     * @param timeout for the connection
     */
    static HttpClient http(Duration timeout) {
        return HttpClient.newBuilder()
                // Some servers stumble over the offer to speak HTTP/2.
                .version(HttpClient.Version.HTTP_1_1)
                // Nothing goes to anybody but the one who is named.
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .executor(THREADS)
                .build();
    }

    @Override
    public ModelCard card() {
        return ChatModels.card(settings);
    }

    @Override
    public CompletableFuture<ModelReply> ask(ModelRequest request) {
        var reply = new CompletableFuture<ModelReply>();
        var said = converse(request);
        whenOver(said, (text, failure) -> {
            if (failure == null) {
                reply.complete(text);
            } else {
                reply.completeExceptionally(
                        new ModelException(Trouble.of(failure).failure()));
            }
        });
        whenOver(reply, (text, failure) -> said.cancel(false));
        return reply;
    }

    /** The same, exceptionally with a {@link TroubleException}. */
    CompletableFuture<ModelReply> converse(ModelRequest request) {
        var reply = new CompletableFuture<ModelReply>();
        CompletableFuture.delayedExecutor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS, THREADS)
                .execute(() -> reply.completeExceptionally(new TroubleException(Trouble.TOO_SLOW)));
        attempt(request, plain, reply);
        return reply;
    }

    private void attempt(ModelRequest request, boolean plainly, CompletableFuture<ModelReply> reply) {
        var line = new Line(BYTES_BESIDES + request.mostTokens() * BYTES_OF_A_TOKEN);
        whenOver(reply, (said, failure) -> line.cut());
        var conversation = new Conversation(request);
        whenOver(conversation.reply(), (said, failure) -> {
            if (failure == null) {
                plain = plainly;
                reply.complete(said);
            } else if (!plainly && Trouble.of(failure) == Trouble.UNFIT) {
                attempt(request, true, reply);
            } else {
                reply.completeExceptionally(failure);
            }
        });
        THREADS.execute(() -> conversation.begin(new ProviderClient(settings, request, plainly)
                .over(new HeardOutClient.Builder(conversation::over)
                        .httpClientBuilder(new LineClient.Builder(line.over(http))))));
    }

    /** What is handed out stays the one that can be cancelled, not what comes after it. */
    private static void whenOver(CompletableFuture<ModelReply> reply, BiConsumer<ModelReply, Throwable> work) {
        var unused = reply.whenComplete(work);
    }
}
