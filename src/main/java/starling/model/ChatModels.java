package starling.model;

import java.net.URI;
import java.time.Clock;
import starling.coach.LanguageModel;
import starling.coach.ModelCard;
import starling.configuration.ModelSettings;

/** The language models that can be configured. */
public final class ChatModels {
    private ChatModels() {}

    /** The model that is configured, which is left alone for a while when it fails. Nothing is sent yet. */
    public static LanguageModel of(ModelSettings settings, Clock clock) {
        return new RestingModel(new StreamedModel(settings), clock);
    }

    /** The same for people who read with each reply that it is left alone; no log says so. */
    public static LanguageModel unlogged(ModelSettings settings, Clock clock) {
        return new RestingModel(new StreamedModel(settings), clock, false);
    }

    /** Which model it is, and to whom what it is given goes. */
    public static ModelCard card(ModelSettings settings) {
        return new ModelCard(settings.name(), URI.create(settings.url()).getAuthority());
    }
}
