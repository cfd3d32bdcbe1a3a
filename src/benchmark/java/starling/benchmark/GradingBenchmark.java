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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import starling.design.DesignReader;
import starling.feedback.DesignFacts;
import starling.feedback.Feedback;
import starling.feedback.Grader;
import starling.feedback.StoryFacts;
import starling.rubric.RuleBook;
import starling.star.StarReader;

/** How long a person waits for feedback, on one processor: the median is the figure that the README gives. */
@State(Scope.Benchmark)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:ActiveProcessorCount=1"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GradingBenchmark {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String QUESTION = "Tell me about a time when a plan of yours fell through.";
    private static final String STORY = """
            In my third year at a printing works the large press stopped on the Monday before an election, with sixty \
            thousand ballot papers still to print. The engineer could not come before Wednesday, and the papers had to be \
            at the town hall on Thursday at noon. I was responsible for the night shift, so it was up to me to find \
            another way. I counted what the two small presses could do, and \
            they would be nine thousand short. I rang a competitor across the river and asked him to print the rest at cost. He agreed after I had promised him our van for the week. I \
            drove the plates over myself, checked the first hundred sheets under the lamp and stayed until four. On \
            Thursday at ten all sixty thousand papers lay in the town hall, and only forty had to be printed again. Since \
            then we keep a written agreement with that competitor.""";
    private static final String LONG_STORY = (STORY + "\n").repeat(15).substring(0, 12_000);

    private final Grader grader = grader();

    /** Whatever is slow the first time only is done. */
    @Setup
    public void warm() {
        grade(LONG_STORY);
    }

    /** Feedback on an answer of 150 words. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Feedback anAnswerOf150Words() {
        return grade(STORY);
    }

    /** Feedback on an answer of 12,000 characters. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Feedback anAnswerOf12000Characters() {
        return grade(LONG_STORY);
    }

    private Feedback grade(String answer) {
        return grader.gradeStory(QUESTION, answer, List.of(), List.of());
    }

    private static Grader grader() {
        return new Grader(
                StarReader.load(PROJECT),
                RuleBook.load(PROJECT, PROJECT.resolve("config/rules/story.yaml"), StoryFacts.SHEET),
                DesignReader.load(PROJECT),
                RuleBook.load(PROJECT, PROJECT.resolve("config/rules/design.yaml"), DesignFacts.SHEET));
    }
}
