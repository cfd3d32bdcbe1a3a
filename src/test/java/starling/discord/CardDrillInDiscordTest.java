package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import starling.command.CommandRegistry;
import starling.command.Invocation;
import starling.command.RateCommand;
import starling.discord.standin.Person;
import starling.recall.RecallDrill;
import starling.store.JdbiPreferencesRepository;

/** The drill of concept cards on a server: remembered on a form, rated once, back when they are due. */
final class CardDrillInDiscordTest extends RecallInDiscord {
    private static final String CARDS = """
            # System design

            ## Foundations
            - `Taxi Rank` - Load *Balancer*: spreads requests over servers and stops sending to sick ones
              - layer 4 forwards connections by address and port; layer 7 reads the HTTP request
            - `Sandwich Counter` - Cache: ready-made answers, kept close to whoever asks
            """;

    @Test
    void aCardIsRememberedOnAFormAndRatedOnceByItsPersonAlone() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann, "cards.md", CARDS);

            var cue = room.ann.types(room.channel, "/drill what:cards").reply();
            assertThat(cue.isEphemeral()).isTrue();
            assertThat(cue).hasToString("""
                    Load Balancer
                    From “Foundations”. What do you remember of it? What it is, when you would use it, what it costs.
                    [Type it] [I don't know]""");
            var form = room.ann.presses(cue, "Type it").form();
            assertThat(form).hasToString("""
                    From memory
                    Load Balancer. From “Foundations”. What do you remember of it? What it is, when you would use it, what it costs.
                    What you remember: In your own words; nobody keeps it""");
            var beside = room.ann
                    .submits(form, "It *distributes* requests across several servers.\nLayer 4 forwards by port.")
                    .reply();
            assertThat(beside.isEphemeral()).isTrue();
            assertThat(beside).hasToString("""
                    Load Balancer: 2 of 3 points
                    - There: spreads requests over servers and stops sending to sick ones
                    > It \\*distributes\\* requests across several servers.
                    - There: layer 4 forwards connections by address and port
                    > Layer 4 forwards by port.
                    - Missing: layer 7 reads the HTTP request

                    By this I would say Good. I can miss what you put in other words, so rate it yourself: that decides when it \
                    comes back.
                    [Again (tomorrow)] [Hard (2 days)] [Good (3 days)] [Easy (8 days)]""");
            assertThat(styles(beside)).containsExactly(2, 2, 1, 2);

            var pressed = ButtonId.parse(button(beside, "Easy (8 days)")).orElseThrow();
            var bens = new RateCommand(recall(database))
                    .run(new Invocation("rate", id(room.ben), "discord:1", pressed.options()));
            assertThat(MessageCard.of(bens).getContent())
                    .isEqualTo("This is no card of your drill. /drill cards shows you one.");

            var rated = room.ann.presses(beside, "Good (3 days)").reply();
            assertThat(rated).hasToString("""
                    Good: it comes back in 3 days.

                    Left today: 0 due, 1 new. Streak: 1 day.
                    [Next] [Stop]""");
            assertThat(room.ann.presses(beside, "Easy (8 days)").reply().toString())
                    .startsWith("You rated this one before, and the first rating counts.\n");
            assertThat(room.ann.presses(cue, "I don't know").reply().toString())
                    .startsWith("You rated this one before, and the first rating counts.\n");
            assertThat(room.ann.presses(rated, "Next").reply().toString()).startsWith("Cache\n");
            assertThat(room.ann.presses(rated, "Stop").reply().toString())
                    .contains("- Concept cards, /drill cards: 0 due, 1 new.", "Streak: 1 day.");
            assertThat(room.ben.sees(room.channel).toString()).doesNotContain("Balancer");
        }
    }

    @Test
    void aDayBeginsByTheTimeZoneOfWhoeverHasSetOne() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann, "cards.md", CARDS);
            imports(database, room.ben, "cards.md", CARDS);
            new JdbiPreferencesRepository(database)
                    .change(id(room.ann), set -> set.withZone(ZoneId.of("America/Los_Angeles")), clock.instant());
            rates(room, room.ann, "Load Balancer", "Again (tomorrow)", "Streak: 1 day.");
            rates(room, room.ben, "Load Balancer", "Again (tomorrow)", "Streak: 1 day.");

            // Midnight on the server is five seconds away; in Los Angeles it is two in the afternoon.
            clock.passes(Duration.ofSeconds(5));
            rates(room, room.ben, "Load Balancer", "Hard (2 days)", "Streak: 2 days.");
            rates(room, room.ann, "Cache", "Again (tomorrow)", "Streak: 1 day.");

            clock.passes(Duration.ofHours(9));
            rates(room, room.ann, "Load Balancer", "Hard (2 days)", "Streak: 2 days.");
        }
    }

    private static void rates(PracticeRoom room, Person person, String card, String rating, String streak) {
        var cue = person.types(room.channel, "/drill what:cards").reply();
        assertThat(cue.toString()).startsWith(card + "\n");
        person.presses(person.presses(cue, "I don't know").reply(), rating).replyWith(streak);
    }

    @Test
    void aCardIsRatedAfterARestartAndComesBackWhenItIsDue() {
        var before = open();
        var room = new PracticeRoom(commands(before));
        try (room) {
            imports(before, room.ann, "cards.md", CARDS);
            var cue = room.ann.types(room.channel, "/drill what:cards").reply();
            var shown = room.ann.presses(cue, "I don't know").reply();
            assertThat(shown).hasToString("""
                    Load Balancer
                    - spreads requests over servers and stops sending to sick ones
                    - layer 4 forwards connections by address and port
                    - layer 7 reads the HTTP request

                    Read it once more and say it aloud. Say Hard if it was on the tip of your tongue, Again otherwise.
                    [Again (tomorrow)] [Hard (2 days)]""");
            assertThat(styles(shown)).containsExactly(1, 2);
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
                room.ann.presses(shown, "Again (tomorrow)").replyWith("Left today: 0 due, 1 new. Streak: 1 day.");

                // Midnight there is five seconds away; its text may change meanwhile, since the term is the same.
                clock.passes(Duration.ofSeconds(5));
                imports(database, room.ann, "cards.md", CARDS.replace("sick ones", "broken ones"));
                var next = room.ann.types(room.channel, "/drill").reply();
                assertThat(next.toString()).startsWith("Load Balancer\n");
                room.ann
                        .presses(room.ann.presses(next, "I don't know").reply(), "Hard (2 days)")
                        .replyWith("Left today: 0 due, 1 new. Streak: 2 days.");

                // A day without a rating ends the streak; a card that is gone is passed over.
                clock.passes(Duration.ofDays(2));
                imports(database, room.ann, "cards.md", CARDS.replace("Load *Balancer*", "Proxy"));
                assertThat(room.ann
                                .types(room.channel, "/drill what:today")
                                .reply()
                                .toString())
                        .contains("- Concept cards, /drill cards: 0 due, 2 new.", "No streak yet.");
                var proxy = room.ann.types(room.channel, "/drill what:cards").reply();
                assertThat(proxy.toString()).startsWith("Proxy\n");
                imports(database, room.ann, "cards.md", CARDS);
                assertThat(room.ann.presses(proxy, "I don't know").reply())
                        .hasToString("This one is no longer in your notes. /drill cards shows you another.");
            }
        }
    }

    @Test
    void tenNewCardsAreBegunInADay() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            var many = new StringBuilder("# System design\n\n## Terms\n");
            for (int number = 1; number <= 12; number++) {
                many.append("- `Place ").append(number).append("` - Cache ").append(number);
                many.append(": keeps the answers of server ").append(number).append('\n');
            }
            imports(database, room.ann, "cards.md", many.toString());
            var cue = room.ann.types(room.channel, "/drill what:cards").reply();
            for (int number = 1; number <= RecallDrill.NEW_A_DAY; number++) {
                var rated = room.ann
                        .presses(room.ann.presses(cue, "I don't know").reply(), "Hard (2 days)")
                        .reply();
                cue = room.ann.presses(rated, "Next").reply();
            }

            assertThat(cue).hasToString("""
                    You have begun 10 new cards today, as many as stay in mind, and nothing else is due. The next card comes back \
                    on Monday 23 November 2026.

                    Left today: 0 due, 0 new. Streak: 1 day.""");
            assertThat(room.ann.types(room.channel, "/drill what:walk").reply().toString())
                    .startsWith("Place 1\nPlace 1 of 12, Terms. ");
            clock.passes(Duration.ofSeconds(5));
            assertThat(room.ann.types(room.channel, "/drill what:cards").reply().toString())
                    .startsWith("Cache 11\n");
        }
    }
}
