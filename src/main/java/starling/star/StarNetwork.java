package starling.star;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import starling.language.SentenceNetwork;
import starling.language.Span;
import starling.language.WordPieceTokenizer;

/**
 * The network that was taught, on the answers in {@code src/train}, to see which parts a sentence carries with the whole
 * answer in view. Safe for use by several threads; time is linear in the length of the answer.
 */
final class StarNetwork {
    private static final String RESOURCE = "/starling/star/reader.onnx";
    private static final int LONGEST_QUESTION = 48;
    private static final int LONGEST_SENTENCE = 160;

    /** How many pieces are read at a time: the network knows 512 places, and three are marks. */
    private static final int WINDOW = 512 - 3;

    /**
     * An answer is read from its end to its beginning as well, which counts for so much: what a sentence is should not hang on
     * where it stands.
     */
    private static final double BACKWARDS = 0.3;

    /** A longer answer is read in windows; each begins with the end of the one before, of at most so many pieces. */
    private static final int IN_COMMON = 150;

    private final WordPieceTokenizer tokenizer = WordPieceTokenizer.uncased();
    private final SentenceNetwork network;

    private StarNetwork(SentenceNetwork network) {
        this.network = network;
    }

    /**
     * Loads the weights from the class path; takes about a fifth of a second.
     *
     * @throws IllegalStateException when this machine cannot run the network
     */
    static StarNetwork load() {
        return new StarNetwork(SentenceNetwork.load(RESOURCE));
    }

    /**
     * What the network makes of an answer; all numbers are probabilities.
     *
     * @param sentences one for each sentence, in order
     * @param kinds how likely the answer is of each kind
     * @param relevance how likely the answer is one to the question; meaningless if there was no question
     */
    record Scores(List<SentenceScores> sentences, Map<AnswerKind, Double> kinds, double relevance) {}

    /**
     * What the network makes of a sentence.
     *
     * @param dominant how likely each part is what the sentence mostly does
     * @param carried how likely it holds each part but {@link Part#NONE}; it may well hold two
     */
    record SentenceScores(Map<Part, Double> dominant, Map<Part, Double> carried) {
        /**
         * The mean of these scores and others of the same sentence.
         *
         * @param share how much the others count, from 0 to 1
         */
        SentenceScores mixedWith(SentenceScores others, double share) {
            return new SentenceScores(
                    mixed(dominant, others.dominant(), share), mixed(carried, others.carried(), share));
        }

        private static Map<Part, Double> mixed(Map<Part, Double> own, Map<Part, Double> others, double share) {
            var mixed = new EnumMap<Part, Double>(own);
            others.forEach((part, score) -> mixed.merge(part, score, (mine, theirs) -> mine + (theirs - mine) * share));
            return mixed;
        }

        /**
         * The same scores once something else speaks for some parts as well.
         *
         * @param parts what it speaks for
         * @param factor how many times as likely that makes each of them
         */
        SentenceScores given(Set<Part> parts, double factor) {
            var weighed = new EnumMap<Part, Double>(Part.class);
            dominant.forEach((part, score) -> weighed.put(part, parts.contains(part) ? factor * score : score));
            double all =
                    weighed.values().stream().mapToDouble(Double::doubleValue).sum();
            weighed.replaceAll((part, score) -> score / all);
            var weighedCarried = new EnumMap<Part, Double>(Part.class);
            carried.forEach((part, score) -> weighedCarried.put(
                    part, parts.contains(part) ? factor * score / (1 + (factor - 1) * score) : score));
            return new SentenceScores(weighed, weighedCarried);
        }
    }

    /** The word pieces of a question, as the network is to read it. */
    static long[] questionPieces(WordPieceTokenizer tokenizer, String question) {
        return tokenizer.pieces(question, LONGEST_QUESTION);
    }

    /** The word pieces of a sentence, as the network is to read it; at least one. */
    static long[] sentencePieces(WordPieceTokenizer tokenizer, Span sentence) {
        var pieces = tokenizer.pieces(sentence.text(), LONGEST_SENTENCE);
        return pieces.length > 0 ? pieces : new long[] {tokenizer.end()};
    }

