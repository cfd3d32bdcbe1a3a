package starling.discord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import starling.command.Block;
import starling.command.Later;
import starling.command.Reply;
import starling.command.Visibility;

/**
 * The way back to whoever typed a command, pressed a button or submitted a modal: first "Starling is thinking", then the reply
 * in its place. Where Discord no longer takes that, a reply for everybody goes to the channel, and a personal one to the
 * person's direct messages or nowhere.
 */
final class InteractionReply implements Delivery {
    private final IReplyCallback interaction;
    private final Visibility visibility;
    private final Consumer<Duration> acknowledged;
    /** What to edit; empty until Discord has taken the deferred reply, and when it has not. */
    private volatile Optional<InteractionHook> deferred = Optional.empty();

    /** How to change what was shown; empty as long as nothing was. */
    private volatile Optional<Function<MessageEditData, RestAction<Message>>> shown = Optional.empty();

    private final ProgressLine line = new ProgressLine(this::edit);

    InteractionReply(IReplyCallback interaction, Visibility visibility) {
        this(interaction, visibility, delay -> {});
    }

    /** The same, telling how long Discord waited for its first word. */
    InteractionReply(IReplyCallback interaction, Visibility visibility, Consumer<Duration> acknowledged) {
        this.interaction = interaction;
        this.visibility = visibility;
        this.acknowledged = acknowledged;
    }

    /** Defers the reply, for which Discord gives three seconds, and goes on when it has answered, whatever it said. */
    void defer(Runnable next) {
        long begun = System.nanoTime();
        interaction
                .deferReply(visibility == Visibility.PERSONAL)
                .queue(
                        hook -> {
                            deferred = Optional.of(hook);
                            acknowledged.accept(Duration.ofNanos(System.nanoTime() - begun));
                            next.run();
                        },
                        failure -> {
                            if (isAlreadyAcknowledged(failure)) {
                                // Discord took it and its answer got lost; the hook of the event does not know that.
                                deferred =
                                        Optional.of(InteractionHook.from(interaction.getJDA(), interaction.getToken()));
                            }
                            next.run();
                        });
    }

    @Override
    public CompletableFuture<?> deliver(Reply reply) {
        if (reply.isSilent()) {
            return takeBack();
        }
        var typed = reply.blocks().stream()
                .filter(Block.Typed.class::isInstance)
                .map(block -> ((Block.Typed) block).text())
                .toList();
        if (typed.isEmpty()
                || visibility == Visibility.PERSONAL
                || interaction.getContext() == InteractionContextType.BOT_DM) {
            return show(reply);
        }
        return show(reply.withoutTyped()).thenCompose(shown -> giveBack(typed));
    }

    /** Shows it; the words before the pictures, where these take a while. */
    private CompletableFuture<?> show(Reply reply) {
        var words = reply.beforePictures();
        var said = deliver(() -> MessageCard.of(words.orElse(reply)));
        if (words.isEmpty()) {
            return said;
        }
        // While the words are on their way, this waits for the pictures.
        var whole = Change.to(reply);
        return said.thenCompose(taken -> change(whole));
    }

    /** What a person typed is for nobody but them, whoever reads the reply. */
    private CompletableFuture<?> giveBack(List<String> typed) {
        var words = Apology.givingBackWhole("What you typed, for you alone to see:", typed);
        var given = deferred.<CompletableFuture<Message>>map(hook -> hook.sendMessage(MessageCard.of(words))
                        .setEphemeral(true)
                        .submit()
                        .exceptionallyCompose(expired -> sendAlone(MessageCard.of(words))))
                .orElseGet(() -> sendAlone(MessageCard.of(words)));
        return Sending.logged(given, "interaction " + interaction.getId());
    }

    /**
     * Sends what this makes, which it is asked for once more where it has to go elsewhere: what has been sent once cannot be sent
     * again where a file is with it. Otherwise as {@link #deliver(Reply)}.
     */
    CompletableFuture<?> deliver(Supplier<MessageCreateData> writing) {
        var message = writing.get();
        var delivered = line.end()
                .thenCompose(ended -> deferred.<CompletableFuture<Message>>map(hook -> hook.editOriginal(
                                        MessageEditData.fromCreateData(message))
                                .submit()
                                .thenApply(edited -> {
                                    shown = Optional.of(hook::editOriginal);
                                    return edited;
                                })
                                .exceptionallyCompose(expired -> sendOtherwise(writing.get())))
                        .orElseGet(() -> sendOtherwise(message)));
        return Sending.logged(delivered, "interaction " + interaction.getId());
    }

    @Override
    public Optional<Later> later(Reply delivered) {
        return delivered.later();
    }

    @Override
    public CompletableFuture<?> amend(Reply reply) {
        return change(Change.to(reply));
    }

    /** Changes what was shown, if anything was. */
    private CompletableFuture<?> change(Change whole) {
        return shown.<CompletableFuture<?>>map(message -> whole.of(message, "interaction " + interaction.getId()))
                .orElseGet(() -> CompletableFuture.completedFuture(whole));
    }

    /** "Thinking" goes away, and nothing comes in its place. */
    private CompletableFuture<?> takeBack() {
        var gone = line.end()
                .thenCompose(ended -> deferred.map(hook -> hook.deleteOriginal().submit())
                        .orElseGet(() -> CompletableFuture.completedFuture(null)));
        return Sending.logged(gone, "interaction " + interaction.getId());
    }

    @Override
    public void progress(String sentence) {
        line.at(sentence);
    }

    /** Shows a sentence in place of "thinking"; where that cannot be, nothing is lost. */
    private CompletableFuture<String> edit(String sentence) {
        var shown = Literal.lines(sentence, Message.MAX_CONTENT_LENGTH);
        return deferred.filter(hook -> !shown.isEmpty())
                .<CompletableFuture<String>>map(
                        hook -> hook.editOriginal(shown).submit().handle((taken, failure) -> shown))
                .orElseGet(() -> CompletableFuture.completedFuture(shown));
    }

    private CompletableFuture<Message> sendOtherwise(MessageCreateData message) {
        var sent = visibility == Visibility.PERSONAL
                ? sendAlone(message)
                : Sending.tried(() -> interaction.getMessageChannel().sendMessage(message));
        return sent.thenApply(there -> {
            shown = Optional.of(there::editMessage);
            return there;
        });
    }

    private CompletableFuture<Message> sendAlone(MessageCreateData message) {
        return Sending.tried(
                () -> interaction.getUser().openPrivateChannel().flatMap(channel -> channel.sendMessage(message)));
    }

    private static boolean isAlreadyAcknowledged(Throwable failure) {
        return failure instanceof ErrorResponseException refusal
                && refusal.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED;
    }
}
