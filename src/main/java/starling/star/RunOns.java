package starling.star;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import starling.language.Span;

/**
 * Cuts sentences that go on and on, because somebody typed without full stops, where a new subject begins, or, if none does
 * for long, anywhere. Sentences of usual length stay as they are. Immutable.
 */
final class RunOns {
    private static final int LONG = 45;
    private static final int FEWEST_WORDS = 6;
    /** More than this in one piece and the network would not see its end. */
    private static final int MOST_WORDS = 80;

    private static final Set<String> JOINTS = Set.of("and", "but", "so", "then", "because", "when");
    private static final Set<String> PRONOUNS = Set.of("i", "we", "he", "she", "they");
    private static final Set<String> OPENINGS =
            Set.of("it", "the", "my", "our", "this", "in", "everyone", "after", "then");

    private final Lexicon lexicon;

    RunOns(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The same sentences, the long ones in pieces. */
    List<Span> cut(String answer, List<Span> sentences) {
        var pieces = new ArrayList<Span>();
        for (var sentence : sentences) {
            var words = Word.in(answer, sentence.start(), sentence.end());
            if (words.size() <= LONG) {
                pieces.add(sentence);
            } else {
                cut(answer, sentence, words, pieces);
            }
        }
        return pieces;
    }

    private void cut(String answer, Span sentence, List<Word> words, List<Span> pieces) {
        int from = sentence.start();
        int lastCut = 0;
        for (int i = 1; i < words.size(); i++) {
            boolean room = i - lastCut >= FEWEST_WORDS && words.size() - i >= FEWEST_WORDS;
            if ((room && begins(words, i)) || i - lastCut >= MOST_WORDS) {
                pieces.add(stripped(answer, from, words.get(i).start()));
                from = words.get(i).start();
                lastCut = i;
            }
        }
        pieces.add(Span.of(answer, from, sentence.end()));
    }

    private boolean begins(List<Word> words, int i) {
        var word = words.get(i).form();
        var next = words.get(i + 1).form();
        if (JOINTS.contains(word)) {
            return PRONOUNS.contains(next) || OPENINGS.contains(next);
        }
        return PRONOUNS.contains(word)
                && !lexicon.isFunctionWord(words.get(i - 1).form());
    }

    private static Span stripped(String answer, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(answer.charAt(end - 1))) {
            end--;
        }
        return Span.of(answer, from, end);
    }
}
