package starling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static starling.session.Interviews.ANN;
import static starling.session.Interviews.BEN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import starling.interview.Attempt;
import starling.interview.Audience;
import starling.interview.PersonId;

/** Whatever two people do, in whatever order, however often it is delivered and whenever Starling is killed. */
final class AnyCourseTest {
    /** Many more of them by {@code mvn test -Pthorough -Dtest=AnyCourseTest}. */
    private static final int MOVES = Integer.getInteger("starling.moves", 40);

    private static final Map<PersonId, List<Room>> ROOMS = Map.of(
            ANN, List.of(Interviews.ALONE, new Room("discord:77", Audience.OTHERS_TOO)),
            BEN, List.of(new Room("discord:20", Audience.THE_PERSON_ALONE)));

    @TempDir
    private Path folder;

    /** The words that were taken and that nobody took back, with who said them. */
    private final Map<String, PersonId> said = new LinkedHashMap<>();

    /** The message that a word was typed in; a word of a form has none. */
    private final Map<String, String> messages = new HashMap<>();

    private final Set<String> removed = new HashSet<>();

    private final Map<String, Integer> steps = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final List<StepReference> seen = new ArrayList<>();
    private int words;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverLeavesAnImpossibleState(int seed) {
        var random = new Random(seed);
        try (var starling = new Interviews(folder)) {
            for (int at = 0; at < MOVES; at++) {
                var person = random.nextInt(3) == 0 ? BEN : ANN;
                move(starling, person, random);
                check(starling);
            }
        }
    }

    private void move(Interviews starling, PersonId person, Random random) {
        var rooms = ROOMS.get(person);
        var room = rooms == null ? Interviews.ALONE : rooms.get(random.nextInt(rooms.size()));
        var step = random.nextInt(3) == 0 || seen.isEmpty()
                ? Optional.<StepReference>empty()
                : Optional.of(seen.get(random.nextBoolean() ? seen.size() - 1 : random.nextInt(seen.size())));
        var interviews = starling.interviews;
        boolean dies = random.nextInt(6) == 0;
        if (dies) {
            starling.killAt(random.nextInt(2), random.nextBoolean());
        }
        try {
            switch (random.nextInt(13)) {
                case 12 ->
                    interviews.say(person, room, person.value() + "-q" + random.nextInt(9), "How many people use it?");
                case 0, 1 -> interviews.start(person, room, plan(random));
                case 2, 3, 4 -> say(starling, person, room, random);
                case 5 -> done(starling, person, step, room);
                case 6 -> interviews.done(person, step, room);
                case 7 -> interviews.skip(person, step, room);
                case 8 -> interviews.pause(person, step, room);
                case 9 -> interviews.resume(person, step, room);
                case 10 -> {
                    if (random.nextInt(4) == 0) {
                        interviews.stop(person, step, room);
                    } else {
                        starling.pass(Duration.ofMinutes(random.nextInt(3)));
                    }
                }
                default -> startOver(starling, person, step, room, random);
            }
        } catch (Interviews.Killed killed) {
            starling.restart();
        }
        starling.killAt(-1, false);
        if (random.nextInt(20) == 0) {
            starling.restart();
        }
        if (random.nextInt(15) == 0) {
            open(starling, person).ifPresent(open -> removed.add(open.turn().question()));
            starling.restartWithout(removed.toArray(String[]::new));
        }
    }

    private static InterviewPlan plan(Random random) {
        return new InterviewPlan(
                List.of(InterviewKind.BEHAVIOURAL, InterviewKind.SYSTEM_DESIGN, InterviewKind.MIXED)
                        .get(random.nextInt(3)),
                1 + random.nextInt(4),
                random.nextBoolean() ? Optional.of(Duration.ofMinutes(5)) : Optional.empty(),
                Interviews.PERSONAS.all().get(random.nextInt(3)).id());
    }

    private void say(Interviews starling, PersonId person, Room room, Random random) {
        var word = word();
        // Once in a while a message is delivered twice, changed, or taken back.
        var message = person.value() + "-" + (random.nextInt(4) == 0 ? words - 1 : words);
        messages.put(word, message);
        try {
            var outcome = starling.interviews.say(person, room, message, "I moved the " + word + " on that day.");
            if (outcome instanceof InterviewOutcome.Heard) {
                starling.interviews.say(person, room, message, "I moved the " + word + " on that day.");
            }
        } finally {
            account(starling, person, word);
            dropWhere(starling, person, other -> message.equals(messages.get(other)));
        }
        if (random.nextInt(8) == 0) {
            try {
                starling.interviews.takeBack(message);
            } finally {
                dropWhere(starling, person, other -> message.equals(messages.get(other)));
            }
        }
    }

    private void done(Interviews starling, PersonId person, Optional<StepReference> step, Room room) {
        var word = word();
        var text = "Then I moved the " + word + " myself.";
        try {
            starling.interviews.done(person, step, room, text);
            if (step.isPresent()) {
                starling.interviews.done(person, step, room, text);
            }
        } finally {
            account(starling, person, word);
        }
    }

