package starling.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import starling.feedback.Label;
import starling.interview.Disagreement;
import starling.interview.DisagreementRepository;
import starling.question.Question;
import starling.question.QuestionBank;

/** {@code disagreements}: the lines of feedback that people said are wrong, as labelled data without their names. */
@Command(
        name = "disagreements",
        description = "Write a line of JSON for each line of feedback that somebody said is wrong.")
final class DisagreementsCommand implements Runnable {
    private final Supplier<DisagreementRepository> disagreements;
    private final Supplier<QuestionBank> bank;
    private final Streams streams;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to this file instead, which is replaced only once all of it is written.")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    DisagreementsCommand(Supplier<DisagreementRepository> disagreements, Supplier<QuestionBank> bank, Streams streams) {
        this.disagreements = disagreements;
        this.bank = bank;
        this.streams = streams;
    }

    /**
     * A disagreement in JSON.
     *
     * @param answerId the same for all lines on one answer; says nothing of who gave it
     * @param claim the line as the person read it
     * @param shouldBe what it should be, from a closed set; empty if they did not say
     */
    private record Line(
            @JsonProperty("answer_id") String answerId,
            String question,
            String answer,
            String kind,
            List<Sentence> sentences,
            String about,
            String name,
            String claim,
            @JsonProperty("should_be") String shouldBe,
            String says,
            String at) {}

    private record Sentence(String text, int start, int end, String part) {}

    @Override
    public void run() {
        var lines = disagreements.get().all().stream().map(this::line).toList();
        if (file != null) {
            write(
                    file,
                    String.join(
                            "",
                            lines.stream()
                                    .map(line -> Streams.json(line) + "\n")
                                    .toList()));
        } else {
            lines.forEach(streams::printJson);
        }
        if (lines.isEmpty() && spec != null) {
            spec.commandLine().getErr().println("Nobody has disagreed with their feedback yet.");
        }
    }

    private Line line(Disagreement disagreement) {
        var attempt = disagreement.attempt();
        var claim = disagreement.claim();
        return new Line(
                attempt.id().toString(),
                // The owner may have removed the question since.
                bank.get().find(attempt.question()).map(Question::text).orElse(attempt.question()),
                attempt.answer(),
                disagreement.kind(),
                disagreement.labels().stream()
                        .map(label -> sentence(label, attempt.answer()))
                        .toList(),
                claim.about().id(),
                claim.name(),
                claim.words(),
                disagreement.shouldBe(),
                disagreement.says(),
                disagreement.at().toString());
    }

    private static Sentence sentence(Label label, String answer) {
        return new Sentence(answer.substring(label.start(), label.end()), label.start(), label.end(), label.part());
    }

    /** All of the text or none of it; readable by the owner alone where files have owners. */
    private static void write(Path file, String text) {
        var folder = file.toAbsolutePath().getParent();
        try {
            var whole = Files.createTempFile(folder, "disagreements", ".jsonl");
            try {
                Files.writeString(whole, text);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new CommandFailedException(file + ": cannot be written");
        }
    }
}
