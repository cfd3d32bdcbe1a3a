package starling.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import starling.interview.KeptRows;

/** What is kept of a person, for programs: a list of objects for each kind, by the names and fields that the store has. */
final class ExportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExportJson() {}

    static byte[] of(List<KeptRows> kept, Instant at) {
        var all = new LinkedHashMap<String, Object>();
        all.put("exported", at.toString());
        kept.forEach(each -> all.put(each.kind(), each.rows()));
        try {
            return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            // Its message may hold what is kept.
            throw new IllegalStateException("texts and numbers cannot be written as JSON");
        }
    }
}
