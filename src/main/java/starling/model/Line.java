package starling.model;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * The connection of one conversation, which can be cut at any moment, before the other side answers too; it cuts itself when
 * more arrives than can be part of a reply. Safe for use by several threads.
 */
final class Line {
    private final long mostBytes;
    private final List<Runnable> cuts = new ArrayList<>();
    private boolean cut;

    /** A line that carries at most so much in all. */
    Line(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** A client whose exchanges end when the line is cut. */
    HttpClient over(HttpClient client) {
        return new LineClient(client, this);
    }

    /** Ends all exchanges, and those that are begun later. */
    void cut() {
        List<Runnable> due;
        synchronized (this) {
            cut = true;
            due = List.copyOf(cuts);
            cuts.clear();
        }
        due.forEach(Runnable::run);
    }

    synchronized boolean isCut() {
        return cut;
    }

    /** Does this when the line is cut: now, if it is already. */
    void whenCut(Runnable work) {
        synchronized (this) {
            if (!cut) {
                cuts.add(work);
                return;
            }
        }
        work.run();
    }

    /** The same, with what is received carried by this line. */
    <T> BodyHandler<T> carrying(BodyHandler<T> handler) {
        return response -> new Carried<>(handler.apply(response));
    }

    private final class Carried<T> implements BodySubscriber<T> {
        private final BodySubscriber<T> subscriber;
        private long bytes;

        Carried(BodySubscriber<T> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public CompletionStage<T> getBody() {
            return subscriber.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
            whenCut(() -> {
                subscription.cancel();
                subscriber.onError(new IOException("the line is cut"));
            });
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
            if (bytes > mostBytes) {
                cut();
                return;
            }
            subscriber.onNext(buffers);
        }

        @Override
        public void onError(Throwable thrown) {
            subscriber.onError(thrown);
        }

        @Override
        public void onComplete() {
            subscriber.onComplete();
        }
    }
}
