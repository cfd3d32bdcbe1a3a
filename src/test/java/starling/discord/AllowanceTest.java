package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import starling.command.Effort;
import starling.command.SaidCommand;
import starling.interview.PersonId;
import starling.interview.RateLedger;

/** Nobody meets the limit who practises quickly; whoever does loses nothing. */
final class AllowanceTest {
    private static final String TOO_OFTEN =
            "I read at most 20 answers of one person in 5 minutes. Go on in 15 seconds.";

    @Test
    void whatIsSpentComesBackBitByBitForEachPersonAndEffort() {
        var now = new AtomicLong();
        var allowance = new Allowance(now::get, RateLedger.NONE);
        var ann = new PersonId("discord:1");
        for (int answer = 0; answer < 20; answer++) {
            assertThat(allowance.spend(ann, Effort.READING)).isEmpty();
        }

        assertThat(allowance.spend(ann, Effort.READING)).contains(TOO_OFTEN);
        assertThat(allowance.spend(ann, Effort.SEARCH)).isEmpty();
        assertThat(allowance.spend(ann, Effort.NONE)).isEmpty();
        assertThat(allowance.spend(new PersonId("discord:2"), Effort.READING)).isEmpty();

        now.addAndGet(Duration.ofMillis(14_500).toNanos());
        assertThat(allowance.spend(ann, Effort.READING))
                .contains("I read at most 20 answers of one person in 5 minutes. Go on in a second.");
        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(allowance.spend(ann, Effort.READING)).isEmpty();
        assertThat(allowance.spend(ann, Effort.READING)).contains(TOO_OFTEN);
    }

    @Test
    void whatWasTypedTooOftenIsGivenBackWhole() {
        try (var room = new PracticeRoom(SaidCommand.answer().costing(Effort.READING))) {
            var form = room.ann.presses(room.question(), "Answer").form();
            for (int answer = 0; answer < 20; answer++) {
                room.ann.submits(form, "I bet.").reply();
            }
            var refused = room.ann
                    .submits(form, "I bet on the *wrong* queue.\nTwice.")
                    .reply();

            assertThat(refused).hasToString(TOO_OFTEN + "\n\nI bet on the \\*wrong\\* queue.\nTwice.");
            assertThat(refused.isEphemeral()).isTrue();
            assertThat(room.ben.submits(form, "I bet.").reply()).asString().startsWith("To b-12");

            var longest = "*".repeat(4_000);
            var given = room.ann.submits(form, longest).reply();
            assertThat(room.ann.opens(given, "what-you-typed.txt")).asString().isEqualTo(longest);
            assertThat(room.ann.seesReplyTo(room.ann.mentionsTheBot(room.channel, "I bet.")))
                    .hasToString(TOO_OFTEN + " Your message is still here: copy it and send it again then.");

            room.nanoTime.addAndGet(Duration.ofSeconds(15).toNanos());
            assertThat(room.ann.submits(form, "I bet.").reply()).asString().startsWith("To b-12");
        }
    }
}
