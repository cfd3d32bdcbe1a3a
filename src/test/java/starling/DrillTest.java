package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill at a terminal: which story would you tell? How long a pick may take is tested with a clock of its own. */
final class DrillTest {
    private static final String CHOIR = """
            ## Choir without a room
            - Situation: Our choir lost the room it sang in.
            - Action: I asked the school for its gym.
            - Result: We sang there for a year.
            """;
    private static final Pattern CHOICES = Pattern.compile("\n1 (.+)\n2 (.+)\n3 (.+)\n4 None of them\n");
    private static final String SECONDS = "\\d\\.\\d seconds\n";

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void theStoryThatFitsBestIsRight() throws IOException {
        aThirdStory();

        practise("/drill", "/Clinic move", "2");

        assertThat(starling.out())
                .contains("""
                        Tell me about a time you had to deliver something against a hard deadline.

                        Ten seconds: pick your story.

                        These stories are from the notes that everybody here shares.

                        """)
                .containsPattern("Right, after " + SECONDS)
                .contains("""

                        The story that fits best:
                          - Clinic move: it fits Deadline, since it says “deadline”; “Our clinic had to
                            leave its building by the end of June, a deadline that could not move.” is
                            close to the question

                        Right and in time: 1 of 1 today, 1 of 1 in all.

                        1 Next · 2 Stop

                        3 Answer · 4 Hint · 5 Another · /help · /quit

                        Or type your answer, as many lines as you like. A line with only a dot (.) sends
                        it.
                        """)
                .containsPattern(
                        "\n\n1 .+\n2 .+\n3 .+\n4 None of them\n\nType the number of your pick\\. /help · /quit\n")
                .contains("\nRight and in time: 1 of 1 today, 1 of 1 in all. /drill goes on whenever you\nlike.\n");
        assertThat(offered()).containsExactlyInAnyOrder("Clinic move", "Garden club", "Choir without a room");
    }

    @Test
    void anotherStoryIsWrongAndTheRightOneIsNamed() throws IOException {
        aThirdStory();

        practise("/drill", "/Choir without a room", "1", "/None of them");

        assertThat(starling.out())
                .containsPattern("Not this one, after " + SECONDS)
                .contains("Right and in time: 0 of 1 today, 0 of 1 in all.\n")
                .containsPattern("One of them fits, after " + SECONDS)
                .contains("Right and in time: 0 of 2 today, 0 of 2 in all.\n");
        assertThat(starling.out().split("everybody here shares", -1)).hasSize(2);
        assertThat(starling.out().split("The story that fits best:\n  - Clinic move: ", -1))
                .hasSize(3);
    }

    @Test
    void aNumberPicksTheStoryThatStandsThere() throws IOException {
        aThirdStory();

        practise("/drill", "2");

        var picked = offered()[1];
        assertThat(starling.out())
                .containsPattern((picked.equals("Clinic move") ? "Right" : "Not this one") + ", after " + SECONDS);
    }

    @Test
    void aLineThatNamesOneOfTheChoicesIsThatPick() throws IOException {
        aThirdStory();

        practise("/drill", "clinic MOVE", "1", "choir", "1", "none");

        assertThat(starling.out())
                .containsPattern("Right, after " + SECONDS)
                .containsPattern("Not this one, after " + SECONDS)
                .containsPattern("One of them fits, after " + SECONDS)
                .contains("Right and in time: 1 of 3 today, 1 of 3 in all.\n")
                .doesNotContain("Type the number of your pick, or");
    }

    @Test
    void anyOtherLineIsNeitherAPickNorTheBeginningOfAnAnswer() throws IOException {
        aThirdStory();

        practise("/drill", "c", "I would tell the one with the boxes.", "5", "/Clinic move", "I moved the files.", ".");

        assertThat(starling.out().split("Type the number of your pick, or /question for something else.\n", -1))
                .hasSize(3);
        assertThat(starling.out())
                .contains("There is no choice 5.\n")
                .containsPattern("Right, after " + SECONDS)
                .contains("This is too short for a story\n")
                .doesNotContain("with the boxes");
    }

    @Test
    void whereNoStoryFitsNoneIsRight() throws IOException {
        Files.writeString(starling.home().resolve("stories/mine.md"), """
                ## Green fence
                - Situation: The fence of our garden was grey and full of splinters.
                - Action: I sanded it and painted it green.
                - Result: The neighbours like it.

                ## Plum jam
                - Situation: The tree behind the house was full of plums.
                - Action: I cooked them with sugar and cinnamon.
                - Result: We had 14 jars of jam.

                ## Blue kite
                - Situation: My niece had never seen a kite.
                - Action: I built one of paper and string with her.
                - Result: It flew over the dunes.
                """);

        practise("/drill", "4");

        assertThat(starling.out()).containsPattern("Right, after " + SECONDS).contains("""

                None of these stories fits this question. If you remember a time that does,
                /notes add takes it.

                Right and in time: 1 of 1 today, 1 of 1 in all.
                """);
    }

