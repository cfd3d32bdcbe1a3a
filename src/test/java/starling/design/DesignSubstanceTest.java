package starling.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import starling.design.BriefCoverage.Depth;
import starling.design.DesignSubstance.Contradiction;
import starling.design.DesignSubstance.Unexplained;
import starling.language.Span;
import starling.question.CompetencyCatalogue;
import starling.question.DesignBrief;
import starling.question.QuestionBank;

final class DesignSubstanceTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final DesignReader READER = DesignReader.load(PROJECT);
    private static final DesignBrief TICKETS = QuestionBank.load(
                    PROJECT,
                    PROJECT.resolve("config/questions"),
                    CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml")))
            .find("ticket-shop")
            .orElseThrow()
            .brief()
            .orElseThrow();

    /** Two sentences that make a text gradable, and say nothing that is asked for below. */
    private static final String FRAME = "Users must be able to save a note. The client calls the note service. ";

    @Test
    void whatTheQuestionAsksForIsFoundWithTheWordsThatShowIt() {
        var coverage = READER.examine("""
                        Fans can see the available seats and hold a seat for eight minutes.
                        Every fan pays for the ticket with a card.
                        No seat is ever sold twice.
                        The client calls the ticket service, and the service writes to the database.
                        A conditional update of the row decides who gets it.
                        """, TICKETS).coverage();

        assertThat(coverage.functional())
                .extracting(point -> point.quote().map(Span::text).orElse("-"))
                .containsExactly(
                        "Fans can see the available seats and hold a seat for eight minutes.",
                        "Fans can see the available seats and hold a seat for eight minutes.",
                        "Every fan pays for the ticket with a card.",
                        "-",
                        "-");
        assertThat(coverage.missingFunctional())
                .extracting(DesignBrief.Point::point)
                .containsExactly(
                        "A seat that is not paid for in time is free again.",
                        "One account can hold only so many seats.");
        assertThat(coverage.crux().orElseThrow().depth()).isEqualTo(Depth.SOLVED);
        assertThat(coverage.unsolved().orElseThrow().dive().topic()).isEqualTo("Holds that end by themselves");
        assertThat(coverage.missingComponents())
                .containsExactly(
                        "cdn", "load balancer", "api gateway", "rate limiter", "cache", "queue", "payment provider");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Two fans may want the same seat, and we have to think about that. ~ NAMED",
                "A unique constraint on the seat decides. ~ SOLVED",
                "Distributed locks in ZooKeeper guard each seat. ~ SOLVED",
                "Everything is stored in the database. ~ MISSING",
                "Row locks are out of scope. ~ MISSING",
                "I will not use a unique constraint and I have no idea how two fans keep off the same seat. ~ NAMED",
                "We don't use a distributed lock or a saga here. ~ MISSING",
                "I do not know what a conditional update is. ~ MISSING",
                "Row locks solved. ~ MISSING",
                "unique constraint conditional update row lock optimistic locking version column distributed lock ~ MISSING",
                "I am not sure, maybe a unique constraint on the seat. ~ SOLVED",
                "We need no lock: a unique constraint on the seat decides. ~ SOLVED",
                "- Optimistic locking, version column ~ SOLVED"
            })
    void howFarTheCruxIsTaken(String sentence, Depth depth) {
        assertThat(READER.examine(FRAME + sentence, TICKETS)
                        .coverage()
                        .crux()
                        .orElseThrow()
                        .depth())
                .isEqualTo(depth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "We expect 1M notes a day, which is 1,200 notes a second. ~ 1 million a day is about 12 a second, not 1,200 a second.",
                "1,000,000 notes per day is about 0.5 notes per second. ~ 1 million a day is about 12 a second, not 0.5 a second.",
                "100M notes/day => 50 notes/s at peak. ~ 100 million a day is about 1,200 a second, not 50 a second.",
                "Storage: 1M * 10 KB = 10 TB. ~ Your sum comes to about 10 GB, not 10 TB.",
                "10M users x 5 notes / 86400 = 5,800 notes per second. ~ Your sum comes to about 580 a second, not 5,800 a second.",
                "2 million x 500 bytes = 10 GB a day. ~ Your sum comes to about 1 GB a day, not 10 GB a day.",
                "We keep 10 GB a day, so 100 GB a year. ~ 10 GB a day is about 3.7 TB a year, not 100 GB a year.",
                "We have 10M daily active users. Each user saves 10 notes a day. That is 12 QPS."
                        + " ~ Your users and what each of them does come to about 1,200 a second, not 12 a second.",
                "There are 2 million notes a day. Each note takes 5 KB per note. So we store 1 TB per day."
                        + " ~ What you keep comes to about 10 GB a day, not 1 TB a day.",
                "The ratio of reads to writes is 100:1. We have 50 writes per second and 100 reads per second."
                        + " ~ By your own ratio that is about 5,000 reads a second, not 100."
            })
    void numbersThatDoNotAgreeAreNamedWithWhatTheyComeTo(String sums, String told) {
        assertThat(READER.examine(FRAME + sums, DesignBrief.EMPTY).contradictions())
                .extracting(Contradiction::sum)
                .containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We expect 1M notes a day, which is about 12 notes a second.",
                "1 million notes a day at 10 kB is about 12 writes and 120 reads a second, and 3.6 TB a year.",
                "100M notes a day is about 1k writes per second, and 10k writes per second at peak.",
                "1M * 10 KB = 10 GB a day, with 3 replicas 30 GB.",
                "1M * 10 KB = 30 GB with replicas.",
                "10 GB * 365 = 3.6 TB.",
                "10M / 86400 = 115 notes per second.",
                "10M / 100k = 100 QPS.",
                "500 million notes / day is roughly 6,000 per second, peak 20,000 per second.",
                "We have 10M daily active users. Each user saves 10 notes a day. That is 1,200 QPS, 5,000 at peak.",
                "99.99 % availability is 52 minutes a year.",
                "We have 100M DAU, each makes 10 requests a day, so about 12,000 QPS.",
                "100M daily users make 10 requests per day, so 12k requests per second.",
                "50 million people send 40 messages a day, about 23,000 a second.",
                "10M DAU posting 2 photos per day, so 230 uploads per second.",
                "A typical user sends 40 messages a day, so 20,000 messages a second for 50 million users.",
                "We have 1000 customers; each gets 100 requests a minute, so 1,700 requests a second.",
                "We have 50 million users. They send 40 messages a day, so 23,000 a second.",
                "30 million new URLs per month, 30M / (30*24*3600) = 12 per second.",
                "500 million / (30 days * 24 hours * 3600 seconds) = ~200 URLs/s",
                "50 10 ^ 6 x 10^3 -> 50 x 10^9 -> 50TB per month",
                "90M + 10 * 1M = 100M notes.",
                "(10 + 1) * 1M = 11M notes.",
                "300 garages with 400 bays each, 20 bookings a day per bay.",
                "The read write ratio is 100:1, so 1,000 reads per second for 10 writes per second.",
                "5 years * 10 TB a year = 50 TB.",
                "1M notes a day, and 500,000 searches a second in the evening.",
                "A page has 3 = three parts. 4 x 4 is a car.",
                "2^10 = 1024 and 10^6 is a million.",
                "v1.2.3 = 4.5.6 / 7",
                "1/2/3/4 = 5 = 6 = 7"
            })
    void whatIsRoundedMeantForThePeakOrNotPlainIsNoMistake(String sums) {
        assertThat(READER.examine(FRAME + sums, DesignBrief.EMPTY).contradictions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "I would use Kafka. ~ Kafka",
                "Kafka, Redis, Kubernetes. ~ Kafka, Redis, Kubernetes",
                "We use Kafka so that a slow reader holds nobody up. ~ ''",
                "Redis stores the sessions. ~ ''",
                "A queue (Kafka) for the mails. ~ ''",
                "note service -> Redis -> PostgreSQL ~ ''",
                "Cache: Redis ~ ''",
                "Redis. It is used as a cache for notes because reads are many. ~ Redis",
                "Redis. We keep the hot notes in Redis because reads are many. ~ ''"
            })
    void productsThatAreOnlyNamed(String sentence, String names) {
        var found = READER.examine(FRAME + sentence, DesignBrief.EMPTY).buzzwords().stream()
                .map(Unexplained::name)
                .toList();

        assertThat(String.join(", ", found)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "I chose PostgreSQL over Cassandra because a booking needs a transaction. ~ 1 ~ 0",
                "I choose Cassandra over PostgreSQL. ~ 0 ~ 1",
                "I choose Cassandra over PostgreSQL. That costs us joins, which we do not need. ~ 1 ~ 0",
                "We could keep it in memory, but then a crash loses notes. ~ 1 ~ 0",
                "We write to the database. ~ 0 ~ 0"
            })
    void aTradeOffHasTwoOptionsAndAReason(String sentence, int weighed, int unreasoned) {
        var found = READER.examine(FRAME + sentence, DesignBrief.EMPTY);

        assertThat(found.weighed()).hasSize(weighed);
        assertThat(found.unreasoned()).hasSize(unreasoned);
    }

    @Test
    void whereTheWordsGoAndWhatComesLateIsSeen() {
        var found = READER.examine("""
                ## High-level design
                client -> gateway -> note service -> database

                ## Functional requirements
                People save a note, change it, share it with a friend, find it again by its words and its day.
                """, DesignBrief.EMPTY);

        assertThat(found.largestStep()).contains(DeliveryStep.FUNCTIONAL_REQUIREMENTS);
        assertThat(found.requirementsLate().map(Span::text))
                .contains(
                        "People save a note, change it, share it with a friend, find it again by its words and its day.");
        assertThat(found.unconnected()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cache",
                "asdf jkl qwer zxcv",
                "kafka redis sharding microservices cdn",
                "Last year my manager asked me to fix our checkout. The database crashed and I decided to add retries."
                        + " In the end the errors fell by 40%.",
                "for (int i = 0; i < 10; i++) { System.out.println(i); }"
            })
    void whereThereIsNoDesignNothingIsFound(String answer) {
        var found = READER.examine(answer, TICKETS);

        assertThat(found.coverage()).isEqualTo(BriefCoverage.NONE);
        assertThat(found.contradictions()).isEmpty();
        assertThat(found.buzzwords()).isEmpty();
        assertThat(found.numbers()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 * 3 = ", "1M users x ", "Kafka ", "seat seat ", "100:1 ", "9 a day is ", "instead of "})
    void nothingThatIsTypedManyTimesIsTooMuch(String typed) {
        var answer = FRAME + typed.repeat(20_000 / typed.length());

        assertThat(READER.examine(answer, TICKETS).reading().words()).isPositive();
    }
}
