package starling.discord;

import java.time.Duration;
import java.util.function.Consumer;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/**
 * Connects to the gateway of the settings. When that cannot be reached at the start, JDA queues the connection again at once,
 * about a thousand times a second; here it waits between two tries, and gives up.
 */
final class GatewaySession extends SessionControllerAdapter {
    private final String gatewayUrl;
    private final Pause pause;
    private final Duration betweenLogins;
    private final Consumer<DiscordException> gaveUp;
    /** Only the worker uses it. */
    private volatile BackOff backOff;

    /**
     * Nothing is connected yet.
     *
     * @param betweenLogins from one login to the next
     * @param gaveUp told when nothing of what is to be connected can be
     */
    GatewaySession(String gatewayUrl, Pause pause, Duration betweenLogins, Consumer<DiscordException> gaveUp) {
        this.gatewayUrl = gatewayUrl;
        this.betweenLogins = betweenLogins;
        this.pause = pause;
        this.backOff = new BackOff(pause);
        this.gaveUp = gaveUp;
    }

    @Override
    public String getGateway() {
        return gatewayUrl;
    }

    @Override
    public void appendSession(SessionController.SessionConnectNode node) {
        // Only a connection that has just failed comes from the worker itself.
        if (!(Thread.currentThread() instanceof QueueWorker)) {
            backOff = new BackOff(pause);
        } else if (!mayTryAgain()) {
            gaveUp.accept(new DiscordException("cannot reach Discord's gateway at " + gatewayUrl
                    + ": check the network, and STARLING_DISCORD_GATEWAY_URL if it is set"));
            return;
        }
        super.appendSession(node);
    }

    @Override
    protected void runWorker() {
        synchronized (lock) {
            // A login that was given up while it was made may have ended the worker with it, and nobody would log in
            // any more.
            if (workerHandle == null || !workerHandle.isAlive()) {
                workerHandle = new QueueWorker(betweenLogins.toMillis());
                workerHandle.start();
            }
        }
    }

    private boolean mayTryAgain() {
        try {
            return backOff.allowsAnotherTry();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
