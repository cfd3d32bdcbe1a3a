package starling.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import starling.question.DesignBrief;

/** Designs as people note them at a whiteboard, and texts that are none. */
final class NotesTest {
    private static final DesignReader READER = DesignReader.load(Path.of(""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "API Gateway -> Order svc -> Orders DB ~ api gateway > Order svc, Order svc > Orders DB",
                "[API Gateway] -> [Order svc] -> [Orders DB] ~ api gateway > Order svc, Order svc > Orders DB",
                "API Gateway -> Orders -> Orders DB -> Redis ~ api gateway > Orders, Orders > Orders DB, Orders DB > Redis",
                "client > cdn > lb > svc > redis > pg ~ client > cdn, cdn > load balancer, load balancer > service,"
                        + " service > redis, redis > pg",
                "client > lb > basket > pg ~ client > load balancer, load balancer > basket, basket > pg"
            })
    void aChainOfShortNamesIsDrawn(String notes, String arrows) {
        var reading = READER.read(notes);

        assertThat(reading.step(DeliveryStep.HIGH_LEVEL_DESIGN)).isPresent();
        assertThat(reading.sketch().arrows().stream()
                        .map(arrow -> arrow.from().name() + " > " + arrow.to().name())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(arrows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis down -> pg replica",
                "pg primary down -> failover 30s",
                "Redis dies: read from replica.",
                "queue unreachable => write to disk"
            })
    void whatHappensThenIsNotedShortly(String note) {
        assertThat(READER.read("client > lb > svc > pg\n" + note).step(DeliveryStep.FAILURE_HANDLING))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no queue.",
                "We do not need a queue.",
                "We don't use Kafka here, nor RabbitMQ.",
                "We use one table and not Kafka."
            })
    void whatTheDesignDoesWithoutIsNoPartOfIt(String sentence) {
        var found =
                READER.examine("People can book a desk. The client calls the service. " + sentence, DesignBrief.EMPTY);

        assertThat(found.reading().components()).containsExactly("client", "service");
        assertThat(found.buzzwords()).isEmpty();
    }

