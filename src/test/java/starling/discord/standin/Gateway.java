package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the bot hears what happens.
 *
 * @see <a href="https://discord.com/developers/docs/events/gateway">Discord: Gateway</a>
 */
final class Gateway implements AutoCloseable {
    private static final int PRIVILEGED_INTENTS = 1 << 1 | 1 << 8 | 1 << 15;
    private static final int AUTHENTICATION_FAILED = 4004;
    private static final int DISALLOWED_INTENTS = 4014;

    private final World world;
    private final ServerSocket server;
    private final List<ObjectNode> events = new ArrayList<>();
    private Optional<WebSocket> session = Optional.empty();
    private int intents;
    private int connections;
    private int refusing;
    private boolean mute;

    Gateway(World world) throws IOException {
        this.world = world;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("gateway", this::acceptAll);
    }

    String url() {
        return "ws://127.0.0.1:" + server.getLocalPort() + "/";
    }

    void refuse(int handshakes) {
        world.with(() -> refusing = handshakes);
    }

    void neverBeReady() {
        world.with(() -> mute = true);
    }

    int connections() {
        return world.with(() -> connections);
    }

    int intents() {
        return world.with(() -> intents);
    }

    /** Tells the bot, now or when it comes back. */
    void dispatch(String name, JsonNode data) {
        Events.judge(world, name, data);
        synchronized (world) {
            var event = Json.object("op", 0, "t", name, "s", events.size() + 1, "d", data);
            events.add(event);
            session.ifPresent(to -> send(to, event));
        }
    }

    /** Cuts the line; the bot comes back and asks for what it missed. */
    void cut() throws IOException {
        var cut = world.with(() -> {
            var current = session;
            session = Optional.empty();
            return current;
        });
        if (cut.isPresent()) {
            cut.get().cut();
        }
    }

    /** Closes the connection as Discord does when the token was reset. */
    void forgetToken() throws IOException {
        var current = world.with(() -> session);
        if (current.isPresent()) {
            current.get().close(AUTHENTICATION_FAILED);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        server.close();
    }

    private void acceptAll() throws IOException {
        while (true) {
            var socket = server.accept();
            var refused = world.with(() -> {
                connections++;
                return refusing-- > 0;
            });
            if (refused) {
                WebSocket.refuse(socket);
            } else {
                start("gateway-session", () -> serve(socket));
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        var client = WebSocket.accept(socket);
        client.send(
                Json.object("op", 10, "s", Json.NULL, "t", Json.NULL, "d", Json.object("heartbeat_interval", 41_250))
                        .toString());
        for (var text = client.read(); text.isPresent(); text = client.read()) {
            var frame = Json.parse(text.get());
            switch (frame.path("op").asInt()) {
                case 1 -> client.send(Json.object("op", 11).toString());
                case 2 -> identify(client, frame.path("d"));
                case 6 -> resume(client, frame.path("d").path("seq").asInt());
                default -> {}
            }
        }
    }

    private void identify(WebSocket client, JsonNode identity) throws IOException {
        var asked = identity.path("intents").asInt();
        world.with(() -> intents = asked);
        if (!identity.path("token").asText().equals(World.TOKEN)) {
            client.close(AUTHENTICATION_FAILED);
        } else if ((asked & PRIVILEGED_INTENTS) != 0) {
            client.close(DISALLOWED_INTENTS);
        } else if (!world.with(() -> mute)) {
            welcome(client);
        }
    }

    private void welcome(WebSocket client) {
        synchronized (world) {
            events.clear();
            session = Optional.of(client);
            dispatch("READY", Json.of("""
                    {"v": 10, "user": %s, "session_id": "stand-in", "session_type": "normal", "resume_gateway_url": "%s",
                     "private_channels": [], "relationships": [], "guilds": [{"id": "%s", "unavailable": true}],
                     "application": {"id": "%s", "flags": 0}}
                """.formatted(world.user(world.bot), url(), world.guild, world.bot)));
            dispatch("GUILD_CREATE", Payload.guild(world));
        }
    }

    private void resume(WebSocket client, int seen) {
        synchronized (world) {
            session = Optional.of(client);
            List.copyOf(events.subList(seen, events.size())).forEach(event -> send(client, event));
            send(client, Json.object("op", 0, "t", "RESUMED", "s", events.size(), "d", Json.object()));
        }
    }

    private static void send(WebSocket client, ObjectNode event) {
        try {
            client.send(event.toString());
        } catch (IOException e) {
            // The line is cut; the event waits for the bot to come back.
        }
    }

    private interface Serving {
        void run() throws IOException;
    }

    private static void start(String name, Serving serving) {
        var thread = new Thread(
                () -> {
                    try {
                        serving.run();
                    } catch (IOException e) {
                        // The other side is gone, or the stand-in is closed.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
