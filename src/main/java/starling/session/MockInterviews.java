package starling.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import starling.clarification.AskedPiece;
import starling.clarification.Clarifications;
import starling.interview.AnswerOutcome;
import starling.interview.AskedQuestions;
import starling.interview.Audience;
import starling.interview.Interviewer;
import starling.interview.PersonId;
import starling.interview.StorageException;
import starling.question.Question;
import starling.session.InterviewOutcome.Ending;
import starling.session.InterviewOutcome.Lead;

/**
 * Mock interviews: questions one after the other, asked further where an answer left a gap, and no feedback before the end. Safe
 * for use by several threads and processes.
 *
 * <p>Every method finds the state, decides what follows and keeps that, in one step or not at all; if somebody else was faster,
 * it looks again. So the same said or pressed twice is done once, and a process killed on the way leaves the state before or
 * after. All of them throw {@link StorageException} when something could not be kept.
 */
public final class MockInterviews {
    private static final int ID_LENGTH = 10;
    private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final Interviewer interviewer;
    private final PersonaCatalogue personas;
    private final InterviewRepository repository;
    private final RandomGenerator random;
    private final Clock clock;
    private final QuestionDraw questions;
    private final Turns turns;
    private final StagedTurns stagedTurns;
    private final LateWords lateWords;
    private final Reporting reporting;

    /**
     * Mock interviews.
     *
     * @param clarifications what answers the questions that a person asks in a system-design interview
     * @param random a generator that several threads may use
     */
    public MockInterviews(
            Interviewer interviewer,
            Clarifications clarifications,
            PersonaCatalogue personas,
            InterviewRepository repository,
            AskedQuestions asked,
            RandomGenerator random,
            Clock clock) {
        this.interviewer = interviewer;
        this.personas = personas;
        this.repository = repository;
        this.random = random;
        this.clock = clock;
        this.questions = new QuestionDraw(interviewer, asked, random);
        this.turns = new Turns(interviewer, personas, questions, repository, clock);
        this.stagedTurns = new StagedTurns(interviewer, clarifications, personas, turns, clock);
        this.lateWords = new LateWords(interviewer, repository, clock);
        this.reporting = new Reporting(interviewer, clock);
    }

    /** The interviewers to choose from. */
    public PersonaCatalogue personas() {
        return personas;
    }

    /** When an interview would begin that begins now. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Begins an interview with its first question, none that was asked of this person lately. It has fewer questions than planned
     * where there are no more of their kind.
     */
    public InterviewOutcome start(PersonId person, Room room, InterviewPlan plan) {
        var open = repository.open(person);
        if (open.isPresent()) {
            return new InterviewOutcome.OpenAlready(open.get(), room);
        }
        var first = questions.draw(person, room, plan.kind().ofQuestion(1), List.of());
        if (first.isEmpty()) {
            return new InterviewOutcome.NoQuestions(plan.kind().ofQuestion(1));
        }
        var possible = plan.withQuestions(Math.min(plan.questions(), questions.count(person, room, plan.kind())));
        var now = clock.instant();
        var interview = Interview.begun(
                newId(), person, room, possible, first.get().id(), StagePlan.isStaged(first.get()), now);
        return repository.begin(interview)
                ? new InterviewOutcome.Asks(interview, first.get(), Lead.OPENING, now)
                : start(person, room, plan);
    }

    private String newId() {
        var id = new StringBuilder();
        for (int at = 0; at < ID_LENGTH; at++) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return id.toString();
    }

    /** Whether what this person asks by these words is looked up, which takes the time of a search for each question. */
    public boolean looksUp(PersonId person, String text) {
        return AskedPiece.asks(text)
                && repository
                        .open(person)
                        .filter(open -> open.turn().isInStages())
                        .isPresent();
    }

    /** The interview that this person has not closed yet. */
    public Optional<Interview> open(PersonId person) {
        return repository.open(person);
    }

    /** Whether what this person types in this place is part of an answer in an interview. */
    public boolean isWaitingFor(PersonId person, String place) {
        return repository
                .open(person)
                .filter(open -> open.status() == Interview.Status.RUNNING)
                .filter(open -> open.room().place().equals(place))
                .isPresent();
    }

    /**
     * Hears a piece of the answer to what is asked now. The same message heard again stands in its own place; one that belongs to
     * an earlier step changes nothing.
     *
     * @param message its id
     */
    public InterviewOutcome say(PersonId person, Room room, String message, String text) {
        return hear(person, Optional.empty(), room, interview -> message, text, Delivery.MESSAGE);
    }

