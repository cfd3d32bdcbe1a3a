package starling.star;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import starling.language.Span;

/** What holds of a reading whatever was typed. */
final class StarReadingOffsetsTest {
    private static final StarReader READER = StarReader.load(Path.of("").toAbsolutePath());
    // Everything that a reader could stumble over, to be strewn together.
    private static final String[] PIECES = {
        "I",
        "we",
        "moved",
        "the stock",
        "when I was",
        "as a result",
        "Situation:",
        "R -",
        "30%",
        "$4k",
        "by half",
        "usually",
        "would",
        "İ'd",
        "I’d",
        "'",
        "’",
        "\"",
        ".",
        "...",
        "?!",
        ",",
        ";",
        "—",
        "-",
        "\n",
        "\r\n",
        "\t",
        "  ",
        "\u0000",
        "\ud83d",
        "\udc00",
        "😀",
        "👩‍👩‍👧",
        "שלום",
        "\u202e",
        "عام",
        "我负责。",
        "ﬁ",
        "e\u0301",
        "ß",
        "№",
        "½",
        "٣",
        "1.2.3",
        "**",
        "- ",
        "1. ",
        "{",
        "};",
        "<past>",
        "null",
        "in",
        "had to",
        "kind of",
        "e.g.",
        "\u2028"
    };

    @Test
    void everySpanPointsIntoTheAnswerAsTyped() {
        var random = new Random(7);
        for (int run = 0; run < 2000; run++) {
            var answer = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                answer.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
            }
            assertThatReadingHolds(answer.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("longAnswers")
    void aLongAnswerIsReadToItsEnd(String answer) {
        assertThatReadingHolds(answer);
    }

    static Stream<String> longAnswers() {
        return Stream.of(
                        "I moved the stock to the back, and the manager thanked me. ",
                        "i moved the stock and then we sold it so the manager was happy ",
                        "a",
                        ".",
                        "'",
                        "- ",
                        "(",
                        "-",
                        "I moved,",
                        "from 5 to ",
                        "when i was ",
                        "was been not ",
                        "quickly ",
                        "Situation: ",
                        "12,345.6",
                        "{\n",
                        "- Moved the box to the shelf\n",
                        "\ud83d ",
                        "\u0000")
                .map(piece -> piece.repeat(50_000 / piece.length()));
    }

    private static void assertThatReadingHolds(String answer) {
        var reading = READER.read(answer);

        assertThat(reading.sentences()).allSatisfy(sentence -> {
            assertPointsInto(answer, sentence.span());
            assertThat(sentence.confidence()).isBetween(0.0, 1.0);
        });
        assertThat(reading.sentences())
                .isSortedAccordingTo((a, b) -> a.span().end() <= b.span().start() ? -1 : 1);
        assertThat(reading.measures()).allSatisfy(span -> assertPointsInto(answer, span));
        for (var kind : Wording.Kind.values()) {
            assertThat(reading.wording().of(kind)).allSatisfy(span -> assertPointsInto(answer, span));
        }
        assertThat(reading.shareOfNoPart()).isBetween(0.0, 1.0);
        assertThat(reading.wordsBeforeAction()).isBetween(0, reading.words());
        assertThat(reading.wordsAfterResult()).isBetween(0, reading.words());
        assertThat(reading.parts().keySet())
                .containsExactlyInAnyOrder(Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT, Part.LEARNING);
        assertThat(reading.parts().values()).allSatisfy(part -> {
            assertThat(part.share()).isBetween(0.0, 1.0);
            assertThat(part.confidence()).isBetween(0.0, 1.0);
            assertThat(part.evidence()).allSatisfy(span -> assertPointsInto(answer, span));
        });
        assertThat(reading.parts().values().stream()
                        .mapToDouble(PartReading::share)
                        .sum())
                .isLessThanOrEqualTo(1.0000001);
        if (reading.kind() == AnswerKind.NONE) {
            assertThat(reading.missing()).isEqualTo(Part.STAR);
        }
    }

    private static void assertPointsInto(String answer, Span span) {
        assertThat(answer.substring(span.start(), span.end())).isEqualTo(span.text());
    }
}
