package starling.discord;

import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;

/**
 * Hears as another listener does, as long as that is allowed; where that one stumbles, the person is told so and not left waiting.
 */
final class GuardedListener implements EventListener {
    private final EventListener listener;
    private final BooleanSupplier allowed;

    GuardedListener(EventListener listener, BooleanSupplier allowed) {
        this.listener = listener;
        this.allowed = allowed;
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (!allowed.getAsBoolean()) {
            // Another process may hear the same by now.
            return;
        }
        try {
            listener.onEvent(event);
        } catch (RuntimeException | Error e) {
            CommandDesk.log(event.getClass().getSimpleName(), e);
            if (event instanceof IReplyCallback interaction && !interaction.isAcknowledged()) {
                interaction
                        .reply(MessageCard.of(Apology.PLAIN))
                        .setEphemeral(true)
                        .queue(shown -> {}, failure -> Sending.log("interaction " + interaction.getId(), failure));
            }
        }
    }
}