    /**
     * Hears a message that was changed after it was sent, wherever the interview is held by now, and while it is paused too.
     *
     * @return empty, and nothing is heard, if it is no part of the answer that is being given
     */
    public Optional<InterviewOutcome> sayAgain(PersonId person, String message, String text) {
        while (true) {
            var found = repository.open(person).filter(open -> open.isHearing(message));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var change = heard(found.get(), message, text, Delivery.MESSAGE);
            if (kept(found.get(), change)) {
                return Optional.of(change.outcome());
            }
        }
    }

    /** How words come in. */
    private enum Delivery {
        /** A message, which may be delivered twice. */
        MESSAGE,
        /** By a form, or by somebody who hands in at once: what is said again so is meant so. */
        AT_ONCE
    }

    private InterviewOutcome hear(
            PersonId person,
            Optional<StepReference> step,
            Room room,
            Function<Interview, String> messageIn,
            String text,
            Delivery delivery) {
        // What is said is kept whether or not the question can still be asked; that is looked at when it is handed in.
        return changingAny(person, step, room, here -> heard(here, messageIn.apply(here), text, delivery));
    }

    private Change heard(Interview before, String message, String text, Delivery delivery) {
        var listened = stagedTurns.listen(before, current(before), message, text);
        var piece = listened.piece();
        var after = before.hears(piece);
        int length = wholeLength(after);
        if (length > Interviewer.LONGEST_ANSWER && length > wholeLength(before)) {
            return new Change(before, new InterviewOutcome.TooLong(before, length, Interviewer.LONGEST_ANSWER));
        }
        boolean asks = !piece.asked().isEmpty() && (delivery == Delivery.AT_ONCE || !after.equals(before));
        boolean first = !before.hasSaid() && after.hasSaid() && !before.hasHeard(message);
        var outcome = Optional.of(after)
                .filter(heard -> asks)
                .flatMap(this::current)
                .map(question -> listened.clarified(after, question, delivery == Delivery.AT_ONCE, clock.instant()))
                .orElseGet(() -> new InterviewOutcome.Heard(after, first));
        return new Change(after, outcome);
    }

    /** How long the answer is that would be handed in, with what it is added to. */
    private int wholeLength(Interview interview) {
        if (interview.turn().isInStages()) {
            return interview.saidInStages().length();
        }
        int earlier = interview
                .turn()
                .attempt()
                .flatMap(id -> interviewer.earlier(interview.person(), id))
                .map(answered -> answered.attempt().answer().length() + Interviewer.BETWEEN_PARTS.length())
                .orElse(0);
        return earlier + interview.saidSoFar().length();
    }

    /** Forgets a message that is part of an answer, as long as that is not handed in. */
    public void takeBack(String message) {
        var found = repository.hearing(message);
        while (found.isPresent()) {
            var before = found.get();
            var after = before.withdraws(message);
            if (after.equals(before) || repository.keep(before, after, Optional.empty(), clock.instant())) {
                return;
            }
            found = repository.hearing(message);
        }
    }

    /** Forgets all that was typed for what is asked now. */
    public InterviewOutcome startOver(PersonId person, Optional<StepReference> step, Room room) {
        return changing(person, step, room, (before, question) -> {
            var after = before.startsOver();
            return new Change(after, turns.asks(after, question, Lead.STARTED_OVER));
        });
    }

    /** Hands in what was typed. */
    public InterviewOutcome done(PersonId person, Optional<StepReference> step, Room room) {
        return changing(person, step, room, this::handIn);
    }

    /**
     * Hands in what was typed and these words behind it. Words for a step that is over are kept with the answer they belong to.
     *
     * @param text not blank
     */
    public InterviewOutcome done(PersonId person, Optional<StepReference> step, Room room, String text) {
        var late = step.flatMap(named -> late(person, named, room, text));
        if (late.isPresent()) {
            return late.get();
        }
        // Kept before they are read, so that a process killed on the way loses no words; once, however often they come.
        var heard = hear(
                person,
                step,
                room,
                interview -> Piece.atOnce(interview.step(), repository.idOf(interview, interview.step(), text)),
                text,
                Delivery.AT_ONCE);
        if (heard instanceof InterviewOutcome.Heard) {
            return done(person, step, room);
        }
        // Between the two looks the step may have come to an end.
        return step.isPresent() && heard instanceof InterviewOutcome.Asks
                ? late(person, step.get(), room, text).orElse(heard)
                : heard;
    }

