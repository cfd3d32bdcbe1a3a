package starling.language;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The network that searches: e5-small-v2, taught on interviewers' questions and the stories that answer them ({@code
 * src/train/search.py}), eight bits, run in this process by ONNX Runtime. Nothing here opens a connection. Safe for use by several
 * threads.
 *
 * @see <a href="https://arxiv.org/abs/2212.03533">Wang et al., Text Embeddings by Weakly-Supervised Contrastive Pre-training,
 *     2022</a>
 */
public final class SearchModel implements EmbeddingModel, Embedder {
    /** The length of an embedding. */
    public static final int DIMENSION = 384;

    private static final String WEIGHTS = "/starling/language/search.onnx";
    private static final String OUTPUT = "meaning";

    private final WordPieceTokenizer tokenizer;
    private final SentenceNetwork network;

    private SearchModel(WordPieceTokenizer tokenizer, SentenceNetwork network) {
        this.tokenizer = tokenizer;
        this.network = network;
    }

    /**
     * Loads the weights from the class path; takes about half a second.
     *
     * @throws IllegalStateException when this machine cannot run the model: the native part of ONNX Runtime is missing for it
     */
    public static SearchModel load() {
        return new SearchModel(WordPieceTokenizer.uncased(), SentenceNetwork.load(WEIGHTS));
    }

    @Override
    public List<Meaning> embed(List<String> texts) {
        return texts.stream().map(text -> new Meaning(vector(text))).toList();
    }

    @Override
    public TextMeaning read(String title, List<String> passages) {
        var wholes = new ArrayList<Meaning>();
        var titles = new ArrayList<Meaning>();
        var meanings = new ArrayList<Meaning>();
        for (var run : TokenLayout.text(tokenizer, title, passages)) {
            var rows = Arrays.stream(read(run)).map(Meaning::new).toList();
            wholes.add(rows.get(0));
            titles.add(rows.get(1));
            meanings.addAll(rows.subList(2, rows.size()));
        }
        return new TextMeaning(Meaning.between(wholes), titles.get(0), meanings);
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        return Response.from(
                texts.stream().map(text -> Embedding.from(vector(text.text()))).toList());
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public String modelName() {
        return "e5-small-v2, taught on interview questions";
    }

    private float[] vector(String question) {
        return read(TokenLayout.question(tokenizer, question))[0];
    }

    private float[][] read(TokenLayout layout) {
        var outputs = network.read(layout.tokens(), layout.passages());
        var meanings = outputs.get(OUTPUT);
        if (meanings == null) {
            throw new IllegalStateException("the search network has no output " + OUTPUT);
        }
        return meanings;
    }
}
