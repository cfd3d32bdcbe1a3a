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
        var whole = shownAs.apply(reply);
        var words = whole.beforePictures();
        var card = MessageCard.of(words.orElse(whole));
        var sent = Sending.tried(() -> message.reply(card)
                        .mentionRepliedUser(false)
                        // A person may take the message back before the reply is there.
                        .failOnInvalidReply(false))
                .thenApply(there -> {
                    shown = Optional.of(there);
                    return there;
                });
        var said = Sending.logged(sent, "message " + message.getId());
        if (words.isEmpty()) {
            return said;
        }
        // While the words are on their way, this waits for the pictures.
        var pictures = Change.to(whole);
        return said.thenCompose(taken -> change(pictures));
    }

    @Override
    public Optional<Later> later(Reply delivered) {
        return shownAs.apply(delivered).later();
    }

    @Override
    public CompletableFuture<?> amend(Reply reply) {
        return change(Change.to(shownAs.apply(reply)));
    }

    /** Changes what was sent, if anything was. */
    private CompletableFuture<?> change(Change whole) {
        return shown.<CompletableFuture<?>>map(there -> whole.of(there::editMessage, "message " + message.getId()))
                .orElseGet(() -> CompletableFuture.completedFuture(whole));
    }
}
