package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Discord's own description of its interface, which judges what crosses the wire: whether there is such a request, and whether
 * its body and the answer's have the form that is described. Compiled piece by piece when first needed, once for all tests. Safe
 * for use by several threads.
 *
 * @see <a href="https://github.com/discord/discord-api-spec">Discord: OpenAPI specification</a>
 */
final class OpenApi {
    private static final String IRI = "https://discord.com/openapi.json";
    private static final int TOLD = 5;
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final Pattern UNION = Pattern.compile("^(.*/(?:oneOf|anyOf)/\\d+)(?:/.*)?$");

    private record Operation(Pattern path, String template, JsonNode methods) {}

    private static final class Once {
        static final OpenApi DISCORD = new OpenApi();
    }

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final List<Operation> operations;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private OpenApi() {
        var text = text();
        document = Json.parse(text);
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(IRI, text))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        operations = document.path("paths").properties().stream()
                .map(path -> new Operation(pattern(path.getKey()), path.getKey(), path.getValue()))
                // "/users/@me" is meant by itself, and not as one of "/users/{user_id}".
                .sorted(Comparator.comparing(operation ->
                        PARAMETER.matcher(operation.template()).results().count()))
                .toList();
    }

    /** The one that all tests share. */
    static OpenApi discord() {
        return Once.DISCORD;
    }

    /**
     * What Discord would not understand of a request; nothing if it is well.
     *
     * @param path without the address of the interface, such as {@code users/@me}
     */
    List<String> wrongRequest(String method, String path, JsonNode body) {
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            return List.of("there is no " + method + " " + path);
        }
        var pointer = operation.get() + "/requestBody/content/application~1json/schema";
        var sent = Loosely.typed(withoutFiles(body));
        if (at(pointer).isMissingNode()) {
            return sent.isEmpty() ? List.of() : List.of("a body where none is described");
        }
        var wrong = new ArrayList<>(wrong(pointer, sent));
        wrong.addAll(UnknownProperties.in(document, at(pointer), sent));
        return wrong;
    }

    /** What is not as described in the answer to a request; nothing if it is well. */
    List<String> wrongAnswer(String method, String path, int status, JsonNode body) {
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            return List.of();
        }
        var responses = operation.get() + "/responses/";
        var described = responses + status;
        if (at(described).isMissingNode()) {
            described = responses + status / 100 + "XX";
        }
        if (at(described).isMissingNode()) {
            // Discord describes no faults of its own.
            return status >= 500 ? List.of() : List.of("the status " + status + " is not described");
        }
        var reference = at(described).path("$ref").asText("");
        var pointer = (reference.isEmpty() ? described : reference.substring(1)) + "/content/application~1json/schema";
        if (at(pointer).isMissingNode()) {
            return body.isNull() ? List.of() : List.of("an answer where none is described");
        }
        return wrong(pointer, body);
    }

    /** The status with which Discord says that it has done what was asked; 200 where that is not described. */
    int success(String method, String path, JsonNode body) {
        return operation(method, path)
                .flatMap(operation -> at(operation + "/responses").properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(status -> status.startsWith("2"))
                        .filter(status -> body.isNull()
                                != at(operation + "/responses/" + status).has("content"))
                        .findFirst())
                .map(Integer::parseInt)
                .orElse(body.isNull() ? 204 : 200);
    }

    /** What is not as described in an object, such as a {@code MessageResponse}; nothing if it is well. */
    List<String> wrongObject(String schema, JsonNode object) {
        return wrong("/components/schemas/" + schema, object);
    }

    private Optional<String> operation(String method, String path) {
        var name = method.toLowerCase(Locale.ROOT);
        return operations.stream()
                .filter(operation -> operation.path().matcher("/" + path).matches())
                .filter(operation -> operation.methods().has(name))
                .map(operation -> "/paths/" + escaped(operation.template()) + "/" + name)
                .findFirst();
    }

    private List<String> wrong(String pointer, JsonNode json) {
        var chosen = chosen(pointer, json);
        var errors = compiled.computeIfAbsent(chosen, this::compile).validate(json.toString(), InputFormat.JSON);
        return readable(errors).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .distinct()
                .limit(TOLD)
                .toList();
    }

    private Schema compile(String pointer) {
        var fragment = URLEncoder.encode(pointer, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("%7E", "~")
                .replace("+", "%20");
        return registry.getSchema(SchemaLocation.of(IRI + "#" + fragment));
    }

    /** The one of several forms that an object says it has, by its type: the faults of all the others tell nothing. */
    private String chosen(String pointer, JsonNode json) {
        for (var member : at(pointer).path("anyOf")) {
            var reference = member.path("$ref").asText("#").substring(1);
            var types = at(reference).path("properties").path("type").path("enum");
            if (StreamSupport.stream(types.spliterator(), false).anyMatch(json.path("type")::equals)) {
                return reference;
            }
        }
        return pointer;
    }

    /** The faults without those of forms that the object does not claim to have. */
    private static List<Error> readable(List<Error> errors) {
        var others = errors.stream()
                .filter(error -> error.getInstanceLocation().toString().endsWith("/type")
                        && !error.getKeyword().equals("required"))
                .flatMap(error -> union(error).stream())
                .toList();
        Predicate<Error> claimed =
                error -> others.stream().noneMatch(other -> inside(error, other)) && !expectsNothing(error);
        var told = errors.stream().filter(claimed).toList();
        return told.isEmpty() ? errors : told;
    }

    private static Optional<String> union(Error error) {
        return Optional.of(UNION.matcher(error.getEvaluationPath().toString()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1));
    }

    private static boolean inside(Error error, String union) {
        return (error.getEvaluationPath() + "/").startsWith(union + "/");
    }

    /** That nothing would have been well too, or that none of several forms fits where one of them tells its own fault. */
    private static boolean expectsNothing(Error error) {
        return switch (error.getKeyword()) {
            case "oneOf", "anyOf" -> true;
            case "type" -> String.valueOf(error.getMessage()).endsWith("null expected");
            default -> false;
        };
    }

    private JsonNode at(String pointer) {
        return document.at(pointer);
    }

    private static JsonNode withoutFiles(JsonNode body) {
        if (!body.isObject()) {
            return body;
        }
        var json = (ObjectNode) body.deepCopy();
        return json.remove(List.of(Multipart.FILES, Multipart.SIZE));
    }

    private static Pattern pattern(String template) {
        var pattern = new StringBuilder();
        var last = 0;
        for (var parameter : PARAMETER.matcher(template).results().toList()) {
            pattern.append(Pattern.quote(template.substring(last, parameter.start())));
            // "Snowflakes": all ids but those of tokens and of emoji are numbers.
            pattern.append(parameter.group().endsWith("_id}") ? "\\d+" : "[^/]+");
            last = parameter.end();
        }
        return Pattern.compile(pattern + Pattern.quote(template.substring(last)));
    }

    /** As a part of a JSON pointer. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String text() {
        try (var in = OpenApi.class.getResourceAsStream("openapi.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
