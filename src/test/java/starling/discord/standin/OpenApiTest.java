package starling.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That the judge would find what is wrong: a judge that lets everything pass proves nothing. */
final class OpenApiTest {
    private static final String CALLBACK = "interactions/1/a-token/callback";
    private static final String MESSAGES = "channels/2/messages";
    private static final String COMMANDS = "applications/3/commands";
    private static final String BUTTON = "{\"type\": 2, \"style\": 1, \"label\": \"Go\", \"custom_id\": \"a\"}";

    private final OpenApi discord = OpenApi.discord();

    @Test
    void aRequestAsDescribedIsWell() {
        assertThat(discord.wrongRequest("POST", CALLBACK, reply("\"content\": \"Hello\"")))
                .isEmpty();
        assertThat(discord.wrongRequest("POST", CALLBACK, reply(buttons(5)))).isEmpty();
        assertThat(discord.wrongRequest("GET", "users/@me", Json.NULL)).isEmpty();
    }

    @Test
    void aRequestThatIsNotDescribedIsNone() {
        assertThat(discord.wrongRequest("POST", "interactions/1/a-token/callbacks", Json.object()))
                .containsExactly("there is no POST interactions/1/a-token/callbacks");
        assertThat(discord.wrongRequest("PUT", "users/@me", Json.object()))
                .containsExactly("there is no PUT users/@me");
        assertThat(discord.wrongRequest("POST", "channels/general/messages", Json.object()))
                .containsExactly("there is no POST channels/general/messages");
    }

    @Test
    void aFaultIsToldByItsPlaceAndNotByThoseOfAllOtherForms() {
        assertThat(discord.wrongRequest("POST", CALLBACK, reply("\"content\": \"" + "a".repeat(2001) + "\"")))
                .containsExactly("/data/content: must be at most 2000 characters long");
        assertThat(discord.wrongRequest("POST", CALLBACK, reply(buttons(6))))
                .containsExactly("/data/components/0/components: must have at most 5 items but found 6");
    }

