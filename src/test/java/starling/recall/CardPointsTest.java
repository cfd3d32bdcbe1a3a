package starling.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import starling.notes.ConceptCard;

final class CardPointsTest {
    @Test
    void linesSentencesAndWhatSemicolonsDivideArePoints() {
        assertThat(points("Load Balancer", """
                Load Balancer: spreads requests over servers and stops sending to sick ones
                layer 4 forwards connections by address and port; layer 7 reads the HTTP request
                It hides the servers. Clients know one address only.
                """))
                .containsExactly(
                        "spreads requests over servers and stops sending to sick ones",
                        "layer 4 forwards connections by address and port",
                        "layer 7 reads the HTTP request",
                        "It hides the servers.",
                        "Clients know one address only.");
    }

    @Test
    void labelsStayWithWhatTheyNameAndAloneAreNoPoint() {
        assertThat(points("Cache", """
                Cache
                When to use: the same rows are read again and again
                Trade-offs:
                data may be stale
                """))
                .containsExactly("When to use: the same rows are read again and again", "data may be stale");
    }

    @Test
    void whatIsTooShortToBeAPointStaysWithWhatStandsBeforeIt() {
        assertThat(points("Timetable", "storage per year; bandwidth\nbandwidth"))
                .containsExactly("storage per year; bandwidth", "bandwidth");
    }

    @Test
    void aTermThatGoesOnIsPartOfWhatIsSaid() {
        assertThat(points("Queue", "Queues decouple two services\nQueue - a buffer"))
                .containsExactly("Queues decouple two services", "Queue - a buffer");
        assertThat(points("Queue", "Queue")).isEmpty();
    }

    @Test
    void ofALongCardTheFirstFortyPointsCount() {
        assertThat(points("Long", "one more point of it\n".repeat(60))).hasSize(CardPoints.MOST);
    }

    private static List<String> points(String term, String text) {
        return CardPoints.of(new ConceptCard("mine.md", term, "", 1, text, ""));
    }
}
