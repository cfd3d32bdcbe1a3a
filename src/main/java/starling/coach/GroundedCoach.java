package starling.coach;

import com.google.common.util.concurrent.Striped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import starling.coach.CoachOutcome.NotAsked;
import starling.coach.CoachOutcome.Reason;
import starling.coach.CoachOutcome.Said;
import starling.coach.CoachOutcome.Unsaid;
import starling.feedback.Feedback;
import starling.interview.AnswerOutcome;
import starling.interview.PersonId;
import starling.star.AnswerKind;
import starling.star.KindReason;
import starling.star.Part;

/**
 * Asks a language model for people who let it, and says only what {@link Grounding} found to be so. What fails the check is dropped; if
 * nothing is left, or the reply could not be read, it is asked once more with the reasons. Safe for use by several threads.
 */
public final class GroundedCoach implements Coach {
    private static final Logger LOG = LoggerFactory.getLogger(GroundedCoach.class);

    /** However slow the model, and however many wait for it, the answer waits no longer, in seconds: for two replies of the slowest. */
    private static final int LONGEST = 125;

    private static final Duration TOLD_EVERY = Duration.ofHours(1);
    private static final int LOCKS = 64;

    private static final int CHARACTERS_PER_TOKEN = 4;

    private static final Set<KindReason> NOTHING_TO_COACH = Set.of(
            KindReason.TOO_SHORT,
            KindReason.GIBBERISH,
            KindReason.KEYWORDS,
            KindReason.CODE,
            KindReason.OTHER_LANGUAGE);

    private final LanguageModel model;
    private final PromptBook prompts;
    private final Grounding grounding;
    private final Budget budget;
    private final Predicate<PersonId> let;
    private final Executor executor;
    private final CoachCounts counts;
    private final Clock clock;
    private final Supplier<String> codes = Prompt.codes();
    private final RecentReplies recent = new RecentReplies();
    private final Set<Exchange<?>> underWay = ConcurrentHashMap.newKeySet();
    /** Held of a person while something is taken, asked or remembered for them, and while they are forgotten. */
    private final Striped<Lock> locks = Striped.lock(LOCKS);

    private Instant nextTold;

    /**
     * Who counts the tokens, and how many there are.
     *
     * @param ledger by days in UTC
     * @param ofAReply how many tokens a reply may have, with what the model thinks before it
     */
    public record Budget(TokenLedger ledger, TokenLimits limits, int ofAReply) {}

    /**
     * A coach that has not said anything yet.
     *
     * @param let whether a person lets it read their answers; asked each time, in the background
     * @param executor does all that takes time but the waiting, such as looking at the store
     */
    public GroundedCoach(
            LanguageModel model,
            PromptBook prompts,
            Grounding grounding,
            Budget budget,
            Predicate<PersonId> let,
            Executor executor,
            CoachCounts counts,
            Clock clock) {
        this.model = model;
        this.prompts = prompts;
        this.grounding = grounding;
        this.budget = budget;
        this.let = let;
        this.executor = executor;
        this.counts = counts;
        this.clock = clock;
        this.nextTold = clock.instant().plus(TOLD_EVERY);
    }

    @Override
    public Optional<ModelCard> model() {
        return Optional.of(model.card());
    }

    @Override
    public boolean isLetBy(PersonId person) {
        return let.test(person);
    }

    @Override
    public long tokensLeft(PersonId person) {
        return Math.max(0, budget.limits().person() - budget.ledger().usedBy(person, today()));
    }

    @Override
    public CompletableFuture<CoachOutcome<Advice>> adviseOn(AnswerOutcome.Graded graded) {
        if (!isCoachable(graded.feedback())) {
            return CompletableFuture.completedFuture(new NotAsked<>());
        }
        var person = graded.attempt().person();
        boolean design = graded.feedback() instanceof Feedback.OnDesign;
        var advice = begin(new Exchange<>(
                person, asking(graded, design ? Task.DESIGN_ADVICE : Task.ADVICE, "", grounding::suggestions)));
        var probe = begin(new Exchange<>(person, asking(graded, Task.PROBE, "", grounding::question)));
        var both = advice.thenCombine(probe, GroundedCoach::together);
        var unused = both.whenComplete((said, failure) -> {
            advice.cancel(true);
            probe.cancel(true);
        });
        return both;
    }

    private static CoachOutcome<Advice> together(CoachOutcome<List<Suggestion>> advice, CoachOutcome<FollowUp> probe) {
        if (advice instanceof Said<List<Suggestion>> said) {
            var sharper =
                    probe instanceof Said<FollowUp> asked ? Optional.of(asked.value()) : Optional.<FollowUp>empty();
            long left = probe instanceof Said<FollowUp> asked
                    ? Math.min(said.tokensLeft(), asked.tokensLeft())
                    : said.tokensLeft();
            return new Said<>(new Advice(said.value(), sharper), left);
        }
        if (probe instanceof Said<FollowUp> asked) {
            return new Said<>(new Advice(List.of(), Optional.of(asked.value())), asked.tokensLeft());
        }
        return advice instanceof Unsaid<List<Suggestion>> unsaid ? new Unsaid<>(unsaid.reason()) : new NotAsked<>();
    }

