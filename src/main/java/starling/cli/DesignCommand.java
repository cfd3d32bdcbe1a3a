package starling.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import starling.design.DeliveryStep;
import starling.design.StepReading;
import starling.feedback.Feedback;
import starling.feedback.Grader;
import starling.question.QuestionBank;
import starling.question.QuestionKind;

/** {@code design}: feedback on answers to system-design questions. */
@Command(name = "design", description = "Grade answers to system-design questions.")
final class DesignCommand implements Runnable {
    private final Supplier<Grader> grader;
    private final Supplier<QuestionBank> bank;
    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private AnswerSource source = new AnswerSource();

    DesignCommand(Supplier<Grader> grader, Supplier<QuestionBank> bank, Streams streams) {
        this.grader = grader;
        this.bank = bank;
        this.streams = streams;
    }

    private record Graded(
            String id,
            Map<String, Map<String, Object>> steps,
            List<String> components,
            List<List<String>> flows,
            List<FindingLine> findings,
            int score) {}

    @Override
    public void run() {
        source.grade(streams, this::feedback, DesignCommand::graded);
    }

    /** Of a question of the bank, known by its id or its text, more is expected than of any other. */
    private Feedback.OnDesign feedback(String asked, String answer) {
        return bank.get()
                .find(asked)
                .or(() -> bank.get().findByText(asked))
                .filter(question -> question.kind() == QuestionKind.SYSTEM_DESIGN)
                .map(question -> grader.get().gradeDesign(question, answer))
                .orElseGet(() -> grader.get().gradeDesign(answer, List.of()));
    }

    private static Graded graded(String id, Feedback.OnDesign feedback) {
        var reading = feedback.reading();
        var steps = new LinkedHashMap<String, Map<String, Object>>();
        for (var step : DeliveryStep.values()) {
            steps.put(step.id(), step(reading.step(step)));
        }
        return new Graded(
                id,
                steps,
                reading.components(),
                reading.flows().stream()
                        .map(flow -> List.of(flow.from(), flow.to()))
                        .toList(),
                FindingLine.of(feedback.findings()),
                feedback.score());
    }

    /** A step that is not there has no line and no quote. */
    private static Map<String, Object> step(Optional<StepReading> found) {
        var step = new LinkedHashMap<String, Object>();
        step.put("present", found.isPresent());
        found.ifPresent(reading -> {
            step.put("line", reading.line());
            step.put("quote", reading.quote().text());
        });
        return step;
    }
}
