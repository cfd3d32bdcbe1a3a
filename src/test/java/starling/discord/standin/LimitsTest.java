package starling.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that Discord's description of its interface leaves out: each finds what breaks it. */
final class LimitsTest {
    private static final String INPUT = "{'type': 4, 'custom_id': 'a', 'style': 1}";

    @ParameterizedTest(name = "{1}")
    @MethodSource("broken")
    void whatBreaksALimitIsFound(List<String> found, String told) {
        assertThat(found).contains(told);
    }

    static Stream<Arguments> broken() {
        var button = "{'type': 2, 'style': 1, 'label': 'Go', 'custom_id': '%s'}";
        var text = "a".repeat(3000);
        return Stream.of(
                message(
                        "{'embeds': [{'description': '" + text + "'}, {'description': '" + text
                                + "', 'footer': {'text': 'b'}}]}",
                        "all embeds must be 6000 or fewer, was 6001"),
                message("{'content': '" + "a".repeat(2001) + "'}", "content must be 2000 or fewer, was 2001"),
                message(
                        "{'components': [" + repeated(row(button.formatted("%d")), 6) + "]}",
                        "rows must be 5 or fewer, was 6"),
                message(
                        "{'components': [" + row(button.formatted("a") + "," + button.formatted("a")) + "]}",
                        "custom_id used twice: a"),
                message(
                        "{'components': [" + row("{'type': 2, 'style': 1, 'label': 'Go'}") + "]}",
                        "a button has a custom_id or a url: {\"type\":2,\"style\":1,\"label\":\"Go\"}"),
                message(
                        "{'components': [" + row("{'type': 3, 'custom_id': 'a', 'options': []}") + "]}",
                        "no button: {\"type\":3,\"custom_id\":\"a\",\"options\":[]}"),
                message("{'content': ''}", "the message is empty"),
                message(
                        "{'content': 'a', 'flags': 32768}",
                        "a message of components only has text or embeds beside them"),
                form(repeated(label(INPUT), 6), "fields must be 5 or fewer, was 6"),
                form(
                        label("{'type': 4, 'custom_id': 'a', 'min_length': 9, 'max_length': 8}"),
                        "min_length is above max_length"),
                form(
                        label(
                                "{'type': 3, 'custom_id': 'a', 'max_values': 2, 'options': [{'label': 'a', 'value': 'a'}]}"),
                        "a menu lets nobody choose more than it has, or fewer than it wants"),
                commands("{'name': 'Loud', 'description': 'a'}", "no name of a command or an option: Loud"),
                commands("{'name': 'a'}", "no description: a"),
                commands("{'name': 'a', 'description': 'a'}, {'name': 'a', 'description': 'a'}", "named twice: a"),
                commands(
                        repeated("{'name': 'c%d', 'description': 'a'}", 101), "commands must be 100 or fewer, was 101"),
                commands(
                        "{'name': 'a', 'description': 'a', 'options': [{'type': 3, 'name': 'b', 'description': 'b'},"
                                + " {'type': 3, 'name': 'c', 'description': 'c', 'required': true}]}",
                        "a required option after an optional one: \"c\""),
                Arguments.of(
                        CommandLimits.brokenChoices(json("[{'name': 'a', 'value': '" + "a".repeat(101) + "'}]")),
                        "choice value must be 100 or fewer, was 101"));
    }

    private static Arguments message(String body, String told) {
        return Arguments.of(MessageLimits.broken(json(body)), told);
    }

    private static Arguments form(String components, String told) {
        var form = json("{'title': 'a', 'custom_id': 'a', 'components': [" + components + "]}");
        return Arguments.of(FormLimits.broken(form, Person.PRESSING), told);
    }

    private static Arguments commands(String commands, String told) {
        return Arguments.of(CommandLimits.broken(json("[" + commands + "]")), told);
    }

    private static String row(String components) {
        return "{'type': 1, 'components': [" + components + "]}";
    }

    private static String label(String input) {
        return "{'type': 18, 'label': 'a', 'component': " + input + "}";
    }

    private static String repeated(String json, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> json.replace("%d", Integer.toString(i)))
                .collect(Collectors.joining(", "));
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }
}