    /**
     * Reads an answer.
     *
     * @param question what was asked; may be empty
     * @param sentences at least one
     */
    Scores scores(String question, List<Span> sentences) {
        var asked = questionPieces(tokenizer, question);
        var pieces = sentences.stream()
                .map(sentence -> sentencePieces(tokenizer, sentence))
                .toList();
        var forwards = inOrder(asked, pieces);
        if (sentences.size() == 1) {
            return forwards;
        }
        var turned = new ArrayList<>(pieces);
        Collections.reverse(turned);
        var backwards = inOrder(asked, turned).sentences();
        var mixed = new ArrayList<SentenceScores>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            mixed.add(forwards.sentences().get(i).mixedWith(backwards.get(sentences.size() - 1 - i), BACKWARDS));
        }
        return new Scores(mixed, forwards.kinds(), forwards.relevance());
    }

    private Scores inOrder(long[] asked, List<long[]> pieces) {
        var scores = new ArrayList<SentenceScores>(pieces.size());
        var kinds = new EnumMap<AnswerKind, Double>(AnswerKind.class);
        double relevance = 0;
        int read = 0;
        while (scores.size() < pieces.size()) {
            int from = windowStart(pieces, scores.size());
            int to = windowEnd(pieces, from, WINDOW - asked.length);
            var outputs = read(asked, pieces.subList(from, to));
            int fresh = to - scores.size();
            for (int i = scores.size() - from; i < to - from; i++) {
                scores.add(new SentenceScores(
                        named(Part.class, output(outputs, "dominant")[i]),
                        named(Part.class, output(outputs, "carried")[i])));
            }
            // A window counts for as much of the answer as is read in it for the first time.
            read += fresh;
            double share = (double) fresh / read;
            named(AnswerKind.class, output(outputs, "kind")[0])
                    .forEach((kind, own) -> kinds.merge(kind, own, (mean, next) -> mean + (next - mean) * share));
            relevance += (output(outputs, "relevance")[0][0] - relevance) * share;
        }
        return new Scores(scores, kinds, relevance);
    }

    /** The values under the names that they stand for, in the order of the constants; the last may have none. */
    private static <E extends Enum<E>> Map<E, Double> named(Class<E> type, float[] values) {
        var names = type.getEnumConstants();
        var named = new EnumMap<E, Double>(type);
        for (int i = 0; i < values.length; i++) {
            named.put(names[i], (double) values[i]);
        }
        return named;
    }

    private static float[][] output(Map<String, float[][]> outputs, String name) {
        var output = outputs.get(name);
        if (output == null) {
            throw new IllegalStateException("the network says nothing of " + name);
        }
        return output;
    }

    private static int windowStart(List<long[]> pieces, int next) {
        int from = next;
        int used = 0;
        while (from > 0 && used + pieces.get(from - 1).length <= IN_COMMON) {
            from--;
            used += pieces.get(from).length;
        }
        return from;
    }

    /** The index after the last sentence that still fits, which is always one that was not read before. */
    private static int windowEnd(List<long[]> pieces, int from, int room) {
        int to = from;
        int used = 0;
        while (to < pieces.size() && used + pieces.get(to).length <= room) {
            used += pieces.get(to).length;
            to++;
        }
        return to;
    }

    private Map<String, float[][]> read(long[] question, List<long[]> sentences) {
        int length = sentences.stream().mapToInt(own -> own.length).sum();
        var tokens = new long[question.length + length + 3];
        tokens[0] = tokenizer.start();
        System.arraycopy(question, 0, tokens, 1, question.length);
        int next = question.length + 1;
        tokens[next++] = tokenizer.end();
        var places = new int[1 + sentences.size()][];
        places[0] = new int[] {1, 1 + question.length};
        for (int i = 0; i < sentences.size(); i++) {
            var own = sentences.get(i);
            System.arraycopy(own, 0, tokens, next, own.length);
            places[1 + i] = new int[] {next, next + own.length};
            next += own.length;
        }
        tokens[next] = tokenizer.end();
        return network.read(tokens, places);
    }
}
