package starling.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;
import starling.star.MeasureFinder;
import starling.star.Part;

/** Each layout that people use: the text, and all that is found in it. */
final class NotesReaderTest {
    private static final CompetencyCatalogue COMPETENCIES = new CompetencyCatalogue(List.of(
            new Competency("leadership", "Leadership", "Probes direction.", List.of("led", "in charge")),
            new Competency("incident", "Incident", "Probes an emergency.", List.of("outage", "power cut")),
            new Competency("failure", "Failure", "Probes a mistake.", List.of("mistake", "went wrong"))));
    private static final MeasureFinder MEASURES = MeasureFinder.load(Path.of("").toAbsolutePath());

    static final StoryTagger TAGGER = new StoryTagger(new CompetencyTagger(COMPETENCIES), MEASURES);
    static final NotesReader READER = new NotesReader(COMPETENCIES, MEASURES);

    @Test
    void soDoesATableInHtml() throws UnreadableNotesException {
        var notebook = READER.read("table.html.md", """
                <table>
                <thead><tr><th>Story</th><th>S</th><th>T</th><th>A</th><th>R</th></tr></thead>
                <tr><td>Late parcels</td><td>The depot lost two vans</td><td>Get 340 parcels out by Friday</td><td>I rang three taxi firms</td><td>331 arrived that night</td></tr>
                <tr>
                  <td><b>Flooded cellar</b></td>
                  <td>A pipe burst in our archive in March</td>
                  <td></td>
                  <td>I carried 3,000 photographs up<br>and dried them with fans</td>
                  <td>2,940 were saved</td>
                </tr>
                </table>

                # Prose
                And so on.
                """.getBytes(UTF_8));

        assertThat(notebook.stories()).extracting(Story::title).containsExactly("Late parcels", "Flooded cellar");
        assertThat(notebook.stories().get(1).parts())
                .containsEntry(Part.ACTION, "I carried 3,000 photographs up and dried them with fans");
    }

    @Test
    void aRowThatIsNeverClosedTakesNoMoreThanALittleWithIt() throws UnreadableNotesException {
        var prose = "I moved the boxes and we all went home at six.\n".repeat(200);
        var notes = "<tr><td>" + prose + "\n# Ferry\n- Situation: The ferry was late in May.\n"
                + "- Action: I called the harbour and asked them to wait for the school.\n- Result: They waited.\n";

        assertThat(READER.read("open.md", notes.getBytes(UTF_8)).stories())
                .extracting(Story::title)
                .contains("Ferry");
        assertThat(READER.read("short.md", "<tr><td>milk".getBytes(UTF_8)).unread())
                .extracting(UnreadLines::text)
                .containsExactly("milk");
    }

