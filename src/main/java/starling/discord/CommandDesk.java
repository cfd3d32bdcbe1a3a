package starling.discord;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import starling.command.Command;
import starling.command.CommandRegistry;
import starling.command.Completion;
import starling.command.Conversation;
import starling.command.Form;
import starling.command.Invocation;
import starling.command.Later;
import starling.command.Option;
import starling.command.RefusedFileException;
import starling.command.Reply;
import starling.command.Upload;
import starling.command.VoiceMessages;
import starling.interview.PersonId;
import starling.interview.RateLedger;
import starling.interview.StorageException;

/**
 * Runs commands, several at a time, off the threads that Discord's events arrive on. What one person says in one place is done
 * in the order it came. Every invocation gets a reply.
 */
final class CommandDesk {
    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);
    private static final int AT_A_TIME = 8;
    private static final int WAITING = 500;
    /** Discord takes a form for three seconds, and it has a way to go. */
    private static final Duration FORM_PATIENCE = Duration.ofSeconds(2);

    private static final Reply BUSY = Reply.of("I cannot take more at this moment. Please try again in a minute.");

    private static final Reply STOPPING =
            Reply.of("I am being restarted and can take nothing new. Please try again in a minute.");
    private static final Reply STOPPED = Reply.of("I was stopped before I was done with this. Please try again in a"
            + " minute; /history shows which of your answers I have kept.");
    /** How long Discord may take for what is said at the very end. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final CommandRegistry registry;
    private final ThreadPoolExecutor forms;
    private final Lanes lanes;
    /** What is being found out by the threads for forms. */
    private final Set<Asked> asked = ConcurrentHashMap.newKeySet();
    /** What is still to come to replies that are shown. */
    private final Set<Awaited> awaited = ConcurrentHashMap.newKeySet();

    /** What is said to those who were told to wait, if it comes to nothing. */
    private final Set<Supplier<CompletableFuture<?>>> owed = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;
    private final Traffic traffic;
    private final Allowance allowance;
    private final ProgressLine.Later later;

    CommandDesk(CommandRegistry registry) {
        this(registry, Traffic.NONE, RateLedger.NONE);
    }

    /**
     * @param traffic told what goes on
     * @param everywhere counts what people say to all processes, where there are several
     */
    CommandDesk(CommandRegistry registry, Traffic traffic, RateLedger everywhere) {
        this(registry, traffic, new Allowance(System::nanoTime, everywhere), Threads::later);
    }

    /**
     * A desk with a clock of its own.
     *
     * @param nanoTime as {@link System#nanoTime()} counts
     */
    CommandDesk(CommandRegistry registry, LongSupplier nanoTime, ProgressLine.Later later) {
        this(registry, Traffic.NONE, new Allowance(nanoTime, RateLedger.NONE), later);
    }

    private CommandDesk(CommandRegistry registry, Traffic traffic, Allowance allowance, ProgressLine.Later later) {
        this(
                registry,
                traffic,
                allowance,
                later,
                Threads.bounded("starling-form", AT_A_TIME, WAITING),
                new Lanes("starling-command", AT_A_TIME, WAITING));
    }

    private CommandDesk(
            CommandRegistry registry,
            Traffic traffic,
            Allowance allowance,
            ProgressLine.Later later,
            ThreadPoolExecutor forms,
            Lanes lanes) {
        this.registry = registry;
        this.traffic = traffic;
        this.allowance = allowance;
        this.later = later;
        this.forms = forms;
        this.lanes = lanes;
    }

    /** Another desk that shares the threads and what people may do, and can be closed without this one. */
    CommandDesk beside() {
        return new CommandDesk(registry, traffic, allowance, later, forms, lanes.beside());
    }

    /** What is still to come, and when the reply shows it. */
    private record Awaited(CompletableFuture<Later.More> begun, CompletableFuture<?> amended) {}

    /** What a command lacks is being found out. */
    private record Asked(CompletableFuture<Void> over) {}

    /** Where to go on once it is known whether a command lacks anything. */
    interface FormHandler {
        void missing(Form form);

        void complete();

        /** It could not be found out. */
        void refused(Reply reason);
    }

    Traffic traffic() {
        return traffic;
    }

    /** What was said and is not answered yet. */
    int waiting() {
        return lanes.taken();
    }

    Optional<Command> find(String name) {
        return registry.find(name);
    }

    /** What is heard without a command's name. */
    Conversation conversation() {
        return registry.conversation();
    }

    /** What becomes of what is said aloud. */
    VoiceMessages voiceMessages() {
        return registry.voiceMessages();
    }

    /**
     * Takes note that a person says this command once more; if that is too often, why it is not done, and when it may be. Comes
     * back at once, and knows of this process only.
     */
    Optional<String> spend(Invocation invocation, Command command) {
        return allowance.spend(invocation.person(), command.effort(invocation));
    }

    /** The command that is called so in the menu of a message. */
    Optional<Command> inMenu(String name) {
        return registry.all().stream()
                .filter(command -> command.messageMenu().equals(Optional.of(name)))
                .findFirst();
    }

    /** The listed commands that begin with this word and have another. */
    List<Command> family(String word) {
        return registry.family(word);
    }

    /** What is attached to an invocation. */
    interface Attachments {
        /** By the names of their options; waits for them. */
        Map<String, Upload> fetch() throws RefusedFileException;
    }

    /** The next turn of a person in a place; empty if too much is waiting, or the desk is closed. Comes back at once. */
    Optional<Lanes.Turn> turn(String lane) {
        var turn = lanes.take(lane);
        if (turn.isEmpty()) {
            traffic.turnedAway();
            LOG.warn("somebody was turned away: {} are waiting", lanes.taken());
        }
        return turn;
    }

    /**
     * When it is its turn, fetches what is attached, runs the command and delivers its reply; the apology if any of that fails,
     * and the reason if a file is refused.
     */
    void run(
            Optional<Lanes.Turn> turn,
            Command command,
            Invocation invocation,
            Attachments attachments,
            Reply apology,
            Delivery delivery) {
        turn.ifPresentOrElse(
                taken -> use(
                        taken,
                        () -> delivery.deliver(stopped(apology)),
                        () -> runNow(command, invocation, attachments, apology, delivery)),
                () -> {
                    var unused = delivery.deliver(busy(apology));
                });
    }

    /**
     * Has something done when it is its turn, for somebody who waits for it.
     *
     * @param farewell said to them where the desk is closed before it is done
     */
    void use(Lanes.Turn turn, Supplier<CompletableFuture<?>> farewell, Runnable work) {
        owed.add(farewell);
        turn.use(() -> {
            try {
                work.run();
            } finally {
                owed.remove(farewell);
            }
        });
    }

    /** The same, for whoever has the turn: back when the reply is delivered. */
    void runNow(Command command, Invocation invocation, Attachments attachments, Reply apology, Delivery delivery) {
        long begun = System.nanoTime();
        try {
            var reply = allowance
                    .spendEverywhere(invocation.person(), command.effort(invocation))
                    .map(refusal -> inPlaceOf(apology, Reply.of(refusal)))
                    .orElseGet(() -> reply(command, invocation, attachments, delivery));
            // Waiting here keeps the next turn, and close(), from overtaking what is still on its way.
            delivery.deliver(reply).join();
            delivery.later(reply).ifPresent(more -> amendOnceThere(invocation, more, delivery));
        } catch (RuntimeException | Error e) {
            log(invocation, e);
            delivery.deliver(apology).join();
        } finally {
            traffic.done(command.name(), Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** Off the turn of the person, who may say the next thing meanwhile. */
    private void amendOnceThere(Invocation invocation, Later more, Delivery delivery) {
        CompletableFuture<Later.More> begun;
        try {
            begun = more.begin();
        } catch (RuntimeException | Error e) {
            log(invocation, e);
            begun = CompletableFuture.failedFuture(e);
        }
        var amended = begun.handle((came, failure) -> failure == null ? came.whole() : more.without())
                .thenCompose(delivery::amend);
        var waiting = new Awaited(begun, amended);
        awaited.add(waiting);
        var unused = amended.whenComplete((shown, failure) -> {
            awaited.remove(waiting);
            if (failure != null) {
                log(invocation, failure);
            }
        });
    }

    /** The refusal, with the words that the apology would have given back. */
    Reply busy(Reply apology) {
        return inPlaceOf(apology, refusal());
    }

    /** What is said where it came to nothing, with the same words. */
    static Reply stopped(Reply apology) {
        return inPlaceOf(apology, STOPPED);
    }

    private Reply refusal() {
        return stopping ? STOPPING : BUSY;
    }

    private static Reply inPlaceOf(Reply apology, Reply reason) {
        var givenBack = apology.blocks().stream().skip(1);
        return new Reply(Stream.concat(reason.blocks().stream(), givenBack).toList(), List.of());
    }

    private static Reply reply(Command command, Invocation invocation, Attachments attachments, Delivery delivery) {
        try {
            var complete = invocation.withFiles(attachments.fetch());
            return command.run(Completion.resolved(command, complete), delivery::progress);
        } catch (RefusedFileException e) {
            return Reply.of(e.sentence());
        }
    }

    /** Asks the command what is meant by what is typed so far; nothing if that fails, or if too many type. */
    void complete(
            Command command, PersonId person, String option, String typed, Consumer<List<Option.Choice>> offering) {
        try {
            ask(() -> {
                try {
                    offering.accept(command.completions(person, option, typed));
                } catch (RuntimeException | Error e) {
                    log("completing /" + command.name() + " " + option, e);
                    offering.accept(List.of());
                }
            });
        } catch (RejectedExecutionException e) {
            offering.accept(List.of());
        }
    }

    /**
     * Finds out what a command lacks on a thread of its own, since that may take a look into the store. Not one of those that
     * run commands: Discord waits three seconds for a form, and a command may take longer. Where it takes almost as long, it is
     * refused, and what is found out later is dropped.
     */
    void askForm(Command command, Invocation invocation, FormHandler handler) {
        var answered = new AtomicBoolean();
        try {
            ask(() -> {
                try {
                    var form = command.form(Completion.resolved(command, invocation));
                    if (!answered.getAndSet(true)) {
                        form.ifPresentOrElse(handler::missing, handler::complete);
                    }
                } catch (RuntimeException | Error e) {
                    log(invocation, e);
                    if (!answered.getAndSet(true)) {
                        handler.refused(Apology.PLAIN);
                    }
                }
            });
        } catch (RejectedExecutionException e) {
            refuse(invocation, handler, answered);
            return;
        }
        later.run(FORM_PATIENCE, () -> refuse(invocation, handler, answered));
    }

    private void ask(Runnable work) {
        var asking = new Asked(new CompletableFuture<>());
        asked.add(asking);
        try {
            if (stopping) {
                throw new RejectedExecutionException("the desk is closed");
            }
            forms.execute(() -> {
                try {
                    work.run();
                } finally {
                    asked.remove(asking);
                    asking.over().complete(null);
                }
            });
        } catch (RejectedExecutionException e) {
            asked.remove(asking);
            throw e;
        }
    }

    private void refuse(Invocation invocation, FormHandler handler, AtomicBoolean answered) {
        if (!answered.getAndSet(true)) {
            LOG.warn(
                    "{} was turned away: {} are waiting",
                    invocation,
                    forms.getQueue().size());
            handler.refused(refusal());
        }
    }

    /** Takes no more from now on: whoever asks is told so, and gets back what they typed. What was taken goes on. */
    void refuse() {
        stopping = true;
        lanes.refuse();
    }

    /**
     * Takes no more, waits for what is running and its replies, and gives up what was to come to them later. Whoever still waits
     * for something then is told that it came to nothing.
     *
     * @return false if not all came to its end in time
     */
    boolean close(Duration patience) throws InterruptedException {
        return close(List.of(this), patience);
    }

    /** The same for several, which share the time. */
    static boolean close(Collection<CommandDesk> desks, Duration patience) throws InterruptedException {
        desks.forEach(CommandDesk::refuse);
        var since = System.nanoTime();
        boolean ended = areOver(of(desks, desk -> desk.asked, Asked::over), patience);
        for (var desk : desks) {
            ended &= desk.lanes.close(patience.minusNanos(System.nanoTime() - since));
        }
        of(desks, desk -> desk.awaited, Awaited::begun).forEach(still -> still.cancel(true));
        boolean shown = areOver(of(desks, desk -> desk.awaited, Awaited::amended), LAST_WORDS);
        sayFarewell(desks);
        return ended && shown;
    }

    private static <T, R> List<R> of(
            Collection<CommandDesk> desks, Function<CommandDesk, Set<T>> all, Function<T, R> wanted) {
        return desks.stream()
                .flatMap(desk -> all.apply(desk).stream())
                .map(wanted)
                .toList();
    }

    private static void sayFarewell(Collection<CommandDesk> desks) throws InterruptedException {
        var waiting = of(desks, desk -> desk.owed, owed -> owed);
        desks.forEach(desk -> desk.owed.removeAll(waiting));
        var said = waiting.stream().map(CommandDesk::said).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(said).get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("not everybody could be told that Starling was stopped");
        }
    }

    private static CompletableFuture<?> said(Supplier<CompletableFuture<?>> farewell) {
        try {
            return farewell.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Whether all of them have come to an end, well or not. */
    private static boolean areOver(Collection<? extends CompletableFuture<?>> work, Duration patience)
            throws InterruptedException {
        try {
            CompletableFuture.allOf(work.toArray(CompletableFuture<?>[]::new))
                    .get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Logs a fault without anything that was typed. */
    static void log(Object what, Throwable fault) {
        LOG.error("{}", told(what, fault));
    }

    /** The fault in one line. Neither its message nor its causes are safe to show: they may hold what was typed. */
    static String told(Object what, Throwable fault) {
        var frames = fault.getStackTrace();
        // The one message that is known to hold nothing typed, and that the operator needs.
        var reason = fault instanceof StorageException ? ": " + fault.getMessage() : "";
        return what + ": " + fault.getClass().getName() + " at " + (frames.length == 0 ? "an unknown place" : frames[0])
                + reason;
    }
}