    @Test
    void aNumberOfMillisecondsEndsASentence() {
        var reading = READER.read(
                "Fans can hold a seat. The seat map must be there within 300 ms. API: GET /seats and POST /holds");

        assertThat(reading.step(DeliveryStep.NON_FUNCTIONAL_REQUIREMENTS)
                        .map(step -> step.quote().text()))
                .contains("The seat map must be there within 300 ms.");
        assertThat(reading.step(DeliveryStep.FUNCTIONAL_REQUIREMENTS)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fan", "visitors", "passenger", "owners", "patient", "shopper", "bidder", "cook"})
    void thePeopleOfTheQuestionsArePeople(String who) {
        assertThat(READER.read("Every " + who + " can see a list. The client calls the service.")
                                .step(DeliveryStep.FUNCTIONAL_REQUIREMENTS)
                                .isPresent()
                        || READER.read("The " + who + " can see a list. The client calls the service.")
                                .step(DeliveryStep.FUNCTIONAL_REQUIREMENTS)
                                .isPresent())
                .isTrue();
    }

    @Test
    void takingOverIsNoChoice() {
        var found = READER.examine(
                "People can book a desk. The client calls the service. Should the primary go, the standby takes over in a minute."
                        + " We chose to move over to Postgres. Lose one zone and nobody notices.",
                DesignBrief.EMPTY);

        assertThat(found.unreasoned()).isEmpty();
        assertThat(found.reading()
                        .step(DeliveryStep.FAILURE_HANDLING)
                        .map(step -> step.quote().text()))
                .contains("Should the primary go, the standby takes over in a minute.");
    }

    @Test
    void aCueSpeaksForTheSentencesRightAfterIt() {
        var words = "The blue door of the house is open in the morning. ";
        var found = READER.examine(
                "People can book a desk. The client calls the service. It must answer within 300 milliseconds. "
                        + words.repeat(12),
                DesignBrief.EMPTY);

        assertThat(found.shares().get(DeliveryStep.NON_FUNCTIONAL_REQUIREMENTS)).isLessThan(0.5);
    }

    @Test
    void aVerbIsNoNameAndAConditionNoArrow() {
        var reading = READER.read("""
                Writes go load balancer -> link service -> Postgres.
                If Kafka is down, the redirect service drops the count.
                """);

        assertThat(reading.sketch().boxes())
                .extracting(Sketch.Box::name)
                .containsExactly("load balancer", "link service", "Postgres", "queue");
        assertThat(reading.flows())
                .containsExactly(
                        new DesignReading.Flow("load balancer", "service"),
                        new DesignReading.Flow("service", "database"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The system must shorten URLs and redirect visitors.",
                "A user submits a URL, gets a short one; opening it redirects.",
                "People paste a long URL and get a short link back, and whoever opens the short link is redirected."
            })
    void whatItDoesForPeopleIsARequirement(String sentence) {
        assertThat(READER.read(sentence + "\nclient -> service -> database").step(DeliveryStep.FUNCTIONAL_REQUIREMENTS))
                .isPresent();
    }

    @Test
    void aQuestionIsNoPartOfTheDesign() {
        var reading = READER.read("The client calls the service, and the service writes to Postgres.\n"
                + "Should I add a queue? I do not know. Users must be able to save a note.");

        assertThat(reading.components()).containsExactly("client", "service", "database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The client calls the gateway and then a booking service and a Postgres?",
                "So the client calls the gateway, then a booking service, then Postgres, right?"
            })
    void aDesignThatIsToldUnsurelyIsOne(String told) {
        assertThat(READER.read(told).components()).containsExactly("client", "api gateway", "service", "database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                public class Booking {
                    private final Database database;
                    private final Cache cache;

                    @Transactional
                    public void save(Seat seat) {
                        cache.put(seat.id(), this);
                        database.save(this);
                        queue.publish(new Booked(this));
                    }
                }
                """,
                """
                ```java
                import java.util.List;
                class Seats {
                    void hold(Database database, Queue queue) {
                        database.save(this);
                        queue.send(this);
                    }
                }
                ```
                """,
                "Yesterday I bought a ticket and the shop crashed. The service was slow and the database was down."
                        + " In the evening the queue had gone, too."
            })
    void aProgramOrAComplaintIsNoDesign(String answer) {
        assertThat(READER.read(answer).gradable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "People can book a desk. The page was slow with one server. The store was too small. The app had to show"
                        + " free desks at once. A unique index decides who gets the desk.",
                "The cache was added because reads are ten times the writes. The database was picked over a file so that two"
                        + " writers never clash. The desk service was kept without state, so that any of them answers.",
                "If the queue was full we would wait. When the database was slow we shed load. The client calls the desk"
                        + " service, and the desk service writes to Postgres."
            })
    void aDesignInThePastTenseIsOne(String answer) {
        assertThat(READER.read(answer).gradable()).isTrue();
    }

    @Test
    void aTableDefinitionIsOne() {
        assertThat(READER.read("```sql\nCREATE TABLE seat (\n  id bigint PRIMARY KEY,\n  holder varchar(64)\n);\n```")
                        .step(DeliveryStep.CORE_ENTITIES))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "We have one server in one zone, with no replica and no failover, a single point of failure. ~ false",
                "There is no standby. ~ false",
                "There is no single point of failure. ~ true",
                "We run two servers and a standby database. ~ true",
                "No request is lost, because a replica takes over. ~ true"
            })
    void aSecondOneIsThereOnlyIfItIsSaidToBe(String sentence, boolean there) {
        var found = READER.examine(
                "Users must be able to save a note. The client calls the service. " + sentence, DesignBrief.EMPTY);

        assertThat(found.redundancy().isPresent()).isEqualTo(there);
    }
}
