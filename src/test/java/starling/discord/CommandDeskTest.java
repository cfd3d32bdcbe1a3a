package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import starling.command.CommandRegistry;
import starling.command.Form;
import starling.command.Invocation;
import starling.command.Reply;
import starling.command.SaidCommand;
import starling.interview.PersonId;

final class CommandDeskTest {
    private static final Invocation SAID = new Invocation(
            "answer", new PersonId("discord:1"), "discord:2", Map.of("text", "I lost the keys", "question", "b-12"));

    private static final Reply BUSY = Reply.of("I cannot take more at this moment. Please try again in a minute.");

    private static final Reply STOPPING =
            Reply.of("I am being restarted and can take nothing new. Please try again in a minute.");

    private final CommandDesk desk = new CommandDesk(new CommandRegistry(List.of()));
    private final List<Reply> shown = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void aCommandThatFailsIsApologisedFor() throws InterruptedException {
        var failing = SaidCommand.answer(said -> {
            throw new IllegalStateException("cannot keep " + said.options());
        });

        desk.run(desk.turn("1@2"), failing, SAID, Map::of, Apology.PLAIN, this::show);

        assertThat(desk.close(Duration.ofSeconds(30))).isTrue();
        assertThat(shown).containsExactly(Apology.PLAIN);
    }

    @Test
    void aFaultIsToldInOneLineWithoutWhatWasTyped() {
        var fault = new IllegalStateException("cannot keep I lost the keys\n", new RuntimeException("I lost the keys"));
        fault.setStackTrace(new StackTraceElement[] {new StackTraceElement("starling.Keys", "keep", "Keys.java", 42)});

        assertThat(CommandDesk.told(SAID, fault))
                .isEqualTo("/answer [question, text] by discord:1: java.lang.IllegalStateException at"
                        + " starling.Keys.keep(Keys.java:42)");
    }

    @Test
    void whatComesAfterTheDeskHasClosedIsTurnedAway() throws InterruptedException {
        desk.close(Duration.ofSeconds(30));

        desk.run(desk.turn("1@2"), SaidCommand.answer(), SAID, Map::of, Apology.PLAIN, this::show);

        assertThat(shown).containsExactly(STOPPING);
    }

    @Test
    void whoeverStillWaitsWhenTheTimeIsUpIsToldSoAndGetsBackWhatTheyTyped() throws InterruptedException {
        var mayEnd = new CountDownLatch(1);
        var slow = SaidCommand.answer(said -> {
            DiscordBotTest.await(mayEnd);
            return Reply.of("A story.");
        });
        var apology = Apology.givingBack(List.of("I lost the keys"));
        desk.run(desk.turn("1@2"), slow, SAID, Map::of, apology, this::show);
        desk.run(desk.turn("1@2"), slow, SAID, Map::of, Apology.PLAIN, this::show);

        assertThat(desk.close(Duration.ZERO)).isFalse();

        var stopped = "I was stopped before I was done with this. Please try again in a minute; /history shows which of"
                + " your answers I have kept.";
        assertThat(shown).containsExactlyInAnyOrder(Reply.givingBack(stopped, "I lost the keys"), Reply.of(stopped));
        mayEnd.countDown();
    }

    @Test
    void desksThatAreClosedTogetherSayTheirFarewellsTogether() throws InterruptedException {
        var mayEnd = new CountDownLatch(1);
        var slow = SaidCommand.answer(said -> {
            DiscordBotTest.await(mayEnd);
            return Reply.of("A story.");
        });
        var farewells = new ArrayList<CompletableFuture<Void>>();
        var waitedFor = new ArrayList<Integer>();
        Delivery waiting = reply -> {
            farewells.add(new CompletableFuture<>());
            waitedFor.add(farewells.get(0).getNumberOfDependents());
            if (farewells.size() >= 2) {
                farewells.forEach(said -> said.complete(null));
            }
            return farewells.get(farewells.size() - 1);
        };
        var other = desk.beside();
        for (var each : List.of(desk, other)) {
            each.run(each.turn("1@2"), slow, SAID, Map::of, Apology.PLAIN, waiting);
        }

        assertThat(CommandDesk.close(List.of(desk, other), Duration.ZERO)).isFalse();

        assertThat(waitedFor)
                .as("nobody waits for the first before the second is said")
                .containsExactly(0, 0);
        mayEnd.countDown();
    }

