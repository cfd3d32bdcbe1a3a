package starling;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import starling.cli.CommandFailedException;
import starling.observation.ObservationServer;
import starling.observation.Readiness;

/** How Starling is watched from outside, where a port for that is configured. */
final class Observation {
    /** Whoever asks whether Starling is ready waits so long for the store. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(1);

    private final Parts parts;
    private final Supplier<Presence> presence;

    /**
     * Nothing is open yet.
     *
     * @param presence what there is of the bot
     */
    Observation(Parts parts, Supplier<Presence> presence) {
        this.parts = parts;
        this.presence = presence;
    }

    /**
     * Answers from now on.
     *
     * @throws CommandFailedException when the port is taken
     */
    Optional<ObservationServer> open() {
        return parts.settings.get().http().map(address -> {
            try {
                return ObservationServer.open(address, readiness(), parts.measurements::scrape);
            } catch (IOException e) {
                throw new CommandFailedException(
                        "cannot listen at " + address.getHostString() + ":" + address.getPort()
                                + ", where Starling is to be watched: set STARLING_HTTP_PORT to a port that is free",
                        e);
            }
        });
    }

    private Readiness readiness() {
        return new Readiness(
                List.of(
                        new Readiness.Condition("rules: not loaded yet", parts.grader::isDone),
                        new Readiness.Condition("models: not loaded yet", parts.embedder::isDone),
                        new Readiness.Condition(
                                "store: does not answer",
                                () -> parts.database.isDone()
                                        && parts.database.get().answers()),
                        new Readiness.Condition(
                                "Discord: not connected",
                                () -> presence.get().isThere().getAsBoolean()),
                        new Readiness.Condition(
                                () -> "shards: "
                                        + presence.get().unheard().get().orElse("not heard yet"),
                                () -> presence.get().unheard().get().isEmpty())),
                READY_WITHIN,
                () -> presence.get().said().get());
    }
}