    @Test
    void questionsThatWantNoStoryOrAreAStorysTitleAreNotDrilled() throws IOException {
        var title = "Tell me about a time you had to deliver something against a hard deadline.";
        Files.writeString(
                starling.home().resolve("stories/more.md"), CHOIR.replace("Choir without a room", title) + """

                # Questions
                - What tech stack would you use?
                - Which colour do you like best?
                - Where do you see yourself in five years?
                """);

        practise("/drill");

        assertThat(starling.out())
                .contains("The question bank has no behavioural question, so there is nothing to drill.");
    }

    @Test
    void threeStoriesAreNeeded() throws IOException {
        var few = """

                The drill needs three stories to choose from; so far there are two.

                /notes add takes a story part by part, and /notes import your notes as you have
                them.

                1 Answer · 2 Hint · 3 Another · /help · /quit
                """;
        practise("/drill");
        assertThat(starling.out()).contains(few);

        Files.writeString(starling.home().resolve("stories/mine.md"), CHOIR);
        practise("/drill");
        assertThat(starling.out()).contains(few.replace("are two", "is one"));

        Files.writeString(starling.home().resolve("stories/mine.md"), "# Nothing\n");
        practise("/drill");
        assertThat(starling.out()).contains(few.replace("two", "none"));
    }

    @Test
    void aPersonsOwnStoriesAreDrilledAloneWhereTheyAreEnough() throws IOException {
        var own = Files.writeString(
                folder.resolve("own.md"), CHOIR + CHOIR.replace("Choir", "Band") + CHOIR.replace("Choir", "Club"));

        practise("/notes import " + own, "/drill", "/None of them");

        assertThat(offered())
                .containsExactlyInAnyOrder("Choir without a room", "Band without a room", "Club without a room");
        assertThat(starling.out()).doesNotContain("everybody here shares");
    }

    @Test
    void sharedStoriesJoinWhereTheirOwnAreTooFew() throws IOException {
        var own = Files.writeString(folder.resolve("own.md"), CHOIR);

        practise("/notes import " + own, "/drill");

        assertThat(offered()).containsExactlyInAnyOrder("Clinic move", "Garden club", "Choir without a room");
        assertThat(starling.out()).contains("\nSome of these stories are from the notes that everybody here shares.\n");
    }

    @Test
    void aSharedStoryThatFitsBetterThanTheirOwnIsRight() throws IOException {
        var own = Files.writeString(folder.resolve("own.md"), """
                ## Late bus
                - Situation: The bus was late on my way to a lesson.
                - Action: I took a bicycle.
                - Result: I came in time.
                """);

        practise("/notes import " + own, "/drill", "/Clinic move");

        assertThat(starling.out()).containsPattern("Right, after " + SECONDS).contains("""

                The story that fits best:
                  - Clinic move: it fits Deadline, since it says “deadline”; “Our clinic had to
                    leave""");
    }

    @Test
    void storiesOfOneTitleAreToldApartByWhereTheyStand() throws IOException {
        Files.writeString(starling.home().resolve("stories/more.md"), CHOIR + "\n" + CHOIR);

        practise("/drill");

        assertThat(starling.out())
                .containsPattern("\n\\d line 1 of more.md: Choir without a room\n")
                .containsPattern("\n\\d line 6 of more.md: Choir without a room\n");
    }

    @Test
    void theHitRateOutlivesTheNotesAndHoldsNothingOfThem() throws IOException, SQLException {
        var own = Files.writeString(
                folder.resolve("own.md"), CHOIR + CHOIR.replace("Choir", "Band") + CHOIR.replace("Choir", "Club"));
        practise("/notes import " + own, "/drill", "/Choir without a room", "2", "/notes forget sure:yes");

        aThirdStory();
        practise("/drill", "/None of them");

        assertThat(starling.out()).contains(" of 2 today, ").contains(" of 2 in all.\n");
        var database = starling.home().resolve(".starling/starling.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM drill_round JOIN drill_choice ON round = id")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    assertThat(String.valueOf(rows.getString(column))).doesNotContain("room", "own.md", "hard");
                }
                assertThat(rows.getString("story")).matches("[0-9a-f]{8}");
            }
        }
    }

    @Test
    void whatIsNoRoundIsSaidToBeNone() throws IOException {
        aThirdStory();

        practise("/pick", "/stop", "/drill sure:yes");

        assertThat(starling.out())
                .contains("/pick is none of the choices now. Answer the question first.\n")
                .contains("/stop is none of the choices now. Answer the question first.\n")
                .contains(
                        "/drill does not know \"sure:yes\". It takes: /drill\n[what:cards|walk|stories|numbers|today]\n");
    }

    private void aThirdStory() throws IOException {
        Files.writeString(starling.home().resolve("stories/choir.md"), CHOIR);
    }

    /** The stories of the first round, in the order in which they were shown. */
    private String[] offered() {
        var choices = CHOICES.matcher(starling.out());
        assertThat(choices.find()).as(starling.out()).isTrue();
        return new String[] {choices.group(1), choices.group(2), choices.group(3)};
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", "practice")).isZero();
    }
}
