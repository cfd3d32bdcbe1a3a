package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grading designs for a script. */
final class DesignTest {
    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void designsAreGradedForScripts() {
        assertThat(starling.run("""
                        {"id":"d","question":"q","answer":"Functional requirements:\\n- users can book a seat\\n\\nclient -> api gateway -> database"}
                        """, "design", "--jsonl")).isZero();

        var graded = FrontDoor.json(starling.out());
        assertThat(FrontDoor.fieldNames(graded))
                .containsExactly("id", "steps", "components", "flows", "findings", "score");
        assertThat(graded.path("steps").path("functional_requirements"))
                .hasToString("{\"present\":true,\"line\":1,\"quote\":\"users can book a seat\"}");
        assertThat(graded.path("steps").path("trade_offs")).hasToString("{\"present\":false}");
        assertThat(graded.path("flows")).hasToString("[[\"client\",\"api gateway\"],[\"api gateway\",\"database\"]]");
    }

    private static final String TICKETS = """
            Functional requirements: fans see which seats are free and buy a ticket.
            High-level design: the client calls the API gateway, the gateway calls the ticket service, and the service writes to the database.
            Estimates: 100 million requests a day, which is about 50 requests a second.
            """;

    private static final String STRONG = """
            A strong answer on “Two fans want the same seat”:
              A conditional write on the seat's row decides: it turns to held only where it
              is still free. The loser hears at once and is shown other seats; the cache
              never decides.
            """;

    @Test
    void theFeedbackHoldsTheAnswerAgainstItsQuestionAndMarksTheFourAxes() throws IOException {
        useTheTicketShop();

        assertThat(starling.run(TICKETS, "design", "--question", "ticket-shop", "-"))
                .isZero();

        assertThat(starling.out()).contains("""
                How an interviewer would mark it:
                  35 of 100
                  - Problem navigation, 2 of 5: what people can do, numbers
                  - Solution design, 2 of 5: parts that are connected, the path of a request
                  - Technical depth, 0 of 5
                  - Communication, 3 of 5: needs before the design, room for every step, every
                    product with its purpose
                """).contains("""
                Fix this first:
                  Your numbers do not agree. 100 million a day is about 1,200 a second, not 50 a
                  second. Do the sum again aloud, with 86,400 seconds as 100,000; what you size
                  by it changes too.
                """).doesNotContain("A strong answer");
        assertThat(starling.run(
                        TICKETS,
                        "design",
                        "--question",
                        "Design a shop that sells tickets for concerts whose seats go within minutes",
                        "-"))
                .isZero();
        assertThat(starling.out()).contains("Technical depth, 0 of 5");
        assertThat(starling.run(TICKETS, "design", "-")).isZero();
        assertThat(starling.out()).contains("Technical depth, 0 of 3");
    }

    @Test
    void whatIsLackingIsToldUpToThreeAtATimeAndSoIsWhatTheAnswerLeavesOut() throws IOException {
        useTheTicketShop();
        var design =
                "Functional requirements: fans see which seats are free and buy a ticket. In the first version we will not"
                        + " hold seats, and nobody can reserve one. The client calls the API gateway, and the gateway calls the"
                        + " ticket service.";

        assertThat(starling.run(
                        "{\"id\":\"d\",\"question\":\"ticket-shop\",\"answer\":\"" + design + "\"}\n",
                        "design",
                        "--jsonl"))
                .isZero();

        assertThat(starling.out())
                .contains(
                        "Most of what people want from it is not in your design: a fan holds seats for a few minutes while"
                                + " paying; a seat that is not paid for in time is free again; and one account can hold only so many"
                                + " seats.\"");
    }

    @Test
    void whatToAskComesFirstAndTheStrongAnswerOnlyAfterATry() throws IOException {
        useTheTicketShop();

        assertThat(starling.run(typed("/hint\n2\n"), "practice")).isZero();

        var out = starling.out();
        assertThat(out)
                .contains("You may leave out:\n  taking the card payment itself, resale between fans, refunds,")
                .contains("Ask first:\n  - How many people come when a sale opens?\n")
                .contains("1 Answer · 2 Show the interviewer's answers · 3 Another question")
                .contains("May two fans ever get the same seat?:\n  Never. What is sold has to be exact.")
                .contains(STRONG);
        assertThat(out.indexOf(STRONG)).isGreaterThan(out.indexOf("The same steps as before."));
        assertThat(out.indexOf(STRONG)).isEqualTo(out.lastIndexOf(STRONG));
    }

    @Test
    void whatAPersonNotedDownThemselvesIsQuotedToThemAlone() throws IOException {
        useTheTicketShop();
        var notes = Files.writeString(folder.resolve("palace.md"), """
                # Concepts

                - `Turnstile` - Locking: a row lock lets one writer in at a time
                  - the loser waits or is told at once
                - `Guard` - Idempotency: blowing the whistle twice starts one train
                """);

        assertThat(starling.run("/notes import " + notes + "\n" + typed(""), "practice"))
                .isZero();

        assertThat(starling.out())
                .contains("Your notes on locking:\n  - “")
                .contains("a row lock lets one writer in at a time")
                .doesNotContain("A strong answer on");
    }

