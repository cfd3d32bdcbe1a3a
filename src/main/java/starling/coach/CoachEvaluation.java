package starling.coach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import starling.feedback.Grader;
import starling.interview.AnswerOutcome;
import starling.interview.Attempt;
import starling.interview.KeptStory;
import starling.interview.NotesOnAnswer;
import starling.interview.PersonId;
import starling.notes.Story;
import starling.question.Question;

/**
 * Runs every task over a set of answers, one after the other, and counts what came of it, so that two wordings of the prompts can be
 * compared. There is no budget, and nothing is kept.
 */
public final class CoachEvaluation {
    private static final PersonId NOBODY = new PersonId("evaluation");
    private static final String MANNER = "Sceptical and polite: you want to see it before you believe it.";
    /** As many tokens as a reply usually may have. */
    private static final int ROOM = 2_000;

    private static final int ANSWERS_OF_AN_INTERVIEW = 4;

    private final Grader grader;

    /** With the grader that the coach's material comes from. */
    public CoachEvaluation(Grader grader) {
        this.grader = grader;
    }

    /**
     * An answer to evaluate on.
     *
     * @param story a story of the person's notes that it tells; blank if there is none
     */
    public record Example(Question question, String answer, String story) {
        /** Says nothing of the answer, so that no log ever holds it. */
        @Override
        public String toString() {
            return "example of " + question;
        }
    }

    /** The figures of each task that was asked for. */
    public List<CoachCounts.Figures> run(
            LanguageModel model, PromptBook prompts, Grounding grounding, List<Example> examples, Clock clock) {
        var counts = new CoachCounts();
        var budget = new GroundedCoach.Budget(new Endless(), new TokenLimits(Long.MAX_VALUE, Long.MAX_VALUE), ROOM);
        var coach = new GroundedCoach(model, prompts, grounding, budget, person -> true, Runnable::run, counts, clock);
        var stories = new ArrayList<AnswerOutcome.Graded>();
        for (var example : examples) {
            var graded = graded(example);
            await(coach.adviseOn(graded));
            await(coach.rewrite(graded));
            await(coach.followUp(graded, MANNER));
            stories.add(graded);
            if (stories.size() == ANSWERS_OF_AN_INTERVIEW) {
                await(coach.summarise(NOBODY, List.copyOf(stories)));
                stories.clear();
            }
        }
        return counts.figures();
    }

    private static void await(CompletableFuture<?> outcome) {
        outcome.join();
    }

    private AnswerOutcome.Graded graded(Example example) {
        var feedback = grader.grade(example.question(), example.answer(), List.of(), Set.of());
        var attempt = new Attempt(UUID.randomUUID(), NOBODY, example.question().id(), example.answer(), Instant.EPOCH);
        var told = Optional.of(example.story()).filter(text -> !text.isBlank()).map(CoachEvaluation::story);
        var notes = new NotesOnAnswer(told, told.isPresent(), false, Optional.empty(), List.of());
        return new AnswerOutcome.Graded(attempt, example.question(), feedback, Optional.empty(), notes);
    }

    private static KeptStory story(String text) {
        var title = text.strip().lines().findFirst().orElse("");
        int lines = (int) text.lines().count();
        return new KeptStory(
                "00000000",
                new Story(
                        "notes.md",
                        title,
                        1,
                        Math.max(1, lines),
                        text,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** There are always tokens left. */
    private static final class Endless implements TokenLedger {
        @Override
        public long usedBy(PersonId person, LocalDate day) {
            return 0;
        }

        @Override
        public Taking take(PersonId person, LocalDate day, int tokens, TokenLimits limits) {
            return Taking.TAKEN;
        }

        @Override
        public void settle(PersonId person, LocalDate day, int taken, int used) {
            // Nothing was taken.
        }
    }
}
