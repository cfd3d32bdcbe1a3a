package starling.model.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How a provider speaks over HTTP. */
public enum Wire {
    /**
     * Server-sent events, each a chunk of a chat completion.
     *
     * @see <a href="https://platform.openai.com/docs/api-reference/chat-streaming">Chat completions, streaming</a>
     */
    OPENAI("/v1/chat/completions", "/v1", "text/event-stream") {
        @Override
        String delta(String text) {
            return data(chunk(object("role", "assistant", "content", text), NONE));
        }

        @Override
        String end(JsonNode request, Optional<Usage> usage) {
            var told = usage.filter(
                            used -> request.at("/stream_options/include_usage").asBoolean())
                    .map(used ->
                            data(object("id", "chatcmpl-1", "model", "m", "choices", List.of(), "usage", counts(used))))
                    .orElse("");
            return data(chunk(object(), "stop")) + told + "data: [DONE]\n\n";
        }

        @Override
        String whole(String text, Optional<Usage> usage) {
            var choice = object(
                    "index", 0, "message", object("role", "assistant", "content", text), "finish_reason", "stop");
            var whole =
                    object("id", "chatcmpl-1", "object", "chat.completion", "model", "m", "choices", List.of(choice));
            usage.ifPresent(used -> whole.set("usage", counts(used)));
            return whole.toString();
        }

        private ObjectNode chunk(ObjectNode delta, String finish) {
            var choice = object("index", 0, "delta", delta);
            choice.set("finish_reason", finish.equals(NONE) ? choice.nullNode() : choice.textNode(finish));
            return object(
                    "id", "chatcmpl-1", "object", "chat.completion.chunk", "model", "m", "choices", List.of(choice));
        }

        private ObjectNode counts(Usage used) {
            return object(
                    "prompt_tokens",
                    used.input(),
                    "completion_tokens",
                    used.output(),
                    "total_tokens",
                    used.input() + used.output());
        }
    },

    /**
     * Server-sent events with names.
     *
     * @see <a href="https://docs.anthropic.com/en/api/messages-streaming">Streaming messages</a>
     */
    ANTHROPIC("/v1/messages", "/v1", "text/event-stream") {
        @Override
        String begin(Optional<Usage> usage) {
            var message =
                    object("id", "msg_1", "type", "message", "role", "assistant", "content", List.of(), "model", "m");
            message.set(
                    "usage",
                    usage.map(used -> object("input_tokens", used.input(), "output_tokens", 1))
                            .orElseGet(Wire::object));
            return event(object("type", "message_start", "message", message))
                    + event(object(
                            "type",
                            "content_block_start",
                            "index",
                            0,
                            "content_block",
                            object("type", "text", "text", "")));
        }

        @Override
        String delta(String text) {
            return event(object(
                    "type", "content_block_delta", "index", 0, "delta", object("type", "text_delta", "text", text)));
        }

        @Override
        String end(JsonNode request, Optional<Usage> usage) {
            var last = object("type", "message_delta", "delta", object("stop_reason", "end_turn"));
            usage.ifPresent(used -> last.set("usage", object("output_tokens", used.output())));
            return event(object("type", "content_block_stop", "index", 0))
                    + event(last)
                    + event(object("type", "message_stop"));
        }

        @Override
        String overloaded() {
            return event(object("type", "error", "error", object("type", "overloaded_error", "message", "Overloaded")));
        }

        @Override
        String whole(String text, Optional<Usage> usage) {
            var whole = object("id", "msg_1", "type", "message", "role", "assistant", "model", "m");
            whole.set("content", MAPPER.valueToTree(List.of(object("type", "text", "text", text))));
            whole.put("stop_reason", "end_turn");
            usage.ifPresent(
                    used -> whole.set("usage", object("input_tokens", used.input(), "output_tokens", used.output())));
            return whole.toString();
        }

        @Override
        String instructions(JsonNode request) {
            return texts(request.path("system"));
        }

        private String event(ObjectNode data) {
            return "event: " + data.path("type").asText() + "\n" + data(data);
        }
    },

    /**
     * A JSON object on each line.
     *
     * @see <a href="https://github.com/ollama/ollama/blob/main/docs/api.md">Ollama's interface</a>
     */
    OLLAMA("/api/chat", "", "application/x-ndjson") {
        @Override
        String delta(String text) {
            return line(text, false) + "\n";
        }

        @Override
        String end(JsonNode request, Optional<Usage> usage) {
            return ended("", usage) + "\n";
        }

        @Override
        String whole(String text, Optional<Usage> usage) {
            return ended(text, usage).toString();
        }

        @Override
        String overloaded() {
            return object("error", "server busy, please try again.  maximum pending requests exceeded") + "\n";
        }

        private ObjectNode ended(String text, Optional<Usage> usage) {
            var last = line(text, true).put("done_reason", "stop");
            usage.ifPresent(used -> last.put("prompt_eval_count", used.input()).put("eval_count", used.output()));
            return last;
        }

        private ObjectNode line(String text, boolean done) {
            return object(
                    "model",
                    "m",
                    "created_at",
                    "2026-11-21T00:00:00Z",
                    "message",
                    object("role", "assistant", "content", text),
                    "done",
                    done);
        }
    },

