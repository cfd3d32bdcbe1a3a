package starling.language;

import java.util.List;

/** Turns texts into vectors that lie close for texts of like meaning. Safe for use by several threads. */
public interface Embedder {
    /**
     * A vector of length one for each text, in the order of the texts, so that a dot product is the cosine similarity.
     * Long texts are cut to what the model reads.
     */
    List<float[]> embed(List<String> texts);
}
