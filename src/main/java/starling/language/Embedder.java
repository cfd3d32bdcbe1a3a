package starling.language;

import java.util.List;

/** Tells what texts mean, so that questions and the texts that answer them are found together. Safe for use by several threads. */
public interface Embedder {
    /**
     * The meaning of each question, or of any other sentence or two, in the order of the texts. Of a long text only the beginning
     * counts, as far as the model reads.
     */
    List<Meaning> embed(List<String> texts);

    /**
     * What a text means that may answer questions, as a whole and in each of its passages, each read with the text around it.
     *
     * @param passages of the text, in order; may be empty
     */
    TextMeaning read(String title, List<String> passages);
}
