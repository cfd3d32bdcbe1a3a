package starling.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import starling.feedback.Feedback;
import starling.feedback.Grader;
import starling.star.Part;

/** {@code grade}: feedback on answers to behavioural questions. */
@Command(name = "grade", description = "Grade answers to behavioural questions.")
final class GradeCommand implements Runnable {
    private final Supplier<Grader> grader;
    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private AnswerSource source = new AnswerSource();

    GradeCommand(Supplier<Grader> grader, Streams streams) {
        this.grader = grader;
        this.streams = streams;
    }

    private record Graded(
            String id,
            String kind,
            List<SentenceLine> sentences,
            Map<String, PartLine> parts,
            List<String> missing,
            List<FindingLine> findings,
            String probe,
            int score) {}

    private record SentenceLine(String text, int start, int end, String part, double confidence) {}

    private record PartLine(boolean present, double share, double confidence) {}

    @Override
    public void run() {
        source.grade(
                streams,
                (question, answer) -> grader.get().gradeStory(question, answer, List.of(), List.of()),
                GradeCommand::graded);
    }

    private static Graded graded(String id, Feedback.OnStory feedback) {
        var reading = feedback.reading();
        var parts = new LinkedHashMap<String, PartLine>();
        for (var part : Part.STAR_AND_LEARNING) {
            var found = reading.part(part);
            parts.put(
                    part.id(),
                    new PartLine(found.present(), Streams.rounded(found.share()), Streams.rounded(found.confidence())));
        }
        var sentences = reading.sentences().stream()
                .map(sentence -> new SentenceLine(
                        sentence.span().text(),
                        sentence.span().start(),
                        sentence.span().end(),
                        sentence.part().id(),
                        Streams.rounded(sentence.confidence())))
                .toList();
        return new Graded(
                id,
                reading.kind().id(),
                sentences,
                parts,
                reading.missing().stream().map(Part::id).toList(),
                FindingLine.of(feedback.findings()),
                feedback.probe().orElse(""),
                feedback.score());
    }
}
