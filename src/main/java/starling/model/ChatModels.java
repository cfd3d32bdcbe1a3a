package starling.model;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import starling.coach.LanguageModel;
import starling.coach.ModelCard;
import starling.coach.Transcriber;
import starling.configuration.ModelSettings;

/** The language models that can be configured. */
public final class ChatModels {
    private ChatModels() {}

    /** Hosts of one's own machine or network. */
    private static final Pattern NEAR = Pattern.compile(
            "localhost|[^.:]+|.*\\.(?:local|localhost|internal|lan)|127\\..*|10\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|\\[.*]");

    /**
     * The model that is configured, which is left alone for a while when it fails; one that is near is asked one thing at a time.
     * Nothing is sent yet.
     */
    public static LanguageModel of(ModelSettings settings, Clock clock) {
        var model = new RestingModel(new StreamedModel(settings), clock);
        return isNear(settings) ? new QueuedModel(model) : model;
    }

    private static boolean isNear(ModelSettings settings) {
        return Optional.ofNullable(URI.create(settings.url()).getHost())
                .filter(host -> NEAR.matcher(host).matches())
                .isPresent();
    }

    /** What writes down voice messages; empty where none is configured. Nothing is sent yet. */
    public static Optional<Transcriber> transcriber(ModelSettings settings) {
        return settings.transcriptionName().map(name -> new TranscriptionModel(settings, name));
    }

    /** The same for people who read with each reply that it is left alone; no log says so. */
    public static LanguageModel unlogged(ModelSettings settings, Clock clock) {
        return new RestingModel(new StreamedModel(settings), clock, false);
    }

    /** Which model it is, and to whom what it is given goes. */
    public static ModelCard card(ModelSettings settings) {
        return new ModelCard(settings.name(), settings.url(), settings.transcriptionName());
    }
}
