package starling.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into the word pieces that a BERT model was trained on: lower case, no accents, punctuation apart, then the longest
 * piece of the vocabulary first. Immutable, safe for use by several threads.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al., BERT, 2018</a>
 */
public final class WordPieceTokenizer {
    private static final int LONGEST_WORD = 100;
    private static final String VOCABULARY = "/starling/language/vocabulary.txt";

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieceTokenizer(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        unknown = idOf("[UNK]");
        first = idOf("[CLS]");
        last = idOf("[SEP]");
    }

    /** Made when it is first asked for: the vocabulary takes a tenth of a second to read. */
    private static final class Uncased {
        static final WordPieceTokenizer TOKENIZER = load();

        private static WordPieceTokenizer load() {
            try (var vocabulary = WordPieceTokenizer.class.getResourceAsStream(VOCABULARY)) {
                if (vocabulary == null) {
                    throw new IllegalStateException(VOCABULARY + " is not on the class path");
                }
                return read(vocabulary);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The tokenizer of BERT's vocabulary without capitals, which MiniLM and E5 share, from the class path. */
    public static WordPieceTokenizer uncased() {
        return Uncased.TOKENIZER;
    }

    /** A tokenizer with a vocabulary of one word piece a line; its id is the number of the line, from 0. */
    private static WordPieceTokenizer read(InputStream pieces) throws IOException {
        var vocabulary = new HashMap<String, Integer>();
        try (var lines = new BufferedReader(new InputStreamReader(pieces, StandardCharsets.UTF_8))) {
            for (var piece = lines.readLine(); piece != null; piece = lines.readLine()) {
                vocabulary.put(piece, vocabulary.size());
            }
        }
        return new WordPieceTokenizer(vocabulary);
    }

    /** The ids of the pieces alone, at most as many as the limit. */
    public long[] pieces(String text, int limit) {
        var ids = new ArrayList<Integer>();
        for (var word : words(text, limit)) {
            addPieces(word, ids);
            if (ids.size() >= limit) {
                break;
            }
        }
        return ids.stream().limit(limit).mapToLong(Integer::longValue).toArray();
    }

    /** The mark before a text. */
    public long start() {
        return first;
    }

    /** The mark behind a text, or between two. */
    public long end() {
        return last;
    }

    private void addPieces(String word, List<Integer> ids) {
        if (word.length() > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        var pieces = new ArrayList<Integer>();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer id = null;
            while (end > start && id == null) {
                id = vocabulary.get((start == 0 ? "" : "##") + word.substring(start, end));
                end--;
            }
            if (id == null) {
                ids.add(unknown);
                return;
            }
            pieces.add(id);
            start = end + 1;
        }
        ids.addAll(pieces);
    }

    /** Words and punctuation marks, in order; at most the given number, so that a long text costs no more than is read. */
    private static List<String> words(String text, int limit) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        // No word piece is shorter than a character, and no text that is read needs more than this.
        var read = text.length() > limit * LONGEST_WORD ? text.substring(0, limit * LONGEST_WORD) : text;
        var plain = Normalizer.normalize(read, Normalizer.Form.NFD);
        for (int i = 0; i < plain.length() && words.size() < limit; ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (c == 0 || c == 0xFFFD || isControl(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            boolean alone = isPunctuation(c) || Character.isIdeographic(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || alone) {
                addWord(word, words);
            } else {
                word.appendCodePoint(Character.toLowerCase(c));
            }
            if (alone) {
                words.add(Character.toString(c));
            }
        }
        addWord(word, words);
        return words;
    }

    private static void addWord(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return (type == Character.CONTROL || type == Character.FORMAT) && c != '\t' && c != '\n' && c != '\r';
    }

    private static boolean isPunctuation(int c) {
        // BERT counts every ASCII sign as punctuation, also those that Unicode calls symbols.
        if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126)) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private int idOf(String piece) {
        var id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalStateException("the vocabulary has no " + piece);
        }
        return id;
    }
}
