package starling.coach;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import starling.interview.AnswerOutcome;
import starling.interview.PersonId;

/** The coach where no language model is configured: never asked, and says nothing. */
public final class NoCoach implements Coach {
    @Override
    public Optional<ModelCard> model() {
        return Optional.empty();
    }

    @Override
    public boolean isLetBy(PersonId person) {
        return false;
    }

    @Override
    public long tokensLeft(PersonId person) {
        return 0;
    }

    @Override
    public CompletableFuture<CoachOutcome<Advice>> adviseOn(AnswerOutcome.Graded graded) {
        return notAsked();
    }

    @Override
    public CompletableFuture<CoachOutcome<Rewrite>> rewrite(AnswerOutcome.Graded graded) {
        return notAsked();
    }

    @Override
    public CompletableFuture<CoachOutcome<FollowUp>> followUp(AnswerOutcome.Graded graded, String manner) {
        return notAsked();
    }

    @Override
    public CompletableFuture<CoachOutcome<Summary>> summarise(PersonId person, List<AnswerOutcome.Graded> answers) {
        return notAsked();
    }

    @Override
    public void forget(PersonId person) {
        // It knows nobody.
    }

    @Override
    public void forgetUnless(Predicate<UUID> isKept) {
        // It has said nothing.
    }

    @Override
    public <T> T forgetting(PersonId person, Supplier<T> removing) {
        return removing.get();
    }

    private static <T> CompletableFuture<CoachOutcome<T>> notAsked() {
        return CompletableFuture.completedFuture(new CoachOutcome.NotAsked<>());
    }
}
