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
    private static final String SESSION = "stand-in-";

    private final World world;
    private final ServerSocket server;
    private final List<Session> sessions = new ArrayList<>();
    private int shards = 1;
    private int intents;
    private int connections;
    private int refusing;
    private boolean mute;
    private boolean refusingResumes;
    private boolean deaf;
    private int heartbeatMillis = 41_250;
    private int logins;
    private int resumes;

    /** What is heard since one login to a shard. Whoever logs in to the same hears the same. */
    private static final class Session {
        private final int shard;
        private final List<ObjectNode> events = new ArrayList<>();
        private Optional<WebSocket> client = Optional.empty();

        private Session(int shard) {
            this.shard = shard;
        }
    }

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
            int shard = shard(name, data);
            sessions.stream().filter(session -> session.shard == shard).forEach(session -> tell(session, name, data));
        }
    }

    private void tell(Session session, String name, JsonNode data) {
        var event = Json.object("op", 0, "t", name, "s", session.events.size() + 1, "d", data);
        session.events.add(event);
        session.client.ifPresent(to -> send(to, event));
    }

    /** By the server it is of; what is of none comes to the first. */
    private int shard(String name, JsonNode data) {
        var guild = data.path(name.equals("GUILD_CREATE") ? "id" : "guild_id").asLong();
        return (int) ((guild >> 22) % shards);
    }

    /** Cuts the line; the bot comes back and asks for what it missed. */
    void cut() throws IOException {
        for (var client : leave()) {
            client.cut();
        }
    }

    /** What happens from now on waits for the bot to come back. */
    private List<WebSocket> leave() {
        return world.with(() -> {
            var left = clients();
            sessions.forEach(session -> session.client = Optional.empty());
            return left;
        });
    }

    private List<WebSocket> clients() {
        return world.with(() ->
                sessions.stream().flatMap(session -> session.client.stream()).toList());
    }

    /** Closes the connection as Discord does when the token was reset. */
    void forgetToken() throws IOException {
        close(AUTHENTICATION_FAILED);
    }

    /** Closes the connection for this reason; what happens meanwhile waits for the bot to come back. */
    void close(int code) throws IOException {
        for (var client : leave()) {
            client.close(code);
        }
    }

    /** Sends a frame that is no event. */
    void say(ObjectNode frame) {
        clients().forEach(to -> send(to, frame));
    }

    /** What has happened is forgotten, so that the bot has to log in anew. */
    void refuseResumes() {
        world.with(() -> refusingResumes = true);
    }

    /** Asks for a sign of life so often. */
    void askForHeartbeats(int millis) {
        world.with(() -> heartbeatMillis = millis);
    }

    /** Hears nothing, not even a goodbye, until the bot has come back. */
    void hearNothing() {
        world.with(() -> deaf = true);
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
        try {
            hear(client);
        } finally {
            forget(client);
        }
    }

    private void forget(WebSocket client) {
        synchronized (world) {
            sessions.forEach(session -> session.client = session.client.filter(other -> other != client));
        }
    }

    private void hear(WebSocket client) throws IOException {
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
                    world.await("the bot to come back", () -> Optional.of(deaf).filter(hears -> !hears));
                    client.send(Json.object("op", 11).toString());
                }
                case 2 -> identify(client, frame.path("d"));
                case 6 -> resume(client, frame.path("d"));
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
            welcome(client, identity.path("shard"));
        }
    }

    private void welcome(WebSocket client, JsonNode shard) {
        synchronized (world) {
            world.notifyAll();
            logins++;
            refusingResumes = false;
            int number = shard.path(0).asInt();
            shards = Math.max(1, shard.path(1).asInt());
            forget(client);
            var session = new Session(number);
            session.client = Optional.of(client);
            sessions.add(session);
            var guild = Payload.guild(world);
            boolean hears = shard("GUILD_CREATE", guild) == number;
            tell(session, "READY", Json.of("""
                    {"v": 10, "user": %s, "session_id": "%s", "session_type": "normal", "resume_gateway_url": "%s",
                     "private_channels": [], "relationships": [], "guilds": [%s], "shard": [%d, %d],
                     "application": {"id": "%s", "flags": 0}}
                """.formatted(
                            world.user(world.bot),
                            SESSION + (sessions.size() - 1),
                            url(),
                            hears ? "{\"id\": \"%s\", \"unavailable\": true}".formatted(world.guild) : "",
                            number,
                            shards,
                            world.bot)));
            if (hears) {
                Events.judge(world, "GUILD_CREATE", guild);
                tell(session, "GUILD_CREATE", guild);
            }
        }
    }

    private void resume(WebSocket client, JsonNode resumed) {
        synchronized (world) {
            world.notifyAll();
            if (refusingResumes) {
                send(client, Json.object("op", 9, "d", false));
                return;
            }
            resumes++;
            deaf = false;
            var session = sessions.get(
                    Integer.parseInt(resumed.path("session_id").asText().substring(SESSION.length())));
            session.client = Optional.of(client);
            var events = session.events;
            List.copyOf(events.subList(resumed.path("seq").asInt(), events.size()))
                    .forEach(event -> send(client, event));
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
