package starling.coach;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What came of asking, counted for each task since the start. Holds nothing that anybody said. Safe for use by several threads. */
public final class CoachCounts {
    /** So many of the last calls are timed. */
    private static final int TIMED = 1_000;

    private static final double SLOW = 0.95;

    private final Map<Task, Counts> counts = new EnumMap<>(Task.class);

    /** Nothing was asked yet. */
    public CoachCounts() {
        for (var task : Task.values()) {
            counts.put(task, new Counts());
        }
    }

    /**
     * The figures of one task.
     *
     * @param task its name, that of its file in {@code prompts/}
     * @param calls how often the model was asked, the second time counted too
     * @param claims what it said that can be true or not
     * @param grounded how many of these were found to be so
     * @param dropped how many were dropped, by the reason
     * @param unreadable replies that were not of the form that was asked for; not among the claims
     * @param askedAgain how often it had to be asked a second time
     * @param unfounded how often nothing was left after that
     * @param failures how often it gave no reply, by the reason
     * @param inputTokens what it was given, in all
     * @param outputTokens what it said, in all
     * @param medianMillis how long a reply took; of the last thousand
     * @param slowMillis how long at most the fastest 95 of 100 took
     */
    public record Figures(
            String task,
            long calls,
            long claims,
            long grounded,
            Map<String, Long> dropped,
            long unreadable,
            long askedAgain,
            long unfounded,
            Map<String, Long> failures,
            long inputTokens,
            long outputTokens,
            long medianMillis,
            long slowMillis) {
        public Figures {
            dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
            failures = Collections.unmodifiableMap(new TreeMap<>(failures));
        }
    }

    /** The figures of the tasks that were asked for, in their order. */
    public List<Figures> figures() {
        var figures = new ArrayList<Figures>();
        counts.forEach((task, counted) -> {
            if (counted.calls.sum() > 0) {
                figures.add(counted.figures(task.id()));
            }
        });
        return List.copyOf(figures);
    }

    void asked(Task task) {
        of(task).calls.increment();
    }

    void replied(Task task, ModelReply reply, long millis) {
        var counted = of(task);
        counted.inputTokens.add(reply.inputTokens());
        counted.outputTokens.add(reply.outputTokens());
        counted.took(millis);
    }

    void failed(Task task, ModelFailure failure) {
        of(task).failures.get(failure).increment();
    }

    void checked(Task task, Checked<?> checked) {
        var counted = of(task);
        counted.claims.add(checked.claims());
        counted.grounded.add(checked.grounded());
        for (var flaw : checked.flaws()) {
            counted.dropped.get(flaw).increment();
        }
    }

    void askedAgain(Task task) {
        of(task).askedAgain.increment();
    }

    void unfounded(Task task) {
        of(task).unfounded.increment();
    }

    private Counts of(Task task) {
        return Optional.ofNullable(counts.get(task)).orElseThrow();
    }

    /** Of one task. */
    private static final class Counts {
        private final LongAdder calls = new LongAdder();
        private final LongAdder claims = new LongAdder();
        private final LongAdder grounded = new LongAdder();
        private final LongAdder askedAgain = new LongAdder();
        private final LongAdder unfounded = new LongAdder();
        private final LongAdder inputTokens = new LongAdder();
        private final LongAdder outputTokens = new LongAdder();
        private final Adders<Flaw> dropped = new Adders<>(Flaw.class);
        private final Adders<ModelFailure> failures = new Adders<>(ModelFailure.class);
        private final Deque<Long> millis = new ArrayDeque<>();

        synchronized void took(long time) {
            if (millis.size() == TIMED) {
                millis.removeFirst();
            }
            millis.addLast(time);
        }

        private synchronized List<Long> times() {
            return millis.stream().sorted().toList();
        }

        Figures figures(String task) {
            var times = times();
            var reasons = dropped.counts(flaw -> flaw != Flaw.FORMAT, Flaw::id);
            return new Figures(
                    task,
                    calls.sum(),
                    claims.sum(),
                    grounded.sum(),
                    reasons,
                    dropped.get(Flaw.FORMAT).sum(),
                    askedAgain.sum(),
                    unfounded.sum(),
                    failures.counts(failure -> true, ModelFailure::id),
                    inputTokens.sum(),
                    outputTokens.sum(),
                    at(times, 0.5),
                    at(times, SLOW));
        }

        /** The time that so large a share of the calls did not exceed. */
        private static long at(List<Long> times, double share) {
            return times.isEmpty() ? 0 : times.get((int) Math.ceil(share * times.size()) - 1);
        }
    }

    /** A count for each constant. */
    private static final class Adders<E extends Enum<E>> {
        private final Map<E, LongAdder> adders;

        Adders(Class<E> type) {
            adders = new EnumMap<>(type);
            for (var constant : type.getEnumConstants()) {
                adders.put(constant, new LongAdder());
            }
        }

        LongAdder get(E constant) {
            return Optional.ofNullable(adders.get(constant)).orElseThrow();
        }

        /** Those that are not 0. */
        Map<String, Long> counts(Predicate<E> wanted, Function<E, String> name) {
            return adders.entrySet().stream()
                    .filter(entry ->
                            wanted.test(entry.getKey()) && entry.getValue().sum() > 0)
                    .collect(Collectors.toMap(
                            entry -> name.apply(entry.getKey()),
                            entry -> entry.getValue().sum()));
        }
    }
}
