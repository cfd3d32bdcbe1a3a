package starling.discord.standin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/**
 * A request with files: its JSON, in which each file stands under {@value #FILES} by its number.
 *
 * @see <a href="https://discord.com/developers/docs/reference#uploading-files">Discord: uploading files</a>
 */
final class Multipart {
    /** Where the files stand in the JSON. */
    static final String FILES = "uploaded files";

    /** Where the size of the whole request stands in the JSON. */
    static final String SIZE = "size of the request";

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"([^\"]*)\"");

    private Multipart() {}

    static ObjectNode read(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IllegalArgumentException("no boundary: " + contentType);
        }
        var json = Json.object();
        var files = Json.object();
        for (var part : new String(body, ISO_8859_1).split(Pattern.quote("--" + boundary.group(1)), -1)) {
            int head = part.indexOf("\r\n\r\n");
            var name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
            if (name.find()) {
                var content = part.substring(head + 4, part.length() - 2).getBytes(ISO_8859_1);
                var fileName = FILE_NAME.matcher(part.substring(0, head));
                if (name.group(1).equals("payload_json")) {
                    json = Json.of(new String(content, UTF_8));
                } else if (fileName.find()) {
                    var number = name.group(1).replaceAll("\\D", "");
                    var decoded = new String(fileName.group(1).getBytes(ISO_8859_1), UTF_8);
                    files.set(number, Json.object("name", decoded, "content", content));
                }
            }
        }
        json.set(FILES, files);
        return json;
    }
}
