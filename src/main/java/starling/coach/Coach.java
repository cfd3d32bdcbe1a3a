package starling.coach;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import starling.interview.AnswerOutcome;
import starling.interview.PersonId;

/**
 * A language model that adds to what the rules found. Every method comes back at once and never throws; what it gives completes
 * within three minutes and never exceptionally. Nothing is sent for people who have not let it, nor where nothing is configured. Safe for
 * use by several threads.
 */
public interface Coach {
    /** To whom what it is given goes; empty where no language model is configured. */
    Optional<ModelCard> model();

    /** Whether this person lets it read their answers. */
    boolean isLetBy(PersonId person);

    /** How many tokens this person may still use today. */
    long tokensLeft(PersonId person);

    /** Advice on an answer to a behavioural question or on a design, and a sharper probe. */
    CompletableFuture<CoachOutcome<Advice>> adviseOn(AnswerOutcome.Graded graded);

    /** The weakest part of an answer, told better in the person's own facts. */
    CompletableFuture<CoachOutcome<Rewrite>> rewrite(AnswerOutcome.Graded graded);

    /**
     * What an interviewer would ask next on an answer.
     *
     * @param manner how the interviewer is, in a few words of the owner's
     */
    CompletableFuture<CoachOutcome<FollowUp>> followUp(AnswerOutcome.Graded graded, String manner);

    /** What the answers of one interview have in common. */
    CompletableFuture<CoachOutcome<Summary>> summarise(PersonId person, List<AnswerOutcome.Graded> answers);

    /**
     * Forgets what it said to a person, and gives up what it is being asked for them; what comes of that later is nothing. Whoever
     * takes back their leave, or is forgotten, is to be forgotten here.
     */
    void forget(PersonId person);

    /** Forgets what it said of attempts that are gone, as after their person was forgotten in another process. */
    void forgetUnless(Predicate<UUID> isKept);

    /** Forgets a person while all that is kept of them is removed: from now until then nothing is taken, asked or kept for them. */
    <T> T forgetting(PersonId person, Supplier<T> removing);

    /** Advice, each piece checked against the answer. At least one of the two is there. */
    record Advice(List<Suggestion> suggestions, Optional<FollowUp> probe) {
        public Advice {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public String toString() {
            return suggestions.size() + " suggestions";
        }
    }

    /**
     * One thing to do better.
     *
     * @param quote the words of the answer, or of the story in the notes, that it is about, exactly as they stand there; empty if
     *     it is about none
     * @param text one or two sentences
     */
    record Suggestion(Optional<String> quote, String text) {
        @Override
        public String toString() {
            return "a suggestion of " + text.length() + " characters";
        }
    }

    /** A question that an interviewer would ask. */
    record FollowUp(String question) {
        @Override
        public String toString() {
            return "a question of " + question.length() + " characters";
        }
    }

    /**
     * A part of an answer, told better.
     *
     * @param part the name of the part, as people read it
     * @param text what could be said; where a fact is missing it has brackets that say which: {@code [how many minutes]}
     */
    record Rewrite(String part, String text) {
        @Override
        public String toString() {
            return "a rewrite of " + text.length() + " characters";
        }
    }

    /**
     * What several answers have in common.
     *
     * @param pattern what is there or lacking again and again, with a quote for each answer that shows it
     * @param practise what to practise next, one sentence
     */
    record Summary(String pattern, List<String> quotes, String practise) {
        public Summary {
            quotes = List.copyOf(quotes);
        }

        @Override
        public String toString() {
            return "a summary with " + quotes.size() + " quotes";
        }
    }
}
