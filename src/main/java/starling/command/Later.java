package starling.command;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * More that a reply will hold once it is known. A front end begins it when the reply has been shown, once, and never where others
 * read what is for one person.
 */
public interface Later {
    /**
     * Begins. Comes back at once.
     *
     * @return what is there then; completed exceptionally if nothing came. To cancel it gives it up
     */
    CompletableFuture<More> begin();

    /** The reply as it stays if nothing comes. */
    Reply without();

    /**
     * What came.
     *
     * @param added what is new in the reply; empty if nothing is
     * @param whole the reply as it is then
     */
    record More(List<Block> added, Reply whole) {
        public More {
            added = List.copyOf(added);
        }
    }

    /**
     * A reply that ends with a line for what is still to come, and then with that instead.
     *
     * @param waiting the line
     * @param work begins it; what it gives back is added at the end
     */
    static Reply promise(Reply reply, String waiting, Supplier<CompletableFuture<List<Block>>> work) {
        return reply.followedBy(List.of(new Block.Small(waiting))).withLater(new Later() {
            @Override
            public CompletableFuture<More> begin() {
                return following(work.get(), added -> new More(added, reply.followedBy(added)));
            }

            @Override
            public Reply without() {
                return reply;
            }
        });
    }

    /** What follows from this once it is there; cancelling that cancels this. */
    static <T, R> CompletableFuture<R> following(CompletableFuture<T> first, Function<T, R> then) {
        var following = first.thenApply(then);
        var unused = following.whenComplete((made, failure) -> {
            if (following.isCancelled()) {
                first.cancel(true);
            }
        });
        return following;
    }
}
