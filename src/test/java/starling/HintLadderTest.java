package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hints at a terminal: one step for each choice, and nothing before it was asked for. */
final class HintLadderTest {
    private static final String THEME = """
            What it is after:
              Probes how you work against the clock; a strong story shows early planning,
              honest warnings, sensible cuts and a delivered result.

            1 Answer · 2 Show the titles · /help · /quit
            """;
    private static final String TITLES = "Stories in the notes that could answer it:\n";
    private static final String MOVE =
            "  - Clinic move (mine.md, lines 3 to 7): it fits Deadline, since it says\n    “deadline”\n";
    private static final String OUTLINE = """
            Clinic move
              - Situation: Our clinic had to leave its building by the end of June, a …
              - Task: I was responsible for moving 4,000 patient files.
              - Action: I drew up a plan by shelf, trained two students and checked …
              - Result: We moved in nine days and lost no file.

            """;
    private static final String WHOLE = """
            Clinic move

            Situation:
                Our clinic had to leave its building by the end of June, a deadline that
                could not move.

            Task:
                I was responsible for moving 4,000 patient files.

            Action:
                I drew up a plan by shelf, trained two students and checked every box
                myself.

            Result:
                We moved in nine days and lost no file.

            1 Answer · /help · /quit
            """;

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void eachChoiceShowsOneStepMore() {
        practise("/hint");
        assertThat(starling.out()).contains(THEME).doesNotContain("Clinic");

        practise("/hint", "2");
        assertThat(starling.out())
                .contains(THEME)
                .contains(TITLES + MOVE)
                .contains("\n1 Answer · 2 Show the outline · /help · /quit\n")
                .doesNotContain("Our clinic", "4,000");

        practise("/hint", "2", "2");
        assertThat(starling.out())
                .contains(OUTLINE + "1 Answer · 2 Show the story · /help · /quit\n")
                .doesNotContain("could not move");

        practise("/hint", "2", "2", "2");
        assertThat(starling.out()).contains(WHOLE);
    }

    @Test
    void theAnswerIsOneChoiceAwayAtEveryStep() {
        practise("/hint", "2", "2", "2", "1", "I moved the files with two students in nine days.", ".");

        assertThat(starling.out())
                .contains("Answer as you would say it")
                .contains("“I moved the files with two students in nine days.”");
    }

    @Test
    void whereSeveralStoriesFitThePersonChoosesOne() throws IOException {
        Files.writeString(starling.home().resolve("stories/more.md"), """
                ## Choir concert
                Our church choir had a concert on a hard deadline, the evening before Easter.
                The hall was flooded five days before. I delivered the programme anyway: I asked the school for its gym.
                I drew up a list of what had to be delivered by which day, and I rang the singers every evening.
                We sang on time, to 240 people.
                I learned to ask early.
                The mayor came too.
                Next year we start in March.
                """);

        practise("/hint", "2", "/Outline: Choir concert", "/Show the story", "/Back to the titles");

        assertThat(starling.out())
                .containsPattern("1 Answer · 2 Outline: [^·]+ · 3 Outline: [^·]+ · /help · /quit\n")
                .contains("""
                        Choir concert
                          - Our church choir had a concert on a hard deadline, the evening before
                            Easter.
                          - The hall was flooded five days before. I delivered the programme anyway: I
                            asked the school for its gym.
                          - I drew up a list of what had to be delivered by which day, and I rang the
                            singers every evening.
                          - We sang on time, to 240 people.
                          - …
                          - Next year we start in March.

                        1 Answer · 2 Show the story · 3 Back to the titles · /help · /quit
                        """)
                .contains("""
                            We sang on time, to 240 people.
                            I learned to ask early.
                            The mayor came too.
                            Next year we start in March.

                        1 Answer · 2 Back to the titles · /help · /quit
                        """);
        assertThat(starling.out().split(TITLES, -1)).hasSize(3);
    }

