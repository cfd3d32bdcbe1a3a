package starling.benchmark;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import starling.star.StarReader;

/** What reading answers adds to the start of the program: the word lists and the network, in a process that is cold. */
@BenchmarkMode(Mode.SingleShotTime)
@Fork(
        value = 7,
        jvmArgsAppend = {"-XX:ActiveProcessorCount=1"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadingBenchmark {
    /** A reader, ready to read. */
    @Benchmark
    public StarReader loadingTheReader() {
        return StarReader.load(Path.of("").toAbsolutePath());
    }
}
