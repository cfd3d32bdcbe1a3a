package starling.discord;

import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;

/** Hears as another listener does; where that one stumbles, the person is told so and not left waiting. */
final class GuardedListener implements EventListener {
    private final EventListener listener;

    GuardedListener(EventListener listener) {
        this.listener = listener;
    }

    @Override
    public void onEvent(GenericEvent event) {
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