    /**
     * Server-sent events, each a whole response with a piece of the text.
     *
     * @see <a href="https://ai.google.dev/api/generate-content">Generating content</a>
     */
    GEMINI("/v1beta/models/", "/v1beta", "text/event-stream") {
        @Override
        String delta(String text) {
            return data(response(text, Optional.empty()));
        }

        @Override
        String end(JsonNode request, Optional<Usage> usage) {
            return data(ended("", usage));
        }

        @Override
        String whole(String text, Optional<Usage> usage) {
            return ended(text, usage).toString();
        }

        @Override
        String instructions(JsonNode request) {
            return texts(request.at("/systemInstruction/parts"));
        }

        @Override
        String material(JsonNode request) {
            return StreamSupport.stream(request.path("contents").spliterator(), false)
                    .map(content -> texts(content.path("parts")))
                    .collect(Collectors.joining("\n"));
        }

        private ObjectNode ended(String text, Optional<Usage> usage) {
            var response = response(text, usage);
            ((ObjectNode) response.at("/candidates/0")).put("finishReason", "STOP");
            return response;
        }

        private ObjectNode response(String text, Optional<Usage> usage) {
            var candidate =
                    object("content", object("role", "model", "parts", List.of(object("text", text))), "index", 0);
            var response = object("modelVersion", "m");
            usage.ifPresent(used -> response.set(
                    "usageMetadata",
                    object(
                            "promptTokenCount",
                            used.input(),
                            "candidatesTokenCount",
                            used.output(),
                            "totalTokenCount",
                            used.input() + used.output())));
            response.set("candidates", MAPPER.valueToTree(List.of(candidate)));
            return response;
        }
    },

    /** A recording for a text. */
    TRANSCRIPTION("/v1/audio/transcriptions", "/v1", "application/json") {
        @Override
        String delta(String text) {
            return text;
        }

        @Override
        String end(JsonNode request, Optional<Usage> usage) {
            return "";
        }

        @Override
        String whole(String text, Optional<Usage> usage) {
            return object("text", text).toString();
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NONE = "";

    private final String path;
    private final String base;
    private final String contentType;

    Wire(String path, String base, String contentType) {
        this.path = path;
        this.base = base;
        this.contentType = contentType;
    }

    /** What a reply used, in tokens. */
    record Usage(int input, int output) {}

    /** Who is asked at this path. */
    static Optional<Wire> at(String path) {
        return Arrays.stream(values())
                .filter(wire -> path.startsWith(wire.path))
                .findFirst();
    }

    /** The path that clients are told, before which theirs goes. */
    String base() {
        return base;
    }

    String contentType() {
        return contentType;
    }

    /** What comes before the text of a stream. */
    String begin(Optional<Usage> usage) {
        return "";
    }

    /** A piece of a text in a stream. */
    abstract String delta(String text);

    /** What comes after the text of a stream. */
    abstract String end(JsonNode request, Optional<Usage> usage);

    /** What an overloaded server says in the midst of a stream. */
    String overloaded() {
        return data(object("error", object("message", "overloaded", "code", 503)));
    }

    /** A reply without streaming. */
    abstract String whole(String text, Optional<Usage> usage);

    /** Whether the reply is to be streamed. */
    final boolean streams(AskedModel request) {
        return this == GEMINI
                ? request.path().endsWith(":streamGenerateContent")
                : request.json().path("stream").asBoolean();
    }

    /** The system message of a request. */
    String instructions(JsonNode request) {
        return messages(request, "system");
    }

    /** The person's message of a request. */
    String material(JsonNode request) {
        return messages(request, "user");
    }

    private static String messages(JsonNode request, String role) {
        return StreamSupport.stream(request.path("messages").spliterator(), false)
                .filter(message -> message.path("role").asText().equals(role))
                .map(message -> texts(message.path("content")))
                .collect(Collectors.joining("\n"));
    }

    /** A text, or the texts of a list of parts. */
    private static String texts(JsonNode content) {
        return content.isTextual()
                ? content.asText()
                : StreamSupport.stream(content.spliterator(), false)
                        .map(part -> part.path("text").asText())
                        .collect(Collectors.joining("\n"));
    }

    private static String data(JsonNode json) {
        return "data: " + json + "\n\n";
    }

    /** An object of these names and values, in turn. */
    private static ObjectNode object(Object... namesAndValues) {
        var object = MAPPER.createObjectNode();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.set((String) namesAndValues[i], MAPPER.valueToTree(namesAndValues[i + 1]));
        }
        return object;
    }
}
