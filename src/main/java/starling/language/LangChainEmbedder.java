package starling.language;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;

/** An embedder over any embedding model of LangChain4j that gives vectors of length one and is safe for several threads. */
public final class LangChainEmbedder implements Embedder {
    private final EmbeddingModel model;

    public LangChainEmbedder(EmbeddingModel model) {
        this.model = model;
    }

    @Override
    public List<Meaning> embed(List<String> texts) {
        // LangChain4j refuses texts of blanks and control characters; they lie where an unknown sign lies.
        var segments = texts.stream()
                .map(text -> TextSegment.from(text.isBlank() || text.trim().isEmpty() ? "?" : text))
                .toList();
        return model.embedAll(segments).content().stream()
                .map(embedding -> new Meaning(embedding.vector()))
                .toList();
    }
}
