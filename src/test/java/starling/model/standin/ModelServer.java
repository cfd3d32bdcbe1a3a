package starling.model.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import starling.model.standin.Wire.Usage;

/**
 * A stand-in for every provider of language models at once, on this machine: which one it is asked as, it knows by the path. It
 * answers each request with the next of {@link #answer}, and when there is none with what {@link #otherwise} says, which is
 * {@code {}} at first. All that arrives is in {@link #requests}. Safe for use by several threads.
 *
 * <pre>{@code
 * try (var server = ModelServer.open()) {
 *     server.answer(ModelAnswer.text("{\"question\":\"How many?\"}"), new ModelAnswer.Failure(429));
 *     starling.run("", Map.of("STARLING_MODEL_PROVIDER", "openai", "STARLING_MODEL_NAME", "m",
 *             "STARLING_MODEL_BASE_URL", server.url(Wire.OPENAI)), "practice");
 *     assertThat(server.requests().get(0).material()).contains("I called the school kitchen");
 * }
 * }</pre>
 */
public final class ModelServer implements AutoCloseable {
    static {
        // Without it the JDK's server waits for more to send before it answers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Long enough for any machine; reached only when something waited for does not happen. */
    private static final long GUARD_SECONDS = 30;

    private static final int PIECE = 12;
    private static final String BABBLE = "and so on ".repeat(100);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "model server");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<ModelAnswer> next = new ArrayDeque<>();
    private final List<AskedModel> requests = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private Function<AskedModel, ModelAnswer> otherwise = request -> ModelAnswer.text("{}");
    private int brokenOff;

    private ModelServer(HttpServer server) {
        this.server = server;
    }

    /** One that listens on a free port. */
    public static ModelServer open() {
        try {
            var server =
                    new ModelServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
            server.server.setExecutor(server.threads);
            server.server.createContext("/", server::serve);
            server.server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base URL that clients of this provider are given. */
    public String url(Wire wire) {
        return "http://" + destination() + wire.base();
    }

    /** The host and port. */
    public String destination() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers the next requests so, one after the other. */
    public synchronized void answer(ModelAnswer... answers) {
        next.addAll(List.of(answers));
    }

    /** Answers so when nothing else is planned. */
    public void otherwise(ModelAnswer answer) {
        otherwise(request -> answer);
    }

    /** Answers by the request when nothing else is planned. */
    public synchronized void otherwise(Function<AskedModel, ModelAnswer> answer) {
        otherwise = answer;
    }

    /** Lets all that is stalled, and will be, go on. */
    public void release() {
        released.countDown();
    }

    /** All that arrived, in the order it did. */
    public synchronized List<AskedModel> requests() {
        return List.copyOf(requests);
    }

    /** Waits until so many have arrived since the beginning. */
    public void awaitRequests(int count) {
        await(count + " requests", () -> requests.size() >= count);
    }

    /** Waits until so many clients have gone away while they were talked to. */
    public void awaitBrokenOff(int count) {
        await(count + " clients to go away", () -> brokenOff >= count);
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }

    /** An exchange that is closed ends as it should; one that is left by an exception breaks off. */
    private void serve(HttpExchange exchange) throws IOException {
        try {
            var path = exchange.getRequestURI().getPath();
            var bytes = exchange.getRequestBody().readAllBytes();
            var wire = Wire.at(path);
            if (wire.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
                return;
            }
            var text = new String(bytes, UTF_8);
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> List.copyOf(header.getValue())));
            var request = new AskedModel(wire.orElseThrow(), path, headers, text, json(text));
            play(arrived(request), request, exchange);
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized ModelAnswer arrived(AskedModel request) {
        requests.add(request);
        notifyAll();
        return Optional.ofNullable(next.poll()).orElseGet(() -> otherwise.apply(request));
    }

    private void play(ModelAnswer answer, AskedModel request, HttpExchange exchange)
            throws IOException, InterruptedException {
        var stalled = answer;
        while (stalled instanceof ModelAnswer.Stalled waits) {
            released.await();
            stalled = waits.then();
        }
        if (stalled instanceof ModelAnswer.Failure failure) {
            refuse(failure.status(), request, exchange);
        } else if (stalled instanceof ModelAnswer.Text said) {
            say(said.text(), Optional.of(new Usage(said.inputTokens(), said.outputTokens())), request, exchange);
        } else if (stalled instanceof ModelAnswer.Uncounted said) {
            say(said.text(), Optional.empty(), request, exchange);
        } else {
            misbehave(stalled, request, exchange);
        }
    }

    private void say(String text, Optional<Usage> usage, AskedModel request, HttpExchange exchange) throws IOException {
        var wire = request.wire();
        if (!wire.streams(request)) {
            var whole = wire.whole(text, usage).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole);
            return;
        }
        var out = begin(request, exchange);
        send(out, wire.begin(usage));
        sayPieces(text, wire, out);
        send(out, wire.end(request.json(), usage));
    }

    private void misbehave(ModelAnswer answer, AskedModel request, HttpExchange exchange)
            throws IOException, InterruptedException {
        var wire = request.wire();
        if (answer instanceof ModelAnswer.Endless) {
            talkOn(request, exchange);
            return;
        }
        var out = begin(request, exchange);
        if (answer instanceof ModelAnswer.Garbage garbage) {
            send(out, garbage.bytes());
            return;
        }
        send(out, wire.begin(Optional.empty()));
        if (answer instanceof ModelAnswer.StalledAfter stalled) {
            sayPieces(stalled.beginning(), wire, out);
            released.await();
            throw new IOException("broken off");
        } else if (answer instanceof ModelAnswer.BrokenOff broken) {
            sayPieces(broken.beginning(), wire, out);
            throw new IOException("broken off");
        } else if (answer instanceof ModelAnswer.Unfinished unfinished) {
            sayPieces(unfinished.beginning(), wire, out);
        } else if (answer instanceof ModelAnswer.Overloaded overloaded) {
            sayPieces(overloaded.beginning(), wire, out);
            send(out, wire.overloaded());
        }
    }

    private void talkOn(AskedModel request, HttpExchange exchange) {
        var wire = request.wire();
        try {
            var out = begin(request, exchange);
            send(out, wire.begin(Optional.empty()));
            while (true) {
                send(out, wire.delta(BABBLE));
            }
        } catch (IOException e) {
            synchronized (this) {
                brokenOff++;
                notifyAll();
            }
        }
    }

    private static OutputStream begin(AskedModel request, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", request.wire().contentType());
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void sayPieces(String text, Wire wire, OutputStream out) throws IOException {
        for (var from = 0; from < text.length(); from += PIECE) {
            send(out, wire.delta(text.substring(from, Math.min(text.length(), from + PIECE))));
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    private static void refuse(int status, AskedModel request, HttpExchange exchange) throws IOException {
        var keys =
                request.headers().values().stream().flatMap(Collection::stream).toList();
        var reason = MAPPER.createObjectNode();
        reason.putObject("error")
                .put("message", "refused " + keys + " " + request.text())
                .put("code", status);
        var bytes = reason.toString().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private synchronized void await(String what, BooleanSupplier happened) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(GUARD_SECONDS);
        while (!happened.getAsBoolean()) {
            var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("waited in vain for " + what + "; so far " + requests.size() + " arrived");
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what, e);
            }
        }
    }
}
