package starling.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import starling.coach.CannedCoach;
import starling.coach.Coach;
import starling.coach.CoachOutcome;
import starling.coach.NoCoach;
import starling.feedback.Feedback;
import starling.interview.AnswerOutcome;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.question.Difficulty;
import starling.question.Question;
import starling.question.QuestionKind;
import starling.rubric.Severity;
import starling.star.KindReason;
import starling.star.Part;
import starling.terminal.Page;

/** What the coach says, as a person reads it. */
final class CoachWordsTest {
    private static final PersonId ANN = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");
    private static final String COOKED = "I cooked soup, I guess.";

    private final CannedCoach coach = new CannedCoach(ANN);
    private final FeedbackReply feedback = feedback(coach);

    @Test
    void adviceIsBelowTheFeedbackOnceItIsThere() {
        var reply = feedback.on(graded(ANN));

        assertThat(page(reply)).endsWith("\nThe coach is reading it too.\n");
        assertThat(coach.asked).isEmpty();

        var more = reply.later().orElseThrow().begin();
        assertThat(more).isNotDone();
        coach.advice.complete(new CoachOutcome.Said<>(
                new Coach.Advice(
                        List.of(
                                new Coach.Suggestion(Optional.of(COOKED), "Say what you cooked and for how many."),
                                new Coach.Suggestion(Optional.empty(), "End with what changed.")),
                        Optional.of(new Coach.FollowUp("How many guests ate in the end?"))),
                26_100));

        assertThat(page(more.join().whole())).isEqualTo(page(reply).replace("The coach is reading it too.\n", """
                Coach (llama3.2, not part of the score):
                  - Say what you cooked and for how many.
                    “I cooked soup, I guess.”
                  - End with what changed.

                A sharper probe:
                  - How many guests ate in the end?

                Left for you today: 26,100 tokens.
                """));
        assertThat(new Page(80, false).text(more.join().added())).startsWith("Coach (llama3.2");
        assertThat(more.join().whole().buttons()).isEqualTo(reply.buttons());
        assertThat(more.join().whole().later()).isEmpty();
    }

    @Test
    void whoDoesNotLetItIsNotReadAndNotTold() {
        var reply = feedback.on(graded(BEN));

        assertThat(reply.later()).isEmpty();
        assertThat(page(reply)).isEqualTo(page(feedback(new NoCoach()).on(graded(BEN))));
        assertThat(reply.buttons()).noneMatch(button -> button.label().equals("Rewrite"));
        assertThat(coach.asked).isEmpty();
    }

    @Test
    void nothingToGradeIsNothingToCoach() {
        var nothing = ToldStory.whole().ofKind(KindReason.GIBBERISH).feedback();

        assertThat(feedback.on(graded(ANN, nothing)).later()).isEmpty();
    }

    @Test
    void whatIsSharedHasNothingOfTheCoach() {
        var shared = feedback.shared(graded(ANN));

        assertThat(shared.later()).isEmpty();
        assertThat(page(shared)).doesNotContainIgnoringCase("coach");
        assertThat(coach.asked).isEmpty();
    }

    @Test
    void whoTakesBackTheirLeaveMeanwhileReadsNothingOfIt() {
        var reply = feedback.on(graded(ANN));
        var more = reply.later().orElseThrow().begin();

        coach.isLeftBy(ANN);
        coach.advice.complete(
                new CoachOutcome.Said<>(new Coach.Advice(List.of(), Optional.of(new Coach.FollowUp("Why?"))), 1));

        assertThat(more.join().added()).isEmpty();
        assertThat(page(reply)).isEqualTo(page(more.join().whole()) + "\nThe coach is reading it too.\n");
    }

