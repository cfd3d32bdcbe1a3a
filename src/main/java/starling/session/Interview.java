package starling.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import starling.design.AskedPart;
import starling.interview.PersonId;

/**
 * The state of one interview. Each change gives a new one; nothing else says which state follows which:
 *
 * <pre>
 *   begun -> RUNNING, its first question asked
 *   RUNNING: a question or a probe is asked, and pieces of the answer come in
 *     asking, probing -> RUNNING at the next step
 *     paused          -> PAUSED, the same step, the clock stands still
 *     closed          -> CLOSED
 *   PAUSED: resumed -> RUNNING, the same step;  closed -> CLOSED
 *   CLOSED: nothing follows
 * </pre>
 *
 * A question that is asked in stages goes on with each as it does with a probe, but what was typed stays until the last stage is
 * over, and becomes one answer then.
 *
 * Every question, every stage and every probe has a step of its own, counted from 1, so that what belongs to an earlier one can be told.
 *
 * @param id 10 lower-case letters and digits
 * @param step of what is asked now; of a closed one, the step behind the last
 * @param probe what is asked further on the current question; empty while that itself is asked
 * @param used how long it took before the clock began to run as it runs now, or altogether where it stands still
 * @param runningSince since when the clock runs; empty while it stands still
 * @param turns the questions asked so far, at least one; the last is the current one
 * @param pieces what was typed, in the order in which each message was first heard
 * @param version how often it was changed
 */
