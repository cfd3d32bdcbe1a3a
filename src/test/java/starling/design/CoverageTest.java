package starling.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import starling.design.BriefCoverage.Depth;
import starling.question.CompetencyCatalogue;
import starling.question.DesignBrief;
import starling.question.QuestionBank;

/** What a sentence is taken to have of the brief of its question, and what it is not. */
final class CoverageTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final DesignReader READER = DesignReader.load(PROJECT);
    private static final QuestionBank BANK = QuestionBank.load(
            PROJECT,
            PROJECT.resolve("config/questions"),
            CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "ticket-shop ~ No seat is ever sold twice. ~ No seat is ever sold twice.",
                "ticket-shop ~ A seat cannot be sold twice, thanks to a unique constraint. ~ No seat is ever sold twice.",
                "ticket-shop ~ Seats are sold twice sometimes. ~ ''",
                "ride-dispatch ~ A driver is never on two rides. ~ No driver ever has two rides or open offers.",
                "ride-dispatch ~ Double bookings happen now and then. ~ ''",
                "link-shortener ~ Codes must be unique. ~ A code never leads to two addresses.",
                "link-shortener ~ Ids need not be unique codes. ~ ''",
                "link-shortener ~ The codes are not always unique. ~ ''",
                "link-shortener ~ A code is unique by chance only. ~ ''",
                "ticket-shop ~ Double booking is usual in this trade and nothing bad comes of it. ~ ''",
                "ticket-shop ~ Without a lock a seat gets sold twice. ~ ''",
                "ticket-shop ~ Overselling is acceptable. ~ ''",
                "ticket-shop ~ Overselling cannot happen. ~ No seat is ever sold twice.",
                "ticket-shop ~ Seats are sold without overselling. ~ No seat is ever sold twice.",
                "link-shortener ~ No collisions, ever. ~ A code never leads to two addresses."
            })
    void whatMustNeverHappenIsPromisedAndNotJustNamed(String question, String sentence, String point) {
        assertThat(String.join(" ", qualities(question, sentence))).isEqualTo(point);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "link-shortener ~ It is available 99.99 % of the time. ~ Redirects are there 99.99 per cent of the time.",
                "link-shortener ~ It is available 99.9 % of the time. ~ Redirects are there 99.99 per cent of the time.",
                "link-shortener ~ It is available 50 % of the time. ~ ''",
                "link-shortener ~ We get 10k rps. ~ It bears 6,000 redirects a second and 1.8 billion links.",
                "link-shortener ~ We get 5 rps. ~ ''",
                "link-shortener ~ There are 500,000 links/day. ~ ''",
                "link-shortener ~ There are 600 million redirects/day, 7,000 redirects a second. ~ It bears 6,000 redirects a second and 1.8"
                        + " billion links.",
                "link-shortener ~ Availability: 10 hours a day. ~ ''",
                "link-shortener ~ Latency must not be below 40 ms. ~ ''",
                "link-shortener ~ My former company had 9,000 rps. ~ ''",
                "ticket-shop ~ The peak of 7 users breaks it. ~ ''",
                "link-shortener ~ A redirect takes less than 9 seconds, latency 9000 ms. ~ ''",
                "link-shortener ~ p99 < 50ms, 99.99 ~ A redirect is on its way within 50 ms. Redirects are there 99.99 per cent of the"
                        + " time.",
                "coat-check ~ A door opens within 1 second. ~ 'A door opens within one second, with no network.'",
                "coat-check ~ A door opens within 3 minutes and 200 seconds. ~ ''",
                "leaderboard ~ One's place is there in less than 80 ms. ~ The top and one's own place within 100 ms.",
                "leaderboard ~ One's place is there in less than 9000 ms. ~ ''"
            })
    void aNumberIsHeldAgainstTheOneOfTheBrief(String question, String sentence, String points) {
        assertThat(String.join(" ", qualities(question, sentence))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "link-shortener ~ The click sums go to Snowflake. ~ NAMED",
                "link-shortener ~ Each server takes its own ids from Snowflake because no two of its ids are the same. ~ SOLVED",
                "paste-bin ~ I like S3. ~ MISSING",
                "paste-bin ~ Old things are in S3 now. ~ NAMED",
                "ticket-shop ~ A conditional update decides who gets the seat. ~ SOLVED"
            })
    void aWordOfTheBriefNamesAHardPartAndAReasonSolvesIt(String question, String sentence, Depth depth) {
        assertThat(brief(question)
                        .map(brief -> READER.coverage(sentence, brief, List.of()))
                        .flatMap(BriefCoverage::crux)
                        .map(BriefCoverage.DiveReading::depth))
                .contains(depth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We discussed a conditional update and discarded it.",
                "I looked at row locks as well, but they block each other.",
                "A waiting room was suggested by a friend, but it is a poor idea.",
                "I would avoid distributed locks in this shop.",
                "We never take row locks.",
                "I don't like optimistic locking.",
                "No locking: we don't hold row locks.",
                "A unique constraint would be overkill for us.",
                "In his design a conditional update decides who wins.",
                "Row locks are overrated."
            })
    void whatIsRejectedSolvesNothing(String sentence) {
        assertThat(brief("ticket-shop")
                        .map(brief ->
                                READER.coverage(sentence, brief, List.of()).dives())
                        .orElseThrow())
                .noneMatch(dive -> dive.depth() == Depth.SOLVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We considered row locks, but a conditional update decides without waiting.",
                "We thought about row locks and chose a conditional update.",
                "A conditional update rejects the second fan.",
                "We never sell a seat twice, for a unique constraint guards it.",
                "We avoid double booking with a unique constraint.",
                "Locks in Redis are a bad idea, so a conditional update decides."
            })
    void whatIsChosenInsteadDoes(String sentence) {
        assertThat(brief("ticket-shop")
                        .map(brief -> READER.coverage(sentence, brief, List.of()))
                        .flatMap(BriefCoverage::crux)
                        .map(BriefCoverage.DiveReading::depth))
                .contains(Depth.SOLVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "link-shortener ~ A link never expires. ~ ''",
                "link-shortener ~ We don't count clicks. ~ ''",
                "link-shortener ~ We will never count any clicks. ~ ''",
                "link-shortener ~ Click counts do not matter here. ~ ''",
                "link-shortener ~ Custom words: no. ~ ''",
                "link-shortener ~ Custom aliases? No, thanks. ~ ''",
                "link-shortener ~ ttl: none ~ ''",
                "link-shortener ~ Links nobody opened for a year expire. ~ A link may have an end date.",
                "link-shortener ~ We count clicks, and not who clicked. ~ Owners see how often a link was clicked.",
                "link-shortener ~ We do not count clicks twice. ~ Owners see how often a link was clicked.",
                "ticket-shop ~ A seat is never held. ~ ''",
                "ticket-shop ~ A seat is held by nobody. ~ ''"
            })
    void whatIsDeniedIsNotFound(String question, String sentence, String points) {
        assertThat(String.join(
                        " ",
                        brief(question)
                                .map(brief -> READER.coverage(sentence, brief, List.of()))
                                .orElseThrow()
                                .functional()
                                .stream()
                                .filter(point -> point.quote().isPresent())
                                .map(point -> point.point().point())
                                .toList()))
                .isEqualTo(points);
    }

    @Test
    void whoeverSolvesAHardPartGoesDeep() {
        var answer = "The client calls the ticket service.\n"
                + "The service writes to the database.\nA conditional update decides who gets the seat.";

        assertThat(READER.read(answer).step(DeliveryStep.DEEP_DIVES)).isEmpty();
        assertThat(READER.examine(answer, brief("ticket-shop").orElseThrow())
                        .reading()
                        .step(DeliveryStep.DEEP_DIVES)
                        .map(StepReading::line))
                .contains(3);
    }

    private static List<String> qualities(String question, String sentence) {
        return brief(question).stream()
                .map(brief -> READER.coverage(sentence, brief, List.of()))
                .flatMap(coverage -> coverage.nonFunctional().stream())
                .filter(point -> point.quote().isPresent())
                .map(point -> point.point().point())
                .toList();
    }

    private static Optional<DesignBrief> brief(String question) {
        return Stream.of(question)
                .flatMap(id -> BANK.find(id).stream())
                .flatMap(found -> found.brief().stream())
                .findFirst();
    }
}
