package starling.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DesignReaderTest {
    private static final DesignReader READER = DesignReader.load(Path.of(""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blah blah",
                "foo bar",
                "many calls",
                "boxes and arrows",
                "blah blah blah blah blah blah blah",
                "flim narg zork blat quux dreen"
            })
    void aTitleWithAWordOrTwoBelowItIsNoStep(String words) {
        var headings = List.of(
                "Functional requirements", "Estimates", "Core entities", "API", "High-level design", "Deep dives");
        var answer = String.join(
                "\n\n",
                headings.stream().map(heading -> "## " + heading + "\n" + words).toList());

        assertThat(READER.read(answer).steps()).isEmpty();
    }

    @Test
    void everyStepOfAStagedAnswerIsFoundUnderItsHeading() {
        var answer = """
                # Parking garage

                ## Functional requirements
                - Drivers reserve a bay for a time slot
                - Drivers pay on leaving

                ## Non-functional requirements
                Two people never get the same bay.

                ## Estimates
                300 garages with 400 bays each.

                ## Core entities
                Garage, Bay, Reservation

                ## API
                ```
                POST /v1/reservations
                ```

                ## Data flow
                1. The app asks for free bays.

                ## High-level design
                App -> gateway -> reservation service -> Postgres

                ## Deep dives
                ### Holding a bay
                A row lock with a deadline of ten minutes.

                ## Trade-offs
                A lock is simple, a queue would be fairer.

                ## Failure handling
                A second gateway is always running.
                """;

        assertThat(steps(answer))
                .containsExactly(
                        "functional_requirements 3: Drivers reserve a bay for a time slot",
                        "non_functional_requirements 7: Two people never get the same bay.",
                        "estimates 10: 300 garages with 400 bays each.",
                        "core_entities 13: Garage, Bay, Reservation",
                        "api 16: POST /v1/reservations",
                        "data_flow 21: The app asks for free bays.",
                        "high_level_design 24: App -> gateway -> reservation service -> Postgres",
                        "deep_dives 27: A row lock with a deadline of ten minutes.",
                        "trade_offs 31: A lock is simple, a queue would be fairer.",
                        "failure_handling 34: A second gateway is always running.");
        assertThat(READER.read(answer).components())
                .containsExactly("client", "api gateway", "service", "database", "queue");
        assertThat(flows(answer))
                .containsExactly("client > api gateway", "api gateway > service", "service > database");
    }

    @Test
    void plainProseIsReadByWhatItsSentencesDo() {
        var answer = """
                Drivers should be able to publish a free seat and passengers must be able to book one. \
                Searches have to come back in under 300 ms.
                We expect about 40,000 searches per second at peak.
                Each ride is a row in a rides table with the columns id, driver_id and seats.
                The app calls POST /v1/rides to publish.
                The mobile app calls the API gateway, which forwards to the ride service. \
                The service writes to Postgres and publishes to Kafka.
                To scale the search we shard by city.
                I would use Postgres rather than Cassandra because a booking needs a transaction.
                If the primary dies, we promote a replica.
                """;

        assertThat(steps(answer))
                .containsExactly(
                        "functional_requirements 1: Drivers should be able to publish a free seat and passengers must be"
                                + " able to book one.",
                        "non_functional_requirements 1: Searches have to come back in under 300 ms.",
                        "estimates 2: We expect about 40,000 searches per second at peak.",
                        "core_entities 3: Each ride is a row in a rides table with the columns id, driver_id and seats.",
                        "api 4: The app calls POST /v1/rides to publish.",
                        "data_flow 5: The mobile app calls the API gateway, which forwards to the ride service.",
                        "high_level_design 5: The mobile app calls the API gateway, which forwards to the ride service.",
                        "deep_dives 6: To scale the search we shard by city.",
                        "trade_offs 7: I would use Postgres rather than Cassandra because a booking needs a transaction.",
                        "failure_handling 8: If the primary dies, we promote a replica.");
        assertThat(flows(answer))
                .containsExactly(
                        "client > api gateway", "api gateway > service", "service > database", "service > queue");
    }

    @Test
    void bulletsAndLabelsAreTitlesToo() {
        var answer = """
                - Functional requirements
                  - upload a picture
                  - friends see it
                - Non functional: feed loads under 200 ms
                - API:
                  - POST /v1/pictures
                - Tables: pictures(id, url)
                - Trade-offs
                - Failure handling: TBD
                """;

        assertThat(steps(answer))
                .containsExactly(
                        "functional_requirements 1: upload a picture",
                        "non_functional_requirements 4: feed loads under 200 ms",
                        "core_entities 7: pictures(id, url)",
                        "api 5: POST /v1/pictures");
    }

    @Test
    void labelsWithinOneLineAreTitles() {
        var answer = "Functional: people post notes. Non-functional: loads in a moment. API: POST /notes. "
                + "High level: client -> gateway -> note service -> db.";

        assertThat(steps(answer))
                .containsExactly(
                        "functional_requirements 1: people post notes.",
                        "non_functional_requirements 1: loads in a moment.",
                        "api 1: POST /notes.",
                        "high_level_design 1: client -> gateway -> note service -> db.");
    }

    @Test
    void numberedBoldUnderlinedAndAskedTitlesAreTitles() {
        var answer = """
                1. Functional requirements
                Shorten a link.

                **Step 2: API design (5 min)**
                createLink(url)

                Data model
                ----------
                Link, Visit

                What if the cache dies?
                Postgres answers until it is warm again.
                """;

        assertThat(steps(answer))
                .containsExactly(
                        "functional_requirements 1: Shorten a link.",
                        "core_entities 7: Link, Visit",
                        "api 4: createLink(url)",
                        "failure_handling 11: Postgres answers until it is warm again.");
    }

    @Test
    void aHeadingWithNothingUnderItIsNotAStep() {
        var answer = """
                ## Functional requirements
                Members lend and return books.

                ## API

                ## Estimates
                TODO

                ## Deep dives
                ### Caching
                ### Sharding

                ## Trade-offs
                - [Trade-offs](#trade-offs)
                - https://example.org/trade-offs

                ## Core entities
                Kafka, Redis
                """;

        assertThat(steps(answer)).containsExactly("functional_requirements 1: Members lend and return books.");
    }

    @Test
    void aTableOfContentsOrAPlanIsNotAnAnswer() {
        var contents = """
                - [Functional requirements](#functional-requirements)
                - [API](#api)
                - [High-level design](#high-level-design)
                """;
        var plan = """
                I will go in this order:
                1. Functional requirements
                2. API
                3. High-level design
                So let me start.
                """;

        assertThat(READER.read(contents).gradable()).isFalse();
        assertThat(READER.read(plan).gradable()).isFalse();
    }

    @Test
    void whatIsOutOfScopeDoesNotCount() {
        var answer = """
                Users should be able to rate a recipe.
                Retries with backoff are out of scope.

                ## Out of scope
                - The site needs 99.9% availability
                - POST /v1/payments
                ### Later
                Client -> CDN -> S3

                ## API
                GET /v1/recipes

                Out of scope: 50 GB of photos per day.
                We skip the dead letter queue for now.
                """;

        assertThat(steps(answer))
                .containsExactly(
                        "functional_requirements 1: Users should be able to rate a recipe.", "api 10: GET /v1/recipes");
        assertThat(READER.read(answer).components()).isEmpty();
    }

    @Test
    void whatFollowsTheSentenceOfWhatIsOutOfScopeCounts() {
        var answer =
                "Cooks can save a recipe and share it with friends. Out of scope: payments, GET /v1/orders. Printing."
                        + " The app calls the recipe service, and the recipe service writes to Postgres.";

        assertThat(steps(answer))
                .containsExactly(
                        "functional_requirements 1: Cooks can save a recipe and share it with friends.",
                        "data_flow 1: The app calls the recipe service, and the recipe service writes to Postgres.",
                        "high_level_design 1: The app calls the recipe service, and the recipe service writes to Postgres.");
    }

    @Test
    void namingAStepIsNotDoingIt() {
        var answer = "A good design needs functional requirements, estimates, an API and trade-offs, "
                + "and I would also think about failure handling and deep dives.";

        assertThat(READER.read(answer)).isEqualTo(new DesignReading(false, List.of(), List.of(), List.of(), 22));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\t ",
                "cache",
                "kafka redis sharding microservices cdn",
                "API\nCaching\nSharding\nkafka redis\nFailure handling\nhigh availability",
                "scalability, load balancer, sharding, kafka, api, trade-offs, high availability, low latency, cdn",
                "asdf jkl qwer zxcv poiu lkjh",
                "I think interviews are hard and I prefer to talk about my team because people matter most.",
                "I like to walk instead of taking the bus because it clears my head before a long day at work.",
                "?!?! ... ---"
            })
    void withoutAnythingToGradeNothingIsFound(String answer) {
        var reading = READER.read(answer);

        assertThat(reading.gradable()).isFalse();
        assertThat(reading.steps()).isEmpty();
        assertThat(reading.components()).isEmpty();
        assertThat(reading.flows()).isEmpty();
    }

    @Test
    void aStoryOfWhatHappenedOnceIsNotADesign() {
        var answer =
                "Last year my manager asked me to fix our checkout. The database crashed every night and I decided "
                        + "to add retries with backoff. We moved the load to a replica. In the end the errors fell by 40%.";

        assertThat(READER.read(answer).gradable()).isFalse();
    }

    @Test
    void componentsInSentencesAreGradableWithoutAnyStep() {
        var reading =
                READER.read("I would keep the sessions in Redis so that any of the web servers can answer a user.");

        var boxes = List.of(
                new Sketch.Box("cache", ComponentKind.STORE, "cache"),
                new Sketch.Box("service", ComponentKind.SERVICE, "service"));
        assertThat(reading)
                .isEqualTo(new DesignReading(
                        true, List.of(), List.of("cache", "service"), List.of(), 18, new Sketch(boxes, List.of())));
    }

    @Test
    void componentsAreNamedOnceInTheOrderOfFirstMention() {
        var answer = "We put an ELB before the app servers, with memcached beside MySQL. Redis would do as well, "
                + "and photos go to an S3 bucket with CloudFront on top; SQS feeds the background workers.";

        assertThat(READER.read(answer).components())
                .containsExactly(
                        "load balancer", "service", "cache", "database", "blob storage", "cdn", "queue", "worker");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "client -> load balancer -> cache ~ client > load balancer, load balancer > cache",
                "Browser --> LB => gateway ~ client > load balancer, load balancer > api gateway",
                "user → CDN → S3 ~ client > cdn, cdn > blob storage",
                "gateway -> {user service, cache} ~ api gateway > service, api gateway > cache",
                "cache <- web server -> db ~ service > cache, service > database",
                "API gateway <-> order service ~ api gateway > service, service > api gateway",
                "A[Client] -->|https| B[API Gateway] ~ client > api gateway",
                "from the client to the CDN ~ client > cdn",
                "it goes client to gateway to service to DB ~ client > api gateway, api gateway > service, service >"
                        + " database",
                "The service reads from Redis and falls back to MySQL. ~ service > cache, service > database",
                "The service writes to the database and the queue. ~ service > database, service > queue",
                "Workers consume jobs from Kafka. ~ queue > worker",
                "The queue is drained by workers. ~ queue > worker",
                "The service never reads from the cache. ~ ''",
                "The cache is close to the database. ~ ''"
            })
    void flowsAreReadInAnyNotation(String sentence, String expected) {
        var answer = "## Design overview\n" + sentence;

        assertThat(String.join(", ", flows(answer))).isEqualTo(expected);
    }

    @Test
    void arrowsConnectLinesAsWell() {
        var answer = "Client\n↓\nLoad balancer\n   ↓\nApp servers\n-> Postgres";

        assertThat(flows(answer))
                .containsExactly("client > load balancer", "load balancer > service", "service > database");
    }

    @Test
    void quotesLieInTheAnswerAsTyped() {
        var answer =
                "👋 hi\r\n\r\n\t* **API**:   `POST /v1/ünits`  \r\nIf a node dies, we fail over to another one 🙂.\r\n";

        assertThat(steps(answer))
                .containsExactly(
                        "api 3: POST /v1/ünits`",
                        "failure_handling 4: If a node dies, we fail over to another one 🙂.");
        assertThat(READER.read(answer).steps())
                .allSatisfy(step -> assertThat(answer.substring(
                                step.quote().start(), step.quote().end()))
                        .isEqualTo(step.quote().text()));
    }

    @Test
    void aLongSentenceIsQuotedFromTheWordsThatCount() {
        var answer = "and so on ".repeat(100) + "users should be able to vote " + "and so on ".repeat(100);

        assertThat(READER.read(answer)
                        .step(DeliveryStep.FUNCTIONAL_REQUIREMENTS)
                        .orElseThrow()
                        .quote()
                        .text())
                .startsWith("users should be able to vote and so on")
                .hasSize(240);
    }

    @Test
    void anUnclosedCodeFenceHidesNothing() {
        assertThat(steps("## API\nGET /a\n```\n## Core entities\nUser"))
                .containsExactly("core_entities 4: User", "api 1: GET /a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[a](",
                "](",
                "<a ",
                "*",
                "**a",
                "`",
                "```\n",
                "#",
                "# \n",
                "- ",
                "- API\n",
                "API:\n",
                "a:",
                "-",
                "->",
                "-> cache ",
                "cache ",
                "user ",
                "3 * ",
                "3 * 3 = ",
                "users should ",
                "if it dies ",
                "!",
                "!a",
                " ",
                "\t",
                "\n",
                "\r",
                "\u0000",
                "\uD83D",
                "\uDE00",
                "🙂",
                "שלום ",
                "\u202E",
                "e\u0301",
                "a_",
                "/",
                "/v",
                "_",
                "'",
                ">",
                "> ",
                "1. ",
                "9",
                "9,",
                "www.",
                "x- - ",
                "out of scope ",
                "how do we scale ",
                "without cache ",
                "we do not need a cache ",
                "not redis but kafka, ",
                "redis down -> pg, ",
                "we considered redis and rejected it "
            })
    void nothingThatIsTypedManyTimesIsTooMuch(String typed) {
        var answer = typed.repeat(50_000 / typed.length());

        var reading = READER.read(answer);

        assertThat(reading.steps())
                .allSatisfy(step -> assertThat(answer.substring(
                                step.quote().start(), step.quote().end()))
                        .isEqualTo(step.quote().text()));
    }

    private static List<String> steps(String answer) {
        return READER.read(answer).steps().stream()
                .map(step -> step.step().id() + " " + step.line() + ": "
                        + step.quote().text())
                .toList();
    }

    private static List<String> flows(String answer) {
        return READER.read(answer).flows().stream()
                .map(flow -> flow.from() + " > " + flow.to())
                .toList();
    }
}
