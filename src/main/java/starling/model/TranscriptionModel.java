package starling.model;

import dev.langchain4j.data.audio.Audio;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.audio.AudioTranscriptionRequest;
import dev.langchain4j.model.openai.OpenAiAudioTranscriptionModel;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import starling.coach.ModelException;
import starling.coach.ModelFailure;
import starling.coach.Transcriber;
import starling.configuration.ModelSettings;

/**
 * A model that writes down speech, at the other end of a network, by LangChain4j's client for OpenAI and whoever speaks as it
 * does.
 */
final class TranscriptionModel implements Transcriber {
    private static final String OGG = "audio/ogg";

    /** More than anybody says in an hour. */
    private static final long MOST_BYTES = 1_000_000;

    private final ModelSettings settings;
    private final String name;
    private final HttpClient http;

    /**
     * The model at the address of these settings.
     *
     * @param name as the provider calls it
     */
    TranscriptionModel(ModelSettings settings, String name) {
        this.settings = settings;
        this.name = name;
        this.http = StreamedModel.http(settings.timeout());
    }

    @Override
    public CompletableFuture<String> transcribe(byte[] ogg) {
        var words = new CompletableFuture<String>();
        var line = new Line(MOST_BYTES);
        var unused = words.whenComplete((said, failure) -> line.cut());
        CompletableFuture.delayedExecutor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS, StreamedModel.THREADS)
                .execute(() -> words.completeExceptionally(new ModelException(ModelFailure.TOO_SLOW)));
        StreamedModel.THREADS.execute(() -> {
            try {
                words.complete(written(ogg, line));
            } catch (RuntimeException e) {
                words.completeExceptionally(new ModelException(Trouble.of(e).failure()));
            }
        });
        return words;
    }

    private String written(byte[] ogg, Line line) {
        var model = OpenAiAudioTranscriptionModel.builder()
                .httpClientProvider(
                        new JdkHttpClientBuilder().httpClientBuilder(new LineClient.Builder(line.over(http))))
                .timeout(settings.timeout())
                .baseUrl(settings.url())
                .modelName(name)
                .maxRetries(0);
        settings.apiKey().ifPresent(model::apiKey);
        var audio = Audio.builder().binaryData(ogg).mimeType(OGG).build();
        var response = model.build()
                .transcribe(AudioTranscriptionRequest.builder(audio).build());
        return Optional.ofNullable(response.text()).orElse("").strip();
    }
}
