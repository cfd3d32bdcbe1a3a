package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import starling.command.Announcer.Outcome;
import starling.command.Block;
import starling.command.Button;
import starling.command.CommandRegistry;
import starling.command.Reply;
import starling.interview.PersonId;

final class DiscordAnnouncerTest {
    /** More often than it is asked again. */
    private static final int LOST_FOR_GOOD = 12;

    private static final Reply QUESTION = new Reply(
            List.of(new Block.Paragraph("@everyone, tell me about a conflict.")),
            List.of(new Button("Answer", "answer", Map.of("question", "b-12"))));

    @Test
    void whatIsAnnouncedIsReadAndItsButtonsWork() {
        try (var room = new PracticeRoom()) {
            var announcer = room.bot.announcer();

            assertThat(announcer.sayIn("discord:" + room.channel, QUESTION)).isEqualTo(Outcome.SAID);
            assertThat(announcer.sayTo(new PersonId("discord:" + room.ann.id()), QUESTION))
                    .isEqualTo(Outcome.SAID);

            var said = room.ann.sees(room.channel).get(0);
            assertThat(said).hasToString("@\u200Beveryone, tell me about a conflict.\n[Answer]");
            assertThat(room.ann.presses(said, "Answer").form()).asString().startsWith("Your answer");
            assertThat(room.ann.sees(room.ann.directMessages())).hasToString("[" + said + "]");
        }
    }

    @Test
    void whereItMayNeverSpeakIsOutOfReach() {
        try (var room = new PracticeRoom()) {
            var announcer = room.bot.announcer();
            room.ben.closesDirectMessages();

            assertThat(announcer.sayIn("discord:" + room.readOnly, QUESTION)).isEqualTo(Outcome.UNREACHABLE);
            assertThat(announcer.sayIn("discord:4711", QUESTION)).isEqualTo(Outcome.UNREACHABLE);
            assertThat(announcer.sayIn("terminal", QUESTION)).isEqualTo(Outcome.UNREACHABLE);
            assertThat(announcer.sayTo(new PersonId("discord:" + room.ben.id()), QUESTION))
                    .isEqualTo(Outcome.UNREACHABLE);
            for (int code : new int[] {50001, 50013, 10003}) {
                room.discord.fail("POST channels/.*/messages", code == 10003 ? 404 : 403, code, 1);
                assertThat(announcer.sayIn("discord:" + room.channel, QUESTION)).isEqualTo(Outcome.UNREACHABLE);
            }
        }
    }

    @Test
    void whatDiscordDoesNotTakeNowMayBeTriedAgain() {
        try (var room = new PracticeRoom()) {
            room.discord.fail("POST channels/.*/messages", 500, 0, 3);

            assertThat(room.bot.announcer().sayIn("discord:" + room.channel, QUESTION))
                    .isEqualTo(Outcome.FAILED);
            assertThat(room.bot.announcer().sayIn("discord:" + room.channel, QUESTION))
                    .isEqualTo(Outcome.SAID);
            room.bot.close();
            assertThat(room.bot.announcer().sayIn("discord:" + room.channel, QUESTION))
                    .isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void aChannelThatTheConnectionWasNotToldOfIsNotGone() {
        try (var room = new PracticeRoom()) {
            var untold = room.discord.channel("untold");

            assertThat(room.bot.announcer().sayIn("discord:" + untold, QUESTION))
                    .isEqualTo(Outcome.FAILED);
            room.discord.fail("GET channels/.*", 503, 0, 9);
            assertThat(room.bot.announcer().sayIn("discord:4711", QUESTION)).isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void whatIsSaidAgainUnderTheSameIdIsThereOnce() {
        try (var room = new PracticeRoom()) {
            var announcer = room.bot.announcer();
            var place = "discord:" + room.channel;

            assertThat(announcer.sayOnceIn(place, "2026-11-21 in " + place, QUESTION))
                    .isEqualTo(Outcome.SAID);
            assertThat(announcer.sayOnceIn(place, "2026-11-21 in " + place, QUESTION))
                    .isEqualTo(Outcome.SAID);
            assertThat(room.ann.sees(room.channel)).hasSize(1);
            assertThat(announcer.sayOnceIn(place, "2026-11-22 in " + place, QUESTION))
                    .isEqualTo(Outcome.SAID);
            assertThat(room.ann.sees(room.channel)).hasSize(2);
        }
    }

    @Test
    void whereNobodySaysWhatBecameOfItIsNotKnown() {
        try (var room = new PracticeRoom()) {
            IntStream.range(0, LOST_FOR_GOOD).forEach(i -> room.discord.loseAnswer("POST channels/.*/messages"));

            assertThat(room.bot.announcer().sayIn("discord:" + room.channel, QUESTION))
                    .isEqualTo(Outcome.UNKNOWN);
            assertThat(room.ann.sees(room.channel)).hasSize(1);
        }
    }

    @Test
    void beforeTheBotIsThereNothingCanBeSaid() {
        try (var bot = new DiscordBot(DiscordSettings.of("stand-in.token"), new CommandRegistry(List.of()))) {
            assertThat(bot.announcer().sayIn("discord:1", QUESTION)).isEqualTo(Outcome.FAILED);
        }
    }
}
