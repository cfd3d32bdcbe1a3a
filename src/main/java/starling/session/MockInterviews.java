package starling.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import starling.clarification.AskedPiece;
import starling.clarification.Clarifications;
import starling.feedback.DesignSoFar;
import starling.interview.AnswerOutcome;
import starling.interview.AskedQuestions;
import starling.interview.Attempt;
import starling.interview.Audience;
import starling.interview.Interviewer;
import starling.interview.PersonId;
import starling.interview.StorageException;
import starling.question.Competency;
import starling.question.DesignBrief;
import starling.question.Question;
import starling.question.QuestionKind;
import starling.question.QuestionPicker;
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
    /** The message that a form's words, or those of somebody who hands in at once, are kept as. */
    private static final String AT_ONCE = "at once";

    private static final int ID_LENGTH = 10;
    private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final Interviewer interviewer;
    private final Clarifications clarifications;
    private final PersonaCatalogue personas;
    private final InterviewRepository repository;
    private final AskedQuestions asked;
    private final RandomGenerator random;
    private final QuestionPicker picker;
    private final Clock clock;

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
        this.clarifications = clarifications;
        this.personas = personas;
        this.repository = repository;
        this.asked = asked;
        this.random = random;
        this.picker = new QuestionPicker(random);
        this.clock = clock;
    }

    /** The interviewers to choose from. */
    public PersonaCatalogue personas() {
        return personas;
    }

    /** When an interview would begin that begins now. */
    public Instant now() {
        return clock.instant();
    }

    /** What follows, what is said of it, and the attempt that is made. */
    private record Change(Interview after, InterviewOutcome outcome, Optional<Attempt> attempt) {
        Change(Interview after, InterviewOutcome outcome) {
            this(after, outcome, Optional.empty());
        }

        @Override
        public String toString() {
            return "change to " + after;
        }
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
        var first = draw(person, room, plan.kind().ofQuestion(1), List.of());
        if (first.isEmpty()) {
            return new InterviewOutcome.NoQuestions(plan.kind().ofQuestion(1));
        }
        var possible = plan.withQuestions(Math.min(plan.questions(), count(person, room, plan.kind())));
        var now = clock.instant();
        var interview = Interview.begun(
                newId(), person, room, possible, first.get().id(), StagePlan.isStaged(first.get()), now);
        return repository.begin(interview)
                ? new InterviewOutcome.Asks(interview, first.get(), Lead.OPENING, now)
                : start(person, room, plan);
    }

    private int count(PersonId person, Room room, InterviewKind kind) {
        var all = interviewer.questions(person, room.audience());
        int behavioural = count(all, QuestionKind.BEHAVIOURAL);
        int design = count(all, QuestionKind.SYSTEM_DESIGN);
        return switch (kind) {
            case BEHAVIOURAL -> behavioural;
            case SYSTEM_DESIGN -> design;
            case MIXED -> Math.min(behavioural, design + 1) + Math.min(behavioural, design);
        };
    }

    private static int count(List<Question> questions, QuestionKind kind) {
        return (int)
                questions.stream().filter(question -> question.kind() == kind).count();
    }

    private String newId() {
        var id = new StringBuilder();
        for (int at = 0; at < ID_LENGTH; at++) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return id.toString();
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
        var piece = piece(before, message, text);
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
                .map(question -> clarified(after, question, piece))
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

    /** In a question that is asked in stages, what a message asks is told from what it says. */
    private static Piece piece(Interview interview, String message, String text) {
        if (!interview.turn().isInStages()) {
            return new Piece(message, interview.step(), text);
        }
        var cut = AskedPiece.of(text);
        return new Piece(message, interview.step(), cut.said(), String.join("\n", cut.asked()));
    }

    private InterviewOutcome clarified(Interview interview, Question question, Piece piece) {
        var brief = question.brief().orElse(DesignBrief.EMPTY);
        var answers = piece.asked()
                .lines()
                .map(asked -> clarifications.answer(brief, asked))
                .distinct()
                .toList();
        return new InterviewOutcome.Clarified(interview, question, answers, clock.instant());
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
            return new Change(after, asks(after, question, Lead.STARTED_OVER));
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
        var words = UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
        var heard = hear(
                person,
                step,
                room,
                interview -> AT_ONCE + " " + interview.step() + " " + words,
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
    private Optional<InterviewOutcome> late(PersonId person, StepReference named, Room room, String text) {
        var found = repository
                .find(named.interview())
                .filter(interview -> interview.person().equals(person));
        while (found.isPresent() && found.get().step() != named.step()) {
            var before = found.get();
            var turn = before.turns().get(before.turnAt(named.step()));
            if (!turn.hasStep(named.step())) {
                // Another question was asked in its place, so that nothing says what these words answer.
                var told = new Attempt(
                        attemptId(before, named.step(), text), person, Question.ANYTHING.id(), text, clock.instant());
                if (repository.keep(before, before, Optional.of(told), clock.instant())) {
                    return Optional.of(where(person, named, room, Lead.GONE_KEPT));
                }
                found = repository.find(named.interview());
                continue;
            }
            if (before.isOpen() && turn.equals(before.turn()) && turn.isInStages()) {
                var message = AT_ONCE + " " + named.step() + " " + UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
                if (before.hasHeard(message)) {
                    return Optional.of(where(person, named, room, Lead.OVER));
                }
                var after = before.hearsLate(new Piece(message, named.step(), text));
                // What the answer has no room for is kept beside it.
                boolean tooLong = wholeLength(after) > Interviewer.LONGEST_ANSWER;
                var beside = Optional.of(new Attempt(
                                attemptId(before, named.step(), text), person, turn.question(), text, clock.instant()))
                        .filter(attempt -> tooLong);
                if (repository.keep(before, tooLong ? before : after, beside, clock.instant())) {
                    return Optional.of(where(person, named, room, Lead.LATE));
                }
                found = repository.find(named.interview());
                continue;
            }
            var earlier = turn.attempt();
            boolean heardBefore = earlier.flatMap(id -> interviewer.earlier(person, id))
                    .filter(answered -> answered.attempt().answer().endsWith(text))
                    .isPresent();
            var id = attemptId(before, named.step(), text);
            if (heardBefore) {
                return Optional.of(where(person, named, room, Lead.OVER));
            }
            var read = interviewer
                    .read(person, id, turn.question(), earlier, text)
                    .ifGraded()
                    .map(AnswerOutcome.Graded::attempt);
            var attempt = read.orElseGet(() -> new Attempt(id, person, turn.question(), text, clock.instant()));
            // What cannot be read with the answer before it does not stand for it.
            var after = read.isPresent() || earlier.isEmpty() ? before.answeredLate(named.step(), id) : before;
            if (repository.keep(before, after, Optional.of(attempt), clock.instant())) {
                lookAtNotes(person, id);
                return Optional.of(where(person, named, room, Lead.LATE));
            }
            found = repository.find(named.interview());
        }
        return Optional.empty();
    }

    private InterviewOutcome where(PersonId person, StepReference step, Room room, Lead lead) {
        var outcome = changing(
                person,
                Optional.of(step),
                room,
                (before, question) -> new Change(before, asks(before, question, lead)));
        return outcome instanceof InterviewOutcome.Asks asks && asks.lead() == Lead.OVER
                ? asks(asks.interview(), asks.question(), lead)
                : outcome;
    }

    private Change handIn(Interview paused, Question question) {
        var before = paused.resumedAt(clock.instant());
        var said = before.saidSoFar();
        if (said.isBlank()) {
            return new Change(before, asks(before, question, Lead.NOTHING_SAID));
        }
        if (before.turn().isInStages()) {
            return handInStage(before, question, said);
        }
        var read = read(before, said);
        if (read instanceof AnswerOutcome.TooLong tooLong) {
            return new Change(before, new InterviewOutcome.TooLong(before, tooLong.length(), tooLong.most()));
        }
        var graded = read.ifGraded();
        if (graded.isEmpty()) {
            // The attempt that it adds to was removed, or the question was: what is left is to go on.
            var unread = unread(before, said);
            return next(before.leavesOut().answeredBy(unread.id()), Lead.GONE_KEPT, Optional.of(unread));
        }
        var attempt = graded.get().attempt();
        var answered = before.answeredBy(attempt.id());
        var further = Gap.probe(graded.get().feedback(), before.probe())
                .filter(probe -> before.turn().probes() < personas.of(before).probes())
                .filter(probe -> !personas.saysNothing(said))
                .filter(probe -> !before.isOverTime(clock.instant()));
        if (further.isPresent()) {
            var after = answered.probing(further.get());
            return new Change(after, asks(after, question, Lead.PROBING), Optional.of(attempt));
        }
        return next(answered, Lead.MOVING_ON, Optional.of(attempt));
    }

    /** Asks further in the stage that was handed in, once where it is thin, and goes on to the next otherwise. */
    private Change handInStage(Interview before, Question question, String said) {
        var run = before.turn().stage().orElseThrow();
        var soFar = interviewer.soFar(question, before.saidInStages());
        boolean mayAsk = !run.probed() && !personas.saysNothing(said) && !before.isOverTime(clock.instant());
        var probe = mayAsk
                ? StageGap.probe(
                        run, soFar, before.saidSince(run), interviewer.meetsTwist(question, before.saidSince(run)))
                : Optional.<String>empty();
        if (probe.isPresent()) {
            var after = before.probing(probe.get());
            return new Change(after, asks(after, question, Lead.PROBING));
        }
        return nextStage(before, question, soFar, Lead.NEXT_STAGE);
    }

    /** Opens the next stage; behind the last, or where the time is over, all that was said becomes the answer. */
    private Change nextStage(Interview before, Question question, DesignSoFar soFar, Lead lead) {
        var now = clock.instant();
        var plan = StagePlan.of(question);
        var runs = before.turn().stages();
        boolean late = before.plan()
                .timeOfQuestion()
                .map(time -> plan.until(runs, time))
                .filter(meant -> before.used(now).minus(runs.get(0).begun()).compareTo(meant) > 0)
                .isPresent();
        var next = before.isOverTime(now) ? Optional.<StagePlan.Next>empty() : plan.after(runs, soFar.covered(), late);
        return next.map(stage -> {
                    var after = before.opening(stage.stage(), stage.dive(), now);
                    return new Change(after, asks(after, question, lead));
                })
                .orElseGet(() -> {
                    var handedIn = handedIn(before);
                    return next(handedIn.after(), lead == Lead.NEXT_STAGE ? Lead.MOVING_ON : lead, handedIn.attempt());
                });
    }

    /** An interview in which the answer so far is kept, and the attempt that it is. */
    private record HandedIn(Interview after, Optional<Attempt> attempt) {
        @Override
        public String toString() {
            return "answer in " + after;
        }
    }

    private HandedIn handedIn(Interview before) {
        boolean staged = before.turn().isInStages();
        var ended = staged ? before.endsStages(clock.instant()) : before;
        var attempt = Optional.of(staged ? before.saidInStages() : before.saidSoFar())
                .filter(said -> !said.isBlank())
                .map(said -> staged
                        ? unread(before, said)
                        : read(before, said)
                                .ifGraded()
                                .map(AnswerOutcome.Graded::attempt)
                                .orElseGet(() -> unread(before, said)));
        var after =
                attempt.map(made -> ended.answeredBy(made.id())).orElseGet(() -> staged ? ended.leavesOut() : ended);
        return new HandedIn(after, attempt);
    }

    private AnswerOutcome read(Interview interview, String said) {
        var turn = interview.turn();
        return interviewer.read(
                interview.person(),
                attemptId(interview, interview.step(), said),
                turn.question(),
                turn.attempt(),
                said);
    }

    /** The same for the same words at the same step, so that whatever is done twice makes one attempt. */
    private static UUID attemptId(Interview interview, int step, String said) {
        return UUID.nameUUIDFromBytes((interview.id() + "." + step + "." + said).getBytes(UTF_8));
    }

    /** Asks the next question, or closes where there is none or no time for one. */
    private Change next(Interview done, Lead lead, Optional<Attempt> attempt) {
        var now = clock.instant();
        boolean cut =
                done.turn().stage().filter(run -> run.stage() != Stage.WRAP_UP).isPresent() && done.isOverTime(now);
        boolean all = done.turns().size() >= done.plan().questions() && !cut;
        if (!all && !done.isOverTime(now)) {
            var kind = done.plan().kind().ofQuestion(done.turns().size() + 1);
            var question = draw(done.person(), done.room(), kind, done.turns());
            if (question.isPresent()) {
                var after = done.asking(question.get().id(), StagePlan.isStaged(question.get()), now);
                return new Change(after, asks(after, question.get(), lead), attempt);
            }
            all = true;
        }
        var after = done.closedAt(now);
        return new Change(
                after, new InterviewOutcome.Closed(after, all ? Ending.ALL_ASKED : Ending.TIME_OVER), attempt);
    }

    /** Leaves out what is asked now. What was typed for it is kept as an answer all the same. */
    public InterviewOutcome skip(PersonId person, Optional<StepReference> step, Room room) {
        return changing(person, step, room, (paused, question) -> {
            var running = paused.resumedAt(clock.instant());
            if (running.turn().isInStages()) {
                var soFar = interviewer.soFar(question, running.saidInStages());
                return nextStage(running.leavesStageOut(), question, soFar, Lead.SKIPPED);
            }
            var handedIn = handedIn(running.leavesOut());
            return next(handedIn.after(), Lead.SKIPPED, handedIn.attempt());
        });
    }

    /** What was said where that cannot be read: the question is gone, or the answer that it adds to, or it was said in stages. */
    private Attempt unread(Interview interview, String said) {
        return new Attempt(
                attemptId(interview, interview.step(), said),
                interview.person(),
                interview.turn().question(),
                said,
                clock.instant());
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
                    (after, question) -> new Change(after, asks(after, question, Lead.RESUMED)));
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
            var handedIn = handedIn(before);
            var after = handedIn.after().closedAt(clock.instant());
            var change = new Change(after, new InterviewOutcome.Closed(after, Ending.STOPPED), handedIn.attempt());
            if (kept(before, change)) {
                return change.outcome();
            }
        }
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
                .map(this::report);
    }

    private InterviewReport report(Interview interview) {
        var entries = new ArrayList<InterviewReport.Entry>();
        for (var turn : interview.turns()) {
            var question = interviewer.question(interview.person(), turn.question());
            var graded = turn.attempt()
                    .flatMap(attempt ->
                            interviewer.attempt(interview.person(), attempt).ifGraded());
            entries.add(new InterviewReport.Entry(
                    entries.size() + 1, question, turn, graded, stagedCourse(interview, turn, question, graded)));
        }
        return new InterviewReport(interview, entries, interview.used(clock.instant()));
    }

    private Optional<StagedCourse> stagedCourse(
            Interview interview, Turn turn, Optional<Question> asked, Optional<AnswerOutcome.Graded> graded) {
        if (!turn.isStaged() || asked.isEmpty()) {
            return Optional.empty();
        }
        var question = asked.get();
        var answer =
                graded.map(AnswerOutcome.Graded::attempt).map(Attempt::answer).orElse("");
        boolean met = turn.stages().stream()
                .filter(run -> run.stage() == Stage.TWIST)
                .anyMatch(run ->
                        run.from() < answer.length() && interviewer.meetsTwist(question, answer.substring(run.from())));
        return Optional.of(new StagedCourse(
                StagePlan.of(question),
                interview.plan().timeOfQuestion(),
                interview.asked(turn),
                interviewer.soFar(question, answer).covered(),
                met));
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
            return new Found(step.isEmpty() ? new InterviewOutcome.NoneOpen() : new InterviewOutcome.NotTheirs());
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
                : asks(interview, question, Lead.OVER);
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
        var handedIn = handedIn(running);
        if (handedIn.attempt().isPresent()) {
            return next(handedIn.after(), Lead.GONE_KEPT, handedIn.attempt());
        }
        if (here.turn().attempt().isPresent()) {
            return next(running, Lead.GONE, Optional.empty());
        }
        var kind = here.plan().kind().ofQuestion(here.turns().size());
        return draw(here.person(), here.room(), kind, here.turns())
                .map(other -> {
                    var after = running.askingInstead(other.id(), StagePlan.isStaged(other), clock.instant());
                    return new Change(after, asks(after, other, Lead.GONE));
                })
                .orElseGet(() -> next(running, Lead.GONE, Optional.empty()));
    }

    private boolean kept(Interview before, Change change) {
        return change.after().equals(before)
                || repository.keep(before, change.after(), change.attempt(), clock.instant());
    }

    private InterviewOutcome.Asks asks(Interview interview, Question question, Lead lead) {
        return new InterviewOutcome.Asks(interview, question, lead, clock.instant());
    }

    /** A question that this interview has not asked, none asked lately, on a competency that it has not probed where there is one. */
    private Optional<Question> draw(PersonId person, Room room, QuestionKind kind, List<Turn> turns) {
        var ids = new HashSet<String>();
        turns.forEach(turn -> ids.add(turn.question()));
        var probed = new HashSet<Competency>();
        ids.forEach(id ->
                interviewer.question(person, id).flatMap(Question::competency).ifPresent(probed::add));
        var all = interviewer.questions(person, room.audience());
        var left = all.stream()
                .filter(question -> question.kind() == kind && !ids.contains(question.id()))
                .toList();
        var fresh = left.stream().filter(question -> isFresh(question, probed)).toList();
        return picker.pick(fresh.isEmpty() ? left : fresh, asked.recent(person, all.size()));
    }

    private static boolean isFresh(Question question, Set<Competency> probed) {
        return question.competency().filter(probed::contains).isEmpty();
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
