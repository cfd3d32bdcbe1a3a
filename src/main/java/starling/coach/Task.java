package starling.coach;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.design.DeliveryStep;
import starling.star.Part;

/** What a language model can be asked for; each has its prompt in a file of its own. */
enum Task {
    ADVICE(
            "advice",
            500,
            Formats.advice("part", Part.STAR_AND_LEARNING.stream().map(Part::id)),
            Formats.adviceSchema(Part.STAR_AND_LEARNING.stream().map(Part::id))),
    DESIGN_ADVICE(
            "design-advice",
            500,
            Formats.advice("step", Stream.of(DeliveryStep.values()).map(DeliveryStep::id)),
            Formats.adviceSchema(Stream.of(DeliveryStep.values()).map(DeliveryStep::id))),
    PROBE("probe", 150, Formats.QUESTION, Formats.QUESTION_SCHEMA),
    REWRITE("rewrite", 400, Formats.REWRITE, Formats.REWRITE_SCHEMA),
    FOLLOW_UP("follow-up", 150, Formats.QUESTION, Formats.QUESTION_SCHEMA),
    REPORT("report", 400, Formats.REPORT, Formats.REPORT_SCHEMA);

    /** The formats, which the tasks above are made with. */
    private static final class Formats {
        static final String QUESTION = """
                Reply with one JSON object and nothing else:
                {"question": "your question, at most 200 characters"}""";
        static final String QUESTION_SCHEMA = object("\"question\":{\"type\":\"string\"}", "\"question\"");
        static final String REWRITE = """
                Reply with one JSON object and nothing else:
                {"text": "the part, told better, at most 900 characters"}""";
        static final String REWRITE_SCHEMA = object("\"text\":{\"type\":\"string\"}", "\"text\"");
        static final String REPORT = """
                Reply with one JSON object and nothing else:
                {"pattern": "at most 300 characters", "quotes": ["words of an answer, copied exactly"], "practise": "at most 300 characters"}""";
        static final String REPORT_SCHEMA = object(
                "\"pattern\":{\"type\":\"string\"},\"quotes\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},"
                        + "\"practise\":{\"type\":\"string\"}",
                "\"pattern\",\"quotes\",\"practise\"");

        private Formats() {}

        static String advice(String aspect, Stream<String> aspects) {
            return """
                    Reply with one JSON object and nothing else:
                    {"suggestions": [{"about": "...", "state": "...", "quote": "...", "text": "..."}]}
                    about: the ASPECT that the suggestion is about, one of LISTED, or whole
                    state: missing if that ASPECT was not found, thin if it is there and says too little, other for all else
                    quote: the words of the answer that it is about, copied exactly; empty if it is about none
                    text: the suggestion, at most 300 characters""".replace("ASPECT", aspect).replace("LISTED", aspects.collect(Collectors.joining(", ")));
        }

        static String adviceSchema(Stream<String> aspects) {
            var about = Stream.concat(aspects, Stream.of("whole"))
                    .map(aspect -> "\"" + aspect + "\"")
                    .collect(Collectors.joining(","));
            var suggestion = object(
                    "\"about\":{\"type\":\"string\",\"enum\":[" + about + "]},"
                            + "\"state\":{\"type\":\"string\",\"enum\":[\"missing\",\"thin\",\"other\"]},"
                            + "\"quote\":{\"type\":\"string\"},\"text\":{\"type\":\"string\"}",
                    "\"about\",\"state\",\"quote\",\"text\"");
            return object("\"suggestions\":{\"type\":\"array\",\"items\":" + suggestion + "}", "\"suggestions\"");
        }

        private static String object(String properties, String required) {
            return "{\"type\":\"object\",\"properties\":{" + properties + "},\"required\":[" + required
                    + "],\"additionalProperties\":false}";
        }
    }

    private final String id;
    private final int mostTokens;
    private final String format;
    private final String schema;

    Task(String id, int mostTokens, String format, String schema) {
        this.id = id;
        this.mostTokens = mostTokens;
        this.format = format;
        this.schema = schema;
    }

    /** The name of its file, without {@code .md}, and in figures. */
    String id() {
        return id;
    }

    /** How long a reply may be, in tokens. */
    int mostTokens() {
        return mostTokens;
    }

    /** The variables that its prompt must have. */
    Set<Variable> needed() {
        return switch (this) {
            case ADVICE -> EnumSet.of(Variable.QUESTION, Variable.ANSWER, Variable.READING, Variable.FORMAT);
            case DESIGN_ADVICE -> EnumSet.of(Variable.QUESTION, Variable.ANSWER, Variable.DESIGN, Variable.FORMAT);
            case PROBE -> EnumSet.of(Variable.QUESTION, Variable.ANSWER, Variable.FORMAT);
            case REWRITE -> EnumSet.of(Variable.QUESTION, Variable.ANSWER, Variable.PART, Variable.FORMAT);
            case FOLLOW_UP -> EnumSet.of(Variable.QUESTION, Variable.ANSWER, Variable.MANNER, Variable.FORMAT);
            case REPORT -> EnumSet.of(Variable.ANSWERS, Variable.FORMAT);
        };
    }

    /** Those that it may have as well. */
    private Set<Variable> optional() {
        return switch (this) {
            case ADVICE -> EnumSet.of(Variable.FINDINGS, Variable.RUBRIC, Variable.STORY);
            case DESIGN_ADVICE -> EnumSet.of(Variable.FINDINGS, Variable.RUBRIC);
            case PROBE, FOLLOW_UP ->
                EnumSet.of(Variable.READING, Variable.DESIGN, Variable.FINDINGS, Variable.RUBRIC, Variable.STORY);
            case REWRITE -> EnumSet.of(Variable.READING, Variable.FINDINGS, Variable.RUBRIC, Variable.STORY);
            case REPORT -> EnumSet.noneOf(Variable.class);
        };
    }

    /** The names of all variables that its prompt may have, in alphabetical order. */
    List<String> known() {
        return Stream.concat(needed().stream(), optional().stream())
                .map(Variable::id)
                .sorted()
                .toList();
    }

    /** How to reply, in words. */
    String format() {
        return format;
    }

    /** The JSON Schema of the reply. */
    String schema() {
        return schema;
    }
}
