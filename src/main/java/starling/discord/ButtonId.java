package starling.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a button stands for, kept in the button itself, such as {@code 1/answer?question=b-12}. The number is the version of
 * this way of writing it, so that a later Starling can tell the buttons it no longer understands. Modals use the same.
 */
record ButtonId(String command, Map<String, String> options) {
    private static final String VERSION = "1/";
    /** Discord's limit for a {@code custom_id}. */
    private static final int LONGEST = 100;

    ButtonId {
        options = Map.copyOf(options);
    }

    /** The button that was written so; empty if it is none of this version. */
    static Optional<ButtonId> parse(String written) {
        if (!written.startsWith(VERSION)) {
            return Optional.empty();
        }
        var mark = written.indexOf('?');
        var command = written.substring(VERSION.length(), mark < 0 ? written.length() : mark);
        var options = new TreeMap<String, String>();
        try {
            for (var pair :
                    mark < 0 ? new String[0] : written.substring(mark + 1).split("&", -1)) {
                var equals = pair.indexOf('=');
                if (equals < 1) {
                    return Optional.empty();
                }
                options.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new ButtonId(command, options));
    }

    /** Whether Discord takes it: 100 characters are the most. */
    boolean fits() {
        return toString().length() <= LONGEST;
    }

    /** As Discord keeps it; the same for the same command and options. */
    @Override
    public String toString() {
        var written = new TreeMap<>(options)
                .entrySet().stream()
                        .map(option -> encoded(option.getKey()) + "=" + encoded(option.getValue()))
                        .collect(joining("&"));
        return VERSION + command + (written.isEmpty() ? "" : "?" + written);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
