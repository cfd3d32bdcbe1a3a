package starling.configuration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a database is: a file of SQLite, or a PostgreSQL server. Its text tells neither user nor password. */
public sealed interface DatabaseAddress {
    /** It after "open" or "in", for messages. */
    String named();

    /** A file of SQLite. */
    record File(Path file) implements DatabaseAddress {
        private static final String URL = "jdbc:sqlite:";

        @Override
        public String named() {
            return "the database " + file;
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /**
     * A database of a PostgreSQL server.
     *
     * @param url as the driver of PostgreSQL reads it; may hold the user and the password
     * @param user as whom to connect, where that is not in the URL
     * @param password with which to connect, where that is not in the URL
     * @param connections how many are open at once, at most; 1 or more
     */
    record Server(String url, Optional<String> user, Optional<String> password, int connections)
            implements DatabaseAddress {
        private static final Pattern URL =
                Pattern.compile("jdbc:postgresql://(?<hosts>[^/?#@\\s]+)/(?<database>[^/?#@\\s]+)(\\?[^\\s#]*)?");

        public Server {
            if (!URL.matcher(url).matches()) {
                throw new IllegalArgumentException("no address of a PostgreSQL database");
            }
            if (connections < 1) {
                throw new IllegalArgumentException("connections must be at least 1, was " + connections);
            }
        }

        @Override
        public String named() {
            var parts = URL.matcher(url);
            if (!parts.matches()) {
                throw new IllegalStateException("an address that was one is none");
            }
            return "the PostgreSQL database " + decoded(parts.group("database")) + " on " + parts.group("hosts");
        }

        private static String decoded(String name) {
            try {
                return URLDecoder.decode(name, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return name;
            }
        }

        @Override
        public String toString() {
            return named();
        }
    }

    /**
     * The address that a URL gives.
     *
     * @param home where relative files start
     * @param user as whom to connect to a server, if the URL does not say it
     * @param password with which to connect, if the URL does not say it
     * @param connections to a server at once, at most
     * @throws IllegalArgumentException with what was expected, where it is none; what was given is not repeated, since it may
     *     hold a password
     */
    static DatabaseAddress of(
            String url, Path home, Optional<String> user, Optional<String> password, int connections) {
        if (Server.URL.matcher(url).matches()) {
            return new Server(url, user, password, connections);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "expected jdbc:postgresql://HOST/DATABASE or jdbc:postgresql://HOST:PORT/DATABASE;"
                            + " the user and the password go into STARLING_DATABASE_USER and STARLING_DATABASE_PASSWORD");
        }
        if (!url.startsWith(File.URL) || url.length() == File.URL.length()) {
            throw new IllegalArgumentException("expected " + File.URL + " and a file, such as " + File.URL
                    + ".starling/starling.db, or jdbc:postgresql://HOST/DATABASE");
        }
        return new File(file(home, url.substring(File.URL.length())));
    }

    private static Path file(Path home, String name) {
        try {
            var file = home.resolve(name);
            if (Files.isDirectory(file)) {
                throw new IllegalArgumentException(file + " is a folder; expected a file");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("expected " + File.URL + " and the name of a file", e);
        }
    }
}
