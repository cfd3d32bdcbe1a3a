package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import starling.discord.standin.World.Posted;

/** Somebody in front of Discord, who can do only what Discord lets a person do. */
public final class Person {
    /** Without Nitro. */
    private static final int LONGEST_MESSAGE = 2000;

    static final int COMMAND = 2;
    static final int PRESSING = 3;
    static final int TYPING = 4;
    private static final int VOICE_MESSAGE = 1 << 13;
    static final int SUBMITTING = 5;

    private static final int SUBCOMMAND = 1;
    private static final int ATTACHMENT = 11;

    private final World world;
    private final Gateway gateway;
    private final String id;
    private boolean late;

    Person(World world, Gateway gateway, String id) {
        this.world = world;
        this.gateway = gateway;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The channel of this person's direct messages with the bot. */
    public String directMessages() {
        return world.with(() -> world.privateChannel(id).path("id").asText());
    }

    /** Lets no bot write direct messages. */
    public Person closesDirectMessages() {
        world.with(() -> world.closedToBots.add(id));
        return this;
    }

    /** The bot hears of what this person does only after Discord's three seconds. */
    public Person isHeardLate() {
        late = true;
        return this;
    }

    /** Types a slash command that the bot has registered, such as {@code /question kind:behavioural}. */
    public Interaction types(String channel, String line) {
        return acts(COMMAND, channel, commandData(line, false), Optional.empty());
    }

    /** Types a slash command and attaches files, which stand in the line by their names: {@code /notes import file:mine.md}. */
    public Interaction types(String channel, String line, SentFile... files) {
        return acts(COMMAND, channel, commandData(line, false, files), Optional.empty());
    }

    /** What is in a file of a message that this person sees. */
    public byte[] opens(SeenMessage message, String file) {
        if (!message.isSeenBy(id)) {
            throw new AssertionError("this person does not see: " + message);
        }
        for (var attachment : message.json.path("attachments")) {
            if (attachment.path("filename").asText().equals(file)) {
                var path = attachment.path("url").asText().substring(world.filesUrl.length());
                return world.with(() -> world.files.getOrDefault(path, new byte[0]));
            }
        }
        throw new AssertionError("there is no " + file + " in: " + message);
    }

    /** Types the beginning of the last option and looks at what is offered. */
    public Interaction startsTyping(String channel, String line) {
        return acts(TYPING, channel, commandData(line, true), Optional.empty());
    }

    /** Presses a button that is there. */
    public Interaction presses(SeenMessage message, String label) {
        if (!message.isSeenBy(id)) {
            throw new AssertionError("this person does not see: " + message);
        }
        var button = message.button(label);
        var data = Json.object("component_type", 2, "custom_id", button.path("custom_id"), "id", button.path("id"));
        return acts(PRESSING, message.json.path("channel_id").asText(), data, Optional.of(message.json));
    }

    /** Fills in the fields of an open form, from top to bottom, and sends it; of a menu the name of a choice. */
    public Interaction submits(SeenModal form, String... texts) {
        var components = Json.array();
        var inputs = form.inputs();
        for (var i = 0; i < inputs.size(); i++) {
            var input = inputs.get(i);
            var filledIn =
                    Json.object("type", input.path("type"), "id", 2 * i + 2, "custom_id", input.path("custom_id"));
            if (input.path("type").asInt() == SeenModal.MENU) {
                filledIn.set("values", Json.array(chosen(input, texts[i])));
            } else {
                filledIn.put("value", typed(input, texts[i]));
            }
            components.add(Json.object("type", 18, "id", 2 * i + 1, "component", filledIn));
        }
        var data = Json.object("custom_id", form.json.path("custom_id"), "components", components);
        return acts(
                SUBMITTING,
                form.opener.channel,
                data,
                Optional.of(form.opener.event.path("message")).filter(JsonNode::isObject));
    }

    private static String typed(JsonNode input, String text) {
        if (text.length() > input.path("max_length").asInt(4000)) {
            throw new AssertionError("Discord takes no more than " + input.path("max_length") + " characters");
        }
        if (text.isEmpty() && input.path("required").asBoolean(true)) {
            throw new AssertionError("Discord wants something in " + input.path("custom_id"));
        }
        return text;
    }

    private static String chosen(JsonNode menu, String label) {
        for (var option : menu.path("options")) {
            if (option.path("label").asText().equals(label)) {
                return option.path("value").asText();
            }
        }
        throw new AssertionError("there is no such choice: " + label);
    }

    /** Writes an ordinary message, in a channel or to the bot. */
    public String says(String channel, String text) {
        return writes(channel, text, Optional.empty(), false);
    }

    /** Writes a message that begins with a mention of the bot. */
    public String mentionsTheBot(String channel, String text) {
        return says(channel, "<@" + world.bot + "> " + text);
    }

    /** Replies to a message and leaves the "@" on. */
    public String repliesTo(SeenMessage message, String text) {
        return writes(message.json.path("channel_id").asText(), text, Optional.of(message.id()), true);
    }

    /** Replies to a message and switches the "@" off: Discord hides the text from the bot. */
    public String repliesWithoutMention(SeenMessage message, String text) {
        return writes(message.json.path("channel_id").asText(), text, Optional.of(message.id()), false);
    }

    /** Sends a voice message, in a channel or to the bot, that takes so many seconds to hear. */
    public String speaks(String channel, double seconds, SentFile recording) {
        return writes(channel, "", Optional.empty(), false, message -> spoken(message, seconds, recording));
    }

    /** Replies to a message by a voice message, and leaves the "@" on. */
    public String speaksOn(SeenMessage message, double seconds, SentFile recording) {
        var channel = message.json.path("channel_id").asText();
        return writes(channel, "", Optional.of(message.id()), true, said -> spoken(said, seconds, recording));
    }

    /** The same with the "@" off. */
    public String speaksOnWithoutMention(SeenMessage message, double seconds, SentFile recording) {
        var channel = message.json.path("channel_id").asText();
        return writes(channel, "", Optional.of(message.id()), false, said -> spoken(said, seconds, recording));
    }

    private void spoken(ObjectNode message, double seconds, SentFile recording) {
        message.put("flags", VOICE_MESSAGE);
        var attachment = world.attachment(recording.name(), recording.content());
        recording.elsewhere().ifPresent(url -> attachment.put("url", url).put("proxy_url", url));
        attachment.put("size", recording.saidSize());
        attachment
                .put("content_type", "audio/ogg")
                .put("duration_secs", seconds)
                .put("waveform", "AAAA");
        ((ArrayNode) message.path("attachments")).add(attachment);
    }

    /** Starts a thread from a message; its id. */
    public String startsThread(SeenMessage message, String name) {
        var thread = world.with(() -> {
            var parent = world.channel(message.json.path("channel_id").asText());
            var made = Payload.thread(message.id(), parent, id, Payload.PUBLIC_THREAD, name);
            world.channels.put(message.id(), made);
            return made;
        });
        gateway.dispatch("THREAD_CREATE", thread);
        return message.id();
    }

    /** Changes a message of their own. */
    public void edits(String message, String text) {
        world.with(() -> {
            var json = own(message);
            json.put("content", text).put("edited_timestamp", Instant.now().toString());
            gateway.dispatch("MESSAGE_UPDATE", asHeard(json));
            return json;
        });
    }

    /** Deletes a message of their own. */
    public void deletes(String message) {
        world.with(() -> {
            var json = own(message);
            world.messages.remove(message);
            var event = Json.object("id", message, "channel_id", json.path("channel_id"));
            if (!world.isPrivate(json.path("channel_id").asText())) {
                event.put("guild_id", world.guild);
            }
            gateway.dispatch("MESSAGE_DELETE", event);
            return json;
        });
    }

    private ObjectNode own(String message) {
        var json = world.message(message).json();
        if (!json.path("author").path("id").asText().equals(id)) {
            throw new AssertionError("this is another's message: " + json.path("content"));
        }
        return json;
    }

    /** Looks into private threads without having been let in. */
    public Person moderates() {
        world.with(() -> world.moderators.add(id));
        return this;
    }

    /** Opens the menu of a message and chooses a command of the bot's. */
    public Interaction chooses(String message, String name) {
        var command = world.await(
                "the menu with " + name,
                () -> StreamSupport.stream(world.commands.spliterator(), false)
                        .filter(registered -> registered.path("type").asInt() == CommandLimits.MENU
                                && registered.path("name").asText().equals(name))
                        .findFirst());
        var json = world.with(() -> world.message(message).json().deepCopy());
        var data =
                Json.object("id", command.path("id"), "type", CommandLimits.MENU, "name", name, "target_id", message);
        data.set("resolved", Json.object("messages", Json.object(message, json)));
        return acts(COMMAND, json.path("channel_id").asText(), data, Optional.empty());
    }

    /** The thread that a message of the bot's points to, such as {@code <#123>}. */
    public String follows(SeenMessage message) {
        var pointer = Pattern.compile("<#(\\d+)>").matcher(message.toString());
        if (!pointer.find()) {
            throw new AssertionError("this points nowhere: " + message);
        }
        return pointer.group(1);
    }

    /** What this person sees in the channel, from top to bottom. */
    public List<SeenMessage> sees(String channel) {
        return world.with(() -> world.messages.values().stream()
                .filter(posted -> world.isOpenTo(channel, id))
                .filter(posted -> posted.json().path("channel_id").asText().equals(channel))
                .map(posted -> new SeenMessage(posted.json(), posted.onlyFor()))
                .filter(message -> message.isSeenBy(id))
                .toList());
    }

    /** What the bot has replied to this message; waits for it. */
    public SeenMessage seesReplyTo(String message) {
        return seesSoon(
                "a reply",
                posted -> posted.json()
                        .path("message_reference")
                        .path("message_id")
                        .asText()
                        .equals(message));
    }

    /** The message once its bot has changed it; waits for that. */
    public SeenMessage seesChange(SeenMessage message) {
        return world.await(
                "a change of\n" + message,
                () -> Optional.of(world.message(message.id()))
                        .map(posted -> new SeenMessage(posted.json(), posted.onlyFor()))
                        .filter(now -> now.isSeenBy(id))
                        .filter(now -> !now.toString().equals(message.toString())));
    }

    /** What the bot has replied to this message, once this is part of it; waits for it. */
    public SeenMessage seesReplyWith(String text, String message) {
        return seesSoon(
                "a reply with \"" + text + "\"",
                posted -> posted.json()
                                .path("message_reference")
                                .path("message_id")
                                .asText()
                                .equals(message)
                        && new SeenMessage(posted.json(), posted.onlyFor())
                                .toString()
                                .contains(text));
    }

    /** What the bot writes into this channel without being asked there; waits for it. */
    public SeenMessage seesFromTheBot(String channel) {
        return seesSoon(
                "a message",
                posted -> posted.json().path("channel_id").asText().equals(channel)
                        && posted.json().path("author").path("id").asText().equals(world.bot)
                        && !posted.isLoading());
    }

    private SeenMessage seesSoon(String what, Predicate<Posted> wanted) {
        return world.await(
                what,
                () -> world.messages.values().stream()
                        .filter(wanted)
                        .filter(posted ->
                                world.isOpenTo(posted.json().path("channel_id").asText(), id))
                        .map(posted -> new SeenMessage(posted.json(), posted.onlyFor()))
                        .filter(message -> message.isSeenBy(id))
                        .findFirst());
    }

    private Interaction acts(int type, String channel, ObjectNode data, Optional<JsonNode> message) {
        var interaction = world.with(() -> {
            var event = interactionEvent(type, channel, data);
            message.ifPresent(pressedOn -> event.set("message", pressedOn));
            var made = new Interaction(world, event, id, channel);
            made.late = late;
            world.interactions.put(made.token, made);
            return made;
        });
        gateway.dispatch("INTERACTION_CREATE", interaction.event);
        return interaction;
    }

    private ObjectNode interactionEvent(int type, String channel, ObjectNode data) {
        var interaction = world.ids.next();
        var event = Json.of("""
                {"id": "%1$s", "application_id": "%2$s", "type": %3$d, "token": "token-%1$s", "version": 1,
                 "channel_id": "%4$s", "channel": %5$s, "locale": "en-GB", "entitlements": [],
                 "app_permissions": "%6$s", "attachment_size_limit": 10485760, "data": %7$s}""".formatted(
                        interaction, world.bot, type, channel, world.channel(channel), Payload.PERMISSIONS, data));
        var user = world.user(id);
        if (world.channel(channel).path("type").asInt() == Payload.GROUP) {
            event.setAll(Json.of("""
                    {"context": 2, "authorizing_integration_owners": {"1": "%s"}, "user": %s}""".formatted(id, user)));
        } else if (!world.isOurs(channel)) {
            var elsewhere = world.channel(channel).path("guild_id").asText();
            event.setAll(Json.of("""
                    {"context": 0, "guild_id": "%1$s", "guild_locale": "en-GB",
                     "guild": {"id": "%1$s", "locale": "en-GB", "features": []},
                     "authorizing_integration_owners": {"1": "%3$s"}, "member": %2$s}
                """.formatted(elsewhere, Payload.member(user), id)));
        } else if (world.isPrivate(channel)) {
            event.setAll(Json.of("""
                    {"context": 1, "authorizing_integration_owners": {"0": "0"}, "user": %s}""".formatted(user)));
        } else {
            event.setAll(Json.of("""
                    {"context": 0, "guild_id": "%1$s", "guild_locale": "en-GB",
                     "guild": {"id": "%1$s", "locale": "en-GB", "features": []},
                     "authorizing_integration_owners": {"0": "%1$s"}, "member": %2$s}
                """.formatted(world.guild, Payload.member(user))));
        }
        return event;
    }

    private String writes(String channel, String text, Optional<String> repliedTo, boolean pinging) {
        return writes(channel, text, repliedTo, pinging, message -> {});
    }

    private String writes(
            String channel, String text, Optional<String> repliedTo, boolean pinging, Consumer<ObjectNode> adding) {
        if (text.length() > LONGEST_MESSAGE) {
            throw new AssertionError("Discord takes no more than " + LONGEST_MESSAGE + " characters in a message");
        }
        return world.with(() -> {
            if (!world.isOpenTo(channel, id)) {
                throw new AssertionError("this person was not let in");
            }
            var author = world.user(id);
            var message = Payload.message(world.ids.next(), channel, author, text);
            adding.accept(message);
            repliedTo.map(world::message).ifPresent(to -> ChannelRoutes.reference(message, to.json(), world.guild));
            var repliedAuthor = repliedTo
                    .filter(to -> pinging)
                    .map(to ->
                            world.message(to).json().path("author").path("id").asText());
            var mentioned = (ArrayNode) message.path("mentions");
            Mentions.mentioned(text, repliedAuthor).forEach(user -> mentioned.add(world.user(user)));
            world.messages.put(message.path("id").asText(), new Posted(message, Optional.empty()));
            gateway.dispatch("MESSAGE_CREATE", asHeard(message));
            return message.path("id").asText();
        });
    }

    /** As the bot hears it: without the privileged intent, the text only where it is written to or mentioned. */
    private ObjectNode asHeard(ObjectNode message) {
        var heard = message.deepCopy();
        if (!world.isPrivate(message.path("channel_id").asText())) {
            heard.put("guild_id", world.guild);
            var member = Payload.member(message.path("author"));
            member.remove("user");
            heard.set("member", member);
            var mentioned = StreamSupport.stream(message.path("mentions").spliterator(), false)
                    .anyMatch(user -> user.path("id").asText().equals(world.bot));
            if (!mentioned && !gateway.hearsAllMessages()) {
                heard.put("content", "");
                heard.set("attachments", Json.array());
            }
        }
        return heard;
    }

    private ObjectNode commandData(String line, boolean typing, SentFile... files) {
        var words = line.substring(1).split(" ", 2);
        var command = world.await(
                "the command /" + words[0],
                () -> StreamSupport.stream(world.commands.spliterator(), false)
                        .filter(registered -> registered.path("name").asText().equals(words[0]))
                        .findFirst());
        var rest = words.length < 2 ? "" : words[1];
        var attached = Json.object();
        if (command.path("options").path(0).path("type").asInt() != SUBCOMMAND) {
            return data(command, options(command, rest, typing, attached, files), attached);
        }
        var second = rest.split(" ", 2);
        var subcommand = StreamSupport.stream(command.path("options").spliterator(), false)
                .filter(option -> option.path("name").asText().equals(second[0]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Discord knows no /" + words[0] + " " + second[0]));
        var options = options(subcommand, second.length < 2 ? "" : second[1], typing, attached, files);
        var chosen = Json.object("type", SUBCOMMAND, "name", second[0], "options", options);
        return data(command, Json.array(chosen), attached);
    }

    private static ObjectNode data(JsonNode command, ArrayNode options, ObjectNode attached) {
        var data = Json.object("id", command.path("id"), "type", 1, "name", command.path("name"), "options", options);
        if (!attached.isEmpty()) {
            data.set("resolved", Json.object("attachments", attached));
        }
        return data;
    }

    private ArrayNode options(JsonNode command, String typed, boolean typing, ObjectNode attached, SentFile... files) {
        var options = Json.array();
        var given = given(command, typed);
        for (var option : command.path("options")) {
            var name = option.path("name").asText();
            var value = Optional.ofNullable(given.get(name));
            if (value.isEmpty() && !typing && option.path("required").asBoolean()) {
                throw new AssertionError("Discord wants something for " + name);
            }
            if (option.path("type").asInt() == ATTACHMENT && value.isPresent()) {
                var attachment = attachment(value.get(), files);
                attached.set(attachment.path("id").asText(), attachment);
                options.add(Json.object("type", ATTACHMENT, "name", name, "value", attachment.path("id")));
            }
        }
        for (var option : given.entrySet()) {
            if (isText(command, option.getKey())) {
                options.add(Json.object("type", 3, "name", option.getKey(), "value", option.getValue()));
            }
        }
        if (typing) {
            ((ObjectNode) options.path(options.size() - 1)).put("focused", true);
        }
        return options;
    }

    private static boolean isText(JsonNode command, String name) {
        return StreamSupport.stream(command.path("options").spliterator(), false)
                .anyMatch(option -> option.path("name").asText().equals(name)
                        && option.path("type").asInt() == 3);
    }

    private ObjectNode attachment(String name, SentFile... files) {
        var file = Stream.of(files)
                .filter(sent -> sent.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody attached " + name));
        return world.with(() -> {
            var attachment = world.attachment(file.name(), file.content());
            attachment.put("size", file.saidSize());
            file.elsewhere().ifPresent(url -> attachment.put("url", url).put("proxy_url", url));
            return attachment;
        });
    }

    private static Map<String, String> given(JsonNode command, String typed) {
        var names = new ArrayList<String>();
        command.path("options").forEach(option -> names.add(option.path("name").asText()));
        var given = new LinkedHashMap<String, String>();
        var starts = Pattern.compile("(?:^| )(" + String.join("|", names) + "):")
                .matcher(typed)
                .results()
                .toList();
        for (var i = 0; i < starts.size(); i++) {
            var end = i + 1 < starts.size() ? starts.get(i + 1).start() : typed.length();
            var name = starts.get(i).group(1);
            given.put(name, value(command, name, typed.substring(starts.get(i).end(), end)));
        }
        if (given.isEmpty() && !typed.isEmpty()) {
            throw new AssertionError("Discord knows no such option: " + typed);
        }
        return given;
    }

    /** The value of the choice that is shown by this name; where there are no choices, what is typed. */
    private static String value(JsonNode command, String name, String typed) {
        for (var option : command.path("options")) {
            if (option.path("name").asText().equals(name)
                    && !option.path("choices").isEmpty()) {
                return StreamSupport.stream(option.path("choices").spliterator(), false)
                        .filter(choice -> choice.path("name").asText().equals(typed)
                                || choice.path("value").asText().equals(typed))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Discord offers no " + typed + " for " + name))
                        .path("value")
                        .asText();
            }
        }
        return typed;
    }
}
