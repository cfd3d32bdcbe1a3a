package starling.model.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that arrived at the stand-in.
 *
 * @param path without the query
 * @param headers by their name in lower case
 * @param text the body as it arrived
 * @param json the body, or a missing node if it is no JSON
 */
public record AskedModel(Wire wire, String path, Map<String, List<String>> headers, String text, JsonNode json) {
    /** What the model was told to do: the system message; empty if there is none. */
    public String instructions() {
        return wire.instructions(json);
    }

    /** What the person who asks said; empty if nothing. */
    public String material() {
        return wire.material(json);
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
