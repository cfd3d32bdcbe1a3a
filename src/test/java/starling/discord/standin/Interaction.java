package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Somebody typed a command, pressed a button, sent a form or types an option, and Discord waits for the bot. */
public final class Interaction {
    final World world;
    final ObjectNode event;
    final String id;
    final String token;
    final String person;
    final String channel;
    private final long since = System.nanoTime();
    private long acknowledgedAt;
    private long repliedAt;
    boolean acknowledged;
    /** Set before the bot can answer: the three seconds are over. */
    boolean late;
    /** The fifteen minutes are over. */
    boolean expired;

    int followUps;
    /** The bot has taken its reply away. */
    boolean deleted;

    Optional<String> original = Optional.empty();
    Optional<JsonNode> modal = Optional.empty();
    Optional<JsonNode> choices = Optional.empty();
    /** How the reply has looked after each change. */
    final List<String> edits = new ArrayList<>();

    Interaction(World world, ObjectNode event, String person, String channel) {
        this.world = world;
        this.event = event;
        this.id = event.path("id").asText();
        this.token = event.path("token").asText();
        this.person = person;
        this.channel = channel;
    }

    /** What the bot said to it in the end, no longer "thinking"; waits for it. */
    public SeenMessage reply() {
        return world.await(
                "the reply to " + event.path("data"),
                () -> original.map(world.messages::get)
                        .filter(posted -> !posted.isLoading())
                        .map(posted -> new SeenMessage(posted.json(), posted.onlyFor())));
    }

    /** Nanoseconds from when it was done until the bot's first answer was there. */
    public long nanosToAcknowledgement() {
        return world.with(() -> acknowledgedAt - since);
    }

    /** Nanoseconds from when it was done until the bot's reply was there, no longer "thinking". */
    public long nanosToReply() {
        return world.with(() -> repliedAt - since);
    }

    void acknowledge() {
        acknowledged = true;
        acknowledgedAt = System.nanoTime();
    }

    void replied() {
        repliedAt = System.nanoTime();
    }

    /** Waits until Discord has the bot's first answer, so that it does not say that the interaction failed. */
    public void isAcknowledged() {
        world.await(
                "the acknowledgement of " + event.path("data"),
                () -> Optional.of(acknowledged).filter(taken -> taken));
    }

    /** Waits until the bot has been thinking and says nothing after all. */
    public void isMetWithSilence() {
        world.await(
                "silence after " + event.path("data"),
                () -> Optional.of(deleted).filter(Boolean::booleanValue));
    }

    /** What the bot says to it once this is part of it; waits for it. */
    public SeenMessage replyWith(String text) {
        return world.await(
                "a reply with \"" + text + "\" to " + event.path("data"),
                () -> original.map(world.messages::get)
                        .map(posted -> new SeenMessage(posted.json(), posted.onlyFor()))
                        .filter(message -> message.toString().contains(text)));
    }

    /** Waits until the reply looks so. */
    public void looksLike(String text) {
        world.await(
                "\"" + text + "\"", () -> edits.stream().filter(text::equals).findFirst());
    }

    /** How the reply has looked after each change. */
    public List<String> edits() {
        return world.with(() -> List.copyOf(edits));
    }

    /** What is sent when this name is chosen among those that were offered; waits for the offer. */
    public String valueOf(String name) {
        return world.await(
                "the choice " + name,
                () -> choices.flatMap(offered -> StreamSupport.stream(offered.spliterator(), false)
                        .filter(choice -> choice.path("name").asText().equals(name))
                        .map(choice -> choice.path("value").asText())
                        .findFirst()));
    }

    /** The form it opened; waits for it. */
    public SeenModal form() {
        return world.await(
                "the form after " + event.path("data"), () -> modal.map(shown -> new SeenModal(shown, this)));
    }

    /** The names that were offered while typing; waits for them. */
    public List<String> offered() {
        return world.await(
                "choices for " + event.path("data"),
                () -> choices.map(offered -> {
                    var names = new ArrayList<String>();
                    offered.forEach(choice -> names.add(choice.path("name").asText()));
                    return names;
                }));
    }
}
