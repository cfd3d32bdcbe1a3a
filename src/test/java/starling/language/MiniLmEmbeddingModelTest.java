package starling.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.segment.TextSegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model's own answers; the expected ids and values are those of the reference tokenizer and model of its authors. */
final class MiniLmEmbeddingModelTest {
    private static final MiniLmEmbeddingModel MODEL = MiniLmEmbeddingModel.load();

    @Test
    void wordPiecesAreThoseOfTheModel() {
        var tokenizer = WordPieceTokenizer.uncased();

        // [CLS] the quick ##est cafe , un ##bel ##ie ##va ##bly ! [SEP]
        assertThat(tokenizer.tokenize("The quickest CAFÉ, unbelievably!", 256))
                .containsExactly(101, 1996, 4248, 4355, 7668, 1010, 4895, 8671, 2666, 3567, 6321, 999, 102);
        assertThat(tokenizer.tokenize("", 256)).containsExactly(101, 102);
        assertThat(tokenizer.tokenize("one two three four", 4)).containsExactly(101, 2028, 2048, 102);
    }

    @Test
    void likeMeaningLiesCloserThanLikeWords() {
        var meanings = new LangChainEmbedder(MODEL)
                .embed(List.of(
                        "We were paged at night because the website was down.",
                        "a production outage",
                        "a website about paged books at night"));

        assertThat(meanings.get(0).closenessTo(meanings.get(0))).isCloseTo(1, within(1e-4));
        assertThat(meanings.get(0).closenessTo(meanings.get(1))).isGreaterThan(0.3);
        assertThat(meanings.get(1).closenessTo(meanings.get(2))).isLessThan(0.2);
    }

    @Test
    void aTextIsTheSameAloneAndBesideALongerOne() {
        var embedder = new LangChainEmbedder(MODEL);

        var alone = embedder.embed(List.of("hard deadline")).get(0);
        var beside =
                embedder.embed(List.of("hard deadline", "word ".repeat(400))).get(0);

        assertThat(alone.closenessTo(beside)).isCloseTo(1, within(2e-2));
    }

    @Test
    void anyTextHasAMeaning() {
        var texts = List.of("", " ", "\u0000", "\ud83d", "😀", "مرحبا", "x".repeat(50_000), "a b ".repeat(20_000));

        assertThat(new LangChainEmbedder(MODEL).embed(texts))
                .hasSize(texts.size())
                .allSatisfy(meaning -> assertThat(meaning.closenessTo(meaning)).isCloseTo(1, within(1e-3)));
        assertThat(MODEL.embedAll(List.<TextSegment>of()).content()).isEmpty();
    }
}