public record Interview(
        String id,
        PersonId person,
        Room room,
        InterviewPlan plan,
        Status status,
        Instant started,
        int step,
        Optional<String> probe,
        Duration used,
        Optional<Instant> runningSince,
        List<Turn> turns,
        List<Piece> pieces,
        int version) {
    /** How an interview stands. */
    public enum Status {
        RUNNING,
        PAUSED,
        CLOSED
    }

    public Interview {
        turns = List.copyOf(turns);
        pieces = List.copyOf(pieces);
        if (turns.isEmpty() || turns.size() > plan.questions()) {
            throw new IllegalArgumentException(
                    "an interview of " + plan.questions() + " questions has asked 1 to that many, not " + turns.size());
        }
        if ((status == Status.RUNNING) != runningSince.isPresent()) {
            throw new IllegalArgumentException("the clock runs while the interview does, not when it is " + status);
        }
    }

    /** An interview whose first question is asked now. */
    static Interview begun(
            String id,
            PersonId person,
            Room room,
            InterviewPlan plan,
            String firstQuestion,
            boolean staged,
            Instant now) {
        var turn = Turn.asked(firstQuestion, 1, staged, Duration.ZERO);
        return new Interview(
                id,
                person,
                room,
                plan,
                Status.RUNNING,
                now,
                1,
                Optional.empty(),
                Duration.ZERO,
                Optional.of(now),
                List.of(turn),
                List.of(),
                0);
    }

    /** The current question. */
    public Turn turn() {
        return turns.get(turns.size() - 1);
    }

    /** The step that is asked now. */
    public StepReference reference() {
        return new StepReference(id, step);
    }

    public boolean isOpen() {
        return status != Status.CLOSED;
    }

    /** How long it has taken, pauses not counted. */
    public Duration used(Instant now) {
        // A clock may be set back.
        var running = runningSince.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
        return used.plus(running.isNegative() ? Duration.ZERO : running);
    }

    /** How much time is left, not below zero; empty if it may take as long as it takes. */
    public Optional<Duration> left(Instant now) {
        return plan.time().map(time -> {
            var left = time.minus(used(now));
            return left.isNegative() ? Duration.ZERO : left;
        });
    }

    /** Whether there was a limit, and it is reached. */
    boolean isOverTime(Instant now) {
        return left(now).filter(Duration::isZero).isPresent();
    }

    /** Whether something has been typed for the current step. */
    public boolean hasSaid() {
        return !saidSoFar().isBlank();
    }

    /** What has been typed for the current step, a line break between each two messages. */
    String saidSoFar() {
        return pieces.stream()
                .filter(piece -> piece.step() == step)
                .map(Piece::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Whether a message was heard before, at whatever step. */
    boolean hasHeard(String message) {
        return pieces.stream().anyMatch(piece -> piece.message().equals(message));
    }

    /** All that has been said to the current question, stage by stage; an empty line between each two steps. */
    String saidInStages() {
        return inStages().text();
    }

    /** What has been said since a stage was opened. */
    String saidSince(StageRun run) {
        var joined = inStages();
        return joined.text().substring(joined.from(run.firstStep()));
    }

    /** What was said, and where the words of each step begin. */
    private record Joined(String text, NavigableMap<Integer, Integer> places) {
        /** Where it goes on with this step, or with one behind it. */
        int from(int step) {
            return Optional.ofNullable(places.ceilingEntry(step))
                    .map(Map.Entry::getValue)
                    .orElse(text.length());
        }

        @Override
        public String toString() {
            return "what was said at " + places.size() + " steps";
        }
    }

    private Joined inStages() {
        var steps = new TreeMap<Integer, String>();
        for (var piece : pieces) {
            if (piece.step() >= turn().firstStep() && !piece.text().isBlank()) {
                steps.merge(piece.step(), piece.text(), (before, more) -> before + "\n" + more);
            }
        }
        var text = new StringBuilder();
        var places = new TreeMap<Integer, Integer>();
        steps.forEach((of, said) -> {
            text.append(text.length() == 0 ? "" : "\n\n");
            places.put(of, text.length());
            text.append(said);
        });
        return new Joined(text.toString(), places);
    }

    /** How often the person asked the interviewer something. */
    public int asked(Turn of) {
        int at = turns.indexOf(of);
        int end = at + 1 < turns.size() ? turns.get(at + 1).firstStep() : Integer.MAX_VALUE;
        return (int) pieces.stream()
                .filter(piece -> !piece.asked().isBlank())
                .filter(piece -> piece.step() >= of.firstStep() && piece.step() < end)
                .flatMap(piece -> piece.asked().lines())
                .count();
    }

    /** Whether words can still change: in stages until the last one is over, otherwise until the step is. */
    private boolean isBeingGiven(Piece piece) {
        return piece.step() == step || (turn().isInStages() && piece.step() >= turn().firstStep());
    }

    /** The step that a message belongs to: the current one unless it was heard at another that is not handed in. */
    int stepOf(String message) {
        return pieces.stream()
                .filter(piece -> piece.message().equals(message) && isBeingGiven(piece))
                .mapToInt(Piece::step)
                .findFirst()
                .orElse(step);
    }

    /** Whether a message is part of the answer that is being given. */
    boolean isHearing(String message) {
        return isOpen() && pieces.stream().anyMatch(piece -> piece.message().equals(message) && isBeingGiven(piece));
    }

    /** Hears a message, or what stands in it now; one that is handed in or was dropped stays what it was. */
    Interview hears(String message, String text) {
        return hears(new Piece(message, step, text));
    }

    /** The same for a message that may ask something too. */
    Interview hears(Piece heard) {
        var message = heard.message();
        var changed = new ArrayList<Piece>();
        for (var piece : pieces) {
            boolean again = piece.message().equals(message) && isBeingGiven(piece) && piece.step() == heard.step();
            changed.add(again ? heard : piece);
        }
        if (!hasHeard(message)) {
            changed.add(heard);
        }
        return withPieces(changed);
    }

    /** Hears what belongs to an earlier step of the current question, which is not handed in yet. */
    Interview hearsLate(Piece late) {
        var all = new ArrayList<>(pieces);
        all.add(late);
        return withPieces(all);
    }

    /** Forgets a message that is not handed in. */
    Interview withdraws(String message) {
        return withPieces(pieces.stream()
                .map(piece -> piece.message().equals(message) && isBeingGiven(piece) ? piece.dropped() : piece)
                .toList());
    }

    /** Forgets all messages of the current step. */
    Interview startsOver() {
        return withPieces(pieces.stream()
                .map(piece -> piece.step() == step ? piece.dropped() : piece)
                .toList());
    }

    /** The current question is answered, or its answer is longer now. */
    Interview answeredBy(UUID attempt) {
        return withTurn(turn().with(attempt));
    }

    /** The current question, or what is asked further on it, is left out. */
    Interview leavesOut() {
        return withTurn(turn().leftOut());
    }

    /** The current stage, or what is asked further in it, is left out. */
    Interview leavesStageOut() {
        return withTurn(turn().stageLeftOut());
    }

    /** Opens another stage of the current question; what was said in those before stays until all is handed in. */
    Interview opening(Stage stage, int dive, Instant now) {
        var opened = StageRun.opened(stage, dive, step + 1, used(now));
        return withTurn(turn().stageEnded(used(now)).opens(opened)).atStageStep(Optional.empty());
    }

    /** The last stage of the current question is over. */
    Interview endsStages(Instant now) {
        return withTurn(placed(turn().stageEnded(used(now))));
    }

    /** The parts of what has been said to the current question, one for each stage. */
    List<AskedPart> partsInStages() {
        return placed(turn()).parts();
    }

    /** With the place at which what was said in each stage begins. */
    private Turn placed(Turn staged) {
        var joined = inStages();
        return staged.withStages(staged.stages().stream()
                .map(run -> run.saidFrom(joined.from(run.firstStep())))
                .toList());
    }

    /** Asks the next question, in stages or not. */
    Interview asking(String question, boolean staged, Instant now) {
        var all = new ArrayList<>(turns);
        all.add(Turn.asked(question, step + 1, staged, used(now)));
        return atNextStep(all, Optional.empty());
    }

    /** Asks another question in place of the current one. */
    Interview askingInstead(String question, boolean staged, Instant now) {
        var all = new ArrayList<>(turns.subList(0, turns.size() - 1));
        all.add(Turn.asked(question, step + 1, staged, used(now)));
        return atNextStep(all, Optional.empty());
    }

    /** Asks further on the current question. */
    Interview probing(String further) {
        var probed = withTurn(turn().probed());
        return turn().isInStages()
                ? probed.atStageStep(Optional.of(further))
                : atNextStep(probed.turns, Optional.of(further));
    }

    Interview pausedAt(Instant now) {
        return with(Status.PAUSED, used(now), Optional.empty());
    }

    Interview resumedAt(Instant now) {
        return status == Status.RUNNING ? this : with(Status.RUNNING, used, Optional.of(now));
    }

    Interview closedAt(Instant now) {
        return atNextStep(turns, Optional.empty()).with(Status.CLOSED, used(now), Optional.empty());
    }

    Interview movedTo(Room other) {
        return new Interview(
                id, person, other, plan, status, started, step, probe, used, runningSince, turns, pieces, version);
    }

    /** The same with an answer to an earlier question, which came late. */
    Interview answeredLate(int step, UUID attempt) {
        var all = new ArrayList<>(turns);
        int at = turnAt(step);
        all.set(at, all.get(at).with(attempt));
        return new Interview(
                id, person, room, plan, status, started, this.step, probe, used, runningSince, all, pieces, version);
    }

    /** The place among the turns of the one that had this step. */
    int turnAt(int step) {
        int at = turns.size() - 1;
        while (at > 0 && turns.get(at).firstStep() > step) {
            at--;
        }
        return at;
    }

    private Interview atNextStep(List<Turn> all, Optional<String> further) {
        // What is handed in stands in the attempt; the ids stay, so that a message changed later is known to be an old
        // one.
        var handedIn = pieces.stream().map(Piece::handedIn).toList();
        return new Interview(
                id, person, room, plan, status, started, step + 1, further, used, runningSince, all, handedIn, version);
    }

    private Interview atStageStep(Optional<String> further) {
        return new Interview(
                id, person, room, plan, status, started, step + 1, further, used, runningSince, turns, pieces, version);
    }

    private Interview with(Status changed, Duration taken, Optional<Instant> since) {
        return new Interview(
                id, person, room, plan, changed, started, step, probe, taken, since, turns, pieces, version);
    }

    private Interview withTurn(Turn changed) {
        var all = new ArrayList<>(turns);
        all.set(all.size() - 1, changed);
        return new Interview(
                id, person, room, plan, status, started, step, probe, used, runningSince, all, pieces, version);
    }

    private Interview withPieces(List<Piece> changed) {
        return new Interview(
                id, person, room, plan, status, started, step, probe, used, runningSince, turns, changed, version);
    }

    /** Says nothing of what was typed, so that no log ever holds it. */
    @Override
    public String toString() {
        return "interview " + id + ", " + status + " at step " + step;
    }
}
