package starling.star;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the words of a sentence into clauses, because one sentence may carry two parts. */
final class Clauses {
    private static final int FEWEST_WORDS = 3;
    private static final Set<String> JOINTS = Set.of("and", "but", "so", "because", "which", "then", "while", "when");
    private static final Set<String> SUBJECTS =
            Set.of("i", "we", "he", "she", "they", "it", "the", "my", "our", "this", "everyone", "that", "when");

    private Clauses() {}

    /** The clauses, in order; together they are all the words. */
    static List<List<Word>> of(List<Word> words) {
        var clauses = new ArrayList<List<Word>>();
        int start = 0;
        for (int i = 1; i < words.size(); i++) {
            if (i - start >= FEWEST_WORDS && words.size() - i >= FEWEST_WORDS && begins(words, i)) {
                clauses.add(words.subList(start, i));
                start = i;
            }
        }
        clauses.add(words.subList(start, words.size()));
        return clauses;
    }

    private static boolean begins(List<Word> words, int i) {
        var word = words.get(i);
        boolean joint = JOINTS.contains(word.form());
        return word.opens()
                || (joint && SUBJECTS.contains(words.get(i + 1).form()))
                || word.form().equals("which");
    }
}
