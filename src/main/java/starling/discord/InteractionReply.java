package starling.discord;

import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import starling.command.Reply;
import starling.command.Visibility;

/**
 * The way back to whoever typed a command, pressed a button or submitted a modal: first "Starling is thinking", then the reply
 * in its place. Where Discord no longer takes that, a reply for everybody goes to the channel, and a personal one to the
 * person's direct messages or nowhere.
 */
final class InteractionReply {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionReply.class);

    private final IReplyCallback interaction;
    private final Visibility visibility;
    /** What to edit; empty until Discord has taken the deferred reply, and when it has not. */
    private volatile Optional<InteractionHook> deferred = Optional.empty();

    InteractionReply(IReplyCallback interaction, Visibility visibility) {
        this.interaction = interaction;
        this.visibility = visibility;
    }

    /** Defers the reply, for which Discord gives three seconds, and goes on when it has answered, whatever it said. */
    void defer(Runnable next) {
        interaction
                .deferReply(visibility == Visibility.PERSONAL)
                .queue(
                        hook -> {
                            deferred = Optional.of(hook);
                            next.run();
                        },
                        failure -> {
                            if (isAlreadyAcknowledged(failure)) {
                                // Discord took it and its answer got lost on the way; the hook of the event does not
                                // know that.
                                deferred =
                                        Optional.of(InteractionHook.from(interaction.getJDA(), interaction.getToken()));
                            }
                            next.run();
                        });
    }

    /** Shows the reply in place of the deferred one, or by another way. */
    void show(Reply reply) {
        var message = MessageCard.of(reply);
        deferred.ifPresentOrElse(
                hook -> hook.editOriginal(MessageEditData.fromCreateData(message))
                        .queue(shown -> {}, failure -> showOtherwise(message)),
                () -> showOtherwise(message));
    }

    private void showOtherwise(MessageCreateData message) {
        try {
            var sending = visibility == Visibility.PERSONAL
                    ? interaction.getUser().openPrivateChannel().flatMap(channel -> channel.sendMessage(message))
                    : interaction.getMessageChannel().sendMessage(message);
            sending.queue(shown -> {}, this::logUndelivered);
        } catch (RuntimeException e) {
            logUndelivered(e);
        }
    }

    private void logUndelivered(Throwable failure) {
        LOG.warn("a reply to interaction {} could not be delivered: {}", interaction.getId(), reason(failure));
    }

    /** Why Discord refused, without anything of what was sent. */
    static String reason(Throwable failure) {
        if (!(failure instanceof ErrorResponseException refusal)) {
            return failure.getClass().getSimpleName();
        }
        var broken = refusal.getResponse().getException();
        return broken == null
                ? refusal.getErrorCode() + " " + refusal.getErrorResponse().getMeaning()
                : broken.getClass().getSimpleName();
    }

    private static boolean isAlreadyAcknowledged(Throwable failure) {
        return failure instanceof ErrorResponseException refusal
                && refusal.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED;
    }
}
