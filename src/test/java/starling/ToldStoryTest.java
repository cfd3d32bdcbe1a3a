package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiToldStories;

/** What a person at a terminal reads of their notes after an answer. */
final class ToldStoryTest {
    private static final PersonId PERSON = new PersonId("terminal");
    private static final String FERRY = """
            # Stories

            ## The ferry strike
            - Situation: In May a strike stopped all ferries on the day our school trip was to come home.
            - Task: I had to bring 28 pupils back before the weekend.
            - Action: I called nine bus companies, and I paid two fishermen to take us across in turns.
            - Result: All 28 pupils were home on Friday, and the way back took 5 hours instead of 11.
            - Learning: Ask people who have a boat before those who have a timetable.

            ## Choir without a room
            - Situation: Our choir lost its room a week before the concert.
            - Action: I wrote to four churches and asked each of them for a hall.
            - Result: We sang in the chapel on the hill.
            """;

    private static final String RETOLD = """
            On our school trip last May there was a strike and no ferry left the island. I was responsible for 28 pupils and
            their parents expected them before the weekend. I called all of the bus companies, and then I went to the harbour
            and paid two fishermen to take us across. In the end everybody was home on Friday, and the way back took 8 hours.
            """;

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
        Files.writeString(folder.resolve("ferry.md"), FERRY);
    }

    @Test
    void theStoryThatIsToldIsNamedAndWhatItsNotesSayOtherwise() {
        practise("/notes import " + folder.resolve("ferry.md") + "\n" + RETOLD + ".\n");

        assertThat(starling.out())
                .contains("""
                The story you told:
                  - “The ferry strike” from your notes (ferry.md, lines 3 to 8)

                Beside your notes:
                  - You said 8 hours, your notes say 5 hours.
                  - Your notes say what you learned, and you left it out: “Ask people who have a
                    boat before those who have a timetable.”
                """)
                .doesNotContain("Save as a story")
                .doesNotContain("Stories in the notes that fit");
        assertThat(tellings()).hasSize(1);
    }

    @Test
    void whoeverTriesAgainTellsTheSameStoryAndForgettingTheNotesForgetsThat() {
        var again = RETOLD.replace("8 hours", "5 hours") + "I learned to ask people with a boat first.\n";
        practise("/notes import " + folder.resolve("ferry.md") + "\n" + RETOLD + ".\n/retry\n" + again + ".\n");

        assertThat(starling.out().substring(starling.out().lastIndexOf("The story you told:")))
                .startsWith("""
                        The story you told:
                          - “The ferry strike” from your notes (ferry.md, lines 3 to 8)

                        1 Answer the probe""");
        assertThat(tellings()).hasSize(2);

        practise("/notes forget sure\n");
        assertThat(tellings()).isEmpty();
    }

    @Test
    void aStoryThatIsRenamedStaysTold() {
        practise("/notes import " + folder.resolve("ferry.md") + "\n" + RETOLD
                + ".\n/notes edit The ferry strike\nTwo fishermen\n.\n.\n/coverage\n");

        assertThat(starling.out()).contains("It is changed.\n\nTwo fishermen\n");
        assertThat(starling.out().substring(starling.out().lastIndexOf("Never practised:")))
                .contains("  - Choir without a room\n")
                .doesNotContain("Two fishermen");
    }

    @Test
    void aNewStoryIsSavedWithThePartsAsTheyWereRead() {
        var whole = FrontDoor.ANSWER.strip().replace("\n\n", "\n")
                + "\nIn the end all 600 rolls left in time.\nI learned to ask the neighbours first.\n";
        practise(whole + ".\n6\n.\n.\n.\n.\n.\n/notes list\n" + whole + ".\n");

        assertThat(starling.out())
                .contains("""
                The story you told:
                  I did not find it in your notes, so I take it for a new one. Save it as a
                  story, and I can suggest it when it fits.

                """)
                .contains("\n6 Save as a story · /help")
                .contains("""
                Title.
                It is now:
                    Last spring our bakery had to fill an order of 600 rolls
                """)
                .contains("""
                It is in your notes now.

                Last spring our bakery had to fill an order of 600 rolls

                Situation:
                    Last spring our bakery had to fill an order of 600 rolls by six in the
                    morning, and the oven broke.

                Task:
                    My job was to get the order out in time.

                Action:
                    I called the school kitchen next door, moved our dough there with two
                    colleagues and baked in their ovens through the night.

                Result:
                    In the end all 600 rolls left in time.

                Learning:
                    I learned to ask the neighbours first.
                """)
                .contains("Your notes: 1 story");
        assertThat(starling.out().substring(starling.out().lastIndexOf("The story you told:")))
                .startsWith("""
                        The story you told:
                          - “Last spring our bakery had to fill an order of 600 rolls” from your notes
                            (Typed in, lines 1 to 6)

                        1 Answer the probe""");
        var tellings = tellings();
        assertThat(tellings).hasSize(2);
        assertThat(tellings.get(0)).isEqualTo(tellings.get(1));
    }

    @Test
    void aStoryIsSavedOnce() {
        practise(FrontDoor.ANSWER + ".\n6\n.\n.\n.\n.\n.\n/save-story\n/notes list\n");

        assertThat(starling.out()).contains("""
                        This story is in the notes already, as “Last spring our bakery had to fill an
                        order of 600 rolls”; I added nothing.
                        """).contains("Your notes: 1 story");
    }

    @Test
    void anAnswerThatIsNoStoryIsNotSaved() {
        practise("I would talk to both of them first.\n.\n");

        assertThat(starling.out()).doesNotContain("The story you told").doesNotContain("Save as a story");
        assertThat(tellings()).isEmpty();
    }

    /** The ids of the stories that were told, the latest first. */
    private List<String> tellings() {
        try (var database = Database.open(starling.home().resolve(".starling/starling.db"))) {
            var told = new JdbiToldStories(database).of(PERSON);
            assertThat(new JdbiAttemptRepository(database).of(PERSON)).hasSizeGreaterThanOrEqualTo(told.size());
            return told.stream().map(telling -> telling.story()).toList();
        }
    }

    private void practise(String typed) {
        assertThat(starling.run(typed, "practice")).isZero();
        assertThat(starling.err()).isEmpty();
    }
}
