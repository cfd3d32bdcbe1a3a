package starling.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import starling.coach.LanguageModel;
import starling.coach.ModelCard;
import starling.coach.ModelReply;
import starling.coach.ModelRequest;

/**
 * A language model that is asked one thing at a time, in the order of asking: most servers on a machine of one's own answer no
 * faster when asked two things at once, and whoever waits there would be given up as too slow. The time of a request begins when
 * it is its turn.
 */
final class QueuedModel implements LanguageModel {
    private final LanguageModel model;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean busy;

    private record Waiting(ModelRequest request, CompletableFuture<ModelReply> reply) {}

    QueuedModel(LanguageModel model) {
        this.model = model;
    }

    @Override
    public ModelCard card() {
        return model.card();
    }

    @Override
    public CompletableFuture<ModelReply> ask(ModelRequest request) {
        var reply = new CompletableFuture<ModelReply>();
        synchronized (this) {
            queue.add(new Waiting(request, reply));
        }
        goOn();
        return reply;
    }

    private void goOn() {
        next().ifPresent(waiting -> {
            var running = model.ask(waiting.request());
            var unusedEnd = waiting.reply().whenComplete((said, failure) -> running.cancel(true));
            var unused = running.whenComplete((said, failure) -> {
                if (failure == null) {
                    waiting.reply().complete(said);
                } else {
                    waiting.reply().completeExceptionally(failure);
                }
                synchronized (this) {
                    busy = false;
                }
                goOn();
            });
        });
    }

    /** The next request that somebody still waits for, if it is its turn. */
    private synchronized Optional<Waiting> next() {
        queue.removeIf(waiting -> waiting.reply().isDone());
        if (busy || queue.isEmpty()) {
            return Optional.empty();
        }
        busy = true;
        return Optional.of(queue.remove());
    }
}