    @Test
    void aFormThatFailsIsApologisedFor() throws InterruptedException {
        ask(desk, () -> {
            throw new IllegalStateException("cannot read I lost the keys");
        });

        assertThat(desk.close(Duration.ofSeconds(30))).isTrue();
        assertThat(asked).containsExactly("refused " + Apology.PLAIN);
    }

    @Test
    void whatLacksNothingGoesOn() throws InterruptedException {
        ask(desk, Optional::empty);
        ask(desk, () -> Optional.of(SaidCommand.FORM));

        assertThat(desk.close(Duration.ofSeconds(30))).isTrue();
        assertThat(asked).containsExactlyInAnyOrder("complete", "missing Tell me");
    }

    @Test
    void aFormThatIsAskedForAfterTheDeskHasClosedIsTurnedAway() throws InterruptedException {
        desk.close(Duration.ofSeconds(30));

        ask(desk, Optional::empty);

        assertThat(asked).containsExactly("refused " + STOPPING);
    }

    @Test
    void whoeverWaitsForAFormForAsLongAsDiscordDoesIsToldSoAtOnce() throws InterruptedException {
        var release = new CountDownLatch(1);
        var timers = new ArrayList<Runnable>();
        var hurried = new CommandDesk(
                new CommandRegistry(List.of()), System::nanoTime, (delay, refusing) -> timers.add(refusing));
        for (int worker = 0; worker < 8; worker++) {
            ask(hurried, () -> {
                release.await();
                return Optional.empty();
            });
        }
        ask(hurried, () -> Optional.of(SaidCommand.FORM));

        timers.get(8).run();

        assertThat(asked).containsExactly("refused " + BUSY);
        release.countDown();
        assertThat(hurried.close(Duration.ofSeconds(30))).isTrue();
        timers.forEach(Runnable::run);
        assertThat(asked).hasSize(9).filteredOn("complete"::equals).hasSize(8);
    }

    @Test
    void whatIsSaidInOneLaneIsDoneInTheOrderOfItsTurnsHoweverLongItTakes() throws InterruptedException {
        var first = desk.turn("1@2");
        var second = desk.turn("1@2");
        var third = desk.turn("1@2");
        var other = desk.turn("3@2");
        var done = new CopyOnWriteArrayList<String>();
        var otherDone = new CountDownLatch(1);

        third.orElseThrow().use(() -> done.add("third"));
        second.orElseThrow().pass();
        other.orElseThrow().use(() -> {
            done.add("another's");
            otherDone.countDown();
        });
        otherDone.await();
        first.orElseThrow().use(() -> done.add("first"));

        assertThat(desk.close(Duration.ofSeconds(30))).isTrue();
        assertThat(done).containsExactly("another's", "first", "third");
    }

    @Test
    void noMoreThanFiveHundredWait() throws InterruptedException {
        var turns = IntStream.range(0, 500)
                .mapToObj(number -> desk.turn("lane " + number % 7).orElseThrow())
                .toList();

        assertThat(desk.turn("1@2")).isEmpty();
        turns.forEach(Lanes.Turn::pass);
        assertThat(desk.close(Duration.ofSeconds(30))).isTrue();
    }

    private interface Making {
        Optional<Form> form() throws InterruptedException;
    }

    private void ask(CommandDesk asking, Making making) {
        Supplier<Optional<Form>> form = () -> {
            try {
                return making.form();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        };
        asking.askForm(SaidCommand.asking(form, said -> Reply.of("Told.")), SAID, new CommandDesk.FormHandler() {
            @Override
            public void missing(Form form) {
                asked.add("missing " + form.title());
            }

            @Override
            public void complete() {
                asked.add("complete");
            }

            @Override
            public void refused(Reply reason) {
                asked.add("refused " + reason);
            }
        });
    }

    private CompletableFuture<?> show(Reply reply) {
        shown.add(reply);
        return CompletableFuture.completedFuture(reply);
    }
}