    @Test
    void toGiveUpWaitingIsToGiveUpAsking() {
        feedback.on(graded(ANN)).later().orElseThrow().begin().cancel(true);

        assertThat(coach.advice).isCancelled();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOO_SLOW|The language model did not answer in time; nothing above depends on it.",
                "BUSY|The language model takes no more at this moment; nothing above depends on it.",
                "REFUSED|The language model turned Starling away, which whoever runs Starling can mend; nothing above"
                        + " depends on it.",
                "BROKEN|The language model could not be reached, or broke off; nothing above depends on it.",
                "RESTING|The language model failed too often, so it is left alone for a minute; nothing above depends on"
                        + " it.",
                "UNFOUNDED|What the language model said was not what I asked for, or does not agree with your answer, so it is left out; nothing above"
                        + " depends on it.",
                "PERSON_SPENT|The language model was not asked: this takes more tokens than the 27,300 that are left for"
                        + " you today. You have all of them again at midnight (UTC).",
                "DAY_SPENT|The language model was not asked: everybody together has used up the tokens of today. It is back"
                        + " at midnight (UTC); for you, 27,300 tokens were left."
            })
    void whereItSaysNothingOneLineSaysWhy(CoachOutcome.Reason reason, String line) {
        var more = feedback.on(graded(ANN)).later().orElseThrow().begin();

        coach.advice.complete(new CoachOutcome.Unsaid<>(reason));

        assertThat(more.join().added()).containsExactly(new Block.Small(line));
    }

    @Test
    void whereItWasNotAskedThereIsNothingToTell() {
        var more = feedback.on(graded(ANN)).later().orElseThrow().begin();

        coach.advice.complete(new CoachOutcome.NotAsked<>());

        assertThat(more.join().added()).isEmpty();
    }

    @Test
    void theWeakestPartIsToldBetterBesideThePersonsOwnWords() {
        assertThat(feedback.on(graded(ANN)).buttons())
                .anyMatch(button ->
                        button.label().equals("Rewrite") && button.command().equals("rewrite"));
        var reply = new CoachWords(coach).rewritten(graded(ANN));
        assertThat(page(reply)).isEqualTo("""
                The weakest part of your answer, told better:

                The coach is at it. That takes a few seconds.
                """);

        var more = reply.later().orElseThrow().begin();
        coach.rewrite.complete(
                new CoachOutcome.Said<>(new Coach.Rewrite("Action", "I cooked soup for [how many] guests."), 1));

        assertThat(page(more.join().whole())).isEqualTo("""
                The weakest part of your answer, told better:

                Your Action, in your words:
                    “I cooked soup, I guess.”

                Told better by llama3.2:
                  - I cooked soup for [how many] guests.

                Check it before you use it: I look whether its numbers, names and words are
                yours, and may miss what is put together from them. What is in brackets is for
                you to fill in.

                Left for you today: 1 token.
                """);
    }

    @Test
    void whatIsNotThereIsSaidToBeMissingBesideItsRewrite() {
        var lacking = new ToldStory()
                .sentence(Part.ACTION, COOKED)
                .finding(Severity.PROBLEM, "The story stops before its end.", "")
                .feedback();
        var more = new CoachWords(coach)
                .rewritten(graded(ANN, lacking))
                .later()
                .orElseThrow()
                .begin();

        coach.rewrite.complete(new CoachOutcome.Said<>(new Coach.Rewrite("Result", "In the end [what changed]."), 2));

        assertThat(page(more.join().whole())).contains("""
                Your Result:
                  It is not there yet.
                """);
    }

    @Test
    void aRewriteThatFailsLeavesTheFeedbackAsItIs() {
        var more = new CoachWords(coach)
                .rewritten(graded(ANN))
                .later()
                .orElseThrow()
                .begin();

        coach.rewrite.complete(new CoachOutcome.Unsaid<>(CoachOutcome.Reason.TOO_SLOW));

        assertThat(page(more.join().whole())).isEqualTo("""
                The weakest part of your answer, told better:

                The language model did not answer in time; your feedback does not depend on it.
                """);
    }

    @Test
    void whoDoesNotLetItHasNothingRewritten() {
        assertThat(page(new CoachWords(coach).rewritten(graded(BEN)))).isEqualTo("""
                The coach is off, so it rewrites nothing. /settings coach:on says what it is
                given.
                """);
        assertThat(coach.asked).isEmpty();
    }

    private static FeedbackReply feedback(Coach coach) {
        return new FeedbackReply(true, person -> true, attempt -> Optional.empty(), new CoachWords(coach));
    }

    private static AnswerOutcome.Graded graded(PersonId person) {
        return graded(
                person,
                ToldStory.whole()
                        .finding(Severity.PROBLEM, "You are not sure of it yourself.", "I guess")
                        .feedback());
    }

    private static AnswerOutcome.Graded graded(PersonId person, Feedback feedback) {
        var question = new Question(
                "q-1",
                QuestionKind.BEHAVIOURAL,
                "Tell me about a feast.",
                Optional.empty(),
                Difficulty.EASY,
                List.of(),
                List.of());
        return new AnswerOutcome.Graded(
                new Attempt(UUID.randomUUID(), person, "q-1", "Last spring.", Instant.EPOCH),
                question,
                feedback,
                Optional.empty());
    }

    private static String page(Reply reply) {
        return new Page(80, false).text(reply.blocks());
    }
}
