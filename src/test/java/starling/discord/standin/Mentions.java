package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Whom a message pings.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message#allowed-mentions-object">Allowed mentions</a>
 */
final class Mentions {
    private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
    private static final Pattern ALL = Pattern.compile("@everyone|@here");

    private Mentions() {}

    static List<String> pinged(JsonNode body, Optional<String> repliedTo) {
        var content = body.path("content").asText("");
        var allowed = body.path("allowed_mentions");
        var pinged = new ArrayList<String>();
        if (isParsed(allowed, "everyone")) {
            ALL.matcher(content).results().forEach(found -> pinged.add(found.group()));
        }
        if (isParsed(allowed, "users")) {
            USER.matcher(content).results().forEach(found -> pinged.add(found.group()));
        }
        if (isParsed(allowed, "roles")) {
            ROLE.matcher(content).results().forEach(found -> pinged.add(found.group()));
        }
        if (allowed.path("replied_user").asBoolean(allowed.isMissingNode())) {
            repliedTo.ifPresent(pinged::add);
        }
        return pinged;
    }

    /** The people a person's message mentions; the one replied to among them unless the reply does not ping. */
    static List<String> mentioned(String content, Optional<String> repliedTo) {
        var mentioned = new ArrayList<>(
                USER.matcher(content).results().map(found -> found.group(1)).toList());
        repliedTo.filter(user -> !mentioned.contains(user)).ifPresent(mentioned::add);
        return mentioned;
    }

    private static boolean isParsed(JsonNode allowed, String kind) {
        return allowed.isMissingNode()
                || StreamSupport.stream(allowed.path("parse").spliterator(), false)
                        .anyMatch(parsed -> parsed.asText().equals(kind));
    }
}
