package starling.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Work that is done one after the other within a lane, in the order in which the turns were taken, however long each takes; the
 * lanes side by side on a few threads. Safe for use by several threads.
 */
final class Lanes {
    private final ThreadPoolExecutor workers;
    private final int most;
    private final Map<String, Deque<Turn>> lanes = new HashMap<>();
    private int taken;
    private boolean closed;

    /**
     * Lanes without anything in them.
     *
     * @param atATime how many lanes are worked on at once
     * @param most how many turns there may be in all
     */
    Lanes(String name, int atATime, int most) {
        this(Threads.bounded(name, atATime, Integer.MAX_VALUE), most);
    }

    private Lanes(ThreadPoolExecutor workers, int most) {
        this.workers = workers;
        this.most = most;
    }

    /** Other lanes without anything in them, which share the threads and can be closed without these. */
    Lanes beside() {
        return new Lanes(workers, most);
    }

    /**
     * A place in a lane. It holds up those behind it until it has been used once, by {@link #use} or {@link #pass}, or given up.
     */
    final class Turn {
        private final String lane;
        private Optional<Runnable> work = Optional.empty();

        private Turn(String lane) {
            this.lane = lane;
        }

        /** Has this done when it is its turn; what is left once the work has returned, whatever it throws. */
        void use(Runnable given) {
            given(this, given);
        }

        /** Lets those behind go on. */
        void pass() {
            given(this, () -> {});
        }

        /** The same where it is not known whether it was used before. */
        void giveUp() {
            givenUp(this);
        }
    }

    /** The next place in a lane; empty if there are too many, or no more are taken. Comes back at once. */
    synchronized Optional<Turn> take(String lane) {
        if (closed || taken >= most) {
            return Optional.empty();
        }
        taken++;
        var turn = new Turn(lane);
        lanes.computeIfAbsent(lane, first -> new ArrayDeque<>()).add(turn);
        return Optional.of(turn);
    }

    /** How many turns are taken and not over. */
    synchronized int taken() {
        return taken;
    }

    /** Takes no more; what was taken goes on. */
    synchronized void refuse() {
        closed = true;
    }

    /** Takes no more and waits until all are over; false if that took longer than {@code patience}. */
    synchronized boolean close(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        closed = true;
        long left = until - System.nanoTime();
        while (taken > 0 && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = until - System.nanoTime();
        }
        return taken == 0;
    }

    private synchronized void givenUp(Turn turn) {
        if (turn.work.isEmpty()) {
            given(turn, () -> {});
        }
    }

    private synchronized void given(Turn turn, Runnable work) {
        if (turn.work.isPresent()) {
            throw new IllegalStateException("this turn was used before");
        }
        turn.work = Optional.of(work);
        if (lane(turn).peekFirst() == turn) {
            begin(turn, work);
        }
    }

    private void begin(Turn turn, Runnable work) {
        workers.execute(() -> {
            try {
                work.run();
            } finally {
                end(turn);
            }
        });
    }

    private synchronized void end(Turn turn) {
        var lane = lane(turn);
        lane.removeFirst();
        taken--;
        notifyAll();
        if (lane.isEmpty()) {
            lanes.remove(turn.lane);
            return;
        }
        var next = lane.getFirst();
        next.work.ifPresent(work -> begin(next, work));
    }

    private Deque<Turn> lane(Turn turn) {
        return lanes.getOrDefault(turn.lane, new ArrayDeque<>());
    }
}