    private void startOver(
            Interviews starling, PersonId person, Optional<StepReference> step, Room room, Random random) {
        if (random.nextInt(4) == 0) {
            try {
                starling.interviews.startOver(person, step, room);
            } finally {
                dropWhere(starling, person, other -> true);
            }
        }
    }

    private String word() {
        words++;
        return "w" + words + "x";
    }

    private static Optional<Interview> open(Interviews starling, PersonId person) {
        return starling.repository.open(person);
    }

    /** What was taken is there from now on. */
    private void account(Interviews starling, PersonId person, String word) {
        if (all(starling, person).contains(word)) {
            said.put(word, person);
        }
    }

    /** A word whose message was changed, taken back or started over before it was handed in is not missed. */
    private void dropWhere(Interviews starling, PersonId person, Predicate<String> changed) {
        var there = all(starling, person);
        said.entrySet()
                .removeIf(entry -> entry.getValue().equals(person)
                        && changed.test(entry.getKey())
                        && !there.contains(entry.getKey())
                        && !handedIn.contains(entry.getKey()));
    }

    private final Set<String> handedIn = new HashSet<>();

    /** All words that are kept of a person. */
    private static String all(Interviews starling, PersonId person) {
        var pieces = open(starling, person).map(Interview::pieces).orElse(List.of()).stream()
                .map(Piece::text)
                .collect(Collectors.joining("\n"));
        return pieces + "\n"
                + starling.attempts(person).stream().map(Attempt::answer).collect(Collectors.joining("\n"));
    }

    private void check(Interviews starling) {
        for (var person : List.of(ANN, BEN)) {
            var attempts = starling.attempts(person);
            open(starling, person).ifPresent(this::check);
            var all = all(starling, person);
            said.forEach((word, who) -> {
                if (who.equals(person)) {
                    assertThat(all).contains(word);
                } else {
                    assertThat(all).doesNotContain(word);
                }
            });
            checkOnce(attempts);
        }
        for (var reference : seen) {
            starling.repository.find(reference.interview()).ifPresent(interview -> {
                assertThat(closed.contains(interview.id()) && interview.isOpen())
                        .isFalse();
                if (!interview.isOpen()) {
                    closed.add(interview.id());
                    assertThat(interview.saidSoFar()).isEmpty();
                }
            });
        }
    }

    private void check(Interview interview) {
        int before = steps.getOrDefault(interview.id(), 0);
        assertThat(interview.step()).isGreaterThanOrEqualTo(before);
        if (interview.step() > before) {
            seen.add(interview.reference());
        }
        steps.put(interview.id(), interview.step());
        assertThat(interview.isOpen()).isTrue();
        assertThat(interview.runningSince().isPresent()).isEqualTo(interview.status() == Interview.Status.RUNNING);
        var turns = interview.turns();
        assertThat(turns.stream().map(Turn::question).distinct()).hasSize(turns.size());
        assertThat(turns.stream().map(Turn::firstStep)).isSorted();
        var stage = interview.turn().stage();
        if (stage.isPresent()) {
            check(interview, stage.get());
        } else {
            assertThat(interview.turn().firstStep() + interview.turn().probes()).isEqualTo(interview.step());
            assertThat(interview.probe().isPresent()).isEqualTo(interview.turn().probes() > 0);
        }
        for (var turn : turns) {
            assertThat(turn.probes())
                    .isLessThanOrEqualTo(
                            turn.isStaged()
                                    ? turn.stages().size()
                                    : Interviews.PERSONAS.of(interview).probes());
            assertThat(turn.stages().stream().map(StageRun::stage)).isSorted();
            assertThat(turn.isInStages()).isEqualTo(turn.isStaged() && turn.equals(interview.turn()));
            assertThat(turn.attempt().isPresent() || turn.skipped() || turn.equals(interview.turn()))
                    .isTrue();
        }
    }

    /** A stage that is open is the last, began where its question had come to, and is asked further in once at most. */
    private static void check(Interview interview, StageRun stage) {
        assertThat(stage.ended()).isEmpty();
        assertThat(stage.firstStep() + (stage.probed() ? 1 : 0)).isEqualTo(interview.step());
        assertThat(interview.probe().isPresent()).isEqualTo(stage.probed());
        assertThat(interview.turn().attempt()).isEmpty();
        var runs = interview.turn().stages();
        assertThat(runs.get(0).firstStep()).isEqualTo(interview.turn().firstStep());
        for (int at = 0; at + 1 < runs.size(); at++) {
            assertThat(runs.get(at).ended()).contains(runs.get(at + 1).begun());
        }
    }

    /** No answer was kept twice: a word stands once in what nothing was added to. */
    private void checkOnce(List<Attempt> attempts) {
        var followed = new HashSet<UUID>();
        attempts.forEach(attempt -> attempt.follows().ifPresent(followed::add));
        var last = attempts.stream()
                .filter(attempt -> !followed.contains(attempt.id()))
                .map(Attempt::answer)
                .collect(Collectors.joining("\n"));
        for (var word : said.keySet()) {
            int first = last.indexOf(word);
            if (first >= 0) {
                handedIn.add(word);
                assertThat(last.indexOf(word, first + 1)).isEqualTo(-1);
            }
        }
    }
}
