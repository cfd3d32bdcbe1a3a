package starling.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import starling.coach.CoachCounts;
import starling.coach.CoachEvaluation;
import starling.question.Difficulty;
import starling.question.Question;
import starling.question.QuestionKind;

/** {@code coach-eval}: what the configured language model makes of the prompts, as figures. */
@Command(
        name = "coach-eval",
        description =
                "Run the prompts over a set of answers on the configured language model, and say how much of it was true.")
final class CoachEvalCommand implements Runnable {
    private static final String OWN = "/starling/coach/answers.jsonl";
    private static final Table TABLE = new Table(List.of(13, 5, 6, 8, 26, 10, 5, 7, 7, 8, 8));
    private static final List<String> COLUMNS = List.of(
            "task", "calls", "claims", "grounded", "dropped", "unreadable", "again", "median", "95 %", "in", "out");

    private static final String LEFT_ALONE = "resting";
    private static final String RESTING =
            "\nresting: not asked, since a model that failed five of its last ten requests is left alone for a minute\n";

    private final Assembly assembly;
    private final Streams streams;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "Lines of {\"question\",\"answer\"} and, if you like, \"kind\" (behavioural or design) and \"story\";"
                            + " without it, 20 that come with Starling.")
    private String answers = "";

    @Option(names = "--prompts", paramLabel = "FOLDER", description = "Other prompts than those in prompts/.")
    private Optional<Path> prompts = Optional.empty();

    @Option(names = "--json", description = "Write one JSON object instead of a table.")
    private boolean json;

    CoachEvalCommand(Assembly assembly, Streams streams) {
        this.assembly = assembly;
        this.streams = streams;
    }

    private record Evaluated(String model, String destination, int answers, List<CoachCounts.Figures> tasks) {}

    @Override
    public void run() {
        var model = assembly.languageModel()
                .orElseThrow(() ->
                        new CommandFailedException("no language model is configured; set STARLING_MODEL_PROVIDER and"
                                + " STARLING_MODEL_NAME, or model_provider and model_name in config/starling.yaml"));
        var examples = examples();
        var figures = new CoachEvaluation(assembly.grader())
                .run(model, assembly.prompts(prompts), assembly.grounding(), examples, Clock.systemUTC());
        var card = model.card();
        long asked = figures.stream().mapToLong(CoachCounts.Figures::calls).sum();
        if (asked > 0 && asked == failed(figures)) {
            throw new CommandFailedException(card.name() + " at " + card.destination()
                    + " gave no reply at all, so there is nothing to count; starling doctor says why");
        }
        if (json) {
            streams.printJson(new Evaluated(card.name(), card.destination(), examples.size(), figures));
        } else {
            streams.printText(card.name() + " at " + card.destination() + ", " + examples.size() + " answers\n\n"
                    + TABLE.text(
                            COLUMNS, figures.stream().map(CoachEvalCommand::row).toList())
                    + (isResting(figures) ? RESTING : ""));
        }
    }

    private static long failed(List<CoachCounts.Figures> figures) {
        return figures.stream()
                .flatMap(task -> task.failures().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static boolean isResting(List<CoachCounts.Figures> figures) {
        return figures.stream().anyMatch(task -> task.failures().containsKey(LEFT_ALONE));
    }

    private static List<String> row(CoachCounts.Figures figures) {
        var dropped = new ArrayList<String>();
        figures.dropped().forEach((reason, count) -> dropped.add(count + " " + reason));
        figures.failures().forEach((reason, count) -> dropped.add(count + " " + reason));
        return List.of(
                figures.task(),
                String.valueOf(figures.calls()),
                String.valueOf(figures.claims()),
                figures.claims() == 0 ? "-" : Math.round(100.0 * figures.grounded() / figures.claims()) + " %",
                dropped.isEmpty() ? "-" : String.join(", ", dropped),
                String.valueOf(figures.unreadable()),
                String.valueOf(figures.askedAgain()),
                seconds(figures.medianMillis()),
                seconds(figures.slowMillis()),
                String.valueOf(figures.inputTokens()),
                String.valueOf(figures.outputTokens()));
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    private List<CoachEvaluation.Example> examples() {
        var text = answers.isEmpty() ? own() : streams.answer(answers);
        var name = answers.isEmpty() ? OWN : answers;
        var examples = new ArrayList<CoachEvaluation.Example>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                var complaint = name + ":" + number + ": expected a JSON object with the texts question and answer";
                var read = Streams.read(line, JsonNode.class, complaint);
                if (!read.path("question").isTextual() || !read.path("answer").isTextual()) {
                    throw new CommandFailedException(complaint);
                }
                examples.add(new CoachEvaluation.Example(
                        question(read),
                        read.path("answer").asText(),
                        read.path("story").asText("")));
            }
        }
        return examples;
    }

    private Question question(JsonNode line) {
        var question = line.path("question").asText();
        var bank = assembly.questionBank();
        return bank.find(question)
                .or(() -> bank.findByText(question))
                .orElseGet(() -> new Question(
                        "asked",
                        line.path("kind").asText("").equals("design")
                                ? QuestionKind.SYSTEM_DESIGN
                                : QuestionKind.BEHAVIOURAL,
                        question,
                        Optional.empty(),
                        Difficulty.MEDIUM,
                        List.of(),
                        List.of()));
    }

    private static String own() {
        try (InputStream in = Objects.requireNonNull(CoachEvalCommand.class.getResourceAsStream(OWN), OWN)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the answers that come with Starling cannot be read", e);
        }
    }
}
