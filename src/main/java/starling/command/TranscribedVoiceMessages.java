package starling.command;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import starling.coach.GroundedCoach;
import starling.coach.ModelException;
import starling.coach.ModelFailure;
import starling.coach.TokenLedger;
import starling.coach.Transcriber;
import starling.interview.PersonId;

/**
 * Voice messages that a model writes down, for people who let a language model have what they say. They count as tokens of the
 * day, {@value #TOKENS_OF_A_SECOND} for a second; what the model turned down costs nothing.
 */
public final class TranscribedVoiceMessages implements VoiceMessages {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** OpenAI counts ten tokens for a second that is heard, and people say some three words meanwhile. */
    private static final int TOKENS_OF_A_SECOND = 15;

    /** Whoever waits keeps a thread that runs commands, and others type meanwhile. */
    private static final int AT_A_TIME = 4;

    private static final String OR_TYPE = " Send it again in a minute, or type your answer, please.";
    private static final Heard NOT_LET =
            new Heard.Nothing("I listen to voice messages only for people who let a language model have them: /"
                    + SettingsCommand.NAME + " coach:on says what it is given. Until then, type your answer, please.");
    private static final Heard BUSY = new Heard.Nothing("I am listening to others at this moment." + OR_TYPE);
    private static final Heard NO_WORDS =
            new Heard.Nothing("I could make out no words in your voice message." + OR_TYPE);

    private final Transcriber transcriber;
    private final Predicate<PersonId> let;
    private final GroundedCoach.Budget budget;
    private final Clock clock;
    private final Semaphore listening = new Semaphore(AT_A_TIME);

    /**
     * Voice messages that are written down by this model.
     *
     * @param let who lets it have what they say
     * @param budget the same that the coach spends
     */
    public TranscribedVoiceMessages(
            Transcriber transcriber, Predicate<PersonId> let, GroundedCoach.Budget budget, Clock clock) {
        this.transcriber = transcriber;
        this.let = let;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public Heard hear(PersonId person, Duration length, Recording recording) {
        if (!let.test(person)) {
            return NOT_LET;
        }
        if (length.compareTo(LONGEST) > 0) {
            return new Heard.Nothing(
                    "Your voice message takes more than " + LONGEST.toMinutes()
                            + " minutes, and I listen to no more at a time. Say it in fewer words, or type your answer, please.");
        }
        if (!listening.tryAcquire()) {
            return BUSY;
        }
        try {
            return listen(person, length, recording.fetch());
        } catch (RefusedFileException e) {
            return new Heard.Nothing(e.sentence());
        } finally {
            listening.release();
        }
    }

    private Heard listen(PersonId person, Duration length, byte[] ogg) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int tokens = tokens(length);
        var taking = budget.ledger().take(person, day, tokens, budget.limits());
        if (taking != TokenLedger.Taking.TAKEN) {
            return new Heard.Nothing(spent(taking));
        }
        // They may have taken it back while it was fetched.
        if (!let.test(person)) {
            budget.ledger().settle(person, day, tokens, 0);
            return NOT_LET;
        }
        try {
            var text = transcriber.transcribe(ogg).join();
            if (!let.test(person)) {
                return NOT_LET;
            }
            return text.isBlank() ? NO_WORDS : new Heard.Words(text, length);
        } catch (CompletionException e) {
            var failure = e.getCause() instanceof ModelException why ? why.failure() : ModelFailure.BROKEN;
            if (failure == ModelFailure.BUSY || failure == ModelFailure.REFUSED) {
                budget.ledger().settle(person, day, tokens, 0);
            }
            return new Heard.Nothing(reason(failure));
        }
    }

    private static int tokens(Duration length) {
        var counted = Optional.of(length).filter(known -> !known.isZero()).orElse(LONGEST);
        return (int) (counted.toSeconds() + 1) * TOKENS_OF_A_SECOND;
    }

    private static String spent(TokenLedger.Taking taking) {
        return (taking == TokenLedger.Taking.DAY_SPENT
                        ? "I cannot write your voice message down: everybody together has used up the tokens of today."
                        : "I cannot write your voice message down: it takes more tokens than are left for you today.")
                + " Type your answer, please.";
    }

    private static String reason(ModelFailure failure) {
        return switch (failure) {
                    case TOO_SLOW -> "The model that writes voice messages down did not answer in time.";
                    case BUSY -> "The model that writes voice messages down takes no more at this moment.";
                    case REFUSED ->
                        "The model that writes voice messages down turned Starling away, which whoever runs Starling can"
                                + " mend.";
                    case BROKEN, ENDLESS, CUT_OFF, RESTING ->
                        "The model that writes voice messages down could not be reached, or broke off.";
                }
                + OR_TYPE;
    }
}
