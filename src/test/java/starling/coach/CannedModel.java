package starling.coach;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A language model that says what it was given to say, in turn, to each task; remembers what it was sent. */
final class CannedModel implements LanguageModel {
    static final String NOTHING = "{}";

    private final Deque<CompletableFuture<ModelReply>> replies = new ArrayDeque<>();
    private final List<ModelRequest> requests = new ArrayList<>();

    CannedModel says(String reply) {
        replies.add(CompletableFuture.completedFuture(new ModelReply(reply, 900, 100)));
        return this;
    }

    CannedModel fails(ModelFailure failure) {
        replies.add(CompletableFuture.failedFuture(new ModelException(failure)));
        return this;
    }

    /** What it does not answer before the test does. */
    CompletableFuture<ModelReply> stalls() {
        var reply = new CompletableFuture<ModelReply>();
        replies.add(reply);
        return reply;
    }

    List<ModelRequest> requests() {
        return requests;
    }

    @Override
    public ModelCard card() {
        return new ModelCard("canned", "http://localhost:1");
    }

    @Override
    public CompletableFuture<ModelReply> ask(ModelRequest request) {
        requests.add(request);
        return replies.isEmpty()
                ? CompletableFuture.completedFuture(new ModelReply(NOTHING, 900, 100))
                : replies.remove();
    }
}
