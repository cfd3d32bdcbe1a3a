package starling.coach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import starling.interview.AnswerOutcome;
import starling.interview.PersonId;

/** A coach that says what a test has it say, when the test has it, and remembers what it was asked. */
public final class CannedCoach implements Coach {
    /** What it goes by. */
    public static final ModelCard MODEL = new ModelCard("llama3.2", "http://localhost:11434");

    /** What it was asked, one word each. */
    public final List<String> asked = new ArrayList<>();

    /** Whom it has forgotten. */
    public final List<PersonId> forgotten = new ArrayList<>();

    public final CompletableFuture<CoachOutcome<Advice>> advice = new CompletableFuture<>();
    public final CompletableFuture<CoachOutcome<Rewrite>> rewrite = new CompletableFuture<>();
    public final CompletableFuture<CoachOutcome<FollowUp>> followUp = new CompletableFuture<>();
    public final CompletableFuture<CoachOutcome<Summary>> summary = new CompletableFuture<>();

    private final ModelCard model;
    private final Set<PersonId> letting = new HashSet<>();

    /** One that these people let. */
    public CannedCoach(PersonId... letting) {
        this(MODEL, letting);
    }

    /** The same, which goes by this. */
    public CannedCoach(ModelCard model, PersonId... letting) {
        this.model = model;
        this.letting.addAll(Set.of(letting));
    }

    /** The person lets it no more. */
    public void isLeftBy(PersonId person) {
        letting.remove(person);
    }

    @Override
    public Optional<ModelCard> model() {
        return Optional.of(model);
    }

    @Override
    public boolean isLetBy(PersonId person) {
        return letting.contains(person);
    }

    @Override
    public long tokensLeft(PersonId person) {
        return 27_300;
    }

    @Override
    public void forget(PersonId person) {
        forgotten.add(person);
    }

    @Override
    public void forgetUnless(Predicate<UUID> isKept) {
        // What it says was never of anybody.
    }

    @Override
    public <T> T forgetting(PersonId person, Supplier<T> removing) {
        forget(person);
        return removing.get();
    }

    @Override
    public CompletableFuture<CoachOutcome<Advice>> adviseOn(AnswerOutcome.Graded graded) {
        asked.add("advice");
        return advice;
    }

    @Override
    public CompletableFuture<CoachOutcome<Rewrite>> rewrite(AnswerOutcome.Graded graded) {
        asked.add("rewrite");
        return rewrite;
    }

    @Override
    public CompletableFuture<CoachOutcome<FollowUp>> followUp(AnswerOutcome.Graded graded, String manner) {
        asked.add("follow-up");
        return followUp;
    }

    @Override
    public CompletableFuture<CoachOutcome<Summary>> summarise(PersonId person, List<AnswerOutcome.Graded> answers) {
        asked.add("summary");
        return summary;
    }
}
