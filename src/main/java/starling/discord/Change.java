package starling.discord;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import starling.command.Reply;

/** What a message that is shown becomes. Where that cannot be made or sent with its pictures, its words are tried without them. */
final class Change {
    private final MessageEditData whole;
    private final Optional<Reply> without;

    private Change(MessageEditData whole, Optional<Reply> without) {
        this.whole = whole;
        this.without = without;
    }

    /**
     * Into this reply. Draws its pictures, and waits for them.
     *
     * @throws RuntimeException when the reply is none that can be shown, with pictures or without
     */
    static Change to(Reply reply) {
        var without = reply.withoutPictures();
        try {
            return new Change(MessageCard.changed(reply), without);
        } catch (RuntimeException | Error e) {
            if (without.isEmpty()) {
                throw e;
            }
            CommandDesk.log("drawing what was to be shown", e);
            return new Change(MessageCard.changed(without.get()), Optional.empty());
        }
    }

    /**
     * Changes the message.
     *
     * @param shown how that is done
     * @param what it is an answer to, for the log
     * @return complete when Discord has taken it or nothing more can be done, and never exceptionally
     */
    CompletableFuture<?> of(Function<MessageEditData, RestAction<Message>> shown, String what) {
        var changed = Sending.tried(() -> shown.apply(whole))
                .exceptionallyCompose(refused -> without.map(words -> {
                            Sending.log(what, refused);
                            return Sending.tried(() -> shown.apply(MessageCard.changed(words)));
                        })
                        .orElseGet(() -> CompletableFuture.failedFuture(refused)));
        return Sending.logged(changed, what);
    }
}
