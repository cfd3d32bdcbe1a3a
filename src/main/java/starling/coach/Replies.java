package starling.coach;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The replies to the tasks, read strictly: a field that is missing, null or of another type makes the whole reply unreadable; fields
 * that were not asked for are passed over, and so are a fence around the object and the thoughts before it.
 */
final class Replies {
    private static final Pattern THOUGHTS = Pattern.compile("^\\s*<think>.*?</think>", Pattern.DOTALL);
    private static final Pattern FENCED = Pattern.compile("^```[a-zA-Z]*\\s*\\n(.*)\\n\\s*```$", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private Replies() {}

    record AdviceReply(@JsonProperty(required = true) List<SuggestionReply> suggestions) {
        @Override
        public String toString() {
            return suggestions.size() + " suggestions";
        }
    }

    record SuggestionReply(
            @JsonProperty(required = true) String about,
            @JsonProperty(required = true) String state,
            @JsonProperty(required = true) String quote,
            @JsonProperty(required = true) String text) {
        @Override
        public String toString() {
            return "a suggestion of " + text.length() + " characters";
        }
    }

    record QuestionReply(@JsonProperty(required = true) String question) {
        @Override
        public String toString() {
            return "a question of " + question.length() + " characters";
        }
    }

    record RewriteReply(@JsonProperty(required = true) String text) {
        @Override
        public String toString() {
            return "a rewrite of " + text.length() + " characters";
        }
    }

    record ReportReply(
            @JsonProperty(required = true) String pattern,
            @JsonProperty(required = true) List<String> quotes,
            @JsonProperty(required = true) String practise) {
        @Override
        public String toString() {
            return "a report with " + quotes.size() + " quotes";
        }
    }

    /** A reply as its type; empty if it is none. */
    static <R> Optional<R> read(String reply, Class<R> type) {
        try {
            // A parser's complaint holds what it was given, so it goes no further.
            return Optional.ofNullable(JSON.readValue(plain(reply), type)).filter(Replies::isWhole);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String plain(String reply) {
        var text = THOUGHTS.matcher(reply).replaceFirst("").strip();
        var fenced = FENCED.matcher(text);
        return fenced.matches() ? fenced.group(1) : text;
    }

    /** Whether no list in it holds a null. */
    private static boolean isWhole(Object reply) {
        return reply instanceof AdviceReply advice
                ? advice.suggestions().stream().noneMatch(Replies::isNull)
                : !(reply instanceof ReportReply report)
                        || report.quotes().stream().noneMatch(Replies::isNull);
    }

    private static boolean isNull(Object value) {
        return Objects.isNull(value);
    }
}
