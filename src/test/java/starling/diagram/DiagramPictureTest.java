package starling.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import starling.design.ComponentKind;
import starling.design.Sketch;
import starling.design.Sketch.Arrow;
import starling.design.Sketch.Box;

final class DiagramPictureTest {
    private static final Box CLIENT = new Box("client", ComponentKind.CLIENT, "client");
    private static final Box DATABASE = new Box("database", ComponentKind.STORE, "Postgres");
    private static final int STORE = 0xFBE8C6;
    private static final int QUEUE = 0xF9DCD3;
    private static final int MISSING = 0x9C3A10;

    @Test
    void whatIsThereIsDrawnAndNothingElse() throws IOException {
        var picture = drawn(diagram(List.of(new Arrow(CLIENT, DATABASE)), List.of()));

        assertThat(count(picture, STORE)).isGreaterThan(2_000);
        assertThat(count(picture, QUEUE)).isZero();
        assertThat(count(picture, MISSING)).isZero();
        assertThat(picture.getWidth()).isBetween(500, 800);
    }

    @Test
    void whatIsMissingIsDrawnToo() throws IOException {
        var picture = drawn(diagram(List.of(new Arrow(CLIENT, DATABASE)), List.of("queue", "cache")));

        assertThat(count(picture, MISSING)).isGreaterThan(500);
    }

    @Test
    void whatTheAnswerNamesIsNotMissing() {
        var diagram = diagram(List.of(new Arrow(CLIENT, DATABASE)), List.of("database", "queue", "queue"));

        assertThat(diagram.missing()).containsExactly("queue");
        assertThat(DiagramText.lines(diagram)).containsExactly("client -> Postgres", "Missing: queue");
    }

    @Test
    void nothingIsDrawnOfADesignInWhichNothingIsConnected() {
        assertThat(DesignDiagram.of(new Sketch(List.of(CLIENT), List.of()), List.of("queue")))
                .isEmpty();
    }

    @Test
    void aHundredPartsMakeAPictureThatCanBeReadAndSayHowManyAreLeftOut() throws IOException {
        var arrows = IntStream.range(0, 99)
                .mapToObj(number -> new Arrow(part(number), part(number + 1)))
                .toList();
        var diagram = diagram(arrows, List.of("queue", "cache"));

        var picture = drawn(diagram);

        assertThat(diagram.boxes()).hasSize(18);
        assertThat(DiagramText.lines(diagram)).last().isEqualTo("Not shown here: 82 more parts.");
        assertThat(DiagramText.sentence(diagram)).hasSizeLessThanOrEqualTo(1_000);
        assertThat(picture.getWidth()).isLessThan(5_000);
        assertThat(picture.getHeight()).isLessThan(5_000);
    }

    @Test
    void partsThatNothingConnectsAndCirclesAreDrawn() throws IOException {
        var cache = new Box("cache", ComponentKind.STORE, "cache");
        var arrows = List.of(new Arrow(CLIENT, DATABASE), new Arrow(DATABASE, CLIENT));
        var diagram = DesignDiagram.of(new Sketch(List.of(CLIENT, cache, DATABASE), arrows), List.of())
                .orElseThrow();

        assertThat(DiagramText.lines(diagram))
                .containsExactly("client -> Postgres", "Postgres -> client", "Named, connected to nothing: cache");
        assertThat(count(drawn(diagram), STORE)).isGreaterThan(4_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "注文サービス",
                "خدمة الطلبات",
                "नमस्ते दुनिया",
                "\uD83D\uDE80\uD83D\uDE80",
                "\uD83D",
                "a\u202Eb\nc\u0007\td",
                "\u200B",
                "!include https://example.org/x",
                "<img:http://example.org/x.png>",
                "a very long name that goes on and on without ever coming to its end, as names should"
            })
    void anyNameIsOnlyDrawn(String name) throws IOException {
        var diagram = diagram(List.of(new Arrow(CLIENT, new Box("", ComponentKind.UNKNOWN, name))), List.of());

        assertThat(drawn(diagram).getWidth()).isLessThan(1_000);
        assertThat(DiagramText.lines(diagram))
                .allSatisfy(line ->
                        assertThat(line).hasSizeLessThanOrEqualTo(78).doesNotContain("\n", "\t", "\u202E", "\u0007"));
    }

    @Test
    void theSameDiagramMakesTheSamePicture() {
        var arrows = new ArrayList<Arrow>();
        for (int number = 0; number < 12; number++) {
            arrows.add(new Arrow(part(number % 5), part(number)));
        }
        var diagram = diagram(arrows.subList(5, 12), List.of());

        assertThat(DiagramPicture.png(diagram)).isEqualTo(DiagramPicture.png(diagram));
    }

    private static Box part(int number) {
        return new Box("service", ComponentKind.SERVICE, "service number " + number);
    }

    private static DesignDiagram diagram(List<Arrow> arrows, List<String> missing) {
        var boxes = arrows.stream()
                .flatMap(arrow -> Stream.of(arrow.from(), arrow.to()))
                .distinct()
                .toList();
        return DesignDiagram.of(new Sketch(boxes, arrows), missing).orElseThrow();
    }

    private static BufferedImage drawn(DesignDiagram diagram) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(DiagramPicture.png(diagram))));
    }

    private static int count(BufferedImage picture, int colour) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += new Color(picture.getRGB(x, y)).equals(new Color(colour)) ? 1 : 0;
            }
        }
        return count;
    }
}
