package starling.language;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * A network that reads word pieces and says something of each sentence and of the whole text, run in this process by ONNX
 * Runtime. Opens no connection. Safe for use by several threads.
 */
public final class SentenceNetwork {
    private final OnnxNetwork network;

    private SentenceNetwork(OnnxNetwork network) {
        this.network = network;
    }

    /**
     * A network on the class path, in ONNX, loaded when it is first asked for. Its inputs are {@code tokens} (1, tokens) and {@code sentences}
     * (passages, tokens); each output is a matrix.
     *
     * @throws IllegalStateException when it is not there, or this machine cannot run it: the native part of ONNX Runtime is
     *     missing for it
     */
    public static SentenceNetwork load(String resource) {
        return new SentenceNetwork(OnnxNetwork.of(resource));
    }

    /**
     * Reads a text once.
     *
     * @param tokens the word pieces of the text
     * @param passages for each passage to be looked at the index of its first token, and the index after its last
     * @return each output by its name, as rows of numbers
     */
    public Map<String, float[][]> read(long[] tokens, int[][] passages) {
        var weights = FloatBuffer.allocate(passages.length * tokens.length);
        for (int row = 0; row < passages.length; row++) {
            int from = passages[row][0];
            int to = passages[row][1];
            for (int token = from; token < to; token++) {
                weights.put(row * tokens.length + token, 1f / (to - from));
            }
        }
        try (var tokenTensor = network.tensor(LongBuffer.wrap(tokens), 1, tokens.length);
                var sentenceTensor = network.tensor(weights, passages.length, tokens.length);
                var result = network.run(Map.of("tokens", tokenTensor, "sentences", sentenceTensor))) {
            var outputs = new HashMap<String, float[][]>();
            for (var output : result) {
                outputs.put(output.getKey(), (float[][]) output.getValue().getValue());
            }
            return outputs;
        } catch (OrtException e) {
            throw new IllegalStateException("the network failed on " + tokens.length + " word pieces", e);
        }
    }
}
