package starling.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import starling.coach.ModelRequest;
import starling.configuration.ModelSettings;

/**
 * LangChain4j's client of a provider, set up for one request. None of them tries again by itself: the time would add up.
 *
 * @param plainly without what some models refuse: a temperature, a JSON Schema, not to think
 */
record ProviderClient(ModelSettings settings, ModelRequest request, boolean plainly) {
    /** Not to be surprised: the same answer is to get much the same advice. */
    private static final Double TEMPERATURE = 0.2;

    /** Ollama cuts off whatever goes beyond what it reads at once, without a word, and that is little if nothing is said. */
    private static final Integer OLLAMA_CONTEXT = 8192;

    private static final Pattern THINKERS = Pattern.compile("o\\d|gpt-5");
    private static final Integer GEMINI_PRO_LEAST = 128;
    private static final String LITTLE = "low";
    private static final String NO_KEY = "none";

    StreamingChatModel over(HttpClientBuilder line) {
        return switch (settings.provider()) {
            case OPENAI -> openAi(line);
            case ANTHROPIC -> anthropic(line);
            case OLLAMA -> ollama(line);
            case GEMINI -> gemini(line);
        };
    }

    private StreamingChatModel openAi(HttpClientBuilder line) {
        var model = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(line)
                .timeout(settings.timeout())
                .baseUrl(settings.url())
                .modelName(settings.name());
        settings.apiKey().ifPresent(model::apiKey);
        // OpenAI's newer models refuse the old name of the limit, and others' servers do not all know the new one.
        if (settings.baseUrl().isEmpty()) {
            model.maxCompletionTokens(request.mostTokens());
        } else {
            model.maxTokens(request.mostTokens());
        }
        if (isThinker()) {
            model.reasoningEffort(LITTLE);
        }
        if (!plainly) {
            if (!isThinker()) {
                model.temperature(TEMPERATURE);
            }
            format().ifPresent(model::responseFormat);
        }
        return model.build();
    }

    /** Whether it is one of OpenAI's models that think first; these take no temperature, and the others no effort. */
    private boolean isThinker() {
        return settings.baseUrl().isEmpty() && THINKERS.matcher(settings.name()).lookingAt();
    }

    private StreamingChatModel anthropic(HttpClientBuilder line) {
        var model = AnthropicStreamingChatModel.builder()
                .httpClientBuilder(line)
                .timeout(settings.timeout())
                .baseUrl(settings.url())
                .apiKey(settings.apiKey().orElse(NO_KEY))
                .modelName(settings.name())
                .maxTokens(request.mostTokens());
        if (!plainly) {
            model.temperature(TEMPERATURE);
            format().ifPresent(model::responseFormat);
        }
        return model.build();
    }

    private StreamingChatModel ollama(HttpClientBuilder line) {
        var model = OllamaStreamingChatModel.builder()
                .httpClientBuilder(line)
                .timeout(settings.timeout())
                .baseUrl(settings.url())
                .modelName(settings.name())
                .numPredict(request.mostTokens())
                .numCtx(OLLAMA_CONTEXT);
        settings.apiKey().ifPresent(key -> model.customHeaders(Map.of("Authorization", "Bearer " + key)));
        if (!plainly) {
            model.temperature(TEMPERATURE).think(false);
            format().ifPresent(model::responseFormat);
        }
        return model.build();
    }

    private StreamingChatModel gemini(HttpClientBuilder line) {
        var model = GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(line)
                .timeout(settings.timeout())
                .baseUrl(settings.url())
                .apiKey(settings.apiKey().orElse(NO_KEY))
                .modelName(settings.name())
                .maxOutputTokens(request.mostTokens());
        if (!plainly) {
            model.temperature(TEMPERATURE);
            thinking().ifPresent(model::thinkingConfig);
            format().ifPresent(model::responseFormat);
        }
        return model.build();
    }

    /** As little thinking as the model may do; the older models know nothing of it. */
    private Optional<GeminiThinkingConfig> thinking() {
        var thinking = GeminiThinkingConfig.builder();
        if (settings.name().startsWith("gemini-2.5-flash")) {
            return Optional.of(thinking.thinkingBudget(0).build());
        }
        if (settings.name().startsWith("gemini-2.5-pro")) {
            return Optional.of(thinking.thinkingBudget(GEMINI_PRO_LEAST).build());
        }
        return settings.name().startsWith("gemini-3")
                ? Optional.of(thinking.thinkingLevel(LITTLE).build())
                : Optional.empty();
    }

    private Optional<ResponseFormat> format() {
        return Optional.of(request.schema())
                .filter(schema -> !schema.isBlank())
                .map(schema -> ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name("reply")
                                .rootElement(JsonRawSchema.from(schema))
                                .build())
                        .build());
    }

    @Override
    public String toString() {
        return "a client for " + request;
    }
}
