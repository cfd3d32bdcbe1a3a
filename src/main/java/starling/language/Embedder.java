package starling.language;

import java.util.List;

/** Tells what texts mean, so that texts of like meaning are found together. Safe for use by several threads. */
public interface Embedder {
    /**
     * The meaning of each text, in the order of the texts. Of a long text only the beginning counts, as far as the model
     * reads.
     */
    List<Meaning> embed(List<String> texts);
}
