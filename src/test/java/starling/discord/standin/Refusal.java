package starling.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Discord says no. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int status;
    final int code;

    Refusal(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    ObjectNode body() {
        return Json.object("code", code, "message", String.valueOf(getMessage()));
    }

    static Refusal unauthorized() {
        return new Refusal(401, 0, "401: Unauthorized");
    }

    static Refusal unknownChannel() {
        return new Refusal(404, 10003, "Unknown Channel");
    }

    static Refusal unknownMessage() {
        return new Refusal(404, 10008, "Unknown Message");
    }

    static Refusal unknownInteraction() {
        return new Refusal(404, 10062, "Unknown interaction");
    }

    static Refusal alreadyAcknowledged() {
        return new Refusal(400, 40060, "Interaction has already been acknowledged.");
    }

    static Refusal expiredToken() {
        return new Refusal(401, 50027, "Invalid Webhook Token");
    }

    static Refusal missingAccess() {
        return new Refusal(403, 50001, "Missing Access");
    }

    static Refusal missingPermissions() {
        return new Refusal(403, 50013, "Missing Permissions");
    }

    static Refusal tooManyFollowUps() {
        return new Refusal(400, 40094, "This interaction has reached the maximum number of follow-up messages");
    }

    static Refusal cannotWriteTo() {
        return new Refusal(403, 50007, "Cannot send messages to this user");
    }

    static Refusal invalidForm(List<String> reasons) {
        return new Refusal(400, 50035, "Invalid Form Body: " + String.join("; ", reasons));
    }
}
