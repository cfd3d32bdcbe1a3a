package starling;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import starling.coach.Coach;
import starling.coach.CoachConsent;
import starling.coach.CoachCounts;
import starling.coach.GroundedCoach;
import starling.coach.Grounding;
import starling.coach.NoCoach;
import starling.coach.PromptBook;
import starling.coach.TokenLimits;
import starling.command.TranscribedVoiceMessages;
import starling.command.VoiceMessages;
import starling.configuration.ModelSettings;
import starling.interview.PreferencesRepository;
import starling.model.ChatModels;
import starling.store.JdbiTokenLedger;

/** The coach and all that it needs, where a language model is configured. */
final class Coaching implements AutoCloseable {
    /** How many replies of the coach are looked through at once; waiting for it takes no thread. */
    private static final int COACHED_AT_ONCE = 4;

    private final Parts parts;
    private Optional<ExecutorService> threads = Optional.empty();

    Coaching(Parts parts) {
        this.parts = parts;
    }

    /** The coach, once its prompts and word lists have been read and found right; none where no language model is configured. */
    Coach coach(PreferencesRepository preferences, boolean logged) {
        return parts.settings
                .get()
                .model()
                .<Coach>map(model -> coach(model, preferences, logged))
                .orElseGet(NoCoach::new);
    }

    private Coach coach(ModelSettings configured, PreferencesRepository preferences, boolean logged) {
        var counts = new CoachCounts();
        parts.measurements.watch(counts);
        var prompts = PromptBook.load(parts.home(), parts.home().resolve("prompts"));
        var grounding = Grounding.load(parts.home());
        var coaching = Executors.newFixedThreadPool(COACHED_AT_ONCE, work -> {
            var thread = new Thread(work, "starling-coach");
            thread.setDaemon(true);
            return thread;
        });
        threads = Optional.of(coaching);
        return new GroundedCoach(
                // At a terminal a line of the log would burst into what is being typed.
                parts.measurements.timed(
                        logged
                                ? ChatModels.of(configured, Clock.systemUTC())
                                : ChatModels.unlogged(configured, Clock.systemUTC())),
                prompts,
                grounding,
                budget(configured),
                new CoachConsent(preferences, ChatModels.card(configured)),
                coaching,
                counts,
                Clock.systemUTC());
    }

    /** What people may use, whatever for. */
    private GroundedCoach.Budget budget(ModelSettings configured) {
        return new GroundedCoach.Budget(
                new JdbiTokenLedger(parts.database.get()),
                new TokenLimits(configured.tokensPerPerson(), configured.tokensPerDay()),
                configured.replyTokens());
    }

    /** What becomes of voice messages: they are heard where a model that writes them down is configured. */
    VoiceMessages voiceMessages(Coach coach) {
        return parts.settings
                .get()
                .model()
                .flatMap(model -> ChatModels.transcriber(model)
                        .<VoiceMessages>map(transcriber -> new TranscribedVoiceMessages(
                                transcriber, coach::isLetBy, budget(model), Clock.systemUTC())))
                .orElse(VoiceMessages.UNHEARD);
    }

    @Override
    public void close() {
        threads.ifPresent(ExecutorService::shutdownNow);
    }
}
