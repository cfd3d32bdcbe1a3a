package starling.discord;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import starling.configuration.Shards;

/**
 * With what, and where, to log in.
 *
 * @param token the bot's token; neither shown nor logged
 * @param restUrl where requests go, such as {@code https://discord.com/api/v10/}
 * @param gatewayUrl where events come from, such as {@code wss://gateway.discord.gg/}
 * @param shards which part of what happens is heard
 */
public record DiscordSettings(String token, String restUrl, String gatewayUrl, Shards shards) {
    private static final String DISCORD_REST = "https://discord.com/api/v10/";
    private static final String DISCORD_GATEWAY = "wss://gateway.discord.gg/";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]+");

    /**
     * @throws DiscordException when the token is blank or no token, or an address is none
     */
    public DiscordSettings {
        token = token.strip();
        if (token.isEmpty()) {
            throw new DiscordException("there is no Discord token: set STARLING_DISCORD_TOKEN");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new DiscordException(
                    "the Discord token holds characters that no token has: copy it again, without quotes and spaces");
        }
        restUrl = address(restUrl, "REST", "/api/v10/", Set.of("http", "https"));
        gatewayUrl = address(gatewayUrl, "gateway", "/", Set.of("ws", "wss"));
    }

    /**
     * Discord itself.
     *
     * @throws DiscordException when the token is blank or no token
     */
    public static DiscordSettings of(String token) {
        return new DiscordSettings(token, DISCORD_REST, DISCORD_GATEWAY, Shards.ALL);
    }

    /**
     * The same with requests going to a REST proxy. An address without a path means {@code /api/v10/} there.
     *
     * @throws DiscordException when it is no http or https address
     */
    public DiscordSettings withRestUrl(String url) {
        return new DiscordSettings(token, url, gatewayUrl, shards);
    }

    /**
     * The same with events coming from another gateway.
     *
     * @throws DiscordException when it is no ws or wss address
     */
    public DiscordSettings withGatewayUrl(String url) {
        return new DiscordSettings(token, restUrl, url, shards);
    }

    /** The same hearing this part of what happens. */
    public DiscordSettings withShards(Shards heard) {
        return new DiscordSettings(token, restUrl, gatewayUrl, heard);
    }

    @Override
    public String toString() {
        return "Discord at " + restUrl + " and " + gatewayUrl;
    }

    private static String address(String given, String name, String usualPath, Set<String> schemes) {
        try {
            var uri = new URI(given.strip());
            if (uri.getScheme() == null || !schemes.contains(uri.getScheme()) || uri.getHost() == null) {
                throw new DiscordException(refusal(given, name, schemes));
            }
            var path = uri.getPath().length() > 1 ? uri.getPath() : usualPath;
            return uri.getScheme() + "://" + uri.getAuthority() + (path.endsWith("/") ? path : path + "/");
        } catch (URISyntaxException e) {
            throw new DiscordException(refusal(given, name, schemes), e);
        }
    }

    private static String refusal(String given, String name, Set<String> schemes) {
        return "the Discord " + name + " address must start with " + String.join(":// or ", new TreeSet<>(schemes))
                + "://, was " + given;
    }
}
