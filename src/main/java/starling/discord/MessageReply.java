package starling.discord;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.entities.Message;
import starling.command.Later;
import starling.command.Reply;

/** The way back to whoever typed a message: a reply to it, in the same place. */
final class MessageReply implements Delivery {
    private final Message message;
    private final UnaryOperator<Reply> shownAs;
    /** What was sent; empty as long as nothing was. */
    private volatile Optional<Message> shown = Optional.empty();

    /**
     * The way back.
     *
     * @param shownAs how a reply is shown in this place, now and later
     */
    MessageReply(Message message, UnaryOperator<Reply> shownAs) {
        this.message = message;
        this.shownAs = shownAs;
    }

    @Override
    public CompletableFuture<?> deliver(Reply reply) {
        if (reply.isSilent()) {
            return CompletableFuture.completedFuture(reply);
        }
        var card = MessageCard.of(shownAs.apply(reply));
        var sent = Sending.tried(() -> message.reply(card)
                        .mentionRepliedUser(false)
                        // A person may take the message back before the reply is there.
                        .failOnInvalidReply(false))
                .thenApply(there -> {
                    shown = Optional.of(there);
                    return there;
                });
        return Sending.logged(sent, "message " + message.getId());
    }

    @Override
    public Optional<Later> later(Reply delivered) {
        return shownAs.apply(delivered).later();
    }

    @Override
    public CompletableFuture<?> amend(Reply reply) {
        return shown.<CompletableFuture<?>>map(there -> Sending.logged(
                        Sending.tried(() -> there.editMessage(MessageCard.changed(shownAs.apply(reply)))),
                        "message " + message.getId()))
                .orElseGet(() -> CompletableFuture.completedFuture(reply));
    }
}
