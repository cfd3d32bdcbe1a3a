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
    private static final int MESSAGE_CONTENT = 1 << 15;
    private static final int PRIVILEGED_INTENTS = 1 << 1 | 1 << 8 | MESSAGE_CONTENT;
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
    private boolean refusingResumes;
    private boolean ignoringHeartbeats;
    private int heartbeatMillis = 41_250;
    private int logins;
    private int resumes;

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

    /** Whether the bot hears the text of messages that do not mention it. */
    boolean hearsAllMessages() {
        return (intents() & MESSAGE_CONTENT) != 0;
    }

    /** Tells the bot, now or when it comes back. */
    void dispatch(String name, JsonNode data) {
        Events.judge(world, name, data);
        tell(name, data);
    }

    /** The same without a look at what it tells. */
    void tell(String name, JsonNode data) {
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
        close(AUTHENTICATION_FAILED);
    }

    /** Closes the connection for this reason; what happens meanwhile waits for the bot to come back. */
    void close(int code) throws IOException {
        var current = world.with(() -> {
            var closed = session;
            session = Optional.empty();
            return closed;
        });
        if (current.isPresent()) {
            current.get().close(code);
        }
    }

    /** Sends a frame that is no event. */
    void say(ObjectNode frame) {
        world.with(() -> session).ifPresent(to -> send(to, frame));
    }

    /** What has happened is forgotten, so that the bot has to log in anew. */
    void refuseResumes() {
        world.with(() -> refusingResumes = true);
    }

    /** Asks for a sign of life so often, and does not hear the bot's until it has come back. */
    void ignoreHeartbeats(int millis) {
        world.with(() -> {
            heartbeatMillis = millis;
            ignoringHeartbeats = true;
            return millis;
        });
    }

    int logins() {
        return world.with(() -> logins);
    }

    int resumes() {
        return world.with(() -> resumes);
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
        client.send(Json.object(
                        "op",
                        10,
                        "s",
                        Json.NULL,
                        "t",
                        Json.NULL,
                        "d",
                        Json.object("heartbeat_interval", world.with(() -> heartbeatMillis)))
                .toString());
        for (var text = client.read(); text.isPresent(); text = client.read()) {
            var frame = Json.parse(text.get());
            switch (frame.path("op").asInt()) {
                case 1 -> {
                    if (!world.with(() -> ignoringHeartbeats)) {
                        client.send(Json.object("op", 11).toString());
                    }
                }
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
        } else if ((asked & PRIVILEGED_INTENTS & ~(world.readsMessages ? MESSAGE_CONTENT : 0)) != 0) {
            client.close(DISALLOWED_INTENTS);
        } else if (!world.with(() -> mute)) {
            welcome(client);
        }
    }

    private void welcome(WebSocket client) {
        synchronized (world) {
            world.notifyAll();
            logins++;
            refusingResumes = false;
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
            world.notifyAll();
            if (refusingResumes) {
                send(client, Json.object("op", 9, "d", false));
                return;
            }
            resumes++;
            ignoringHeartbeats = false;
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
