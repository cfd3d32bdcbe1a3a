package starling.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.segment.TextSegment;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The network that searches, itself; the expected ids are those of the reference tokenizer of BERT's authors. */
final class SearchModelTest {
    private static final SearchModel MODEL = SearchModel.load();

    @Test
    void wordPiecesAreThoseOfTheModel() {
        var tokenizer = WordPieceTokenizer.uncased();

        // the quick ##est cafe , un ##bel ##ie ##va ##bly !
        assertThat(tokenizer.pieces("The quickest CAFÉ, unbelievably!", 256))
                .containsExactly(1996, 4248, 4355, 7668, 1010, 4895, 8671, 2666, 3567, 6321, 999);
        assertThat(tokenizer.pieces("", 256)).isEmpty();
        assertThat(tokenizer.pieces("one two three four", 2)).containsExactly(2028, 2048);
    }

    @Test
    void theStoryThatAnswersLiesCloserThanTheOneWithTheWords() {
        var question = MODEL.embed(List.of("Something went wrong at night and customers noticed."))
                .get(0);
        var outage = MODEL.read(
                "Payments", List.of("I was paged at 2 am, the checkout was down.", "I rolled it back in ten minutes."));
        var nightSchool = MODEL.read(
                "Night school", List.of("I went to school at night for two years.", "I noticed I liked it."));

        assertThat(outage.whole().closenessTo(question))
                .isGreaterThan(nightSchool.whole().closenessTo(question));
        assertThat(outage.passages()).hasSize(2);
        assertThat(outage.passages().get(0).closenessTo(question))
                .isGreaterThan(outage.passages().get(1).closenessTo(question));
    }

    @Test
    void aLongTextIsReadInRunsAsFarAsTheModelReads() {
        var sentence = "We moved the boxes from one shelf to the other and back again that day. ";

        assertThat(MODEL.read("Boxes", Collections.nCopies(60, sentence)).passages())
                .hasSize(60);
        assertThat(MODEL.read("Boxes", Collections.nCopies(6_000, sentence)).passages())
                .hasSizeBetween(100, 200);
    }

    @Test
    void anyTextHasAMeaning() {
        var texts = List.of("", " ", "\u0000", "\ud83d", "😀", "مرحبا", "x".repeat(50_000), "a b ".repeat(20_000));

        assertThat(MODEL.embed(texts))
                .hasSize(texts.size())
                .allSatisfy(meaning -> assertThat(meaning.closenessTo(meaning)).isCloseTo(1, within(1e-2)));
        for (var text : texts) {
            var meaning = MODEL.read(text, List.of(text, "and then", text));
            assertThat(meaning.passages()).hasSize(3);
            assertThat(meaning.whole().closenessTo(meaning.whole())).isCloseTo(1, within(1e-2));
        }
        assertThat(MODEL.read("", List.of()).passages()).isEmpty();
    }

    @Test
    void langChainGetsTheSameFromItAsStarling() {
        var embeddings =
                MODEL.embedAll(List.of(TextSegment.from("hard deadline"))).content();

        assertThat(embeddings).hasSize(1);
        assertThat(embeddings.get(0).vector()).hasSize(SearchModel.DIMENSION);
        assertThat(new Meaning(embeddings.get(0).vector())
                        .closenessTo(MODEL.embed(List.of("hard deadline")).get(0)))
                .isCloseTo(1, within(1e-2));
        assertThat(MODEL.embedAll(List.<TextSegment>of()).content()).isEmpty();
    }
}
