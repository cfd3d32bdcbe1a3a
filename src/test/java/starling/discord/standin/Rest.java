package starling.discord.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where the bot asks for things to be done. Knows the routes that a text bot uses; any other is refused with 404. */
final class Rest implements AutoCloseable {
    static {
        // Without it the JDK's server waits for more to send before it answers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String BASE = "/api/v10/";

    private record Route(Pattern request, boolean forTheBot, BiFunction<MatchResult, JsonNode, JsonNode> answer) {}

    private record Answer(int status, JsonNode body) {}

    private record PlannedFault(Pattern request, Fault fault) {}

    private final World world;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "rest");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Route> routes;
    private final List<PlannedFault> faults = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    Rest(World world, Gateway gateway) throws IOException {
        this.world = world;
        var channels = new ChannelRoutes(world, gateway);
        var interactions = new InteractionRoutes(world, gateway);
        this.routes = List.of(
                bot("GET users/@me", (at, body) -> world.user(world.bot)),
                bot("GET applications/@me", (at, body) -> Payload.application(world)),
                bot(
                        "POST users/@me/channels",
                        (at, body) ->
                                world.privateChannel(body.path("recipient_id").asText())),
                bot("PUT applications/(\\d+)/commands", (at, body) -> interactions.register(body)),
                bot(
                        "GET channels/(\\d+)/messages/(\\d+)",
                        (at, body) -> world.message(at.group(2)).json()),
                bot("POST channels/(\\d+)/threads", (at, body) -> channels.makeThread(at.group(1), body)),
                bot(
                        "PUT channels/(\\d+)/thread-members/(\\d+)",
                        (at, body) -> channels.letIn(at.group(1), at.group(2))),
                bot("GET channels/(\\d+)", (at, body) -> channels.get(at.group(1))),
                bot("PATCH channels/(\\d+)", (at, body) -> channels.change(at.group(1), body)),
                bot("PATCH channels/(\\d+)/messages/(\\d+)", (at, body) -> channels.edit(at.group(2), body)),
                bot("POST channels/(\\d+)/messages", (at, body) -> channels.post(at.group(1), body)),
                anybody(
                        "POST interactions/(\\d+)/([^/]+)/callback",
                        (at, body) -> interactions.callback(at.group(1), at.group(2), body)),
                anybody(
                        "PATCH webhooks/(\\d+)/([^/]+)/messages/@original",
                        (at, body) -> interactions.editOriginal(at.group(2), body)),
                anybody(
                        "DELETE webhooks/(\\d+)/([^/]+)/messages/@original",
                        (at, body) -> interactions.deleteOriginal(at.group(2))),
                anybody("POST webhooks/(\\d+)/([^/]+)", (at, body) -> interactions.followUp(at.group(2), body)));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
        world.filesUrl = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + BASE;
    }

    /** The next {@code times} requests like this one, such as {@code GET users/@me}, go wrong so. */
    void plan(String request, Fault fault, int times) {
        world.with(() -> faults.addAll(Collections.nCopies(times, new PlannedFault(Pattern.compile(request), fault))));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            var path = exchange.getRequestURI().getPath().replaceFirst("^" + BASE, "");
            var request = method + " " + path;
            if (request.startsWith("GET /attachments/")) {
                handOver(exchange, request);
                return;
            }
            var body = body(exchange);
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var fault = world.with(() -> {
                world.requests.add(request);
                return nextFault(request);
            });
            var answer = fault.filter(planned -> !planned.done())
                    .map(planned -> new Answer(planned.status(), planned.body()))
                    .orElseGet(() -> done(method, path, body, authorization));
            switch (fault.map(Fault::answered).orElse(Fault.Answered.YES)) {
                case YES -> {
                    world.judgeAnswer(method, path, answer.status(), answer.body());
                    send(exchange, answer, fault.map(Fault::headers).orElse(Map.of()));
                }
                case CUT -> {}
                case NEVER -> closed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is asked for, done, or the refusal. */
    private Answer done(String method, String path, JsonNode body, String authorization) {
        try {
            world.judgeRequest(method, path, body);
            var answer =
                    world.with(() -> answered(method + " " + path, body, ("Bot " + World.TOKEN).equals(authorization)));
            return new Answer(
                    world.judge.map(by -> by.success(method, path, answer)).orElse(200), answer);
        } catch (Refusal e) {
            return new Answer(e.status, e.body());
        }
    }

    private Optional<Fault> nextFault(String request) {
        var next = faults.stream()
                .filter(planned -> planned.request().matcher(request).matches())
                .findFirst();
        next.ifPresent(faults::remove);
        return next.map(PlannedFault::fault);
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readAllBytes();
        var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        return type.startsWith("multipart/form-data")
                ? Multipart.read(type, bytes).put(Multipart.SIZE, bytes.length)
                : Json.parse(new String(bytes, UTF_8));
    }

    /** As Discord's hosts for files do: to everybody, and not as JSON. */
    private void handOver(HttpExchange exchange, String request) throws IOException {
        var content = world.with(() -> {
            world.requests.add(request);
            return Optional.ofNullable(world.files.get(exchange.getRequestURI().getRawPath()));
        });
        exchange.sendResponseHeaders(
                content.isPresent() ? 200 : 404,
                content.map(bytes -> bytes.length).orElse(-1));
        if (content.isPresent()) {
            exchange.getResponseBody().write(content.get());
        }
    }

    private JsonNode answered(String request, JsonNode body, boolean authorized) {
        for (var route : routes) {
            var match = route.request().matcher(request);
            if (match.matches()) {
                if (route.forTheBot() && !authorized) {
                    throw Refusal.unauthorized();
                }
                return route.answer().apply(match.toMatchResult(), body);
            }
        }
        world.refused.add("no such route: " + request);
        throw new Refusal(404, 0, "404: Not Found");
    }

    private static void send(HttpExchange exchange, Answer answer, Map<String, String> headers) throws IOException {
        var bytes =
                answer.body().isNull() ? new byte[0] : answer.body().toString().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        // JDA takes a 429 without it for a ban.
        exchange.getResponseHeaders().set("Via", "1.1 stand-in");
        headers.forEach((name, value) -> {
            exchange.getResponseHeaders().remove(name);
            if (!value.isBlank()) {
                exchange.getResponseHeaders().set(name, value);
            }
        });
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Route bot(String request, BiFunction<MatchResult, JsonNode, JsonNode> answer) {
        return new Route(Pattern.compile(request), true, answer);
    }

    private static Route anybody(String request, BiFunction<MatchResult, JsonNode, JsonNode> answer) {
        return new Route(Pattern.compile(request), false, answer);
    }
}
