package starling.language;

import ai.onnxruntime.OrtException;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * LangChain4j's quantised all-MiniLM-L6-v2, run in this process by ONNX Runtime. LangChain4j's own loader of these weights is
 * not used, because the tokenizer it brings calls home. Nothing here opens a connection. Safe for use by several threads.
 *
 * @see <a href="https://arxiv.org/abs/2002.10957">Wang et al., MiniLM, NeurIPS 2020</a>
 */
public final class MiniLmEmbeddingModel implements EmbeddingModel {
    /** The length of an embedding. */
    public static final int DIMENSION = 384;

    /** The model was trained on no more. */
    private static final int LONGEST_TEXT = 256;

    /** Bounds the memory of one run: 32 texts of 256 tokens take some 60 MB. */
    private static final int BATCH = 32;

    private final WordPieceTokenizer tokenizer;
    private final OnnxNetwork network;

    private MiniLmEmbeddingModel(WordPieceTokenizer tokenizer, OnnxNetwork network) {
        this.tokenizer = tokenizer;
        this.network = network;
    }

    /**
     * Loads the weights from the class path; takes about half a second.
     *
     * @throws IllegalStateException when this machine cannot run the model: the native part of ONNX Runtime is missing for it
     */
    public static MiniLmEmbeddingModel load() {
        var network = OnnxNetwork.load("/all-minilm-l6-v2-q.onnx", OnnxNetwork.ALL_CORES);
        return new MiniLmEmbeddingModel(WordPieceTokenizer.uncased(), network);
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        var embeddings = new ArrayList<Embedding>(texts.size());
        for (int from = 0; from < texts.size(); from += BATCH) {
            embeddings.addAll(embedBatch(texts.subList(from, Math.min(texts.size(), from + BATCH))));
        }
        return Response.from(embeddings);
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public String modelName() {
        return "all-MiniLM-L6-v2 (quantised)";
    }

    private List<Embedding> embedBatch(List<TextSegment> texts) {
        var tokens = texts.stream()
                .map(text -> tokenizer.tokenize(text.text(), LONGEST_TEXT))
                .toList();
        int length = tokens.stream().mapToInt(ids -> ids.length).max().orElseThrow();
        var ids = LongBuffer.allocate(texts.size() * length);
        var mask = LongBuffer.allocate(texts.size() * length);
        for (int text = 0; text < texts.size(); text++) {
            var own = tokens.get(text);
            for (int i = 0; i < own.length; i++) {
                ids.put(text * length + i, own[i]);
                mask.put(text * length + i, 1);
            }
        }
        long[] shape = {texts.size(), length};
        try (var idTensor = network.tensor(ids, shape);
                var maskTensor = network.tensor(mask, shape);
                var typeTensor = network.tensor(LongBuffer.allocate(texts.size() * length), shape);
                var result = network.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            var states = (float[][][]) result.get(0).getValue();
            var embeddings = new ArrayList<Embedding>(texts.size());
            for (int text = 0; text < texts.size(); text++) {
                embeddings.add(Embedding.from(mean(states[text], tokens.get(text).length)));
            }
            return embeddings;
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model failed on " + texts.size() + " texts", e);
        }
    }

    /** The mean over the tokens of the text, without the padding, scaled to length one. */
    private static float[] mean(float[][] states, int length) {
        var mean = new float[DIMENSION];
        for (int token = 0; token < length; token++) {
            for (int i = 0; i < DIMENSION; i++) {
                mean[i] += states[token][i];
            }
        }
        double square = 0;
        for (float value : mean) {
            square += value * value;
        }
        float norm = (float) Math.sqrt(square);
        for (int i = 0; i < DIMENSION; i++) {
            mean[i] /= norm;
        }
        return mean;
    }
}
