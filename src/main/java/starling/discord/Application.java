package starling.discord;

import java.io.IOException;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The application that the token belongs to, as it is set up at discord.com/developers/applications.
 *
 * @param id the number that invitations carry
 * @param name what it is called there; people see the bot's own name
 * @param readsMessages whether the Message Content Intent is switched on: otherwise the bot reads only direct messages and
 *     messages that mention it
 * @param forServers whether it can be added to servers
 * @param forPeople whether people can add it to their own account
 * @see <a href="https://discord.com/developers/docs/resources/application">Discord: application</a>
 */
public record Application(String id, String name, boolean readsMessages, boolean forServers, boolean forPeople) {
    /** GATEWAY_MESSAGE_CONTENT, and GATEWAY_MESSAGE_CONTENT_LIMITED for bots on fewer than 100 servers. */
    private static final long MESSAGE_CONTENT = 1L << 18 | 1L << 19;
    /** View channels, send messages, embed links, attach files, read the history, make private threads, write in threads. */
    private static final long PERMISSIONS = 1L << 10 | 1L << 11 | 1L << 14 | 1L << 15 | 1L << 16 | 1L << 36 | 1L << 38;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String AUTHORIZE = "https://discord.com/oauth2/authorize?client_id=";

    /**
     * Asks Discord. Waits at most ten seconds.
     *
     * @throws DiscordException when the token is wrong, Discord refuses or cannot be reached
     */
    public static Application read(DiscordSettings settings) {
        return read(settings, LONGEST);
    }

    static Application read(DiscordSettings settings, Duration longest) {
        var client = new OkHttpClient.Builder().callTimeout(longest).build();
        var request = new Request.Builder()
                .url(settings.restUrl() + "applications/@me")
                .header("Authorization", "Bot " + settings.token())
                .build();
        try (var response = client.newCall(request).execute()) {
            return switch (response.code()) {
                case 200 -> of(DataObject.fromJson(response.body().byteStream()));
                case 401 -> throw DiscordException.wrongToken();
                default ->
                    throw new DiscordException(
                            "Discord at " + settings.restUrl() + " refused with HTTP status " + response.code());
            };
        } catch (IOException | ParsingException e) {
            throw new DiscordException(
                    "Discord at " + settings.restUrl() + " could not be reached: "
                            + e.getClass().getSimpleName(),
                    e);
        } finally {
            client.connectionPool().evictAll();
            client.dispatcher().executorService().shutdown();
        }
    }

    private static Application of(DataObject application) {
        var kinds = application.optObject("integration_types_config");
        return new Application(
                application.getString("id"),
                application.getString("name"),
                (application.getUnsignedLong("flags", 0) & MESSAGE_CONTENT) != 0,
                // An application that was never set up otherwise is for servers only.
                kinds.map(kind -> kind.hasKey("0")).orElse(true),
                kinds.map(kind -> kind.hasKey("1")).orElse(false));
    }

    /** Where somebody who manages a server adds the bot, with the permissions that it needs and no others. */
    public String serverInvitation() {
        return AUTHORIZE + id + "&integration_type=0&scope=bot+applications.commands&permissions=" + PERMISSIONS;
    }

    /** Where people add the bot to their own account. */
    public String personalInvitation() {
        return AUTHORIZE + id + "&integration_type=1&scope=applications.commands";
    }
}
