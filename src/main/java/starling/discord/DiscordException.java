package starling.discord;

/** Discord cannot be used. The message is for the operator: what was being done and what to check; it never holds the token. */
public final class DiscordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DiscordException(String message) {
        super(message);
    }

    DiscordException(String message, Throwable cause) {
        super(message, cause);
    }

    static DiscordException wrongToken() {
        return new DiscordException(
                "Discord refused the token: copy it again from the Bot page of discord.com/developers/applications");
    }
}