    @Test
    void aBagOfBuzzwordsScoresAsOneAndGibberishGetsNothing() throws IOException {
        useTheTicketShop();
        var bag =
                "I would use Kafka, Redis, Cassandra, Kubernetes, Elasticsearch, a CDN, a load balancer, microservices and"
                        + " sharding. It will be scalable, highly available and cloud native.";

        assertThat(score(bag)).isLessThanOrEqualTo(10);
        assertThat(score("asdf jkl qwer zxcv poiu")).isZero();
        assertThat(score("kafka redis cassandra kubernetes sharding microservices"))
                .isZero();
    }

    /** A question, something else, an answer, and the same answer with two words more. */
    private static String typed(String between) {
        var question = "/question kind:system-design\n";
        var retry = ".\n/retry\n";
        var end = "And more.\n.\n";
        return question + between + TICKETS + retry + TICKETS + end;
    }

    @Test
    void whoeverHasHiddenScoresReadsNoEmptyLine() throws IOException {
        useTheTicketShop();

        assertThat(starling.run(
                        "/settings hidden\n/question kind:system-design\nThe client calls the API gateway, the gateway"
                                + " calls the ticket service, and the service writes to the database.\n.\n",
                        "practice"))
                .isZero();

        assertThat(starling.out())
                .contains("A design without some of its delivery steps\n")
                .contains("How an interviewer would mark it:\n")
                .doesNotContainPattern("  - (Technical depth|Communication|Problem navigation|Solution design)\n");
    }

    @Test
    void theFormForADesignAsksForADesign() throws IOException {
        useTheTicketShop();

        assertThat(starling.run("/question kind:system-design\n1\nA cache.\n.\n/answer\nA queue.\n.\n", "practice"))
                .isZero();

        assertThat(starling.out().replace('\n', ' '))
                .contains("What it must do, in numbers; its entities, its API, its parts and how they connect.")
                .doesNotContain("What was going on, what you had to achieve, what you did, what came of it.");
        assertThat(starling.out().split("What it must do, in numbers", -1)).hasSize(3);
    }

    private int score(String answer) {
        assertThat(starling.run(
                        "{\"id\":\"d\",\"question\":\"ticket-shop\",\"answer\":\"" + answer + "\"}\n",
                        "design",
                        "--jsonl"))
                .isZero();
        return FrontDoor.json(starling.out()).path("score").asInt();
    }

    private void useTheTicketShop() throws IOException {
        var medium = Files.readString(FrontDoor.PROJECT.resolve("config/questions/system-design-medium.yaml"));
        var first = medium.indexOf("  - id: ticket-shop");
        var end = medium.indexOf("\n  - id: ", first);
        Files.writeString(
                folder.resolve("config/questions/own.yaml"),
                "kind: system-design\nquestions:\n" + medium.substring(first, end) + "\n");
    }

    @Test
    void aDesignForAnotherQuestionIsToldSoAndEarnsLittle() throws IOException {
        useTheTicketShop();
        var links = """
                Functional requirements: users can shorten a link, and anybody who opens the short link is sent to the long one.
                Non-functional requirements: a redirect takes under 100 ms, and no link is ever lost.
                Estimates: 1 million links a day is about 12 writes a second, and 100 million redirects a day is about 1,200 a second.
                Core entities: Link (id, target, expiry) and User.
                API: POST /links returns a short link, GET /{id} redirects.
                High-level design: the client calls the load balancer, the load balancer calls the link service, and the link service reads from the cache and writes to PostgreSQL.
                Deep dive: ids are made in blocks of a thousand for each server, so that no two hand out the same one.
                Trade-off: I use base 62 rather than a hash because a hash may collide; it costs us a counter.
                Failure handling: if a database node fails, a replica is promoted.
                """;

        assertThat(starling.run(links, "design", "--question", "ticket-shop", "-"))
                .isZero();

        assertThat(starling.out()).contains("20 of 100").contains("Is it perhaps a design");
    }

    @Test
    void whatHappensWhenAPartDiesIsFoundWithWhatMustHold() {
        assertThat(starling.run("""
                        It must hold 99.9 percent availability and a size must be ready within 5 seconds. The client calls the API server, and the API server writes to the queue.
                        If a worker dies in the middle, the message becomes visible again after 60 seconds and the write is idempotent.
                        If the API server dies, its traffic goes to the other two.
                        """, "design", "-")).isZero();

        assertThat(starling.out())
                .doesNotContain("I cannot see a second one of any part")
                .contains("what happens when a part")
                .contains("how fast and how reliable");
    }
}
