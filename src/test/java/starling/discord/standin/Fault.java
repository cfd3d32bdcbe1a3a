package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * What goes wrong on purpose with a request.
 *
 * @param done whether the stand-in does what is asked all the same
 * @param status of the answer, if there is one; of a request that is done the usual one
 * @param headers of the answer, beside or in place of the usual ones; one that is blank is left out
 */
record Fault(boolean done, Answered answered, int status, Map<String, String> headers, JsonNode body) {
    /** What becomes of the answer. */
    enum Answered {
        YES,
        /** The line is cut instead. */
        CUT,
        /** The line stays open until the other side gives up. */
        NEVER
    }

    Fault {
        headers = Map.copyOf(headers);
    }

    /** An error in place of an answer. */
    static Fault refusal(int status, int code) {
        return new Fault(
                false,
                Answered.YES,
                status,
                Map.of(),
                Json.object("code", code, "message", status + ": a fault on purpose"));
    }

    /**
     * A rate limit.
     *
     * @param retryAfter in seconds, as the header says it
     * @param headers more of them, or blank to leave one out
     */
    static Fault rateLimit(String retryAfter, boolean global, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Retry-After", retryAfter);
        if (global) {
            all.put("X-RateLimit-Global", "true");
        }
        var body = Json.object(
                "code",
                0,
                "message",
                "You are being rate limited.",
                "retry_after",
                Double.parseDouble(retryAfter),
                "global",
                global);
        return new Fault(false, Answered.YES, 429, all, body);
    }

    static Fault withHeaders(Map<String, String> headers) {
        return new Fault(true, Answered.YES, 0, headers, Json.NULL);
    }

    static Fault lostAnswer() {
        return new Fault(true, Answered.CUT, 0, Map.of(), Json.NULL);
    }

    static Fault cutBefore() {
        return new Fault(false, Answered.CUT, 0, Map.of(), Json.NULL);
    }

    static Fault silence() {
        return new Fault(false, Answered.NEVER, 0, Map.of(), Json.NULL);
    }
}
