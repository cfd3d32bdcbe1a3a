package starling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;

/** What a person or a script sees of Starling at a terminal. Everything is real but the keyboard. */
final class StarlingTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    private static final String QUESTION = """
            kind: behavioural
            questions:
              - id: late-delivery
                text: Tell me about a time you had to deliver something against a hard deadline.
                competency: deadline
                difficulty: medium
                probes: [What did you drop to make it?, How late would it have been otherwise?]
            """;

    private static final String ANSWER = """
            Last spring our bakery had to fill an order of 600 rolls by six in the morning, and the oven broke.
            My job was to get the order out in time.

            I called the school kitchen next door, moved our dough there with two colleagues and baked in their ovens through the night.
            """;

    private static final String END = """
            In the end all 600 rolls left at 5.40 and the customer ordered 200 more the next week.
            """;

    private static final String STRONG = """
            Two years ago I ran the lending desk of a town library, and before the summer I had a deadline: every Saturday the queue
            went out into the street. My task was to halve the waiting time before the school holidays began. I timed 60 visits
            with a stopwatch, because I wanted to know where the minutes went. I found that four of five people only brought books
            back. I asked the carpenter to cut a slot into the side door, and I painted arrows on the floor. I moved the
            reservations to a shelf that people could reach by themselves, so that nobody had to queue for them. I wrote to all 900
            members and explained the new way. In the end the wait fell from eleven minutes to four before the deadline, and the
            mayor thanked me in front of the council. I learned to measure before I change anything.
            """;

    private static final String SHORT = """
            In my second year at a parcel depot, two vans broke down on the Friday before Christmas. I had to get 340 parcels to
            their doors before the evening. I rang three taxi firms, agreed a fixed price with one of them and sorted the parcels
            by street. I also phoned every customer whose parcel would be late. In the end 331 of the 340 parcels arrived that
            night, and we had two complaints.
            """;

    private static final String DESIGN_QUESTION = """
            kind: system-design
            questions:
              - id: paste-service
                text: Design a service that keeps texts and gives each a link.
                difficulty: medium
                probes: [What happens to old texts?, How do you make the links?]
            """;

    private static final String DESIGN = """
            Functional requirements: users can paste a text and get a link, and anybody with the link can read it.
            High-level design: the client calls the load balancer, and the load balancer calls the paste service.
            """;

    private static final String ESTIMATES = """
            Estimates: 1 million pastes a day at 10 kB is about 12 writes and 120 reads a second, and 3.6 TB a year.
            """;

    private static final String NOTES = """
            # Stories

            ## Clinic move
            - Situation: Our clinic had to leave its building by the end of June, a deadline that could not move.
            - Task: I was responsible for moving 4,000 patient files.
            - Action: I drew up a plan by shelf, trained two students and checked every box myself.
            - Result: We moved in nine days and lost no file.

            ## Garden club
            - Situation: Two members of the garden club disagreed about pesticides.
            - Task: I had to keep both of them in the club.
            - Action: I met each of them alone and then proposed a trial bed.
            - Result: Both stayed.
            """;

    @TempDir
    private Path home;

    private String out = "";
    private String err = "";

    @BeforeEach
    void aHomeWithOneQuestionAndTwoStories() throws IOException {
        copy(PROJECT.resolve("config"), home.resolve("config"));
        try (var banks = Files.list(home.resolve("config/questions"))) {
            for (var bank : (Iterable<Path>) banks::iterator) {
                Files.delete(bank);
            }
        }
        Files.writeString(home.resolve("config/questions/own.yaml"), QUESTION);
        Files.createDirectories(home.resolve("stories"));
        Files.writeString(home.resolve("stories/mine.md"), NOTES);
    }

    @Test
    void aPersonIsAskedAnswersAndReadsWhatIsThereAndWhatIsMissing() {
        assertThat(run(ANSWER + ".\n/quit\n", "practice")).isZero();

        assertThat(out).isEqualTo("""
                Starling plays the interviewer. Answer as you would say it; what you type stays
                on this machine.

                Tell me about a time you had to deliver something against a hard deadline.
                Deadline · medium

                1 Answer · 2 Hint · 3 Another · /help · /quit

                Or type your answer, as many lines as you like. A line with only a dot (.) sends
                it.

                A story without its Result
                60 of 100 · 53 words, about 25 seconds spoken

                TTTTTTTTTTTTTTTTTTTTTTTTTTTTTAAAAAAAAAAAAAAAAAAAAA
                [S] Situation, in a sentence that is mostly Task
                    “Last spring our bakery had to fill an order of 600 rolls by six in the
                    morning, and the oven broke.”
                [T] Task, 58 %
                    “My job was to get the order out in time.”
                [A] Action, 42 %
                    “I called the school kitchen next door, moved our dough there with two
                    colleagues and baked in their ovens through the night.”
                [ ] Result: not found

                What works:
                  - It is plain which steps were yours, so an interviewer can ask about each.

                Fix this first:
                  The story stops before its end, and I cannot see what came of it. End with
                  what changed. Start with: "In the end, ..."

                After that:
                  - Where it was and what you had to do take up nearly half of the story, or
                    more.

                An interviewer would ask next:
                  What came of it, and how do you know?

                Stories in the notes that fit this question:
                  - Clinic move (mine.md, lines 3 to 7): it shows deadline; it says deadline
                    too; closest to the question: “Clinic move Situation: Our clinic had to
                    leave its building by the end …”

                1 Answer the probe · 2 Try again · 3 Another question · 4 Why? · 5 I disagree ·
                /help · /quit

                Or type your answer, as many lines as you like. A line with only a dot (.) sends
                it.
                Goodbye.
                """);
    }

    @Test
    void choicesAreTakenByNumberAndByNameAndWhatIsUnknownIsSaid() {
        assertThat(run("/hint\n2\n/sing\n7\n/question conflict\n/question kind:poem\n/question late\n", "practice"))
                .isZero();

        assertThat(out.split("\\n\\n"))
                .contains("""
                        What it is after:
                          Probes how you work against the clock; a strong story shows early planning,
                          honest warnings, sensible cuts and a delivered result.""".stripTrailing())
                .contains("From the notes:\n  these stories could answer it\n  - Clinic move");
        assertThat(out)
                .contains("There is no /sing. Try /question, /answer, /help, /hint, /quit.\n")
                .contains("There is no choice 7.\n")
                .contains("The question bank has no such question. Try /question without options.\n")
                .contains("There is no kind of question of this name:\n    “poem”\n")
                .contains("Try one of behavioural, system-design.\n")
                .contains("/question does not know \"late\". It takes: /question")
                .contains("[kind:behavioural|system-design] [competency:...]\n");
    }

    @Test
    void theProbeIsAnsweredAndTheWholeIsComparedWithWhatItWas() {
        assertThat(run(ANSWER + ".\n/probe\n" + END + ".\n", "practice")).isZero();

        assertThat(out.substring(out.lastIndexOf("What came of it, and how do you know?")))
                .isEqualTo("""
                What came of it, and how do you know?
                Your answer. Your words are added to your answer, and the whole of it is read
                again.
                End with a line that holds only a dot (.).

                A story with all four parts
                New: Result.

                95 of 100, 60 before · 71 words, about 30 seconds spoken

                TTTTTTTTTTTTTTTTTTTTTTAAAAAAAAAAAAAAARRRRRRRRRRRRR
                [S] Situation, in a sentence that is mostly Task
                    “Last spring our bakery had to fill an order of 600 rolls by six in the
                    morning, and the oven broke.”
                [T] Task, 44 %, was 58 %
                    “My job was to get the order out in time.”
                [A] Action, 31 %, was 42 %
                    “I called the school kitchen next door, moved our dough there with two
                    colleagues and baked in their ovens through the night.”
                [R] Result, 25 %
                    “In the end all 600 rolls left at 5.40 and the customer ordered 200 more the
                    next week.”

                What works:
                  - The result can be checked, so an interviewer can believe it.
                  - It is plain which steps were yours, so an interviewer can ask about each.

                Fix this first:
                  What you did takes up less than a third of the story. Give your own steps the
                  most room, and say why you chose them. Start with: "I decided to ... because
                  ..."

                An interviewer would ask next:
                  Why did you do it that way?

                1 Answer the probe · 2 Try again · 3 Another question · 4 Why? · 5 I disagree ·
                /help · /quit

                Or type your answer, as many lines as you like. A line with only a dot (.) sends
                it.
                Goodbye.
                """);
        try (var database = Database.open(home.resolve(".starling/starling.db"))) {
            var kept = new JdbiAttemptRepository(database).of(new PersonId("terminal"));
            assertThat(kept)
                    .extracting(Attempt::answer)
                    .containsExactly(ANSWER.strip() + "\n\n" + END.strip(), ANSWER.strip());
            assertThat(kept.get(0).follows()).contains(kept.get(1).id());
            assertThat(kept.get(1).follows()).isEmpty();
        }
    }

    @Test
    void tryingAgainShowsWhatWasTypedAndWhatHasBecomeOfIt() {
        assertThat(run(ANSWER + ".\n2\n" + END + ".\n/retry\n" + ANSWER + END + ".\n", "practice"))
                .isZero();

        assertThat(out)
                .contains("""
                        The question was: Tell me about a time you had to deliver something against a
                        hard deadline.
                        Change what you like.
                        Your last answer was:
                            Last spring our bakery had to fill an order of 600 rolls by six in the
                            morning, and the oven broke.
                            My job was to get the order out in time.

                            I called""")
                .contains("Type the whole of it anew. End with a line that holds only a dot (.).\n")
                .contains("""
                        A story without Situation, Task and Action
                        New: Result. No longer there: Situation, Task and Action.
                        """)
                .contains("""
                        A story with all four parts
                        New: Situation, Task and Action.
                        """);
    }

    @Test
    void aStrongAnswerIsToldThatItIsStrongAndWhy() {
        assertThat(run(STRONG + ".\n", "practice")).isZero();

        assertThat(out)
                .contains("A strong story\n100 of 100 · ")
                .contains("""
                        Why it is strong:
                          - All four parts are there, and what you did has the room it needs.
                          - The result can be checked, so an interviewer can believe it.
                          - It is plain which steps were yours, so an interviewer can ask about each.

                        """)
                .doesNotContain("Fix this first")
                .doesNotContain("Strong:");
    }

    @Test
    void whoCanReadAnAnswerIsSaidInTheSameWordsInTheHelpAndTheReadme() throws IOException {
        assertThat(run("/help\n", "practice")).isZero();

        var readers = "hoever runs %s can read it, nobody else unless you share it, and no language model is given it.";
        assertThat(out.replaceAll("\\s+", " ")).contains("kept where Starling runs. W" + readers.formatted("it"));
        assertThat(Files.readString(PROJECT.resolve("README.md")).replaceAll("\\s+", " "))
                .contains("kept where Starling runs: ", "W" + readers.formatted("Starling"));
    }

    @Test
    void whyShowsTheWholeSentenceAroundWordsThatAreTalkedAbout() {
        assertThat(run(ANSWER + "I guess it was kind of late.\n.\n/why\n", "practice"))
                .isZero();

        assertThat(out)
                .contains("  - Words such as these take back part of what you say.\n    “I guess”\n")
                .containsPattern("hedged \\(suggestion\\):\n(.*\n)*?    “I guess it was kind of late.”\n");
    }

    @Test
    void aDesignIsProbedTriedAgainExplainedAndDisagreedWith() throws IOException {
        Files.writeString(home.resolve("config/questions/own.yaml"), DESIGN_QUESTION);
        var typed = "/question kind:system-design\n" + DESIGN + ".\n/probe\n" + ESTIMATES
                + ".\n/retry\nIt depends.\n.\n" + DESIGN + ".\n/why\n/disagree\n5\n1\nPOST /pastes is one.\n.\n";

        assertThat(run(typed, "practice")).isZero();

        assertThat(out)
                .contains("3 of 10 delivery steps are there\n")
                .contains("4 of 10 delivery steps are there\nNew: Estimates.\n")
                .contains("This is not a design yet\nBefore, it was a design with 4 of 10 delivery steps.\n")
                .contains("High-level design:\n  line 2, in words that stand above\n\nNot there yet:\n")
                .contains("Step by step:\n  Functional requirements, line 1\n")
                .contains("6 API: not found\n")
                .contains("    “Core entities: not found”\n\nYou say it should be:\n  there\n");
        assertThat(run("", "disagreements")).isZero();
        assertThat(json(out).path("kind").asText()).isEqualTo("design");
        assertThat(json(out).path("should_be").asText()).isEqualTo("present");
    }

    @Test
    void aShortStoryWithAllFourPartsIsNotCalledStrong() {
        assertThat(run(SHORT + ".\n", "practice")).isZero();

        assertThat(out).contains("\nA story with all four parts\n").doesNotContain("A strong story");
    }

    @Test
    void whyShowsTheRulesTheirFactsAndTheSentences() {
        assertThat(run("/why\n" + ANSWER + ".\n/why\n", "practice")).isZero();

        assertThat(out)
                .contains("/why is none of the choices now. Answer the question first.\n")
                .contains("""
                        Why I read it so
                        This is a story. To the rules that is kind = story, reason = event.

                        result-missing (problem):
                          The story stops before its end, and I cannot see what came of it.
                          - It holds when kind == "story" && !result.present
                          - Here kind = story, result.present = false
                            “I called""")
                .contains("Sentence by sentence:\n  Task, ")
                .contains(" % sure; “My job was” points to it\n");
    }

    @Test
    void whatPeopleDisagreeWithIsExportedAsLabelledData() throws IOException {
        var file = home.resolve("data.jsonl");
        assertThat(run("", "disagreements", "--out", file.toString())).isZero();
        assertThat(err).isEqualTo("Nobody has disagreed with their feedback yet.\n");
        assertThat(file).isEmptyFile();

        assertThat(run(ANSWER + ".\n/disagree\nnine\n5\n1\nThe last line\nis the result.\n.\n", "practice"))
                .isZero();
        assertThat(out)
                .contains("""
                        Which line is wrong? It is kept with your answer where Starling runs, and
                        whoever runs it can read both.
                        1 This is a story
                        2 Situation: found
                        3 Task: found
                        4 Action: found
                        5 Result: not found
                        6 Learning: not found
                        7 The story stops before its end, and I cannot see what came of it.
                        """)
                .contains("Type one of the numbers 1 to 12, or press Ctrl-C to leave it.\n")
                .contains("""
                        Thank you. I have noted that you disagree with this line:
                            “Result: not found”

                        You say it should be:
                          there

                        The command disagreements prints what was noted.
                        """);

        assertThat(run("", "disagreements")).isZero();
        var line = json(out);
        assertThat(fieldNames(line))
                .containsExactly(
                        "answer_id",
                        "question",
                        "answer",
                        "kind",
                        "sentences",
                        "about",
                        "name",
                        "claim",
                        "should_be",
                        "says",
                        "at");
        assertThat(line.path("answer_id").asText()).hasSize(36);
        assertThat(line.path("should_be").asText()).isEqualTo("present");
        assertThat(line.path("question").asText())
                .isEqualTo("Tell me about a time you had to deliver something against a hard deadline.");
        assertThat(line.path("answer").asText()).isEqualTo(ANSWER.strip());
        assertThat(line.path("kind").asText()).isEqualTo("story");
        assertThat(line.path("sentences").get(1))
                .hasToString("{\"text\":\"My job was to get the order out in time.\",\"start\":100,\"end\":140,"
                        + "\"part\":\"task\"}");
        assertThat(line.path("about").asText()).isEqualTo("part");
        assertThat(line.path("name").asText()).isEqualTo("result");
        assertThat(line.path("claim").asText()).isEqualTo("Result: not found");
        assertThat(line.path("says").asText()).isEqualTo("The last line\nis the result.");

        var printed = out;
        assertThat(run("", "disagreements", "--out", file.toString())).isZero();
        assertThat(out + err).isEmpty();
        assertThat(file).hasContent(printed);
        var nowhere = home.resolve("nowhere/data.jsonl");
        assertRefused(
                1, "starling: " + nowhere + ": cannot be written\n", "disagreements", "--out", nowhere.toString());
    }

    @Test
    void whatIsNoAnswerIsToldSoAndNothingIsPraised() {
        for (var typed :
                List.of("fine", "jkl jkl jkl; uiop. jkl uiop", "\u0000\u0001\u0002\ufffd", "😀😀😀", "مرحبا بالعالم")) {
            assertThat(run(typed + "\n.\n", "practice")).isZero();

            assertThat(out)
                    .containsPattern(
                            "\n(This is too short for a story|I cannot read this|This is in another language)\n")
                    .containsPattern("\n(Tell me about one time|What to do):\n")
                    .doesNotContain(" of 100")
                    .doesNotContain("not found")
                    .doesNotContain("What works");
        }
        assertThat(run("\n\n.\n", "practice")).isZero();
        assertThat(out).contains("Your answer is empty. Type at least a few sentences.\n");
        assertThat(run("word ".repeat(30_000) + "\n.\n", "practice")).isZero();
        assertThat(out)
                .contains("Your answer has 150,000 characters, and I read at most 100,000; a spoken answer\n")
                .contains("has about 1,500. It was not kept.\n    word word word");
        assertThat(run(ANSWER.repeat(200) + "\n.\n", "practice")).isZero();
        assertThat(out).contains("[A] Action");
    }

    @Test
    void whatWasTypedCannotMoveTheCursor() {
        assertThat(run("Last year I told my \u001b[2Jmanager \u202ethat the plan was wrong.\n.\n", "practice"))
                .isZero();

        assertThat(out).doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void answersAreGradedForScriptsLineByLine() throws IOException {
        assertThat(run("""
                        {"id":"a","question":"q","answer":"I told my manager on Monday. We agreed on a new rota. 😀","more":1}

                        {"id":"b","question":"q","answer":""}
                        """, "grade", "--jsonl")).isZero();

        var lines = out.lines().map(StarlingTest::json).toList();
        assertThat(lines).hasSize(2);
        assertThat(fieldNames(lines.get(0)))
                .containsExactly("id", "kind", "sentences", "parts", "missing", "findings", "probe", "score");
        assertThat(lines.get(0).path("sentences").get(1).path("text").asText()).isEqualTo("We agreed on a new rota.");
        assertThat(lines.get(0).path("sentences").get(1).path("start").asInt()).isEqualTo(29);
        assertThat(fieldNames(lines.get(0).path("parts")))
                .containsExactly("situation", "task", "action", "result", "learning");
        assertThat(lines.get(0).path("missing")).hasToString("[\"situation\",\"task\",\"result\"]");
        assertThat(fieldNames(lines.get(0).path("findings").get(0)))
                .containsExactly("rule", "severity", "message", "quote");
        assertThat(lines.get(1).path("kind").asText()).isEqualTo("none");
        assertThat(lines.get(1).path("missing")).hasToString("[\"situation\",\"task\",\"action\",\"result\"]");
        assertThat(lines.get(1).path("score").asInt()).isZero();
    }

    @Test
    void oneAnswerIsGradedForAPersonWithTheQuestionIfItIsKnown() {
        assertThat(run(ANSWER, "grade", "--question", "Tell me about a deadline.", "-"))
                .isZero();

        assertThat(out).startsWith("A story without its Result\n");
    }

    @Test
    void notesAreReadAndSearchedForScripts() {
        assertThat(run("", "notes", "--json", home.resolve("stories/mine.md").toString()))
                .isZero();
        assertThat(json(out).path("stories").get(1))
                .hasToString("{\"file\":\"mine.md\",\"title\":\"Garden club\",\"first_line\":9,\"last_line\":13,"
                        + "\"parts\":[\"situation\",\"task\",\"action\",\"result\"],"
                        + "\"competencies\":[\"conflict\",\"initiative\"],\"values\":[],"
                        + "\"numbers\":[\"Two members\"],\"learnings\":\"\",\"links\":[],\"basis\":\"labels\",\"seen\":[],"
                        + "\"missing\":[],\"result_measured\":false}");
        assertThat(fieldNames(json(out)))
                .containsExactly(
                        "stories",
                        "questions",
                        "cards",
                        "uncovered_competencies",
                        "retold",
                        "unread",
                        "stories_not_read");

        assertThat(run(
                        """
                        {"id":"1","query":"Tell me about a time two people disagreed."}
                        {"id":"2","query":"the quantum physics of black holes"}
                        """,
                        "search",
                        "--jsonl",
                        "--notes",
                        home.resolve("stories").toString()))
                .isZero();
        var found = out.lines().map(StarlingTest::json).toList();
        assertThat(found.get(0).path("matches").get(0).path("title").asText()).isEqualTo("Garden club");
        assertThat(fieldNames(found.get(0).path("matches").get(0)))
                .containsExactly("file", "title", "first_line", "last_line", "score", "why");
        assertThat(found.get(1)).hasToString("{\"id\":\"2\",\"matches\":[]}");
    }

    @Test
    void notesAreAuditedForAPerson() throws IOException {
        var notes = Files.writeString(home.resolve("audit.md"), """
                # Integrations
                - Task: I had to connect 3 shops to one till before the fair opened.
                - Action: I led two students and wrote one adapter for each shop.
                - Result: every shop sold on the first day.

                # The tills
                - Situation: The fair had 3 shops and no till.
                - Task: I had to connect 3 shops to one till before the fair opened.
                - Action: I led two students and wrote one adapter for each shop.
                - Result: every shop sold on the first day, 900 tickets in all.

                # Scraps
                call Ben on Monday about the blue folder that he borrowed in spring, and the key

                # Questions
                - Tell me about a time you hurried.
                """);

        assertThat(run("", "notes", notes.toString())).isZero();
        assertThat(out).startsWith("""
                2 stories, 1 listed question, 0 concept cards

                Stories:
                  - Integrations (audit.md, lines 1 to 4): no Situation; the result has no
                    number
                  - The tills (audit.md, lines 6 to 10): all four parts, and a number in the
                    result

                Competencies without a story:
                """);
        assertThat(out).endsWith("""

                Told more than once:
                  - Integrations (audit.md, lines 1 to 4) and The tills (audit.md, lines 6 to
                    10)

                Not understood:
                  - audit.md, lines 12 to 13: “Scraps call Ben on Monday about the blue folder
                    that he ...”

                Questions:
                  - Tell me about a time you hurried. (line 16)
                """);
    }

    @Test
    void designsAreGradedForScripts() {
        assertThat(run("""
                        {"id":"d","question":"q","answer":"Functional requirements:\\n- users can book a seat\\n\\nclient -> api gateway -> database"}
                        """, "design", "--jsonl")).isZero();

        var graded = json(out);
        assertThat(fieldNames(graded)).containsExactly("id", "steps", "components", "flows", "findings", "score");
        assertThat(graded.path("steps").path("functional_requirements"))
                .hasToString("{\"present\":true,\"line\":1,\"quote\":\"users can book a seat\"}");
        assertThat(graded.path("steps").path("trade_offs")).hasToString("{\"present\":false}");
        assertThat(graded.path("flows")).hasToString("[[\"client\",\"api gateway\"],[\"api gateway\",\"database\"]]");
    }

    @Test
    void wrongUseIsOneSentenceAndStatusTwo() {
        assertRefused(
                2, "starling: there is no command or option '--loud'. Try 'starling --help'.\n", "practice", "--loud");
        assertRefused(2, "starling: there is no command or option 'sing'. Try 'starling --help'.\n", "sing");
        assertRefused(
                2,
                "starling: Missing required argument (specify one of these): (--jsonl | (FILE [--question=TEXT])). Try 'starling"
                        + " --help'.\n",
                "grade");
    }

    @Test
    void whatCannotBeReadIsOneSentenceAndStatusOne() throws IOException {
        var binary = home.resolve("answer.bin");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertRefused(1, "starling: nowhere.txt: there is no such file\n", "grade", "nowhere.txt");
        assertRefused(
                1,
                "starling: " + binary + ": not UTF-8 text; save it as UTF-8 and try again\n",
                "grade",
                binary.toString());
        assertThat(run("{\"id\":\"a\"", "grade", "--jsonl")).isEqualTo(1);
        assertThat(err)
                .isEqualTo(
                        "starling: line 1 of standard input: expected a JSON object with the texts id, question and answer\n");
        assertRefused(
                1, "starling: no Discord token is configured: set DISCORD_TOKEN, or use 'practice' here\n", "bot");
    }

    @Test
    void aStoreThatCannotBeOpenedIsOneSentence() throws IOException {
        var text = Files.writeString(home.resolve("notes.txt"), "no folder");
        var url = "jdbc:sqlite:" + text.resolve("starling.db");

        assertThat(run(new byte[0], Map.of("STARLING_DATABASE_URL", url), "practice"))
                .isEqualTo(1);
        assertThat(err).startsWith("starling: cannot open the database " + text).hasLineCount(1);
        assertRefused(1, "starling: there are no notes at nowhere\n", "practice", "--notes", "nowhere");
    }

    @Test
    void linesThatHoldNothingAndQuestionsThatNeverEndAreTaken() {
        for (var line : List.of("null", "{\"id\":\"a\",\"question\":\"q\",\"answer\":null}", "[]", "{\"id\":\"a\"}")) {
            assertThat(run(line, "grade", "--jsonl")).isEqualTo(1);
            assertThat(err)
                    .startsWith("starling: line 1 of standard input: expected a JSON object")
                    .hasLineCount(1);
        }
        var words = new StringJoiner(" ");
        for (int i = 0; i < 3_000; i++) {
            words.add("word" + i);
        }
        assertThat(run(
                        "{\"id\":\"1\",\"query\":\"" + words + "\"}",
                        "search",
                        "--jsonl",
                        "--notes",
                        home.resolve("stories").toString()))
                .isZero();
    }

    @Test
    void anAnswerThatCannotBeKeptIsGivenBack() throws IOException {
        run("", "practice");
        var database = home.resolve(".starling/starling.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER full BEFORE INSERT ON attempt BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        } catch (SQLException e) {
            throw new IOException(e);
        }

        assertThat(run("I baked the rolls next door.\n.\n", "practice")).isZero();
        assertThat(out).contains("Nothing was kept: cannot keep an attempt").endsWith("Goodbye.\n");
        assertThat(out).contains("\nI baked the rolls next door.\n");
    }

    @Test
    void aMistakeInAnyFileOfTheOwnersStopsTheStart() throws IOException {
        replace("config/rules/story.yaml", "!result.present", "!result.presnt");
        assertThat(run("", "practice")).isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(err)
                .startsWith("starling: config/rules/story.yaml:")
                .contains("result.presnt")
                .hasLineCount(1);

        replace("config/questions/own.yaml", "difficulty: medium", "difficulty: tricky");
        assertRefused(
                1,
                "starling: config/questions/own.yaml:6:17: expected one of easy, hard, medium; found \"tricky\"\n",
                "practice");
    }

    @Test
    void answersAreThereTheNextTimeAndTheDoctorSeesThatAllIsWell() {
        run(ANSWER + ".\n", "practice");

        try (var database = Database.open(home.resolve(".starling/starling.db"))) {
            assertThat(new JdbiAttemptRepository(database).of(new PersonId("terminal")))
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.answer()).isEqualTo(ANSWER.stripTrailing()));
        }
        assertThat(run("", "doctor")).isZero();
        assertThat(out).isEqualTo("""
                ok    configuration: 1 questions on 30 competencies, in %s
                ok    notes: 2 stories, 0 listed questions, 0 concept cards in %s
                ok    store: %s
                ok    search model: loaded, runs in this process
                ok    Discord: no token configured; 'practice' works without
                """.formatted(home, home.resolve("stories"), home.resolve(".starling/starling.db")));
    }

    private void assertRefused(int status, String message, String... args) {
        assertThat(run("", args)).isEqualTo(status);
        assertThat(err).isEqualTo(message);
        assertThat(out).isEmpty();
    }

    private void replace(String file, String text, String with) throws IOException {
        var path = home.resolve(file);
        var before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replace(text, with));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    private static List<String> fieldNames(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private int run(String typed, String... args) {
        return run(typed.getBytes(StandardCharsets.UTF_8), Map.of(), args);
    }

    private int run(byte[] typed, Map<String, String> environment, String... args) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        var all = new HashMap<>(environment);
        all.putIfAbsent("STARLING_HOME", home.toString());
        int status = Starling.run(args, new ByteArrayInputStream(typed), stream(outBytes), stream(errBytes), all);
        out = outBytes.toString(StandardCharsets.UTF_8);
        // On a busy machine whoever waits longer than a second is told what for.
        err = errBytes.toString(StandardCharsets.UTF_8).replaceAll("(?m)^Loading .* \\.\\.\\.\n", "");
        return status;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
