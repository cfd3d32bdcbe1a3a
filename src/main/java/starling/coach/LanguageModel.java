package starling.coach;

import java.util.concurrent.CompletableFuture;

/** A language model, as far as the coach needs one. Safe for use by several threads. */
public interface LanguageModel {
    ModelCard card();

    /**
     * Asks it, without waiting.
     *
     * @return completes within the model's time limit, exceptionally only with a {@link ModelException}; cancelling it ends the
     *     conversation with the provider
     */
    CompletableFuture<ModelReply> ask(ModelRequest request);
}
