package starling.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import starling.design.DesignReader;
import starling.design.DesignSubstance;
import starling.question.CompetencyCatalogue;
import starling.question.DesignBrief;
import starling.question.Question;
import starling.question.QuestionBank;

/**
 * How long reading a design and holding it against its question takes, on one processor: the median is the figure to give. Loading
 * the words for it is in the cold start.
 */
@State(Scope.Benchmark)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:ActiveProcessorCount=1"})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DesignBenchmark {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final List<String> SENTENCES = List.of(
            "Fans must be able to see which seats are free, hold a seat for eight minutes, pay and get the ticket.",
            "No seat may ever be sold twice, and the map has to load within 500 ms at 20,000 requests per second.",
            "I expect 2 million visitors a day with 10 requests each, which is about 230 requests a second.",
            "A concert has seats, a hold has an owner and an end, and POST /holds returns the hold or 409.",
            "The client calls the API gateway, the gateway calls the ticket service, and the service writes to the database.",
            "A conditional update of the seat row decides who gets it, and expired holds count as free.",
            "I use a row lock rather than Redis because a lost lock would sell a seat twice; it costs us some speed.",
            "If the primary dies, a replica is promoted, and the client tries once more with the same key.");

    private final DesignReader reader = DesignReader.load(PROJECT);
    private final Question question = QuestionBank.load(
                    PROJECT,
                    PROJECT.resolve("config/questions"),
                    CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml")))
            .find("ticket-shop")
            .orElseThrow();

    /** The words of the design. */
    @Param({"100", "400", "1500"})
    public int words;

    /** What a design of so many words holds. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 3, time = 3)
    @Measurement(iterations = 5, time = 3)
    public DesignSubstance aDesign() {
        return reader.examine(
                question.text(), design(words), question.brief().orElse(DesignBrief.EMPTY), List.of());
    }

    /** The words and phrases, checked. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(
            value = 5,
            jvmArgsAppend = {"-XX:ActiveProcessorCount=1"})
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public DesignReader loadingTheReader() {
        return DesignReader.load(PROJECT);
    }

    /** A design of about so many words, in paragraphs that differ in their number. */
    static String design(int words) {
        var design = new StringBuilder();
        for (int i = 0, left = words; left > 0; i++) {
            var sentence = SENTENCES.get(i % SENTENCES.size());
            design.append(sentence).append(i % SENTENCES.size() == SENTENCES.size() - 1 ? "\n\n" : " ");
            left -= sentence.split(" ", -1).length;
        }
        return design.toString();
    }
}