    /** What becomes of words for a step that is over; empty if it is not. */
    private Optional<InterviewOutcome> late(PersonId person, StepReference step, Room room, String text) {
        return lateWords.keep(person, step, text).map(kept -> {
            kept.read().ifPresent(attempt -> lookAtNotes(person, attempt.id()));
            return where(person, step, room, kept.lead());
        });
    }

    private InterviewOutcome where(PersonId person, StepReference step, Room room, Lead lead) {
        var outcome = changing(
                person,
                Optional.of(step),
                room,
                (before, question) -> new Change(before, turns.asks(before, question, lead)));
        return outcome instanceof InterviewOutcome.Asks asks && asks.lead() == Lead.OVER
                ? turns.asks(asks.interview(), asks.question(), lead)
                : outcome;
    }

    private Change handIn(Interview paused, Question question) {
        var before = paused.resumedAt(clock.instant());
        var said = before.saidSoFar();
        if (said.isBlank()) {
            return new Change(before, turns.asks(before, question, Lead.NOTHING_SAID));
        }
        return before.turn().isInStages()
                ? stagedTurns.handIn(before, question, said)
                : turns.handIn(before, question, said);
    }

    /** Leaves out what is asked now. What was typed for it is kept as an answer all the same. */
    public InterviewOutcome skip(PersonId person, Optional<StepReference> step, Room room) {
        return changing(person, step, room, (paused, question) -> {
            var running = paused.resumedAt(clock.instant());
            if (running.turn().isInStages()) {
                return stagedTurns.skip(running, question);
            }
            var handedIn = turns.handedIn(running.leavesOut());
            return turns.next(handedIn.after(), Lead.SKIPPED, handedIn.attempt());
        });
    }

    /** Stops the clock. */
    public InterviewOutcome pause(PersonId person, Optional<StepReference> step, Room room) {
        return changing(person, step, room, (before, question) -> {
            var after = before.pausedAt(clock.instant());
            return new Change(after, new InterviewOutcome.Paused(after));
        });
    }

    /** Goes on where the interview stands, in this room, and asks what was asked last once more. */
    public InterviewOutcome resume(PersonId person, Optional<StepReference> step, Room room) {
        while (true) {
            var found = found(person, step, room, true);
            if (found.outcome().isPresent()) {
                return found.outcome().get();
            }
            var before = found.interview().orElseThrow();
            var change = askable(
                    before.movedTo(room).resumedAt(clock.instant()),
                    (after, question) -> new Change(after, turns.asks(after, question, Lead.RESUMED)));
            if (kept(before, change)) {
                return change.outcome();
            }
        }
    }

    /** Closes the interview, from anywhere where a step of it is named. What was typed and not handed in is kept as an answer. */
    public InterviewOutcome stop(PersonId person, Optional<StepReference> step, Room room) {
        while (true) {
            var found = found(person, step, room, step.isPresent());
            if (found.outcome().isPresent()) {
                return found.outcome().get();
            }
            var before = found.interview().orElseThrow();
            var handedIn = turns.handedIn(before);
            var after = handedIn.after().closedAt(clock.instant());
            var change = new Change(after, new InterviewOutcome.Closed(after, Ending.STOPPED), handedIn.attempt());
            if (kept(before, change)) {
                return change.outcome();
            }
        }
    }

    /** Whether nothing is kept of the interview of this id, of whoever it was. */
    public boolean isForgotten(String id) {
        return repository.find(id).isEmpty();
    }

    /** The answer to the current question as far as it was handed in, without a look at the notes; empty if nothing was. */
    public Optional<AnswerOutcome.Graded> answered(Interview interview) {
        return interview
                .turn()
                .attempt()
                .flatMap(id ->
                        interviewer.attemptWithoutNotes(interview.person(), id).ifGraded());
    }

    /** What came of an interview; empty if there is no such one, or it is another person's. */
    public Optional<InterviewReport> report(PersonId person, String id) {
        return repository
                .find(id)
                .filter(interview -> interview.person().equals(person))
                .map(reporting::on);
    }

    /** An interview to go on with, or what there is to say instead. */
    private record Found(Optional<Interview> interview, Optional<InterviewOutcome> outcome) {
        Found(Interview interview) {
            this(Optional.of(interview), Optional.empty());
        }

