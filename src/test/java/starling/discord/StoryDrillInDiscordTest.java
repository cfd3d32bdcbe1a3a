package starling.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import starling.command.CommandRegistry;
import starling.command.Invocation;
import starling.command.PickCommand;
import starling.recall.RetrievalDrill;

/** The drill of stories on a server: a question, ten seconds, and the person's own stories to pick from. */
final class StoryDrillInDiscordTest extends RecallInDiscord {
    @Test
    void aStoryIsPickedWhileTheClockRuns() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);

            var asked = room.ann.types(room.channel, "/drill").reply();
            assertThat(asked.isEphemeral()).isTrue();
            assertThat(asked.toString())
                    .startsWith("""
                            Tell me about a time you had to deliver something against a hard deadline.
                            Ten seconds: pick your story.
                            Time runs out: <t:%d:R>
                            [""".formatted(SHOWN.plusSeconds(10).getEpochSecond()))
                    .contains("[The ferry strike]", "[Plum jam]", "[Blue kite]")
                    .endsWith("[None of them]");
            assertThat(styles(asked)).containsOnly(2);
            assertThat(room.ben.sees(room.channel).toString()).doesNotContain("ferry");

            clock.passes(Duration.ofMillis(3_140));
            var right = room.ann.presses(asked, "The ferry strike").reply();
            assertThat(right.isEphemeral()).isTrue();
            assertThat(right.toString())
                    .startsWith("""
                            Right, after 3.2 seconds
                            **The story that fits best**
                            - The ferry strike: it fits Deadline, since it says “deadline” and “in time”; it shares “deliver” with \
                            the question; “I had to deliver 28 of them to their parents in time.” is close to the question
                            """)
                    .endsWith("Right and in time: 1 of 1 today, 1 of 1 in all.\n[Next] [Stop]");

            var next = room.ann.presses(right, "Next").reply();
            assertThat(room.ann.presses(next, "Plum jam").reply().toString())
                    .startsWith("Not this one, after 0.0 seconds\n**The story that fits best**\n- The ferry strike: ")
                    .contains("Right and in time: 1 of 2 today, 1 of 2 in all.");
            assertThat(room.ann.presses(right, "Stop").reply())
                    .hasToString("Right and in time: 1 of 2 today, 1 of 2 in all. /drill goes on whenever you like.");
        }
    }

    @Test
    void whatIsPickedAfterTenSecondsIsMissedButShown() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);
            var inTime = room.ann.types(room.channel, "/drill").reply();
            clock.passes(RetrievalDrill.TIME);
            assertThat(room.ann.presses(inTime, "The ferry strike").reply().toString())
                    .startsWith("Right, after 10.0 seconds\n");

            var late = room.ann.types(room.channel, "/drill").reply();
            clock.passes(RetrievalDrill.TIME.plusMillis(1));
            assertThat(room.ann.presses(late, "The ferry strike").reply().toString())
                    .startsWith(
                            "Right, but too late: after 10.1 seconds, which counts as missed\n**The story that fits best**")
                    // The first was picked after midnight too, by the clock of the place.
                    .contains("Right and in time: 1 of 2 today, 1 of 2 in all.");
        }
    }

    @Test
    void todayBeginsAtMidnightWhereStarlingRuns() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);
            room.ann
                    .presses(room.ann.types(room.channel, "/drill").reply(), "The ferry strike")
                    .replyWith("1 of 1 today, 1 of 1 in all");

            // From 23.59.55 to the next day there.
            clock.passes(Duration.ofSeconds(5));
            var asked = room.ann.types(room.channel, "/drill").reply();

            assertThat(room.ann.presses(asked, "None of them").reply().toString())
                    .startsWith("One of them fits, after 0.0 seconds\n")
                    .contains("Right and in time: 0 of 1 today, 1 of 2 in all.");
        }
    }

    @Test
    void eachQuestionIsAnsweredOnceAndAfterARestartToo() {
        var before = open();
        var room = new PracticeRoom(commands(before));
        try (room) {
            imports(before, room.ann);
            var asked = room.ann.types(room.channel, "/drill").reply();
            room.bot.close();
            before.close();

            try (var database = open();
                    var again = new DiscordBot(
                            DiscordSettings.of(room.discord.token())
                                    .withRestUrl(room.discord.restUrl())
                                    .withGatewayUrl(room.discord.gatewayUrl()),
                            new CommandRegistry(List.of(commands(database))),
                            new Downloads(Set.of()))) {
                again.start();
                clock.passes(Duration.ofSeconds(4));

                assertThat(room.ann.presses(asked, "The ferry strike").reply().toString())
                        .startsWith("Right, after 4.0 seconds\n");
                assertThat(room.ann.presses(asked, "Blue kite").reply()).hasToString("""
                        You picked a story for this one before, and the first pick counts.
                        [Next] [Stop]""");
                assertThat(room.ann.types(room.channel, "/drill").reply().toString())
                        .contains("[The ferry strike]");
            }
        }
    }

    @Test
    void nobodyAnswersTheQuestionOfAnother() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);
            imports(database, room.ben);
            var asked = room.ann.types(room.channel, "/drill").reply();
            var pressed = ButtonId.parse(button(asked, "The ferry strike")).orElseThrow();
            var pick = new PickCommand(drill(database));

            for (var options : List.of(
                    pressed.options(),
                    Map.of("round", "no id", "choice", "1"),
                    Map.of("round", pressed.options().get("round"), "choice", "nine"),
                    Map.<String, String>of())) {
                assertThat(MessageCard.of(pick.run(new Invocation("pick", id(room.ben), "discord:1", options)))
                                .getContent())
                        .isEqualTo("This is no question of your drill. /drill asks you one.");
            }
            for (var choice : List.of("4", "-1")) {
                var options = Map.of("round", pressed.options().get("round"), "choice", choice);
                assertThat(MessageCard.of(pick.run(new Invocation("pick", id(room.ann), "discord:1", options)))
                                .getContent())
                        .isEqualTo("This is no question of your drill. /drill asks you one.");
            }
            assertThat(room.ann.presses(asked, "The ferry strike").reply().toString())
                    .startsWith("Right, after 0.0 seconds\n");
        }
    }

    @Test
    void storiesThatFitEquallyWellAreAllRight() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);
            notebooks(database)
                    .importNotes(
                            id(room.ann),
                            "twin.md",
                            STORIES.substring(0, STORIES.indexOf("## Plum"))
                                    .replace("The ferry strike", "The bus strike")
                                    .getBytes(UTF_8),
                            false,
                            said -> {});

            var asked = room.ann.types(room.channel, "/drill").reply();
            assertThat(room.ann.presses(asked, "The bus strike").reply().toString())
                    .startsWith("Right, after 0.0 seconds\n**The stories that fit best**\n")
                    .contains("- The ferry strike: ", "- The bus strike: ");
        }
    }

    @Test
    void atMostFiveStoriesAreOfferedAndOneThatFitsIsAmongThem() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);
            var kites = new StringBuilder();
            for (var colour : List.of("Red", "Green", "White", "Black", "Grey", "Brown", "Pink", "Gold")) {
                kites.append(STORIES.substring(STORIES.indexOf("## Blue")).replace("Blue", colour))
                        .append('\n');
            }
            notebooks(database)
                    .importNotes(id(room.ann), "kites.md", kites.toString().getBytes(UTF_8), false, said -> {});

            for (int round = 0; round < 5; round++) {
                var asked = room.ann.types(room.channel, "/drill").reply();
                assertThat(styles(asked)).hasSize(6);
                assertThat(asked.toString()).contains("[The ferry strike]", "[None of them]");
            }
        }
    }
}
