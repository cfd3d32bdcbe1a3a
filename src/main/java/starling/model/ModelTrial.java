package starling.model;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import starling.coach.ModelRequest;
import starling.configuration.ModelSettings;

/** One tiny request, to see whether a model replies. */
public final class ModelTrial {
    private final ModelSettings settings;
    private final LongSupplier nanoseconds;

    /** A trial that is timed by this, such as {@link System#nanoTime}. */
    public ModelTrial(ModelSettings settings, LongSupplier nanoseconds) {
        this.settings = settings;
        this.nanoseconds = nanoseconds;
    }

    /**
     * Asks, and waits for the reply: the model, where it is, how many milliseconds it took and about what it costs.
     *
     * @throws ModelTrialException with a sentence for the owner when there is no reply
     */
    public String run() throws ModelTrialException {
        var card = ChatModels.card(settings);
        var begun = nanoseconds.getAsLong();
        try {
            var tiny = new ModelRequest("Reply with one word.", "Say ok.", "", settings.replyTokens());
            if (new StreamedModel(settings).converse(tiny).get().text().isBlank()) {
                throw new ModelTrialException(card.name() + " at " + card.destination()
                        + " replied without a word: take another model, or raise model_reply_tokens");
            }
        } catch (ExecutionException e) {
            throw new ModelTrialException(sentence(Trouble.of(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while asking the language model");
        }
        var milliseconds = (nanoseconds.getAsLong() - begun) / 1_000_000;
        return card.name() + " at " + card.destination() + " replied in " + milliseconds + " ms\nPrice class: "
                + PriceClass.of(settings).words();
    }

    private String sentence(Trouble trouble) {
        var card = ChatModels.card(settings);
        var host = card.destination();
        return switch (trouble) {
            case KEY_REFUSED ->
                settings.apiKey().isPresent()
                        ? host + " refused the key: copy it again from where your provider shows it into"
                                + " STARLING_MODEL_API_KEY"
                        : host + " wants a key: set STARLING_MODEL_API_KEY";
            case UNKNOWN_MODEL ->
                host + " knows no model \"" + card.name() + "\", or nothing is at " + settings.url()
                        + ": check model_name and model_base_url";
            case UNFIT -> host + " does not take such requests: check that model_provider fits it, and model_name";
            case BUSY ->
                host
                        + " takes no more at this moment (too many requests, or the credit is used up): try again later, or look"
                        + " into your account there";
            case UNREACHABLE -> host + " could not be reached: check that it runs, the network, and model_base_url";
            case TOO_SLOW ->
                card.name() + " at " + host + " did not reply in time (model_timeout_seconds: "
                        + settings.timeout().toSeconds()
                        + "): raise that, up to 60, or take a smaller model";
            case CUT_OFF ->
                card.name() + " at " + host + " ran out of room before it had said anything (model_reply_tokens: "
                        + settings.replyTokens() + "): raise that, or take a model that thinks less";
            case ENDLESS, BROKEN ->
                host
                        + " broke off, or sent what cannot be understood: check that model_provider and model_base_url fit it, and"
                        + " try again";
        };
    }
}
