package starling.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Word pieces as the search network reads them: a question, or a run of the passages of a text. What it was taught on was laid
 * out by the same code.
 *
 * @see <a href="https://arxiv.org/abs/2212.03533">Wang et al., Text Embeddings by Weakly-Supervised Contrastive Pre-training,
 *     2022</a>, for the words that begin a question and a passage
 */
final class TokenLayout {
    private static final int LONGEST = 512;

    /** A question is a sentence or two. */
    private static final int LONGEST_QUESTION = 128;

    /** A longer sentence is hardly one. */
    private static final int LONGEST_PASSAGE = 200;

    private static final int LONGEST_TITLE = 60;

    /** Some 1,500 words of a text; what stands behind them in one story is not searched by meaning. */
    private static final int MOST_RUNS = 4;

    private final long[] tokens;
    private final int[][] passages;

    private TokenLayout(long[] tokens, int[][] passages) {
        this.tokens = tokens;
        this.passages = passages;
    }

    /** At most 512. */
    long[] tokens() {
        return tokens;
    }

    /** For each passage the index of its first token, and the index after its last; the first one is all of the tokens. */
    int[][] passages() {
        return passages;
    }

    /** A question, which is one passage. */
    static TokenLayout question(WordPieceTokenizer tokenizer, String question) {
        return of(tokenizer, List.of(tokenizer.pieces("query: " + question, LONGEST_QUESTION)));
    }

    /**
     * The passages of a text in order, in as many runs as it takes, each with the title before it. The passages of a run are: all
     * of it, the title, and those of the text. At most four runs are made.
     *
     * @param passages may be empty
     */
    static List<TokenLayout> text(WordPieceTokenizer tokenizer, String title, List<String> passages) {
        var mark = tokenizer.pieces("passage:", LONGEST_TITLE);
        var named = tokenizer.pieces(title, LONGEST_TITLE);
        var runs = new ArrayList<TokenLayout>();
        var run = new ArrayList<>(List.of(mark, named));
        int length = mark.length + named.length;
        for (var passage : passages) {
            var pieces = tokenizer.pieces(passage, LONGEST_PASSAGE);
            if (length + pieces.length + 2 > LONGEST) {
                runs.add(of(tokenizer, run));
                if (runs.size() == MOST_RUNS) {
                    return runs;
                }
                run = new ArrayList<>(List.of(mark, named));
                length = mark.length + named.length;
            }
            run.add(pieces);
            length += pieces.length;
        }
        runs.add(of(tokenizer, run));
        return runs;
    }

    /** The first part is no passage of its own: it is the mark of a text, or the whole of a question. */
    private static TokenLayout of(WordPieceTokenizer tokenizer, List<long[]> parts) {
        var tokens = LongStream.concat(
                        LongStream.concat(
                                LongStream.of(tokenizer.start()), parts.stream().flatMapToLong(Arrays::stream)),
                        LongStream.of(tokenizer.end()))
                .toArray();
        var passages = new ArrayList<int[]>();
        passages.add(new int[] {0, tokens.length});
        int at = 1 + parts.get(0).length;
        for (var part : parts.subList(1, parts.size())) {
            // A passage of signs that are no word pieces is there all the same.
            passages.add(new int[] {at, Math.max(at + part.length, at + 1)});
            at += part.length;
        }
        return new TokenLayout(tokens, passages.toArray(int[][]::new));
    }
}
