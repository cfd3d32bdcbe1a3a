package starling.observation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers {@code GET} for three paths, in plain text: {@code /healthz} with 200 as long as the process lives, {@code /readyz} with
 * 200, or with 503 and what is not ready, and {@code /metrics} with figures in Prometheus's format. Whoever reaches the address may
 * read them.
 */
public final class ObservationServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final Readiness readiness;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, work -> {
        var thread = new Thread(work, "starling-http");
        thread.setDaemon(true);
        return thread;
    });

    private ObservationServer(HttpServer server, Readiness readiness) {
        this.server = server;
        this.readiness = readiness;
    }

    private record Answer(int status, String text) {}

    /**
     * Begins to answer.
     *
     * @param readiness closed with this
     * @throws IOException when the address is not this machine's, or somebody else listens there
     */
    public static ObservationServer open(InetSocketAddress address, Readiness readiness, Supplier<String> metrics)
            throws IOException {
        var server = HttpServer.create(address, 0);
        var opened = new ObservationServer(server, readiness);
        server.createContext(
                "/", exchange -> say(exchange, new Answer(NOT_FOUND, "There is /healthz, /readyz and /metrics.\n")));
        opened.answer("/healthz", () -> new Answer(OK, "alive\n"));
        opened.answer("/readyz", () -> ready(readiness));
        opened.answer("/metrics", () -> new Answer(OK, metrics.get()));
        server.setExecutor(opened.threads);
        server.start();
        return opened;
    }

    private static Answer ready(Readiness readiness) {
        var unmet = readiness.unmet();
        var lines = Stream.of(List.of(unmet.isEmpty() ? "ready" : "not ready"), unmet, readiness.besides())
                .flatMap(List::stream)
                .map(line -> line + "\n");
        return new Answer(unmet.isEmpty() ? OK : UNAVAILABLE, lines.collect(Collectors.joining()));
    }

    private void answer(String path, Supplier<Answer> answer) {
        server.createContext(path, exchange -> {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                say(exchange, new Answer(NOT_FOUND, "There is /healthz, /readyz and /metrics.\n"));
            } else if (!exchange.getRequestMethod().equals("GET")) {
                say(exchange, new Answer(WRONG_METHOD, "GET only.\n"));
            } else {
                say(exchange, answer.get());
            }
        });
    }

    private static void say(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            var bytes = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        readiness.close();
    }
}
