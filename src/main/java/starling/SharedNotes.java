package starling;

import java.util.function.Consumer;
import starling.notes.Notebook;
import starling.notes.WatchedNotes;

/** One look at the shared notes, after which everybody has what they say now. For one thread at a time. */
final class SharedNotes implements Runnable {
    private final WatchedNotes watched;
    private final Consumer<Notebook> share;
    private boolean unshared;

    /** @param share gives a notebook to everybody; when it fails it is given the notebook of then at the next look */
    SharedNotes(WatchedNotes watched, Consumer<Notebook> share) {
        this.watched = watched;
        this.share = share;
    }

    @Override
    public void run() {
        unshared |= watched.look();
        if (unshared) {
            share.accept(watched.notebook());
            unshared = false;
        }
    }
}