    @Override
    public CompletableFuture<CoachOutcome<Rewrite>> rewrite(AnswerOutcome.Graded graded) {
        if (!(graded.feedback() instanceof Feedback.OnStory story) || !isCoachable(story)) {
            return CompletableFuture.completedFuture(new NotAsked<>());
        }
        var part = Material.weakest(story).heading();
        return begin(new Exchange<>(
                graded.attempt().person(),
                asking(graded, Task.REWRITE, "", (reply, evidence) -> grounding.rewrite(reply, part, evidence))));
    }

    @Override
    public CompletableFuture<CoachOutcome<FollowUp>> followUp(AnswerOutcome.Graded graded, String manner) {
        return isCoachable(graded.feedback())
                ? begin(new Exchange<>(
                        graded.attempt().person(), asking(graded, Task.FOLLOW_UP, manner, grounding::question)))
                : CompletableFuture.completedFuture(new NotAsked<>());
    }

    @Override
    public CompletableFuture<CoachOutcome<Summary>> summarise(PersonId person, List<AnswerOutcome.Graded> answers) {
        // A pattern is seen in more than one answer, and nobody's answers are told on another's account.
        var own = answers.stream()
                .filter(graded -> graded.attempt().person().equals(person) && isCoachable(graded.feedback()))
                .toList();
        return own.size() < 2
                ? CompletableFuture.completedFuture(new NotAsked<>())
                : begin(new Exchange<>(
                        person,
                        new Asking<>(
                                Task.REPORT,
                                () -> Material.of(own),
                                told -> Evidence.of(own, told),
                                grounding::summary,
                                Optional.empty())));
    }

    @Override
    public void forget(PersonId person) {
        forgetting(person, () -> person);
    }

    @Override
    public void forgetUnless(Predicate<UUID> isKept) {
        recent.forgetUnless(isKept);
    }

    @Override
    public <T> T forgetting(PersonId person, Supplier<T> removing) {
        var lock = locks.get(person);
        lock.lock();
        try {
            drop(person);
            return removing.get();
        } finally {
            // What began meanwhile has taken nothing yet.
            drop(person);
            lock.unlock();
        }
    }

    private void drop(PersonId person) {
        underWay.stream().filter(exchange -> exchange.person.equals(person)).forEach(Exchange::drop);
        recent.forget(person);
    }

    private static boolean isCoachable(Feedback feedback) {
        if (feedback instanceof Feedback.OnStory story) {
            var reading = story.reading();
            boolean anyPart = Part.STAR_AND_LEARNING.stream()
                    .anyMatch(part -> reading.part(part).present());
            return !NOTHING_TO_COACH.contains(reading.reason()) && (reading.kind() != AnswerKind.NONE || anyPart);
        }
        return feedback instanceof Feedback.OnDesign design && design.reading().gradable();
    }

    private <T> Asking<T> asking(
            AnswerOutcome.Graded graded, Task task, String manner, BiFunction<String, Evidence, Checked<T>> check) {
        var rubric = Material.rubric(graded.question(), graded.feedback());
        return new Asking<>(
                task,
                () -> {
                    var values = Material.of(graded);
                    values.put(Variable.MANNER, manner);
                    return values;
                },
                told -> Evidence.of(graded, rubric, told),
                check,
                Optional.of(new RecentReplies.Key(graded.attempt().id(), task, manner)));
    }

    /** What is asked, and what is done with what comes back. */
    private record Asking<T>(
            Task task,
            Supplier<Map<Variable, String>> values,
            Function<String, Evidence> evidence,
            BiFunction<String, Evidence, Checked<T>> check,
            Optional<RecentReplies.Key> key) {}

