package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drills from memory at a terminal: cards, a walk, numbers. What is due on which day is tested with a clock of its own. */
final class RecallTest {
    private static final String CARDS = """
            # System design

            ## Foundations
            - `Taxi Rank` - Load Balancer: spreads requests over servers and stops sending to sick ones
              - layer 4 forwards connections by address and port; layer 7 reads the HTTP request
            - `Sandwich Counter` - Cache: ready-made answers, kept close to whoever asks
              - on a miss, load from the database and store the answer in the cache
            """;

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void whatIsTypedStandsBesideTheCardAndTheRatingSaysWhenItComesBack() throws IOException {
        sharedCards();

        practise(
                "/drill cards",
                "It distributes requests across several servers. Layer 4 forwards by port.",
                ".",
                "good",
                "2");

        assertThat(starling.out()).contains("""

                Load Balancer
                From “Foundations”. What do you remember of it? What it is, when you would use
                it, what it costs.

                These cards are from the notes that everybody here shares.

                1 Type it · 2 I don't know

                3 Answer · 4 Hint · 5 Another · /help · /quit

                Or type what you remember, as many lines as you like. A line with only a dot (.)
                sends it.

                Load Balancer: 2 of 3 points
                  - There: spreads requests over servers and stops sending to sick ones
                    “It distributes requests across several servers.”
                  - There: layer 4 forwards connections by address and port
                    “Layer 4 forwards by port.”
                  - Missing: layer 7 reads the HTTP request

                By this I would say Good. I can miss what you put in other words, so rate it
                yourself: that decides when it comes back.

                1 Again (tomorrow) · 2 Hard (2 days) · 3 Good (3 days) · 4 Easy (8 days)
                """).contains("""

                Good: it comes back in 3 days.

                Left today: 0 due, 1 new. Streak: 1 day.

                1 Next · 2 Stop
                """).contains("""

                  - Concept cards, /drill cards: 0 due, 1 new.
                  - Numbers of stories, /drill numbers: 0 due, 2 new.
                  - Stories, /drill stories. Right and in time: 0 of 0 today, 0 of 0 in all.

                Streak: 1 day.

                1 Cards · 2 Numbers · 3 Stories
                """);
    }

    @Test
    void whoDoesNotKnowACardIsShownIt() throws IOException {
        sharedCards();

        practise("/drill cards", "2", "again", "1", "2", "1", "1");

        assertThat(starling.out())
                .contains("""

                Load Balancer
                  - spreads requests over servers and stops sending to sick ones
                  - layer 4 forwards connections by address and port
                  - layer 7 reads the HTTP request

                Read it once more and say it aloud. Say Hard if it was on the tip of your
                tongue, Again otherwise.

                1 Again (tomorrow) · 2 Hard (2 days)
                """)
                .contains("""

                Again: it comes back tomorrow.

                Left today: 0 due, 1 new. Streak: 1 day.
                """)
                .contains("\nCache\nFrom “Foundations”. ")
                .contains("\nNothing is due today. The next card comes back on ");
        assertThat(starling.out().split("everybody here shares", -1)).hasSize(2);
    }

    @Test
    void aWalkGoesFromPlaceToPlaceInTheOrderOfTheNotes() throws IOException {
        sharedCards();

        practise(
                "/drill walk",
                "1",
                "a load balancer, it spreads requests over servers",
                ".",
                "4",
                "next",
                "I don't know",
                "hard",
                "1");

        assertThat(starling.out())
                .contains("""

                Taxi Rank
                Place 1 of 2, Foundations. What stands there, and what do you remember of it?
                """)
                .contains("""
                Taxi Rank. Place 1 of 2, Foundations. What stands there, and what do you
                remember of it?
                What you remember. In your own words; nobody keeps it.
                End with a line that holds only a dot (.).

                Load Balancer: 2 of 4 points
                  - There: Load Balancer
                    “a load balancer, it spreads requests over servers”
                  - There: spreads requests over servers and stops sending to sick ones
                    “a load balancer, it spreads requests over servers”
                  - Missing: layer 4 forwards connections by address and port
                  - Missing: layer 7 reads the HTTP request

                By this I would say Hard.""")
                .contains("""

                Sandwich Counter
                Place 2 of 2, Foundations. What stands there, and what do you remember of it?
                """)
                .contains("""

                Cache
                  - ready-made answers, kept close to whoever asks
                """)
                .contains("""

                That was the last of the 2 places. /drill walk begins again at the first.
                """);
    }

    @Test
    void theNumbersOfAStoryAreHeldAgainstTheNotes() throws IOException {
        practise("/drill numbers", "4000 files in eight days", ".", "3", "1", "Both of them stayed.", ".");

        assertThat(starling.out())
                .contains("""

                Clinic move
                What are the numbers of this story, and how did it end?

                This story is from the notes that everybody here shares.
                """)
                .contains("""

                Clinic move: 1 of 3 points, 1 otherwise
                  - There: 4,000 patient files (“I was responsible for moving 4,000 patient
                    files”)
                    “4000 files”
                  - Missing: two students (“I drew up a plan by shelf, trained two students and
                    checked every box myself”)
                  - Otherwise in your notes: nine days (“We moved in nine days and lost no
                    file”)
                    “eight days”

                By this I would say Hard.""")
                .contains("\nGarden club\n")
                .contains("""
                  - There: Both stayed.
                    “Both of them stayed.”
                """);
    }

