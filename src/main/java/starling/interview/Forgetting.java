package starling.interview;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Lets people be forgotten: at once and whole, or answer by answer as they grow too old. What is being read of a person at that
 * moment is waited for, and what is remembered of them outside the store goes too. Safe for use by several threads.
 */
public final class Forgetting {
    private final PersonalData data;
    private final Interviewer interviewer;
    private final Notebooks notebooks;
    private final BiFunction<PersonId, Supplier<Holdings>, Holdings> elsewhere;
    private final Clock clock;

    /**
     * Forgets.
     *
     * @param elsewhere removes what it is given to remove, and meanwhile begins nothing for that person and forgets what is remembered
     *     of them outside the store
     */
    public Forgetting(
            PersonalData data,
            Interviewer interviewer,
            Notebooks notebooks,
            BiFunction<PersonId, Supplier<Holdings>, Holdings> elsewhere,
            Clock clock) {
        this.data = data;
        this.interviewer = interviewer;
        this.notebooks = notebooks;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /** How old anybody's answers may become, whatever they want; empty if as old as they want. */
    public Optional<Duration> longest() {
        return data.longest();
    }

    /** How much is kept of a person. */
    public Holdings holdings(PersonId person) {
        return data.of(person);
    }

    /**
     * Forgets a person.
     *
     * @return how much there was
     * @throws StorageException when it could not be removed; then all of it is still there
     */
    public Holdings forget(PersonId person) {
        return elsewhere.apply(
                person,
                () -> interviewer.forgetting(person, () -> notebooks.forgetting(person, () -> data.forget(person))));
    }

    /** How many answers of a person are older than this; those go first when they want them kept no longer. */
    public int answersOlderThan(PersonId person, Duration age) {
        return data.answersBefore(person, clock.instant().minus(age));
    }

    /**
     * Forgets the answers that are older than their people want them kept.
     *
     * @return how many there were
     */
    public int forgetExpiredAnswers() {
        int forgotten = 0;
        for (var person : data.withExpiredAnswers(clock.instant())) {
            forgotten += forgetExpiredAnswers(person);
        }
        return forgotten;
    }

    /**
     * Forgets the answers of a person that are older than they want them kept.
     *
     * @return how many there were
     */
    public int forgetExpiredAnswers(PersonId person) {
        return interviewer.forgetting(person, () -> data.forgetExpiredAnswers(person, clock.instant()));
    }
}