    @Test
    void storiesOfOneTitleAreToldApartByWhereTheyStand() throws IOException {
        var concert = """
                ## Choir concert
                Our church choir had a concert on a hard deadline, the evening before Easter.
                I drew up a list of what had to be delivered by which day.
                We sang on time, to 240 people.
                """;
        Files.writeString(
                starling.home().resolve("stories/more.md"),
                concert + "\n" + concert.replace("Easter", "Christmas").replace("240", "90"));

        practise("/hint", "2");

        assertThat(starling.out().replaceAll("\\s+", " "))
                .contains("Outline: line 1 of more.md: Choir concert · ")
                .contains("Outline: line 6 of more.md: Choir concert · ");
    }

    @Test
    void aLineWithoutLabelIsCutBetweenWordsAndNotInsideNumbers() throws IOException {
        Files.writeString(starling.home().resolve("stories/mine.md"), """
                ## Fare capping
                We promised a cap on fares by a hard deadline, and had to deliver refunds for all of the whole past year at once to 310 000 passengers in October.
                I rang the supplier.
                We refunded fares overnight.
                """);

        practise("/hint", "2", "2");

        assertThat(starling.out().replaceAll("\\s+", " "))
                .contains("refunds for all of the whole past year at once to … - I rang the supplier. - We refunded");
    }

    @Test
    void whatHasNoLabelIsInTheOutlineAndInTheStory() throws IOException {
        Files.writeString(starling.home().resolve("stories/mine.md"), """
                ## Fare capping
                * Context
                  * We promised a cap on fares by a hard deadline, the first of September.
                * I rang the supplier, who needed ten weeks more to deliver.
                * I told the director the same day.
                * I gave her three options and what each cost.
                * We took the middle one and refunded fares overnight.
                * Impact
                  * We missed the date in public.
                  * 310,000 passengers had their money back in October.
                """);

        practise("/hint", "2", "2", "2");

        assertThat(starling.out()).contains("""
                Fare capping
                  - Situation: We promised a cap on fares by a hard deadline, the first of …
                  - I rang the supplier, who needed ten weeks more to deliver.
                  - …
                  - We took the middle one and refunded fares overnight.
                  - Result: 310,000 passengers had their money back in October.

                1 Answer · 2 Show the story · /help · /quit
                """).contains("""
                Without a label:
                    I rang the supplier, who needed ten weeks more to deliver.
                    I told the director the same day.
                    I gave her three options and what each cost.
                    We took the middle one and refunded fares overnight.

                Result:
                    We missed the date in public.
                    310,000 passengers had their money back in October.
                """);
    }

    @Test
    void whereNoStoryFitsOneCanBeAdded() throws IOException {
        Files.writeString(starling.home().resolve("stories/mine.md"), "# Nothing yet\n");

        practise("/hint", "2", "2");

        assertThat(starling.out()).contains(THEME).contains("""
                        None of the stories in the notes fits this one.

                        If you remember a time that does, add it with /notes add, part by part; nobody
                        else sees it.

                        1 Answer · 2 Add a story · /help · /quit

                        Or type your answer, as many lines as you like. A line with only a dot (.) sends
                        it.
                        Title. Such as: The oven that broke.
                        """);
    }

    @Test
    void aStoryThatIsGoneByThenIsSaidToBe() {
        practise(
                "/notes add",
                "The hard deadline",
                ".",
                "We had a hard deadline, and I had to deliver the flour in time.",
                ".",
                "",
                ".",
                "I drove all night.",
                ".",
                "It came in time.",
                ".",
                "/hint",
                "2",
                "/notes remove The hard deadline",
                "yes",
                "/Outline: The hard deadline");

        assertThat(starling.out()).contains("""
                That story is no longer in the notes under this title.

                1 Answer · 2 Show the titles · /help · /quit
                """);
    }

    @Test
    void aSystemDesignQuestionHasOneHint() throws IOException {
        Files.writeString(starling.home().resolve("config/questions/own.yaml"), """
                kind: system-design
                questions:
                  - id: paste-bin
                    text: Design a paste bin.
                    difficulty: easy
                    concepts: [caching, object storage]
                    probes: [What breaks first?, What did you give up?]
                """);

        practise("/question kind:system-design", "/hint");

        assertThat(starling.out()).contains("""
                It turns on:
                  caching, object storage

                Begin with what users can do and what must hold, then entities, API, the parts
                and how they connect, and go deep where it is hardest.

                1 Answer · 2 Another question · /help · /quit
                """);
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", "practice")).isZero();
    }
}