    @Test
    void onesOwnCardsAreDrilledAlone() throws IOException {
        sharedCards();
        var own = Files.writeString(folder.resolve("own.md"), """
                # System design
                ## Sharding
                - divide rows over machines by a key, such as the hash of a user
                """);

        practise("/notes import " + own, "/drill cards", "2", "2", "1", "/drill walk");

        assertThat(starling.out())
                .contains("\nSharding\n")
                .contains("Left today: 0 due, 0 new.")
                .doesNotContain("\nLoad Balancer\n")
                // None of their own stands at a place.
                .contains("\nTaxi Rank\n")
                .contains("\nThese cards are from the notes that everybody here shares.\n");
        assertThat(starling.out().split("everybody here shares", -1)).hasSize(2);
    }

    @Test
    void whoeverSaysNothingOrWhatIsNotThereIsTold() throws IOException {
        practise("/drill cards", "/drill walk", "/drill what:songs", "/rate", "/recall");
        assertThat(starling.out())
                .contains("""

                There is no concept card in your notes or the shared ones. In your notes, give
                each concept a heading, with what you know of it below, and /notes import them.
                """)
                .contains("""

                No card stands at a place of a memory palace. In your notes, begin the line of a
                concept with its place in backticks, such as “- `Taxi Rank` - Load Balancer:
                spreads requests”, and /notes import them.
                """)
                .contains("""

                There is no such drill. Say /drill with cards, walk, stories, numbers or today.
                """)
                .contains("/rate is none of the choices now.")
                .contains("/recall is none of the choices now.");

        sharedCards();
        Files.writeString(starling.home().resolve("stories/mine.md"), "# Nothing\n");
        practise("/drill cards", "1", ".", "???", ".", "/drill numbers");
        assertThat(starling.out())
                .contains("""

                You typed nothing, so there is nothing to compare. Type what you remember, or
                say that you don't know.

                1 Type it · 2 I don't know
                """)
                .contains("Load Balancer: 0 of 3 points\n")
                .contains("By this I would say Again.")
                .contains("""

                No story in your notes or the shared ones has a number or a result. /notes add
                takes a story part by part.
                """);
    }

    @Test
    void aCardIsShownAsItStandsInTheNotesAndDrilledFromThere() throws IOException {
        sharedCards();

        practise("/notes show load", "drill it", "I don't know", "again", "/notes show Load Balancer");
        assertThat(starling.out()).contains("""

                Load Balancer
                    Load Balancer: spreads requests over servers and stops sending to sick ones
                    layer 4 forwards connections by address and port; layer 7 reads the HTTP
                    request

                Its place:
                  Taxi Rank

                From:
                  cards.md, line 4, under “Foundations”

                It is new: you have not been drilled on it yet.

                It stands in the notes that everybody here shares.

                1 Drill it

                2 Answer · 3 Hint · 4 Another · /help · /quit
                """).contains("""

                Load Balancer
                From “Foundations”. What do you remember of it? What it is, when you would use
                it, what it costs.
                """).contains("""

                It comes back tomorrow.

                It stands in the notes that everybody here shares.

                1 Drill it
                """);
    }

    @Test
    void ofASharedCardNobodyIsDrilledWhoHasTheirOwn() throws IOException {
        sharedCards();
        var own = Files.writeString(folder.resolve("own.md"), """
                # System design
                ## Sharding
                - divide rows over machines by a key, such as the hash of a user
                """);

        practise("/notes import " + own, "/notes show Cache", "/notes show a", "/notes show ghost");
        assertThat(starling.out()).contains("""

                Cache
                    Cache: ready-made answers, kept close to whoever asks
                    on a miss, load from the database and store the answer in the cache

                Its place:
                  Sandwich Counter

                From:
                  cards.md, line 6, under “Foundations”

                It stands in the notes that everybody here shares.
                """).contains("""
                Several notes fit; say the whole of one of these:
                  - Garden club
                  - Sharding
                  - Load Balancer
                  - Cache
                """).contains("""
                There is no such story or concept card in your notes. /notes list shows those
                you have.
                """).doesNotContain("Drill it");
    }

    @Test
    void nothingOfTheNotesOrWhatWasTypedIsKeptAndForgettingTakesAll() throws IOException, SQLException {
        var own = Files.writeString(folder.resolve("own.md"), CARDS);
        practise(
                "/notes import " + own, "/drill cards", "it spreads requests", ".", "good", "/drill numbers", "2", "1");
        assertThat(kept("recall_round")).isEqualTo(2);
        assertThat(kept("recall_schedule")).isEqualTo(2);

        practise("/notes forget sure:yes");
        assertThat(kept("recall_round")).isZero();
        assertThat(kept("recall_schedule")).isZero();
    }

    /** How many rows a table has, none of which says anything of the notes. */
    private int kept(String table) throws SQLException {
        var database = starling.home().resolve(".starling/starling.db");
        int kept = 0;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                kept++;
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    assertThat(String.valueOf(rows.getString(column)))
                            .doesNotContainIgnoringCase("balancer", "requests", "own.md", "clinic");
                }
                assertThat(rows.getString("card")).matches("[0-9a-f]{8}");
            }
        }
        return kept;
    }

    private void sharedCards() throws IOException {
        Files.writeString(starling.home().resolve("stories/cards.md"), CARDS);
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", "practice")).isZero();
    }
}
