package starling.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.function.BiFunction;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import starling.command.FeedbackReply;
import starling.feedback.Feedback;
import starling.terminal.Page;

/** Where answers to grade come from: lines of JSON, or one file. The options of {@code grade} and {@code design}. */
final class AnswerSource {
    private static final int WIDTH = 80;

    @Option(
            names = "--jsonl",
            required = true,
            description =
                    "Read {\"id\",\"question\",\"answer\"} lines from standard input, write a line of JSON for each.")
    private boolean jsonLines;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private OneAnswer one = new OneAnswer();

    /** An answer in a file. */
    private static final class OneAnswer {
        @Parameters(paramLabel = "FILE", description = "A file with one answer, or - for standard input.")
        private String file = "";

        @Option(names = "--question", paramLabel = "TEXT", description = "The question that it answers.")
        private String question = "";
    }

    private record Asked(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String question,
            @JsonProperty(required = true) String answer) {
        /** Says nothing of the answer, so that no log ever holds it. */
        @Override
        public String toString() {
            return "answer " + id;
        }
    }

    /**
     * Grades every answer and prints the feedback.
     *
     * @param grader from a question, which may be empty, and the text of an answer to feedback
     * @param json from an id and feedback to what is printed as a line of JSON
     */
    <F extends Feedback> void grade(
            Streams streams, BiFunction<String, String, F> grader, BiFunction<String, F, Object> json) {
        if (jsonLines) {
            streams.answerLines(
                    Asked.class,
                    "a JSON object with the texts id, question and answer",
                    asked -> json.apply(asked.id(), grader.apply(asked.question(), asked.answer())));
        } else {
            var feedback = grader.apply(one.question, streams.answer(one.file));
            streams.printText(new Page(WIDTH, false).text(FeedbackReply.blocks(feedback)));
        }
    }
}
