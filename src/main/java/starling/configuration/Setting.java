package starling.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A value and where it was set. What reads it throws a {@link ConfigurationException} that names the place when it is of
 * another shape.
 */
record Setting(String value, String where) {
    /** An address of one of two schemes. */
    String url(String plain, String secure) {
        try {
            var uri = new URI(value);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("");
            if ((scheme.equals(plain) || scheme.equals(secure)) && uri.getHost() != null) {
                return value;
            }
        } catch (URISyntaxException e) {
            // Falls through to the sentence below, which says the same in the owner's words.
        }
        throw error(
                "expected an address that begins with " + plain + ":// or " + secure + "://, found \"" + value + "\"");
    }

    /** A secret: its complaint cannot hold the value. */
    String secret(String complaint) {
        if (!value.matches("[\\x21-\\x7e]+")) {
            throw error(complaint);
        }
        return value;
    }

    /** A whole number in a range. */
    long number(long least, long most) {
        try {
            var number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the sentence below, which says the same in the owner's words.
        }
        throw error("expected a whole number from " + least + " to " + most + ", found \"" + value + "\"");
    }

    /** For the caller to throw. */
    ConfigurationException error(String problem) {
        return new ConfigurationException(where + ": " + problem);
    }

    /** Names the place only: the value may be a secret. */
    @Override
    public String toString() {
        return where;
    }
}