    /** Begins an exchange, or joins the same one that is under way. Cancelling what is given ends it when nobody else waits. */
    private <T> CompletableFuture<CoachOutcome<T>> begin(Exchange<T> exchange) {
        CompletableFuture<CoachOutcome<T>> waited;
        synchronized (underWay) {
            for (var other : underWay) {
                var joined = exchange.joined(other);
                if (joined.isPresent()) {
                    return joined.get();
                }
            }
            underWay.add(exchange);
            waited = exchange.join().orElseThrow();
        }
        var unused = exchange.outcome.whenComplete((said, failure) -> {
            underWay.remove(exchange);
            exchange.hangUp();
        });
        // Whoever waits for the outcome goes on in a thread of ours, not in the one that measures time for all of the
        // process.
        CompletableFuture.delayedExecutor(LONGEST, TimeUnit.SECONDS, executor)
                .execute(() -> exchange.outcome.complete(new Unsaid<>(Reason.TOO_SLOW)));
        exchange.inBackground(() -> exchange.send(List.of()));
        return waited;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** One task for one person, from the question to what is said. */
    private final class Exchange<T> {
        private final PersonId person;
        private final Asking<T> asking;
        private final CompletableFuture<CoachOutcome<T>> outcome = new CompletableFuture<>();
        private Optional<CompletableFuture<ModelReply>> call = Optional.empty();
        private int waiting;

        Exchange(PersonId person, Asking<T> asking) {
            this.person = person;
            this.asking = asking;
        }

        private boolean isSameAs(Exchange<?> other) {
            return asking.key().isPresent() && asking.key().equals(other.asking.key()) && person.equals(other.person);
        }

        /** What comes of another exchange; empty if it is not of the same task, which always has the same type, or is over. */
        @SuppressWarnings("unchecked")
        private Optional<CompletableFuture<CoachOutcome<T>>> joined(Exchange<?> other) {
            return isSameAs(other) ? ((Exchange<T>) other).join() : Optional.empty();
        }

        /** The outcome for one more who waits for it; empty if it is over. */
        synchronized Optional<CompletableFuture<CoachOutcome<T>>> join() {
            if (outcome.isDone()) {
                return Optional.empty();
            }
            waiting++;
            var mine = outcome.copy();
            var unused = mine.whenComplete((said, failure) -> {
                if (mine.isCancelled()) {
                    leave();
                }
            });
            return Optional.of(mine);
        }

        private void leave() {
            boolean last;
            synchronized (this) {
                waiting--;
                last = waiting == 0;
            }
            if (last) {
                outcome.cancel(true);
            }
        }

        /** Ends it with nothing to tell. */
        void drop() {
            outcome.complete(new NotAsked<>());
        }

        synchronized void hangUp() {
            call.ifPresent(running -> running.cancel(true));
        }

        /** Whoever asks gets an outcome, whatever happens. */
        void inBackground(Runnable step) {
            try {
                executor.execute(() -> guarded(step));
            } catch (RuntimeException e) {
                failed(e);
            }
        }

        /** Something of ours failed. Its message may hold what was said, so only its kind is logged. */
        private void failed(RuntimeException e) {
            LOG.error(
                    "the coach failed at {}: {}",
                    asking.task().id(),
                    e.getClass().getName());
            outcome.complete(new Unsaid<>(Reason.FAILED));
        }

        private void guarded(Runnable step) {
            try {
                step.run();
            } catch (RuntimeException e) {
                failed(e);
            }
        }

        /**
         * Asks the model.
         *
         * @param flaws of what it said before; empty the first time
         */
        void send(List<Flaw> flaws) {
            if (!let.test(person)) {
                drop();
            }
            var known = asking.key().flatMap(recent::<T>known);
            known.ifPresent(value -> outcome.complete(new Said<>(value, tokensLeft(person))));
            if (outcome.isDone()) {
                return;
            }
            var request = again(prompts.of(asking.task()).filled(asking.values().get(), codes), flaws);
            int given = (request.instructions().length()
                            + request.material().length()
                            + request.schema().length())
                    / CHARACTERS_PER_TOKEN;
            int most = given + request.mostTokens();
            var day = today();
            var evidence = asking.evidence().apply(request.instructions());
            boolean first = flaws.isEmpty();
            var asked = Optional.<CompletableFuture<ModelReply>>empty();
            long began = clock.millis();
            var lock = locks.get(person);
            lock.lock();
            try {
                // Nobody is forgotten, or takes back their leave, between these three.
                if (outcome.isDone() || !let.test(person)) {
                    drop();
                    return;
                }
                var taking = budget.ledger().take(person, day, most, budget.limits());
                if (taking != TokenLedger.Taking.TAKEN) {
                    outcome.complete(new Unsaid<>(spent(taking)));
                    return;
                }
                asked = Optional.of(call(request));
            } finally {
                lock.unlock();
            }
            counts.asked(asking.task());
            var unused = asked.get()
                    .whenComplete((reply, failure) -> inBackground(() -> {
                        settle(day, most, used(reply, failure, given, most));
                        heard(reply, failure, evidence, first, clock.millis() - began);
                    }));
        }

        /** A reply that did arrive is told, whatever becomes of the count. */
        private void settle(LocalDate day, int taken, int used) {
            try {
                budget.ledger().settle(person, day, taken, used);
            } catch (RuntimeException e) {
                LOG.error(
                        "the tokens of a reply could not be counted: {}",
                        e.getClass().getName());
            }
        }

        private CompletableFuture<ModelReply> call(ModelRequest request) {
            var running = model.ask(request);
            synchronized (this) {
                call = Optional.of(running);
            }
            // What ended meanwhile found nothing to hang up.
            if (outcome.isDone()) {
                running.cancel(true);
            }
            return running;
        }

        private void heard(
                @Nullable ModelReply reply,
                @Nullable Throwable failure,
                Evidence evidence,
                boolean first,
                long millis) {
            if (reply == null) {
                failed(failure, first);
                return;
            }
            counts.replied(asking.task(), reply, millis);
            var checked = asking.check().apply(reply.text(), evidence);
            counts.checked(asking.task(), checked);
            tellCounts();
            if (!let.test(person)) {
                drop();
            }
            checked.value().ifPresentOrElse(this::say, () -> askAgain(checked.flaws(), first));
        }

        private void say(T value) {
            long left = tokensLeft(person);
            var lock = locks.get(person);
            lock.lock();
            try {
                if (!outcome.isDone()) {
                    asking.key().ifPresent(key -> recent.remember(person, key, value));
                }
            } finally {
                lock.unlock();
            }
            outcome.complete(new Said<>(value, left));
        }

        private void failed(@Nullable Throwable failure, boolean first) {
            var why = failureOf(failure);
            tellCounts();
            if (why.isEmpty()) {
                outcome.complete(new Unsaid<>(Reason.BROKEN));
                return;
            }
            counts.failed(asking.task(), why.get());
            if (why.get() == ModelFailure.ENDLESS) {
                askAgain(List.of(Flaw.TOO_LONG), first);
            } else {
                outcome.complete(new Unsaid<>(reason(why.get())));
            }
        }

        private void askAgain(List<Flaw> flaws, boolean first) {
            if (outcome.isDone()) {
                return;
            }
            if (first) {
                counts.askedAgain(asking.task());
                send(flaws);
            } else {
                counts.unfounded(asking.task());
                outcome.complete(new Unsaid<>(Reason.UNFOUNDED));
            }
        }
    }

    /** The request with what was wrong with the last reply, in words of ours. */
    private ModelRequest again(ModelRequest request, List<Flaw> flaws) {
        int most = Math.max(request.mostTokens(), budget.ofAReply());
        if (flaws.isEmpty()) {
            return new ModelRequest(request.instructions(), request.material(), request.schema(), most);
        }
        var reasons = flaws.stream().distinct().map(flaw -> "- " + flaw.told()).collect(Collectors.joining("\n"));
        return new ModelRequest(
                request.instructions(),
                request.material() + "\n\nYour last reply to this could not be used:\n" + reasons
                        + "\nReply once more, without that.",
                request.schema(),
                most);
    }

    /** One line an hour at most, for whoever runs this; it holds nothing of anybody. */
    private synchronized void tellCounts() {
        if (clock.instant().isBefore(nextTold)) {
            return;
        }
        nextTold = clock.instant().plus(TOLD_EVERY);
        for (var figures : counts.figures()) {
            LOG.info(
                    "coach, {}: {} calls, {} of {} claims grounded, dropped {}, {} unreadable, failures {}, median {} ms",
                    figures.task(),
                    figures.calls(),
                    figures.grounded(),
                    figures.claims(),
                    figures.dropped(),
                    figures.unreadable(),
                    figures.failures(),
                    figures.medianMillis());
        }
    }

    private static Reason spent(TokenLedger.Taking taking) {
        return taking == TokenLedger.Taking.DAY_SPENT ? Reason.DAY_SPENT : Reason.PERSON_SPENT;
    }

    private static Optional<ModelFailure> failureOf(@Nullable Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof ModelException known ? Optional.of(known.failure()) : Optional.empty();
    }

    /** What a call cost: as its provider counts, else what may have been charged for a conversation that was broken off. */
    private static int used(@Nullable ModelReply reply, @Nullable Throwable failure, int given, int most) {
        if (reply != null) {
            return reply.inputTokens() + reply.outputTokens();
        }
        var why = failureOf(failure);
        if (failure instanceof CancellationException || why.equals(Optional.of(ModelFailure.TOO_SLOW))) {
            return given;
        }
        return why.equals(Optional.of(ModelFailure.ENDLESS)) || why.equals(Optional.of(ModelFailure.CUT_OFF))
                ? most
                : 0;
    }

    private static Reason reason(ModelFailure failure) {
        return switch (failure) {
            case TOO_SLOW -> Reason.TOO_SLOW;
            case BUSY -> Reason.BUSY;
            case REFUSED -> Reason.REFUSED;
            case BROKEN -> Reason.BROKEN;
            case ENDLESS -> Reason.UNFOUNDED;
            case CUT_OFF -> Reason.CUT_OFF;
            case RESTING -> Reason.RESTING;
        };
    }
}