    @Test
    void aTableWithPartsForColumnsHoldsAStoryInEachRow() throws UnreadableNotesException {
        var notebook = READER.read("table.md", """
                # My stories

                | Title | Situation | Task | Action | Result | Value |
                |:------|-----------|------|--------|--------|-------|
                | Late parcels | The depot lost two vans | Get 340 parcels out by Friday | **I rang** three taxi firms and sorted them | 331 arrived that night | Care |
                | Flooded cellar | A pipe burst in our archive in March | | I carried 3,000 photographs up and dried them | 2,940 were saved | |

                Tell them slowly.
                """.getBytes(UTF_8));

        assertThat(notebook.stories())
                .extracting(Story::title, Story::firstLine, Story::lastLine)
                .containsExactly(tuple("Late parcels", 5, 5), tuple("Flooded cellar", 6, 6));
        assertThat(notebook.stories().get(0).parts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Part.SITUATION, "The depot lost two vans",
                        Part.TASK, "Get 340 parcels out by Friday",
                        Part.ACTION, "I rang three taxi firms and sorted them",
                        Part.RESULT, "331 arrived that night"));
        assertThat(notebook.stories().get(1).parts()).doesNotContainKey(Part.TASK);
    }

    @Test
    void numberedProjectsAndCompanyValuesAreStories() {
        assertThat(found("""
                        # scraps

                        1. bakery till \\*\\*\\*
                           - two drawers, one screen
                           - built it in Go and moved the prices into a table
                           - impact
                             - queues fell from nine minutes to four
                        2. flour orders
                           - asked the mill for a weekly file
                           - outcome was poor

                        who reads this:

                        - bakers
                        - owners

                        our principles:

                        - Bread before pride
                          - the oven failed on a Friday, we borrowed one from a rival and drove it over
                          - sold everything by noon
                        - Leave the door open
                          - nothing yet
                        """))
                .containsExactly(
                        "story 3-7 bakery till [result] []",
                        "story 8-10 flour orders [result] []",
                        "story 19-21 Bread before pride [] [Bread before pride]");
    }

    @Test
    void tabsDoNotMakeNotesCode() {
        assertThat(found("""
                        hard things
                        -----------
                        Answer in two minutes.

                        - The ferry that left early
                        \tWe had forty guests on the pier.
                        \t\t- I rang the harbour and asked for the pilot boat
                        \t\t- It came after ten minutes
                        \tNobody missed the wedding.

                        \tconclusions:
                        \t\t1. Ring first, apologise later.

                        - The tent in the storm
                        \tI tied it to the van and sent everybody inside.
                        \tIt held, and we served dinner at nine.

                        New starters
                        ------------
                        - Usually I will show them the kitchen
                        \t- then they should carry plates
                        """))
                .containsExactly(
                        "story 5-12 The ferry that left early [learning] []",
                        "story 14-16 The tent in the storm [] []");
    }

    @Test
    void philosophyIsNoStoryAndTheShelfOfStoriesIs() {
        assertThat(found("""
                        # My philosophy

                        ## Simplicity
                        * I finally learned this when I broke the gate and we waited for a smith.
                        * Simple gates have fewer hinges.

                        ## Stories

                        ### The flooded archive
                        * Context
                          * Water stood in the cellar, and the pumps were old.
                        * Led six volunteers and carried the maps upstairs
                        * **Impact**: nothing was lost.
                        * **Learnings**
                          * Keep boots in the car.

                        ### The lost index
                        * Context
                          * Nobody knew where the cards were.
                        * Sorted four thousand cards by hand with two students.
                        * **Impact**
                          * Readers found their books again.

                        ## Example questions
                        * What were you proud of there?
                        * How do you calm an angry reader
                        """))
                .containsExactly(
                        "story 9-15 The flooded archive [situation, result, learning] []",
                        "story 17-22 The lost index [situation, result] []",
                        "question 25 What were you proud of there?",
                        "question 26 How do you calm an angry reader");
    }

    @Test
    void aMemoryPalaceHoldsConceptCards() {
        assertThat(found("""
                        ## Foundations

                        - `Door Mat` - Rate Limiting: only so many enter in a second
                          - token bucket: refills
                        - `Coat Hook` - Cache: answers kept ready

                        ## Close looks

                        ### Redis
                        - `` - What: data structures in memory
                        - `` - Careful: replication is asynchronous
                        """))
                .containsExactly("card 3 Rate Limiting @Door Mat", "card 5 Cache @Coat Hook", "card 9 Redis @");
    }

    @Test
    void labelledBulletsAreReadIntoTheirParts() throws UnreadableNotesException {
        var story = READER.read("star.md", """
                        ## Mistake
                        - **Situation**:
                          - Power cut in the cinema
                          - 200 guests in the dark
                        - **Task**: keep them calm
                        - **Action(s)**: I led them out by torch
                        - **Results**:
                        <!-- kept by the editor:
                        Situation: nothing -->
                        """.getBytes(UTF_8)).stories().get(0);

        assertThat(story)
                .isEqualTo(new Story(
                        "star.md",
                        "Mistake",
                        1,
                        7,
                        "Mistake\nSituation:\nPower cut in the cinema\n200 guests in the dark\nTask: keep them calm\n"
                                + "Action(s): I led them out by torch\nResults:",
                        Map.of(
                                Part.SITUATION, "Power cut in the cinema\n200 guests in the dark",
                                Part.TASK, "keep them calm",
                                Part.ACTION, "I led them out by torch"),
                        List.of("failure", "leadership", "incident"),
                        List.of(),
                        List.of("200 guests"),
                        List.of()));
    }

    @Test
    void lettersFullWidthColonsAndEmojiHeadingsNameParts() {
        assertThat(found("""
                        # 最大的挑战

                        - S：The printer at the fair stopped
                        - T：print 300 badges by nine
                        - A：I borrowed one from the hotel and wrote the rest by hand
                        - R：everybody had a badge

                        # 2. The second fair

                        ### ✅ **S - Situation**
                        We had one table and two stands.

                        ### 🎯 **Task:**
                        Sell both in a day.

                        ### ⚙️ **Action:**
                        I built a shelf out of crates and we sold from both sides.
                        """))
                .containsExactly(
                        "story 1-6 最大的挑战 [situation, task, action, result] []",
                        "story 8-17 The second fair [situation, task, action] []");
    }

    @Test
    void questionsWithAnswersAreBoth() {
        assertThat(found("""
                        1. **Tell me about a time you were late.**

                            A. I missed the tram, ran two miles and arrived after the bell. I told the head at once.

                        2. **Describe a conflict with a neighbour.**

                            A. Use same answer as question 1

                        3. *Some bakery question* (https://example.org/a) – How do you choose flour?

                        ## Questions to ask the interviewer
                        - How old is your oven?
                        """))
                .containsExactly(
                        "story 1-3 Tell me about a time you were late. [] []",
                        "question 1 Tell me about a time you were late.",
                        "question 5 Describe a conflict with a neighbour.",
                        "question 9 How do you choose flour?");
    }

    @Test
    void adviceAndTemplatesHoldNoStory() {
        assertThat(found("""
                        # How to answer

                        S - Situation: set the scene in 20 seconds
                        T - Task: say what you had to do
                        A - Action: always say what you did, you should use "I"
                        R - Result: give your numbers

                        ## Be specific
                        You should not say: "I built this huge thing, and everyone loved it so much."
                        Usually your interviewer will want one number.
                        """)).isEmpty();
    }

    @Test
    void whatPointsAtAStoryIsKeptWithIt() throws UnreadableNotesException {
        var book = READER.read("mine.md", """
                # Contents
                - [The flood](#2-the-flood)
                - Hardest day: [that flood](#2-the-flood), and see The ferry.

                # 1. The ferry
                The ferry left early and we stood on the pier.
                I rang the harbour and asked for the pilot boat.

                # 2. The flood
                Water stood in the cellar, see above.
                I rang the bell and we carried the chairs upstairs.

                # Describe a conflict with a neighbour.
                Use same answer as question 1

                # Tell me about your best day.
                Same story as "the flood"
                """.getBytes(UTF_8));

        assertThat(book.stories().get(0).links())
                .containsExactly(
                        new StoryLink(3, "Hardest day: that flood, and see The ferry."),
                        new StoryLink(10, "Water stood in the cellar, see above."),
                        new StoryLink(14, "Use same answer as question 1"));
        assertThat(book.stories().get(1).links())
                .containsExactly(
                        new StoryLink(2, "The flood"),
                        new StoryLink(3, "Hardest day: that flood, and see The ferry."),
                        new StoryLink(17, "Same story as \"the flood\""));
        assertThat(book.unread()).containsExactly(new UnreadLines("mine.md", 1, 1, "Contents"));
    }

    @Test
    void whatBecameNothingIsSaid() throws UnreadableNotesException {
        var book = READER.read("mine.md", """
                # Scraps
                call Ben on Monday

                bring the blue folder

                # Stories
                tell the short ones first

                ## The flood
                Water stood in the cellar, and the pumps were old.
                I rang the bell and we carried the chairs upstairs.

                ## Left over
                ```
                x = 1
                ```
                """.getBytes(UTF_8));

        assertThat(book.stories()).extracting(Story::citation).containsExactly("The flood (mine.md, lines 9 to 11)");
        assertThat(book.unread())
                .containsExactly(
                        new UnreadLines("mine.md", 1, 4, "Scraps\ncall Ben on Monday\nbring the blue folder"),
                        new UnreadLines("mine.md", 7, 7, "tell the short ones first"),
                        new UnreadLines("mine.md", 13, 15, "Left over\nx = 1"));
    }

    @Test
    void aCardKnowsTheRoomItIsIn() throws UnreadableNotesException {
        var cards = READER.read("palace.md", """
                # Palace
                ## Kitchen
                - `Hot Bar` - Load Balancer: spreads requests over servers
                  - round robin
                - `Sink` - Message Queue: holds messages for consumers
                """.getBytes(UTF_8)).cards();

        assertThat(cards)
                .containsExactly(
                        new ConceptCard(
                                "palace.md",
                                "Load Balancer",
                                "Hot Bar",
                                3,
                                "Load Balancer: spreads requests over servers\nround robin",
                                "Kitchen"),
                        new ConceptCard(
                                "palace.md",
                                "Message Queue",
                                "Sink",
                                5,
                                "Message Queue: holds messages for consumers",
                                "Kitchen"));
    }

    private static List<String> found(String notes) {
        try {
            var book = READER.read("notes.md", notes.getBytes(UTF_8));
            return Stream.of(
                            book.stories().stream()
                                    .map(story -> "story " + story.firstLine() + "-" + story.lastLine() + " "
                                            + story.title() + " "
                                            + story.parts().keySet().stream()
                                                    .map(Part::id)
                                                    .toList()
                                            + " " + story.values()),
                            book.questions().stream().map(each -> "question " + each.line() + " " + each.text()),
                            book.cards().stream()
                                    .map(card -> "card " + card.line() + " " + card.term() + " @" + card.locus()))
                    .flatMap(each -> each)
                    .toList();
        } catch (UnreadableNotesException e) {
            throw new AssertionError(e);
        }
    }
}
