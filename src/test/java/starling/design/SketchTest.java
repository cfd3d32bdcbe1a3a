package starling.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which names the parts of an answer are drawn. */
final class SketchTest {
    private static final DesignReader READER = DesignReader.load(Path.of(""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "App -> order service -> payment service -> Postgres ~ client > order service, order service > payment"
                        + " service, payment service > Postgres",
                "The order service writes to Postgres. The order service reads from the database. ~ order service >"
                        + " Postgres",
                "client -> user service -> users database, and order service -> orders database. ~ client > user"
                        + " service, user service > users database, order service > orders database",
                "The gateway calls the main service, which writes to a single database. ~ api gateway > service,"
                        + " service > database",
                "client -> matching engine -> Kafka ~ client > matching engine, matching engine > Kafka",
                "client -> сервис заказов -> cache ~ client > сервис заказов, сервис заказов > cache",
                "client -> नमस्ते दुनिया -> cache ~ client > नमस्ते दुनिया, नमस्ते दुनिया > cache",
                "postgres down -> replica promoted ~ ''",
                "redis crash -> read pg ~ ''",
                "svc -> Memcached (if Memcached dies -> Postgres) ~ service > Memcached",
                "phone, CDN, gateway, upload service, Redis ~ ''",
                "We need a gateway, notify service and a queue. ~ ''",
                "The gateway calls the upload service. ~ api gateway > upload service",
                "Neither the gateway nor the worker calls Stripe. ~ ''",
                "We might let the client call Stripe, but we don't. ~ ''",
                "desk service -> UPDATE desk SET state = 'taken' -> 200 ~ ''",
                "The upload service puts the picture into S3. ~ upload service > S3",
                "mobile app -> customer relationship service -> DB ~ client > customer relationship service, customer"
                        + " relationship service > database"
            })
    void partsAreDrawnUnderTheirOwnNames(String sentence, String expected) {
        var sketch = READER.read("## High-level design\nI would build it like this.\n\n" + sentence)
                .sketch();

        assertThat(sketch.arrows().stream()
                        .map(arrow -> arrow.from().name() + " > " + arrow.to().name())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }
}
