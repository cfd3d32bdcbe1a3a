package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's own notes at a terminal: imported, typed in, shown, changed, removed, exported, forgotten. */
final class OwnNotesTest {
    private static final String FERRY = """
            # Stories

            ## The ferry strike
            - Situation: In May a strike stopped all ferries on the day our school trip was to come home.
            - Task: I had to bring 28 pupils back before the weekend.
            - Action: I called nine bus companies, and I paid two fishermen to take us across in turns.
            - Result: All 28 were home on Friday at eleven.

            ## Choir without a room
            - Situation: Our choir lost its room a week before the concert.
            - Action: I wrote to four churches and asked each of them for a hall.

            # Questions
            - Tell me about a time you had to bring people home.
            """;

    private static final String SAVED = "Saved as ";

    @TempDir
    private Path folder;

    private FrontDoor starling;
    private Path ferry = Path.of("");
    private final List<Path> saved = new ArrayList<>();

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
        ferry = Files.writeString(folder.resolve("ferry.md"), FERRY);
    }

    /** What is exported is saved where Starling was started, which is the project here. */
    @AfterEach
    void takeAwayWhatWasSaved() throws IOException {
        for (var file : saved) {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void notesAreImportedAndWhatEachStoryLacksIsSaid() {
        practise("/notes import " + ferry, "/notes list");

        assertThat(starling.out()).contains("""
                ferry.md: stories: 2 new.

                2 stories, 1 listed question, 0 concept cards

                Stories in ferry.md:
                  - The ferry strike (lines 3 to 7): the result has no number
                  - Choir without a room (lines 9 to 11): no Task or Result

                1 All my stories · 2 What is missing
                """);
        assertThat(starling.out()).contains("""
                Your notes: 2 stories and 1 question

                ferry.md:
                  - The ferry strike
                  - Choir without a room
                  - Questions: Tell me about a time you had to bring people home.

                1 What is missing · 2 Export

                3 Answer · 4 Hint · 5 Another · /help · /quit
                """);
    }

    @Test
    void anEditedFileTakesThePlaceOfTheOneBefore() throws IOException {
        practise("/notes import " + ferry);
        Files.writeString(ferry, FERRY.replace("four churches", "five churches").replace("The ferry strike", "Strike"));

        practise("/notes import " + ferry, "/notes import " + ferry);

        assertThat(starling.out()).contains("ferry.md: stories: 2 changed.\n");
        assertThat(starling.out()).contains("ferry.md: nothing has changed since you imported it last.\n");
    }

    @Test
    void aStoryThatIsTypedInIsShownChangedAndRemoved() {
        practise(
                "/notes add",
                "The oven",
                ".",
                "In March our oven broke.",
                ".",
                ".",
                "I borrowed one.",
                ".",
                "We sold 90 loaves.",
                ".",
                "/notes show The oven",
                "/notes edit The oven",
                "The broken oven",
                ".",
                "Situation: In March our oven broke on a market day.",
                "Action: I borrowed one.",
                ".",
                "/notes remove The broken oven",
                "1",
                "/notes list");

        assertThat(starling.out()).contains("""
                It is in your notes now.

                The oven

                Situation:
                    In March our oven broke.

                Action:
                    I borrowed one.

                Result:
                    We sold 90 loaves.
                """);
        assertThat(starling.out()).contains("""
                It is changed.

                The broken oven

                Situation:
                    In March our oven broke on a market day.

                Action:
                    I borrowed one.
                """);
        assertThat(starling.out()).contains("""
                Shall I remove this story from your notes? I keep no copy.
                    “The broken oven”

                1 Remove it

                2 Answer · 3 Hint · 4 Another · /help · /quit
                """);
        assertThat(starling.out()).contains("""
                It is removed from your notes:
                    “The broken oven”
                """);
        assertThat(starling.out()).contains("You keep no notes of your own yet.");
    }

    @Test
    void whatIsExportedImportsAgainToTheSameNotes() throws IOException {
        practise("/notes import " + ferry, "/notes export");
        var exported = saved.get(0);
        practise("/notes forget sure", "/notes import " + exported, "/notes export");

        assertThat(starling.out()).contains("All of your notes are forgotten, 1 file in all.");
        assertThat(starling.out()).contains("ferry.md: stories: 2 new.");
        assertThat(Files.readString(saved.get(1))).isEqualTo(Files.readString(exported));
    }

    @Test
    void allNotesAreForgottenOnlyByWhoeverMeansIt() {
        practise(
                "/notes import " + ferry,
                "/notes forget",
                "no",
                "/notes list",
                "/notes forget",
                "yes",
                "/notes forget");

        assertThat(starling.out()).contains("""
                Shall I forget all of your notes, 1 file in all? I keep no copy, so /notes
                export them first if you may want them back. Your answers stay.
                """);
        assertThat(starling.out()).containsSubsequence("Your notes: 2 stories", "All of your notes are forgotten");
        assertThat(starling.out()).contains("You keep no notes of your own, so there is nothing to forget.\n");
    }

    @Test
    void whatCannotBeImportedIsOneSentenceAndNothingIsLost() throws IOException {
        Files.write(folder.resolve("photo.md"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        Files.write(folder.resolve("empty.md"), new byte[0]);
        Files.writeString(folder.resolve("wide.md"), FERRY, StandardCharsets.UTF_16);
        Files.writeString(folder.resolve("advice.md"), "# Tips\n\nAlways smile.\n");

        practise(
                "/notes import " + ferry,
                "/notes import " + folder.resolve("photo.md"),
                "/notes import " + folder.resolve("empty.md"),
                "/notes import " + folder.resolve("wide.md"),
                "/notes import " + folder.resolve("advice.md"),
                "/notes import " + folder.resolve("none.md"),
                "/notes list");

        assertThat(starling.out())
                .contains("""
                        photo.md is not a text file; save your notes as plain text or Markdown. What you
                        had is as it was.
                        """)
                .contains("empty.md is empty; write your notes into it or remove it. What you had is as it\nwas.\n")
                .contains("wide.md is UTF-16 text; save it again as UTF-8. What you had is as it was.\n")
                .contains("""
                        I found no story, question or concept card in advice.md. Give each story a
                        heading, and tell in a few sentences what happened.

                        Not understood in advice.md:
                          - lines 1 to 3: “Tips Always smile.”
                        """)
                .contains("Your notes: 2 stories");
        assertThat(starling.err()).isEmpty();
    }

    @Test
    void anotherFileOfTheSameNameTakesNothingsPlaceUnasked() throws IOException {
        practise("/notes import " + ferry);
        var oven = """
                ## The oven
                - Situation: In March the oven of our bakery broke on a market day.
                - Action: I borrowed one from the school and carried it over with my brother.
                """;
        Files.writeString(ferry, oven);
        var other =
                Files.writeString(Files.createDirectory(folder.resolve("other")).resolve("ferry.md"), oven);

        practise("/notes import " + ferry, "/notes import " + ferry + " " + other, "/notes list");
        assertThat(starling.out()).contains("""
                        You imported a ferry.md before, and this one holds none of its 2 stories. I
                        changed nothing: give the file another name, or import it with sure:yes to have
                        it take the place of the other.
                        """).contains("""
                        Two of these files are called ferry.md, and the second would take the place of
                        the first. Rename one of them, and import both again.
                        """).contains("Your notes: 2 stories");

        practise("/notes import " + ferry + " sure:yes");
        assertThat(starling.out()).contains("ferry.md: stories: 1 new, 2 gone.\n");
    }

    @Test
    void aStoryIsFoundByAnyWordsOfItsTitleAndAFileByItsName() {
        practise(
                "/notes import " + ferry,
                "/NOTES show strike",
                "/notes show c",
                "/notes remove ferry.md",
                "yes",
                "/notes list");

        assertThat(starling.out())
                .contains("\nThe ferry strike\n\nSituation:\n")
                .contains("""
                        Several notes fit; say the whole of one of these:
                          - Choir without a room
                          - Clinic move
                          - Garden club
                        """)
                .contains("""
                        Shall I remove all that came from ferry.md, 2 stories and 1 question? I keep no
                        copy.
                        """)
                .contains("All that came from ferry.md is removed from your notes.\n")
                .contains("You keep no notes of your own yet.");
    }

    @Test
    void theSharedNotesAreAuditedForWhoeverHasNone() {
        practise("/notes audit", "/notes show Clinic move", "/notes edit Clinic move", "T", ".", "x", ".");

        assertThat(starling.out()).contains("""
                You keep no notes of your own, so this is about those that everybody here
                shares.

                2 stories, 0 listed questions, 0 concept cards

                Stories in mine.md:
                  - Clinic move (lines 3 to 7): all four parts, and a number in the result
                """);
        assertThat(starling.out()).contains("\nClinic move\n\nSituation:\n");
        assertThat(starling.out())
                .contains("There is no such story in your notes. /notes list shows those you have.\n");
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", Map.of(), "practice"))
                .isZero();
        starling.out()
                .lines()
                .filter(line -> line.startsWith(SAVED))
                .map(line -> Path.of(line.substring(SAVED.length(), line.length() - 1)))
                .forEach(saved::add);
    }
}
