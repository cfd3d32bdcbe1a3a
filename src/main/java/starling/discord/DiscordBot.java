package starling.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import starling.command.Announcer;
import starling.command.CommandRegistry;
import starling.interview.RateLedger;
import starling.shard.Hearing;

/**
 * Starling in Discord. {@link #start()} once, or {@link #hear} for each shard where several processes share them; then {@link
 * #awaitEnd()}, then {@link #close()}, which any thread may call.
 *
 * <p>Discord hands over the text of messages that mention the bot and of direct messages to every bot; that of others only
 * where the owner has switched on the Message Content Intent, and only then is it asked for. No message of its pings anybody.
 */
public final class DiscordBot implements Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
    /** For JDA to send what is waiting and to hang up, on all connections. */
    private static final Duration LOGGING_OUT = Duration.ofSeconds(5);

    private static final int REQUESTS_AT_A_TIME = 16;
    private static final int CALLBACKS_AT_A_TIME = 4;
    private static final int LOGINS_AT_A_TIME = 16;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int LONGEST_RECONNECT_DELAY_SECONDS = 64;

    /** A connection to a shard, from before it is begun until nothing is left of it. */
    private final class ShardLogin implements Login {
        private final int shard;
        private final CommandDesk desk;
        /** When the gateway says that it is ready, or never will be. */
        private final CompletableFuture<Void> ready = new CompletableFuture<>();

        private final CompletableFuture<Void> heard = new CompletableFuture<>();
        private volatile Optional<JDA> connection = Optional.empty();
        private volatile boolean left;

        private ShardLogin(int shard, CommandDesk desk) {
            this.shard = shard;
            this.desk = desk;
        }

        CommandDesk desk() {
            return desk;
        }

        CompletableFuture<Void> ready() {
            return ready;
        }

        Optional<JDA> connection() {
            return connection;
        }

        boolean isReady() {
            return !left && ready.isDone() && !ready.isCompletedExceptionally();
        }

        /** What is still being done for it comes to nothing. */
        void end(String reason) {
            left = true;
            ready.completeExceptionally(new DiscordException(reason));
        }

        void orRefuse() {
            if (left) {
                throw new DiscordException("shard " + shard + " was left before it was heard");
            }
        }

        @Override
        public CompletableFuture<Void> heard() {
            return heard;
        }

        @Override
        public CompletableFuture<Void> leave() {
            desk.refuse();
            end("shard " + shard + " was left before it was heard");
            return heard.handle((hears, failure) -> failure).thenRunAsync(() -> leaveNow(this), shardThreads);
        }
    }

    private final DiscordSettings settings;
    private final CommandRegistry registry;
    private final Pause pause;
    private final Patience patience;
    private final Downloads downloads;
    private final CommandDesk desk;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final GatewaySession session;
    private final ThreadPoolExecutor shardThreads =
            Threads.bounded("starling-shard", LOGINS_AT_A_TIME, Integer.MAX_VALUE);
    /** All that there is something of, in the order in which they were begun. */
    private final List<ShardLogin> logins = new CopyOnWriteArrayList<>();

    private volatile boolean closed;
    /** Those of them that hear. */
    private volatile List<JDA> hearing = List.of();

    public DiscordBot(DiscordSettings settings, CommandRegistry registry) {
        this(settings, registry, Traffic.NONE, RateLedger.NONE);
    }

    /**
     * The same, watched, and beside others.
     *
     * @param traffic told what goes on
     * @param everywhere counts what people say to all processes, where there are several
     */
    public DiscordBot(DiscordSettings settings, CommandRegistry registry, Traffic traffic, RateLedger everywhere) {
        this(settings, registry, new Downloads(), new CommandDesk(registry, traffic, everywhere));
    }

    /**
     * @param downloads how what people attach is fetched
     */
    DiscordBot(DiscordSettings settings, CommandRegistry registry, Downloads downloads) {
        this(settings, registry, downloads, new CommandDesk(registry));
    }

    /**
     * @param desk where commands are run; closed with this
     */
    DiscordBot(DiscordSettings settings, CommandRegistry registry, Downloads downloads, CommandDesk desk) {
        this(
                settings,
                registry,
                duration -> TimeUnit.MILLISECONDS.sleep(duration.toMillis()),
                Patience.USUAL,
                downloads,
                desk);
    }

    /**
     * @param patience how long to wait for the gateway to say that it is ready
     */
    DiscordBot(DiscordSettings settings, CommandRegistry registry, Pause pause, Duration patience) {
        this(settings, registry, pause, Patience.USUAL.ready(patience), new Downloads(), new CommandDesk(registry));
    }

    /**
     * @param desk where commands are run; closed with this
     */
    DiscordBot(
            DiscordSettings settings,
            CommandRegistry registry,
            Pause pause,
            Patience patience,
            Downloads downloads,
            CommandDesk desk) {
        this.settings = settings;
        this.registry = registry;
        this.pause = pause;
        this.patience = patience;
        this.downloads = downloads;
        this.desk = desk;
        session = new GatewaySession(settings.gatewayUrl(), pause, patience.betweenLogins(), this::fail);
    }

    private void fail(DiscordException reason) {
        logins.forEach(login -> login.ready().completeExceptionally(reason));
    }

    /**
     * Logs in, registers the commands and returns when the bot hears. A Discord that cannot be reached is tried again for about
     * half a minute.
     *
     * @throws DiscordException when the token is wrong, Discord cannot be reached, or it does not allow a command; nothing is
     *     left running then
     */
    public void start() {
        open(true);
    }

    /**
     * Logs in to see whether that works: hears nothing and leaves the registered commands as they are. {@link #close()} follows.
     *
     * @return the bot's name
     * @throws DiscordException when the token is wrong or Discord cannot be reached; nothing is left running then
     */
    public String tryLogin() {
        return open(false);
    }

    /** Says in Discord what nobody has just asked for; before {@link #start} and after {@link #close} all of that fails. */
    public Announcer announcer() {
        return new DiscordAnnouncer(() -> hearing, settings.shards().areShared());
    }

    /** How much was said that is not answered yet. */
    public int waiting() {
        return desks().stream().mapToInt(CommandDesk::waiting).sum();
    }

    private Set<CommandDesk> desks() {
        return Stream.concat(Stream.of(desk), logins.stream().map(ShardLogin::desk))
                .collect(Collectors.toSet());
    }

    @Override
    public Login hear(int shard, BooleanSupplier allowed) {
        var login = begin(shard, desk.beside());
        shardThreads.execute(() -> {
            try {
                hearNow(login, allowed);
                login.heard().complete(null);
            } catch (RuntimeException | Error e) {
                login.heard().completeExceptionally(e);
            }
        });
        return login;
    }

    private ShardLogin begin(int shard, CommandDesk own) {
        var login = new ShardLogin(shard, own);
        logins.add(login);
        if (closed) {
            login.end("Starling is being stopped");
        }
        return login;
    }

    private void hearNow(ShardLogin login, BooleanSupplier allowed) {
        try {
            prepare();
            var jda = logIn(login, listeners(login.desk(), allowed));
            login.ready().get(longest().toMillis(), TimeUnit.MILLISECONDS);
            if (login.shard == 0 && settings.shards().first() == 0) {
                registerCommands(jda);
            }
            listen();
        } catch (InterruptedException | TimeoutException | ExecutionException | RuntimeException | Error e) {
            leaveNow(login);
            throw reason(e);
        }
    }

    private void leaveNow(ShardLogin login) {
        login.desk().refuse();
        login.end("this login has failed");
        try {
            close(Set.of(login.desk()));
            logOut(login.connection().stream().toList());
        } catch (InterruptedException e) {
            login.connection().ifPresent(JDA::shutdownNow);
            Thread.currentThread().interrupt();
        } finally {
            logins.remove(login);
            listen();
        }
    }

    /** Speaks by all connections that hear. */
    private synchronized void listen() {
        hearing = closed
                ? List.of()
                : logins.stream()
                        .filter(ShardLogin::isReady)
                        .flatMap(login -> login.connection().stream())
                        .toList();
    }

    private String open(boolean toHear) {
        try {
            prepare();
            var shards = settings.shards();
            // To see whether that works at all, one is enough.
            for (int shard = shards.first(); shard <= (toHear ? shards.last() : shards.first()); shard++) {
                logIn(begin(shard, desk), toHear ? listeners(desk, () -> true) : List.of());
            }
            CompletableFuture.allOf(logins.stream().map(ShardLogin::ready).toArray(CompletableFuture<?>[]::new))
                    .get(longest().toMillis(), TimeUnit.MILLISECONDS);
            var jda = logins.get(0).connection().orElseThrow();
            var name = jda.getSelfUser().getName();
            if (toHear) {
                listen();
                if (shards.first() == 0) {
                    registerCommands(jda);
                }
                LOG.info("ready in Discord as {}, shards {}", name, shards);
            }
            return name;
        } catch (InterruptedException | TimeoutException | ExecutionException | RuntimeException | Error e) {
            close();
            throw reason(e);
        }
    }

    /** The commands are those of the application, whoever hears them. */
    private void registerCommands(JDA jda) throws InterruptedException {
        persistently(() ->
                jda.updateCommands().addCommands(SlashCommands.listed(registry)).complete());
    }

    /** Why a login failed, for the operator. */
    private DiscordException reason(Throwable failure) {
        if (failure instanceof ExecutionException && failure.getCause() != null) {
            return reason(failure.getCause());
        }
        if (failure instanceof DiscordException told) {
            return told;
        }
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return new DiscordException("interrupted while logging in", failure);
        }
        if (failure instanceof TimeoutException) {
            return new DiscordException(
                    "Discord's gateway at " + settings.gatewayUrl() + " was not ready in "
                            + longest().toSeconds()
                            + " seconds",
                    failure);
        }
        if (failure instanceof InvalidTokenException) {
            return DiscordException.wrongToken();
        }
        if (failure instanceof IllegalArgumentException) {
            return new DiscordException("Discord does not allow such a command: " + failure.getMessage(), failure);
        }
        // What it says may be of any kind.
        return new DiscordException(
                "cannot log in to Discord (" + failure.getClass().getName() + ")", failure);
    }

    /**
     * Waits until the bot is closed.
     *
     * @throws DiscordException when Discord ended the connection for good, such as after the token was reset
     * @throws InterruptedException when the waiting thread is interrupted; the bot goes on
     */
    public void awaitEnd() throws InterruptedException {
        try {
            end.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DiscordException told ? told : new DiscordException("cannot go on", e);
        }
    }

    /** Whether it is connected and takes what people say; false from the beginning of {@link #close} on. */
    public boolean isReady() {
        return !hearing.isEmpty() && isConnected();
    }

    /** The same, and true also where it is to hear nothing for now. */
    public boolean isConnected() {
        return !closed && hearing.stream().allMatch(jda -> jda.getStatus() == JDA.Status.CONNECTED);
    }

    /**
     * Takes no more, lets what is being answered come to its end within 20 seconds, and logs out. Until it has, whoever says
     * something more is told to try again in a minute; whoever waits for an answer that did not come in time is told so. Safe to
     * call again.
     */
    @Override
    public void close() {
        closed = true;
        listen();
        var all = desks();
        all.forEach(CommandDesk::refuse);
        var begun = List.copyOf(logins);
        begun.forEach(login -> login.end("Starling is being stopped"));
        var connections =
                begun.stream().flatMap(login -> login.connection().stream()).toList();
        try {
            close(all);
            logOut(connections);
        } catch (InterruptedException e) {
            connections.forEach(JDA::shutdownNow);
            Thread.currentThread().interrupt();
        }
        end.complete(null);
    }

    private void close(Set<CommandDesk> desks) throws InterruptedException {
        if (!CommandDesk.close(desks, patience.farewell())) {
            LOG.warn("stopping although not all was answered; whoever still waits was told");
        }
    }

    private static void logOut(List<JDA> connections) throws InterruptedException {
        for (var jda : connections) {
            // This end is no surprise. Whatever else is heard until then is answered.
            jda.getRegisteredListeners().stream()
                    .filter(ConnectionListener.class::isInstance)
                    .forEach(jda::removeEventListener);
            jda.shutdown();
        }
        long since = System.nanoTime();
        for (var jda : connections) {
            // No time at all would be taken for any time.
            long left = Math.max(
                    1, LOGGING_OUT.minusNanos(System.nanoTime() - since).toMillis());
            if (!jda.awaitShutdown(left, TimeUnit.MILLISECONDS)) {
                jda.shutdownNow();
            }
        }
    }

    /** How long all shards may take until they are ready; they log in one after the other. */
    private Duration longest() {
        return patience.ready()
                .plus(patience.betweenLogins().multipliedBy(settings.shards().count() - 1L));
    }

    private static void prepare() {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        // The warning is about replies that do not mention the bot, and those are answered with a request to do so.
        Message.suppressContentIntentWarning();
    }

    private List<Object> listeners(CommandDesk desk, BooleanSupplier allowed) {
        return List.of(
                new GuardedListener(new InteractionListener(desk, downloads), allowed),
                new GuardedListener(new MessageListener(desk, downloads), allowed));
    }

    private JDA logIn(ShardLogin login, List<Object> listeners) throws InterruptedException {
        return persistently(() -> {
            login.orRefuse();
            var application = application();
            login.orRefuse();
            var connection = connect(login, intents(application), listeners);
            if (application.isEmpty()) {
                LOG.warn("reading only messages that mention the bot, since Discord does not say what it may read");
            }
            return connection;
        });
    }

    /**
     * What the bot wants to hear. Discord refuses a bot that asks for the text of all messages where that is not switched on, so
     * that it is asked for only where it is known to be.
     */
    private static EnumSet<GatewayIntent> intents(Optional<Application> application) {
        var intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
        if (application.filter(Application::readsMessages).isPresent()) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        return intents;
    }

    /** What Discord says of the application; empty if it says nothing. */
    private Optional<Application> application() {
        try {
            return Optional.of(Application.read(settings, patience.answer()));
        } catch (DiscordException e) {
            // Whether Discord can be reached at all is seen, and told, when the bot logs in.
            return Optional.empty();
        }
    }

    private JDA connect(ShardLogin login, EnumSet<GatewayIntent> intents, List<Object> listeners) {
        // Of this try alone: one that fails ends with a shutdown, which is not that of the next.
        var ready = new CompletableFuture<Void>();
        var builder = JDABuilder.createLight(settings.token(), intents)
                .setHttpClientBuilder(new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(REQUESTS_AT_A_TIME, 1, TimeUnit.MINUTES))
                        .readTimeout(patience.answer())
                        .addInterceptor(new RepeatedRequest(pause))
                        .addNetworkInterceptor(this::countRateLimits))
                .setRestConfig(new RestConfig().setBaseUrl(settings.restUrl()))
                .setSessionController(session)
                .setRateLimitElastic(Threads.bounded("starling-rest", REQUESTS_AT_A_TIME, Integer.MAX_VALUE), true)
                .setEventPool(Threads.bounded("starling-event", 1, Integer.MAX_VALUE), true)
                // Otherwise what follows an answer of Discord's waits for whatever else runs in the pool that all of
                // Java shares.
                .setCallbackPool(Threads.bounded("starling-callback", CALLBACKS_AT_A_TIME, Integer.MAX_VALUE), true)
                .setMaxReconnectDelay(LONGEST_RECONNECT_DELAY_SECONDS)
                .setEnableShutdownHook(false)
                .addEventListeners(new ConnectionListener(ready, end, desk.traffic()))
                .addEventListeners(listeners.toArray());
        if (settings.shards().total() > 1) {
            builder.useSharding(login.shard, settings.shards().total());
        }
        var connection = builder.build();
        login.connection = Optional.of(connection);
        var unused = ready.whenComplete((hears, failure) -> {
            if (failure == null) {
                login.ready().complete(null);
            } else {
                login.ready().completeExceptionally(failure);
            }
        });
        return connection;
    }

    private Response countRateLimits(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        if (response.code() == TOO_MANY_REQUESTS) {
            desk.traffic().rateLimited();
        }
        return response;
    }

    /** Tries again while Discord does not answer or has a fault of its own; JDA does that for some of these only. */
    private <T> T persistently(Supplier<T> request) throws InterruptedException {
        var backOff = new BackOff(pause);
        while (true) {
            try {
                return request.get();
            } catch (ErrorResponseException e) {
                var status = e.getResponse().code;
                var temporary = status < 400 || status >= 500;
                if (temporary) {
                    LOG.warn(
                            status < 0
                                    ? "Discord cannot be reached; Starling tries again for about half a minute"
                                    : "Discord has a fault of its own; Starling tries again for about half a minute");
                }
                if (!temporary || !backOff.allowsAnotherTry()) {
                    throw new DiscordException(
                            "Discord at " + settings.restUrl() + " "
                                    + (status < 0
                                            ? "could not be reached: "
                                            : "refused with HTTP status " + status + ": ")
                                    + Sending.reason(e),
                            e);
                }
            }
        }
    }
}
