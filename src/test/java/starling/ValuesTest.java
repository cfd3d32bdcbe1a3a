package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Company values at a terminal: asked by, hinted at, shown. */
final class ValuesTest {
    private static final String OWN = """
            my amazon principles:

            - Bias for Actions
              - on a Friday the till of our kiosk broke, and 40 people stood in the queue
              - I wrote every sale in a notebook and sent my sister for a cash box
              - we sold 212 ice creams and the till was off by 60 cents
            - Keep the kettle warm
              - two customers were unhappy with cold tea, one complained about the service
              - I bought a flask for every table and asked each guest on the way out
              - nobody has complained since May
            """;

    @TempDir
    private Path folder;

    private FrontDoor starling;
    private Path own = Path.of("");

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
        own = Files.writeString(folder.resolve("kiosk.md"), OWN);
    }

    @Test
    void aQuestionIsAskedByAValueAndTheStoryUnderItComesFirst() {
        practise(
                "/notes import " + own,
                "/question value:amazon: bias for action",
                "/hint",
                "2",
                FrontDoor.ANSWER + ".");

        assertThat(starling.out())
                .contains("""
                Tell me about a time you had to deliver something against a hard deadline.
                Amazon: Bias for Action · Deadline · medium

                1 Answer · 2 Hint · 3 Another · /help · /quit
                """)
                .containsSubsequence(
                        """
                Stories in the notes that could answer it:
                  - Bias for Actions (kiosk.md, lines 3 to 6): you listed it under Bias for
                    Actions""",
                        "  - Clinic move (mine.md, lines 3 to 7): ",
                        """
                Stories in the notes that fit this question:
                  - Bias for Actions (kiosk.md, lines 3 to 6): you listed it under Bias for
                    Actions""",
                        "  - Clinic move (mine.md, lines 3 to 7): ");
    }

    @Test
    void withoutAValueTheStoriesAreAsTheyWere() {
        practise("/notes import " + own, "/hint", "/question value:bias for action", "/question", "/hint", "2");

        assertThat(starling.out()).doesNotContain("you listed it under");
        assertThat(starling.out().split("Hint · 3 Another", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void anotherQuestionIsForTheSameValue() {
        practise("/question value:think big", "/question value:Amazon LP deliver results", "3");

        var asked = starling.out().split("Amazon: Deliver Results · Deadline · medium", -1);
        assertThat(asked).hasSize(3);
        assertThat(starling.out()).contains("""
                The question bank has no question on what this value probes. Try another value,
                or /question without one.
                """);
    }

    @Test
    void aValueThatOnlyTheNotesNameCanBeAskedFor() throws IOException {
        starling.replace("config/questions/own.yaml", "competency: deadline", "competency: customer-focus");
        Files.writeString(own, OWN.replace("Keep the kettle warm", "Care for every guest"));

        practise("/notes import " + own, "/question value:care for every guest", "/hint", "2");

        assertThat(starling.out())
                .contains("\nCare for every guest · Customer focus · medium\n")
                .contains("""
                        Stories in the notes that could answer it:
                          - Care for every guest (kiosk.md, lines 7 to 10): you listed it under Care for
                            every guest""");
    }

    @Test
    void whereNothingTellsWhatAValueProbesAnyBehaviouralQuestionIsAsked() {
        practise("/notes import " + own, "/question value:keep the kettle warm");

        assertThat(starling.out()).contains("\nKeep the kettle warm · Deadline · medium\n");
    }

    @Test
    void theSharedNotesListStoriesUnderValuesToo() throws IOException {
        Files.writeString(folder.resolve("stories/kiosk.md"), OWN);

        practise("/question value:bias for action", "/hint", "2");

        assertThat(starling.out()).contains("""
                Stories in the notes that could answer it:
                  - Bias for Actions (kiosk.md, lines 3 to 6): the shared notes list it under
                    Bias for Actions
                  - Clinic move (mine.md, lines 3 to 7): it fits Deadline, since it says
                    “deadline”
                """);
    }

    @Test
    void whatCannotBeAskedIsOneSentence() {
        practise(
                "/question value:bias for actoin",
                "/question value:integrity honesty",
                "/question kind:system-design value:think big",
                "/question deadline value:think big",
                "/question value:xyzzy");

        assertThat(starling.out())
                .contains("""
                        There is no value of this name:
                            “bias for actoin”

                        Nearest to it: Amazon: Bias for Action. /values lists all there are.
                        """)
                .contains("""
                        There is no value of this name:
                            “integrity honesty”

                        Nearest to it: Microsoft: Integrity · Netflix: Honesty. /values lists all there
                        are.
                        """)
                .contains("System-design questions are about no company value. Leave one of the two out.\n")
                .contains("""
                        A value says what the question is about, and so does a competency. Leave one of
                        the two out.
                        """)
                .contains("There is no value of this name:\n    “xyzzy”\n\n/values lists all there are.\n");
    }

    @Test
    void aNameThatSeveralCompaniesUseIsAskedBack() throws IOException {
        Files.writeString(folder.resolve("config/values/bakery.yaml"), """
                id: bakery
                company: Our Bakery
                values:
                  - {id: care, name: Ownerships, competencies: [deadline]}
                """);

        practise("/question value:ownership", "/question value:our bakery ownership");

        assertThat(starling.out()).contains("""
                Several companies have a value of this name:
                    “ownership”

                Say which: Amazon: Ownership · Our Bakery: Ownerships.
                """).contains("\nOur Bakery: Ownerships · Deadline · medium\n");
    }

    @Test
    void theValuesOfACompanyAreShownTheGapsFirst() {
        practise("/notes import " + own, "/values", "/values Microsoft", "/values amazon", "/values Amason");

        assertThat(starling.out())
                .contains("""
                The values of companies
                  - Airbnb: 4 values, no story listed under any of them
                  - Amazon: 16 values, stories listed under 1 of them
                """)
                .contains("""
                  - Zappos: 10 values, no story listed under any of them

                Values that only the notes name:
                  - Keep the kettle warm: 1 story

                1 Airbnb · 2 Amazon · 3 Atlassian · 4 GitLab · 5 Meta · 6 Microsoft · 7 Netflix
                · 8 Uber · 9 Zappos

                10 Answer · 11 Hint · 12 Another · /help · /quit
                """)
                .contains("""
                Microsoft: 3 values

                No story yet:
                  - Integrity: look for one on Ethics or Security
                  - Accountability: look for one on Ownership or Failure

                No story listed under it, but some that may do:
                  - Respect: 1 story on Inclusion, Teamwork or Difficult person

                1 Ask me: Integrity · 2 Ask me: Accountability · 3 Ask me: Respect
                """)
                .contains("""
                  - Success and Scale Bring Broad Responsibility: look for one on Ethics,
                    Security or Ownership

                No story listed under it, but some that may do:
                  - Customer Obsession: 1 story on Customer focus or Stakeholder
                  - Strive to be Earth's Best Employer: 1 story on Leadership, Inclusion or
                    Mentoring

                Listed in the notes:
                  - Bias for Action: 1 story
                """)
                .contains("""
                I have no values of a company of this name:
                    “Amason”

                I have those of Airbnb, Amazon, Atlassian, GitLab, Meta, Microsoft, Netflix,
                Uber and Zappos.
                """);
    }

    @Test
    void whoeverKeepsNoStoriesIsToldOfTheSharedOnes() {
        practise("/values netflix");

        assertThat(starling.out()).contains("""
                Netflix: 9 values
                You keep no stories of your own, so this counts those that everybody here
                shares.
                """);
    }

    @Test
    void aMistakeInAFileOfValuesStopsTheStart() throws IOException {
        starling.replace("config/values/microsoft.yaml", "[ethics, security]", "[ethic]");

        assertThat(starling.run("", "practice")).isEqualTo(1);
        assertThat(starling.out()).isEmpty();
        assertThat(starling.err())
                .startsWith("starling: config/values/microsoft.yaml:11:20: expected one of achievement, ")
                .endsWith("; found \"ethic\"\n")
                .hasLineCount(1);
    }

    @Test
    void aHomeWithoutValuesStarts() throws IOException {
        Files.move(folder.resolve("config/values"), folder.resolve("elsewhere"));

        practise("/values");

        assertThat(starling.out()).contains("I have no values of companies: whoever runs Starling can add some");
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", Map.of(), "practice"))
                .isZero();
    }
}
