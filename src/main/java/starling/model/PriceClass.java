package starling.model;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import starling.configuration.ModelSettings;

/**
 * About what a model costs, judged by its address and its name alone. Low is up to about 5 US dollars for a million tokens that
 * it says, middle up to about 20, high above.
 *
 * @see <a href="https://platform.openai.com/docs/pricing">OpenAI's prices</a>
 * @see <a href="https://docs.anthropic.com/en/docs/about-claude/pricing">Anthropic's prices</a>
 * @see <a href="https://ai.google.dev/gemini-api/docs/pricing">Google's prices</a>
 */
enum PriceClass {
    LOCAL("none: by its address it runs on your own machine or network"),
    LOW("low, judged by the name"),
    MIDDLE("middle, judged by the name"),
    HIGH("high, judged by the name"),
    NOT_KNOWN("not known; see your provider's price list");

    /** A word of a model's name. */
    private record NamePart(Pattern word, PriceClass price) {
        NamePart(String word, PriceClass price) {
            this(Pattern.compile("(?<![a-z0-9])" + Pattern.quote(word) + "(?![a-z0-9])"), price);
        }
    }

    /** The first that a name holds decides: the small ones of a family are named after the family too. */
    private static final List<NamePart> NAME_PARTS = List.of(
            new NamePart("nano", LOW),
            new NamePart("mini", LOW),
            new NamePart("haiku", LOW),
            new NamePart("flash", LOW),
            new NamePart("lite", LOW),
            new NamePart("small", LOW),
            new NamePart("gpt-3.5", LOW),
            new NamePart("deepseek", LOW),
            new NamePart("sonnet", MIDDLE),
            new NamePart("gemini", MIDDLE),
            new NamePart("mistral-large", MIDDLE),
            new NamePart("opus", HIGH),
            new NamePart("pro", HIGH),
            new NamePart("o1", HIGH),
            new NamePart("o3", MIDDLE),
            new NamePart("gpt-4o", MIDDLE),
            new NamePart("gpt-4.1", MIDDLE),
            new NamePart("gpt-4", HIGH),
            new NamePart("gpt-5", MIDDLE));

    /** A model of this name is elsewhere, though a server nearby passes it on. */
    private static final Pattern PASSED_ON = Pattern.compile("(?<![a-z0-9])cloud$");

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");

    private final String words;

    PriceClass(String words) {
        this.words = words;
    }

    /** As the owner reads it. */
    String words() {
        return words;
    }

    static PriceClass of(ModelSettings settings) {
        var name = settings.name().toLowerCase(Locale.ROOT);
        if (PASSED_ON.matcher(name).find()) {
            return NOT_KNOWN;
        }
        if (isNear(URI.create(settings.url()).getHost().toLowerCase(Locale.ROOT))) {
            return LOCAL;
        }
        return NAME_PARTS.stream()
                .filter(part -> part.word().matcher(name).find())
                .findFirst()
                .map(NamePart::price)
                .orElse(NOT_KNOWN);
    }

    /** Whether a host is this machine or one of the same house. Nobody is asked for its address. */
    private static boolean isNear(String host) {
        if (!ADDRESS.matcher(host).matches()) {
            return host.equals("localhost")
                    || host.endsWith(".local")
                    || host.endsWith(".internal")
                    || !host.contains(".");
        }
        try {
            var address = InetAddress.getByName(host);
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    // Unique local addresses, RFC 4193: fc00::/7.
                    || (address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
