package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person's stories cover and which of them fit, at a terminal. */
final class CoverageTest {
    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void theMatrixIsShownAsTextWithGapsAndWhatWasNeverPractised() {
        practise("/coverage");

        assertThat(starling.out()).contains("""
                What your stories cover
                You keep no notes of your own, so this is about those that everybody here
                shares.

                2 stories show 5 of 30 competencies; none of them told here so far.

                                           A B C D E F G H I J
                Clinic move                . o o o . . . . . .  never
                Garden club                o . . . o . . . . .  never
                A Conflict, B Deadline, C Ownership, D Customer focus, E Initiative
                No story shows: F Failure, G Ambiguity, H Leadership, I Teamwork, J Incident
                a number: how often told for it; o: shows it, never told for it; .: neither
                Not shown here: 20 more competencies without a story.

                No story shows these, the most asked first:
                  Failure, Ambiguity, Leadership, Teamwork, Incident, Security, Mentoring,
                  Feedback, and 17 more

                Never practised:
                  - Clinic move
                  - Garden club

                1 Answer · 2 Hint · 3 Another · /help · /quit
                """);
    }

    @Test
    void aPersonsOwnStoriesAndTheSharedOnesStandTogetherAtATerminal() throws IOException {
        var ferry = Files.writeString(folder.resolve("ferry.md"), """
                ## The ferry strike
                - Situation: A strike stopped all ferries on the day our school trip was to come home.
                - Action: I called nine bus companies.
                - Result: All were home on Friday.
                """);

        practise("/notes import " + ferry, FrontDoor.ANSWER + ".", "/coverage");

        assertThat(starling.out()).contains("""
                What your stories cover
                This is about your own stories and those of the shared notes.

                3 stories show 5 of 30 competencies; none of them told here so far.

                                           A B C D E F G H I J
                The ferry strike           . . . . . . . . . .  never
                Clinic move                . o o o . . . . . .  never
                Garden club                o . . . o . . . . .  never
                """).contains("""
                Answered without a story of the notes:
                  - Deadline (1 answer)
                """);
    }

    @Test
    void whoeverHasNoNotesIsToldHowToGetSome() throws IOException {
        Files.delete(starling.home().resolve("stories/mine.md"));

        practise("/coverage", "/story search deadline");

        assertThat(starling.out()).containsSubsequence("""
                You keep no notes of your own yet. /notes import takes the notes you have (.md
                or .txt), /notes add a story that you type.
                """, """
                You keep no notes of your own yet. /notes import takes the notes you have (.md
                or .txt), /notes add a story that you type.
                """);
    }

    @Test
    void storiesAreFoundByAQuestionWithTheReasonAndCanBeShown() {
        practise("/story search we had to be out of the building by a fixed date", "1");

        assertThat(starling.out()).contains("""
                One story fits

                Clinic move (shared notes):
                  it fits Deadline, since it says “deadline”; it shares “building” with the
                  question; “Our clinic had to leave its building by the end of June, a deadline
                  that could not move.” is close to the question

                1 Clinic move

                2 Answer · 3 Hint · 4 Another · /help · /quit

                Or type your answer, as many lines as you like. A line with only a dot (.) sends
                it.

                Clinic move

                Situation:
                    Our clinic had to leave its building by the end of June, a deadline that
                    could not move.
                """);
    }

    @Test
    void storiesAreFoundByTheValueTheyAreListedUnder() throws IOException {
        Files.writeString(starling.home().resolve("stories/values.md"), """
                # Our values
                ## Customer Obsession
                ### The wrong cake
                - Situation: A customer of our bakery got the wrong wedding cake on the morning of her wedding.
                - Action: I drove to her with the right one and stayed to help her aunt set it up.
                - Result: She came back with four friends in May.

                ## Bias for Action
                ### The flooded cellar
                - Situation: One night our cellar was under water and the flour stood in it.
                - Action: I carried 30 sacks up before the firemen came.
                - Result: We baked in the morning.
                """);

        practise("/story search customer obsession");

        assertThat(starling.out()).contains("""
                One story fits

                The wrong cake (shared notes):
                  it is listed under Customer Obsession

                1 The wrong cake
                """);
    }

    @Test
    void whatNoStoryFitsIsSaid() {
        practise("/story search quarterly tax returns in Portugal", "/story search ?!", "/story search");

        assertThat(starling.out())
                .contains("""
                None of the shared stories fits that. Say it in other words, or add a story with
                /notes add.
                """)
                .contains("Say what you are looking for: a question, a few words, or a company value.\n")
                .contains("/story search cannot do without \"for\". It takes: /story search for:...\n");
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", Map.of(), "practice"))
                .isZero();
    }
}