    @Test
    void aMisspeltPropertyIsFoundThoughTheDescriptionForbidsNone() {
        assertThat(discord.wrongRequest("POST", CALLBACK, reply("\"content\": \"Hello\", \"embed\": []")))
                .containsExactly("/data/embed: there is no such property");
        assertThat(discord.wrongRequest(
                        "POST", CALLBACK, reply(components("{\"type\": 2, \"style\": 1, \"labels\": \"Go\"}"))))
                .containsExactly("/data/components/0/components/0/labels: there is no such property");
        assertThat(discord.wrongRequest("POST", COMMANDS, Json.object("nam", "x")))
                .contains("/nam: there is no such property");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overTheLimit")
    void whatIsOverALimitIsFound(String what, String path, JsonNode body) {
        var method = path.equals(COMMANDS) ? "PUT" : "POST";
        assertThat(discord.wrongRequest(method, path, body)).as(what).isNotEmpty();
    }

    static Stream<Arguments> overTheLimit() {
        return Stream.of(
                wrong("embed title 257", embed("title", 257)),
                wrong("embed description 4097", embed("description", 4097)),
                wrong("footer 2049", reply("\"embeds\": [{\"footer\": {\"text\": \"" + "a".repeat(2049) + "\"}}]")),
                wrong("field name 257", field(257, 1)),
                wrong("field value 1025", field(1, 1025)),
                wrong(
                        "26 fields",
                        reply("\"embeds\": [{\"fields\": [" + repeated("{\"name\": \"a\", \"value\": \"b\"}", 26)
                                + "]}]")),
                wrong("11 embeds", reply("\"embeds\": [" + repeated("{\"title\": \"a\"}", 11) + "]")),
                wrong("button label 81", reply(components(BUTTON.replace("Go", "a".repeat(81))))),
                wrong("custom_id 101", reply(components(BUTTON.replace("\"a\"", "\"" + "a".repeat(101) + "\"")))),
                wrong("26 select options", reply(components(select(26, "a", "b")))),
                wrong("option label 101", reply(components(select(1, "a".repeat(101), "b")))),
                wrong("option value 101", reply(components(select(1, "a", "a".repeat(101))))),
                wrong("unknown component type", reply("\"components\": [{\"type\": 99}]")),
                wrong("bad url", reply("\"embeds\": [{\"url\": \"not a url\"}]")),
                wrong("modal title 46", form("a".repeat(46), "b")),
                wrong("modal custom_id 101", form("a", "b".repeat(101))),
                wrong("26 autocomplete choices", choices(26, "a")),
                wrong("choice name 101", choices(1, "a".repeat(101))),
                wrong("callback of no known type", Json.object("type", 77)),
                Arguments.of("command name 33", COMMANDS, command("a".repeat(33), "Does it")),
                Arguments.of("command description 101", COMMANDS, command("do", "a".repeat(101))),
                Arguments.of(
                        "131 commands",
                        COMMANDS,
                        Json.parse("[" + repeated("{\"name\": \"a\", \"description\": \"b\"}", 131) + "]")),
                Arguments.of("channel message 4001", MESSAGES, Json.object("content", "a".repeat(4001))),
                Arguments.of("thread name 101", "channels/2/threads", Json.object("name", "a".repeat(101), "type", 12)),
                Arguments.of(
                        "archived after 7 minutes",
                        "channels/2/threads",
                        Json.object("name", "a", "type", 12, "auto_archive_duration", 7)));
    }

    @Test
    void theTwoLooseTypesOfJdaAreTakenAsDiscordTakesThem() {
        var command = command("do", "Does it");
        ((ObjectNode) command.path(0)).set("contexts", Json.array("0", "1"));
        var file = Json.object("content", "Hello");
        file.set("attachments", Json.array(Json.object("id", 0, "filename", "a.txt")));

        assertThat(discord.wrongRequest("PUT", COMMANDS, command)).isEmpty();
        assertThat(discord.wrongRequest("POST", MESSAGES, file)).isEmpty();
    }

    @Test
    void anAnswerIsJudgedToo() {
        var user = Payload.user("1", "Starling", true);
        assertThat(discord.wrongAnswer("GET", "users/@me", 200, user)).isEmpty();
        assertThat(discord.wrongAnswer("GET", "users/@me", 200, user.without("flags")))
                .containsExactly(": required property 'flags' not found");
        assertThat(discord.wrongAnswer("GET", "users/@me", 202, user))
                .containsExactly("the status 202 is not described");
        assertThat(discord.wrongAnswer("GET", "users/@me", 401, Json.object("message", "no")))
                .containsExactly(": required property 'code' not found");
        assertThat(discord.wrongAnswer("GET", "users/@me", 502, Json.NULL)).isEmpty();
    }

    @Test
    void theStatusOfAnAnswerIsTheDescribedOne() {
        assertThat(discord.success("GET", "users/@me", Json.object())).isEqualTo(200);
        assertThat(discord.success("POST", "channels/2/threads", Json.object())).isEqualTo(201);
        assertThat(discord.success("PUT", "channels/2/thread-members/3", Json.NULL))
                .isEqualTo(204);
    }

    @Test
    void objectsInEventsAreJudgedToo() {
        var message = Payload.message("1", "2", Payload.user("3", "Ann", false), "Hello");
        assertThat(discord.wrongObject("MessageResponse", message)).isEmpty();
        assertThat(discord.wrongObject("MessageResponse", message.put("pinned", "no")))
                .containsExactly("/pinned: string found, boolean expected");
    }

    @Test
    void whatIsWrongEndsUpAmongWhatWasRefused() {
        try (var standIn = StandIn.open()) {
            var world = new World(Optional.of(discord));
            world.judgeAnswer("GET", "users/@me", 200, Json.object("id", "1"));
            assertThat(world.refused)
                    .contains("the stand-in's answer 200 to GET users/@me: : required property 'username' not found");
            assertThat(standIn.refused()).isEmpty();
        }
    }

    private static Arguments wrong(String what, JsonNode callback) {
        return Arguments.of(what, CALLBACK, callback);
    }

    private static JsonNode reply(String data) {
        return Json.parse("{\"type\": 4, \"data\": {" + data + "}}");
    }

    private static String components(String inRow) {
        return "\"components\": [{\"type\": 1, \"components\": [" + inRow + "]}]";
    }

    private static String buttons(int count) {
        return components(repeated(BUTTON, count));
    }

    private static String select(int options, String label, String value) {
        var option = "{\"label\": \"" + label + "\", \"value\": \"" + value + "\"}";
        return "{\"type\": 3, \"custom_id\": \"a\", \"options\": [" + repeated(option, options) + "]}";
    }

    private static JsonNode embed(String property, int length) {
        return reply("\"embeds\": [{\"" + property + "\": \"" + "a".repeat(length) + "\"}]");
    }

    private static JsonNode field(int name, int value) {
        return reply("\"embeds\": [{\"fields\": [{\"name\": \"" + "a".repeat(name) + "\", \"value\": \""
                + "a".repeat(value) + "\"}]}]");
    }

    private static JsonNode form(String title, String id) {
        return Json.parse("{\"type\": 9, \"data\": {\"title\": \"" + title + "\", \"custom_id\": \"" + id
                + "\", \"components\": [{\"type\": 18, \"label\": \"a\", \"component\":"
                + " {\"type\": 4, \"custom_id\": \"c\", \"style\": 1}}]}}");
    }

    private static JsonNode choices(int count, String name) {
        return Json.parse("{\"type\": 8, \"data\": {\"choices\": ["
                + repeated("{\"name\": \"" + name + "\", \"value\": \"a\"}", count) + "]}}");
    }

    private static JsonNode command(String name, String description) {
        return Json.array(Json.object("name", name, "description", description, "type", 1));
    }

    private static String repeated(String json, int times) {
        return IntStream.range(0, times).mapToObj(i -> json).collect(Collectors.joining(", "));
    }
}