        Found(InterviewOutcome outcome) {
            this(Optional.empty(), Optional.of(outcome));
        }
    }

    private Found found(PersonId person, Optional<StepReference> step, Room room, boolean anywhere) {
        var found = step.map(named -> repository.find(named.interview())).orElseGet(() -> repository.open(person));
        if (found.isEmpty()) {
            return new Found(step.isEmpty() ? new InterviewOutcome.NoneOpen() : new InterviewOutcome.Forgotten());
        }
        var interview = found.get();
        if (!interview.person().equals(person)) {
            return new Found(new InterviewOutcome.NotTheirs());
        }
        if (!interview.isOpen()) {
            return new Found(new InterviewOutcome.Closed(interview, Ending.EARLIER));
        }
        boolean here = interview.room().place().equals(room.place());
        if (!here && !anywhere && room.audience() == Audience.OTHERS_TOO) {
            return new Found(new InterviewOutcome.Elsewhere(interview));
        }
        return new Found(interview);
    }

    /**
     * Does something at the step that is asked now. Where that is another than the one named, it is not done.
     *
     * @param step the one that it is meant for; whichever is asked now, if empty
     * @param what from the interview, in this room, and its question
     */
    private InterviewOutcome changing(
            PersonId person, Optional<StepReference> step, Room room, BiFunction<Interview, Question, Change> what) {
        return changingAny(person, step, room, here -> askable(here, what));
    }

    /** The same, whether or not the question can still be asked. */
    private InterviewOutcome changingAny(
            PersonId person, Optional<StepReference> step, Room room, Function<Interview, Change> what) {
        while (true) {
            // Whoever holds a button or a form of an interview holds it in a room of that interview.
            var found = found(person, step, room, step.isPresent());
            if (found.outcome().isPresent()) {
                return found.outcome().get();
            }
            var before = found.interview().orElseThrow();
            boolean over = step.filter(named -> named.step() != before.step()).isPresent();
            var here = before.movedTo(room);
            var change = over
                    ? askable(here, (known, question) -> new Change(before, over(known, question)))
                    : what.apply(here);
            if (kept(before, change)) {
                change.attempt().ifPresent(attempt -> lookAtNotes(person, attempt.id()));
                return change.outcome();
            }
        }
    }

    private InterviewOutcome over(Interview interview, Question question) {
        return interview.status() == Interview.Status.PAUSED
                ? new InterviewOutcome.Paused(interview)
                : turns.asks(interview, question, Lead.OVER);
    }

    /** The question that is asked now; empty where it is gone, or others would read it who may not. */
    private Optional<Question> current(Interview here) {
        return interviewer
                .question(here.person(), here.turn().question())
                .filter(question -> here.room().audience() == Audience.THE_PERSON_ALONE
                        || interviewer
                                .questions(here.person(), Audience.OTHERS_TOO)
                                .contains(question));
    }

    /** Does something with the current question; where that can no longer be asked here, another is asked in its place. */
    private Change askable(Interview here, BiFunction<Interview, Question, Change> what) {
        var current = current(here);
        if (current.isPresent()) {
            return what.apply(here, current.get());
        }
        var running = here.resumedAt(clock.instant());
        var handedIn = turns.handedIn(running);
        if (handedIn.attempt().isPresent()) {
            return turns.next(handedIn.after(), Lead.GONE_KEPT, handedIn.attempt());
        }
        if (here.turn().attempt().isPresent()) {
            return turns.next(running, Lead.GONE, Optional.empty());
        }
        var kind = here.plan().kind().ofQuestion(here.turns().size());
        return questions
                .draw(here.person(), here.room(), kind, here.turns())
                .map(other -> {
                    var after = running.askingInstead(other.id(), StagePlan.isStaged(other), clock.instant());
                    return new Change(after, turns.asks(after, other, Lead.GONE));
                })
                .orElseGet(() -> turns.next(running, Lead.GONE, Optional.empty()));
    }

    private boolean kept(Interview before, Change change) {
        return change.after().equals(before)
                || repository.keep(before, change.after(), change.attempt(), clock.instant());
    }

    /** So that what the answer tells is known for the coverage; nothing is lost if that has to wait until the report. */
    private void lookAtNotes(PersonId person, UUID attempt) {
        try {
            var unused = interviewer.attempt(person, attempt);
        } catch (StorageException foundWithTheReport) {
            return;
        }
    }
}
