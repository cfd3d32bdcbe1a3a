package starling.discord;

import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears when the bot is connected, when it is not, and when Discord does not want it back. */
final class ConnectionListener extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionListener.class);

    private final CompletableFuture<Void> ready;
    private final CompletableFuture<Void> end;
    private final Traffic traffic;

    ConnectionListener(CompletableFuture<Void> ready, CompletableFuture<Void> end, Traffic traffic) {
        this.traffic = traffic;
        this.ready = ready;
        this.end = end;
    }

    @Override
    public void onReady(ReadyEvent event) {
        ready.complete(null);
    }

    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        traffic.lost();
        LOG.warn("the connection to Discord is lost; trying to come back");
    }

    @Override
    public void onSessionResume(SessionResumeEvent event) {
        traffic.back();
        LOG.info("back in Discord, nothing missed");
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        traffic.back();
        LOG.info("back in Discord; what was said meanwhile was not heard");
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        var code = event.getCloseCode();
        end(code == null ? "close code " + event.getCode() : explained(code));
    }

    private void end(String reason) {
        var ended = new DiscordException("Discord ended the connection for good: " + reason);
        var neverBegan = ready.completeExceptionally(ended);
        if (!neverBegan) {
            end.completeExceptionally(ended);
        }
    }

    private static String explained(CloseCode code) {
        return switch (code) {
            case AUTHENTICATION_FAILED -> "the token is not valid any more; set STARLING_DISCORD_TOKEN to the new one";
            case DISALLOWED_INTENTS -> "the Message Content Intent was switched off; start Starling again";
            default -> code.getCode() + " " + code.getMeaning();
        };
    }
}
