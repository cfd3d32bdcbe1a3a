package starling.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import starling.interview.KeptStory;
import starling.notes.Story;
import starling.question.Competency;

final class CoveragePictureTest {
    private static final int TOLD_ONCE = 0xC9E6E3;
    private static final int TOLD_FIVE_TIMES = 0x174A4C;
    private static final int SHOWN = 0x2F7A7B;
    private static final int OVERUSED = 0xF6B545;
    private static final int GAP = 0xF6D3C4;

    @Test
    void whatIsNotThereIsNotDrawn() throws IOException {
        var picture = drawn(List.of(story("The strike", List.of("c0"), Map.of(), 0)), 1);

        assertThat(count(picture, SHOWN)).isPositive();
        assertThat(count(picture, OVERUSED)).isZero();
        assertThat(count(picture, GAP)).isZero();
        assertThat(count(picture, TOLD_FIVE_TIMES)).isZero();
    }

    @Test
    void gapsOveruseAndWhatWasToldAreDrawn() throws IOException {
        var picture = drawn(
                List.of(
                        story("The strike", List.of("c0"), Map.of("c0", 5, "c1", 1), 6),
                        story("The choir", List.of("c1"), Map.of(), 0)),
                3);

        assertThat(count(picture, TOLD_ONCE)).isGreaterThan(500);
        assertThat(count(picture, TOLD_FIVE_TIMES)).isGreaterThan(500);
        assertThat(count(picture, OVERUSED)).isGreaterThan(500);
        assertThat(count(picture, GAP)).isPositive();
    }

    @Test
    void aThousandStoriesMakeAPictureThatCanBeReadAndSayHowManyAreLeftOut() throws IOException {
        var stories = IntStream.range(0, 1_000)
                .mapToObj(number -> story(
                        "Story " + number + " in which very much happened to very many people",
                        List.of("c" + number % 30),
                        Map.of("c" + number % 30, number),
                        number))
                .toList();

        var picture = drawn(stories, 34);
        var text = CoverageText.of(matrix(stories, 34));

        assertThat(picture.getWidth()).isBetween(760, 2_000);
        assertThat(picture.getHeight()).isBetween(900, 1_600);
        assertThat(text).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
        assertThat(text.get(0).strip()).isEqualTo("A B C D E F G H I J K L M N O P Q R S T");
        assertThat(text.get(1)).startsWith("Story 999 in which very m…").endsWith("999x !");
        assertThat(text).last().isEqualTo("Not shown here: 980 more stories, 14 more competencies with a story.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "夜勤で電源が落ちた日の話",
                "قصة الإضراب في الميناء القديم",
                "नमस्ते दुनिया",
                "\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80",
                "\uD83D",
                "a\u202Eb\nc\u0007\td",
                "\u200B",
                "e\u0301\u0301\u0301\u0301\u0301"
            })
    void anyTitleHasARowAsWideAsOthers(String title) throws IOException {
        var other = story("A story of some length", List.of("c0"), Map.of(), 0);

        var picture = drawn(List.of(story(title.repeat(300), List.of("c0"), Map.of(), 0), other), 1);
        var lines = CoverageText.of(matrix(List.of(story(title, List.of("c0"), Map.of("c0", 2), 1), other), 1));

        assertThat(picture.getWidth()).isLessThan(1_000);
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).endsWith(" 2  2x").doesNotContain("\n", "\t", "\u202E", "\u0007");
    }

    @Test
    void theSameStoriesMakeTheSamePicture() {
        var stories = List.of(story("The strike", List.of("c0"), Map.of("c0", 2), 2));

        assertThat(CoveragePicture.png(matrix(stories, 3))).isEqualTo(CoveragePicture.png(matrix(stories, 3)));
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

    private static BufferedImage drawn(List<CoveredStory> stories, int competencies) throws IOException {
        var png = CoveragePicture.png(matrix(stories, competencies));
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    private static CoverageMatrix matrix(List<CoveredStory> stories, int competencies) {
        var covered = new ArrayList<CoveredCompetency>();
        for (int number = 0; number < competencies; number++) {
            var id = "c" + number;
            int shownBy = Math.toIntExact(
                    stories.stream().filter(story -> story.shows(id)).count());
            int told = stories.stream().mapToInt(story -> story.toldFor(id)).sum();
            covered.add(new CoveredCompetency(
                    new Competency(id, "Competency " + number, "", List.of()), 5, shownBy, told, told));
        }
        return new CoverageMatrix(CoverageMatrix.Whose.OWN, stories, covered);
    }

    private static CoveredStory story(String title, List<String> shows, Map<String, Integer> toldFor, int questions) {
        var story = new Story("notes.md", title, 1, 2, "text", Map.of(), shows, List.of(), List.of(), List.of());
        int told = toldFor.values().stream().mapToInt(Integer::intValue).sum();
        var id = String.format(Locale.ROOT, "%08x", title.hashCode());
        return new CoveredStory(new KeptStory(id, story), told, questions, toldFor);
    }
}
