package starling.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import starling.coach.CoachCounts;
import starling.coach.LanguageModel;
import starling.coach.ModelCard;
import starling.coach.ModelFailure;
import starling.coach.ModelReply;
import starling.coach.ModelRequest;
import starling.discord.DiscordBot;
import starling.discord.Traffic;
import starling.feedback.GradingClock;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.language.TextMeaning;
import starling.shard.LeasedShards;
import starling.store.PoolUse;
import starling.store.StoreClock;

/**
 * The figures of one process since its start. Labels are words of Starling's own: kinds of answers, stages, names of commands.
 * Safe for use by several threads.
 */
public final class Measurements implements GradingClock, StoreClock, Traffic {
    private static final String MEANING = "meaning";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer acknowledgement = timer(
                    "starling.acknowledgement", "From hearing somebody to Discord's having taken it")
            .register(registry);
    private final Counter turnedAway = counter("starling.desk.refusals", "People turned away since too many waited");
    private final Counter lost = counter(
            "starling.gateway.losses",
            "Connections to Discord that were lost; not all come back: a shard may be left meanwhile");
    private final Counter back = counter("starling.gateway.reconnects", "Connections to Discord that came back");
    private final Counter rateLimited = counter("starling.discord.rate.limited", "Requests that Discord put off");

    /** Nothing was counted yet. */
    public Measurements() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(BUCKETS);
    }

    private static final Duration[] BUCKETS =
            List.of(1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000).stream()
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    /** All of them, in Prometheus's text format. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void took(Stage stage, Duration time) {
        took(stage.name().toLowerCase(Locale.ROOT), time);
    }

    private void took(String stage, Duration time) {
        timer("starling.stage", "A stage of reading an answer")
                .tag("stage", stage)
                .register(registry)
                .record(time);
    }

    @Override
    public void graded(String kind) {
        Counter.builder("starling.answers.graded")
                .description("Answers graded, each time that one is")
                .tag("kind", kind)
                .register(registry)
                .increment();
    }

    @Override
    public void called(String verb, Duration time, boolean failed) {
        timer("starling.database", "A call of the database")
                .tag("does", verb)
                .tag("failed", Boolean.toString(failed))
                .register(registry)
                .record(time);
    }

    @Override
    public void acknowledged(Duration delay) {
        acknowledgement.record(delay);
    }

    @Override
    public void done(String command, Duration time) {
        timer("starling.command", "A command, from its turn to its reply")
                .tag("command", command)
                .register(registry)
                .record(time);
    }

    @Override
    public void turnedAway() {
        turnedAway.increment();
    }

    @Override
    public void lost() {
        lost.increment();
    }

    @Override
    public void back() {
        back.increment();
    }

    @Override
    public void rateLimited() {
        rateLimited.increment();
    }

    /** Shows whether the bot is connected and how many wait for it. */
    public void watch(DiscordBot bot) {
        Gauge.builder("starling.gateway.connected", bot, watched -> watched.isReady() ? 1 : 0)
                .description("1 while Starling hears what is said on Discord")
                .strongReference(true)
                .register(registry);
        Gauge.builder("starling.desk.waiting", bot, DiscordBot::waiting)
                .description("What people said and is not answered yet")
                .strongReference(true)
                .register(registry);
    }

    /** Shows which shards are heard, where several processes share them. */
    public void watch(LeasedShards shards) {
        Gauge.builder("starling.shards.held", shards, LeasedShards::held)
                .description("Shards of Discord that this process hears")
                .strongReference(true)
                .register(registry);
        FunctionCounter.builder("starling.shards.takeovers", shards, LeasedShards::takeovers)
                .description("Shards of other processes taken since those were silent")
                .register(registry);
        FunctionCounter.builder("starling.shards.losses", shards, LeasedShards::losses)
                .description("Shards lost to others since their leases were not renewed in time")
                .register(registry);
    }

    /** Shows the use of a pool of connections. */
    public void watch(Supplier<PoolUse> pool) {
        connections(pool, "busy", PoolUse::busy);
        connections(pool, "idle", PoolUse::idle);
        connections(pool, "awaited", PoolUse::awaited);
    }

    private void connections(Supplier<PoolUse> pool, String state, ToLongFunction<PoolUse> count) {
        Gauge.builder("starling.database.connections", pool, used -> count.applyAsLong(used.get()))
                .description("Connections to the database, and those that somebody waits for")
                .tag("state", state)
                .strongReference(true)
                .register(registry);
    }

    /** Shows how often the language model was asked. */
    public void watch(CoachCounts counts) {
        model(counts, "starling.model.calls", "Calls of the language model", Tags.empty(), CoachCounts.Figures::calls);
        for (var reason : ModelFailure.values()) {
            model(
                    counts,
                    "starling.model.failures",
                    "Calls to which the language model gave no reply that could be read",
                    Tags.of("reason", reason.id()),
                    figures -> figures.failures().getOrDefault(reason.id(), 0L));
        }
        model(
                counts,
                "starling.model.tokens",
                "Tokens that the language model was given, or said",
                Tags.of("way", "in"),
                CoachCounts.Figures::inputTokens);
        model(
                counts,
                "starling.model.tokens",
                "Tokens that the language model was given, or said",
                Tags.of("way", "out"),
                CoachCounts.Figures::outputTokens);
    }

    private void model(
            CoachCounts counts,
            String name,
            String description,
            Tags tags,
            ToLongFunction<CoachCounts.Figures> figure) {
        FunctionCounter.builder(
                        name,
                        counts,
                        counted -> counted.figures().stream().mapToLong(figure).sum())
                .tags(tags)
                .description(description)
                .register(registry);
    }

    /** A language model each of whose replies is timed, and each failure. */
    public LanguageModel timed(LanguageModel model) {
        return new LanguageModel() {
            @Override
            public ModelCard card() {
                return model.card();
            }

            @Override
            public CompletableFuture<ModelReply> ask(ModelRequest request) {
                long begun = System.nanoTime();
                var reply = model.ask(request);
                var unused =
                        reply.whenComplete((said, failure) -> timer("starling.model", "A call of the language model")
                                .tag("failed", Boolean.toString(failure != null))
                                .register(registry)
                                .record(Duration.ofNanos(System.nanoTime() - begun)));
                return reply;
            }
        };
    }

    /** An embedder whose time counts as a stage, {@code meaning}. */
    public Embedder timed(Embedder embedder) {
        return new Embedder() {
            @Override
            public List<Meaning> embed(List<String> texts) {
                return time(() -> embedder.embed(texts));
            }

            @Override
            public TextMeaning read(String title, List<String> passages) {
                return embedder.read(title, passages);
            }
        };
    }

    private <T> T time(Supplier<T> work) {
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            took(MEANING, Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
