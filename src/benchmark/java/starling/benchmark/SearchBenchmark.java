package starling.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
import org.openjdk.jmh.annotations.Warmup;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.language.TextMeaning;
import starling.notes.Notebook;
import starling.notes.Story;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionBank;
import starling.retrieval.StoryFinder;
import starling.retrieval.StoryIndex;
import starling.retrieval.StoryMatch;

/**
 * How long a search in a notebook takes on one processor, without the embedding of the question, which takes the same time
 * however many stories there are: meanings here are drawn by lot.
 */
@State(Scope.Benchmark)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:ActiveProcessorCount=1"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SearchBenchmark {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final int DIMENSION = 384;
    private static final List<String> WORDS = List.of(
            "deadline", "customer", "broke", "meeting", "agreed", "report", "mended", "late", "shipped", "colleague",
            "budget", "plan", "press", "machine", "promised", "called", "team", "wrote", "checked", "moved");

    /** How many stories the notebook has. */
    @Param({"200", "2000"})
    public int stories;

    private StoryIndex index = StoryIndex.empty();

    private static final class DrawnByLot implements Embedder {
        private final Random random = new Random(1);

        @Override
        public List<Meaning> embed(List<String> texts) {
            return texts.stream().map(text -> drawn()).toList();
        }

        @Override
        public TextMeaning read(String title, List<String> passages) {
            return new TextMeaning(
                    drawn(), drawn(), passages.stream().map(passage -> drawn()).toList());
        }

        private Meaning drawn() {
            var vector = new float[DIMENSION];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) random.nextGaussian() + 1;
            }
            return new Meaning(vector);
        }
    }

    /** Stories of twelve sentences of ten words. */
    @Setup
    public void index() {
        var competencies = CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml"));
        var bank = QuestionBank.load(PROJECT, PROJECT.resolve("config/questions"), competencies);
        var random = new Random(1);
        var written = new ArrayList<Story>();
        for (int i = 0; i < stories; i++) {
            var text = new StringBuilder();
            for (int word = 0; word < 120; word++) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(word % 10 == 9 ? ".\n" : " ");
            }
            written.add(new Story(
                    "mine.md", "Story " + i, 1, 12, text.toString(), Map.of(), List.of(), List.of(), List.of(), List.of()));
        }
        index = new StoryFinder(new DrawnByLot(), competencies, bank.all())
                .index(new Notebook(written, List.of(), List.of(), List.of()));
    }

    /** The three best stories for a question, with the reasons. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public List<StoryMatch> aSearch() {
        return index.find("Tell me about a time a customer was promised a report and the team was late.", Optional.empty(), 3);
    }
}
