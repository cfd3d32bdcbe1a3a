package starling;

import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import starling.cli.CommandLines;

/** Starts what the command line asks for. */
public final class Starling {
    private Starling() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        // Drawing a picture must not look for a screen, nor show Starling among the programs that have a window.
        System.setProperty("java.awt.headless", "true");
        System.exit(run(args, System.in, out, err, System.getenv()));
    }

    /**
     * Does what the arguments ask for, and nothing outside what is passed in but read the files of {@code STARLING_HOME} or
     * the working directory, keep attempts in the store, and talk to Discord if a token is configured.
     *
     * @param out written to in UTF-8
     * @param err one line for a failure, and notices for whoever waits
     * @return 0 on success, 1 on failure, 2 on wrong use
     */
    public static int run(
            String[] args, InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        try (var wiring = new Wiring(in, out, err, environment, program())) {
            return CommandLines.run(args, in, out, err, wiring);
        }
    }

    private static URI program() {
        try {
            return Starling.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of Starling's own classes is no address", e);
        }
    }
}
