package starling.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import starling.configuration.DatabaseAddress;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.DatabaseKey;
import starling.store.JdbiAttemptRepository;
import starling.store.StoreClock;

/** How long it takes to keep an answer of some 150 words in a file, and to read one, in plain and under a key. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:ActiveProcessorCount=1"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StoreBenchmark {
    private static final String ANSWER = "I called the school next door and moved our dough there. ".repeat(14);

    /** Whether people's texts are encrypted. */
    @Param({"plain", "encrypted"})
    public String texts = "";

    private Optional<Database> database = Optional.empty();
    private Optional<JdbiAttemptRepository> attempts = Optional.empty();
    private final Attempt kept = attempt();

    @Setup
    public void open() throws IOException {
        var file = Files.createTempDirectory("starling-benchmark").resolve("starling.db");
        var opened = Database.open(
                new DatabaseAddress.File(file),
                Optional.of(texts).filter("encrypted"::equals).map(key -> DatabaseKey.generate()),
                StoreClock.NONE);
        database = Optional.of(opened);
        attempts = Optional.of(new JdbiAttemptRepository(opened));
        attempts.orElseThrow().keep(kept);
    }

    @TearDown
    public void close() {
        database.ifPresent(Database::close);
    }

    private static Attempt attempt() {
        return new Attempt(UUID.randomUUID(), new PersonId("discord:1"), "late-delivery", ANSWER, Instant.now());
    }

    @Benchmark
    public void keeping() {
        attempts.orElseThrow().keep(attempt());
    }

    @Benchmark
    public Optional<Attempt> reading() {
        return attempts.orElseThrow().find(kept.id());
    }
}
