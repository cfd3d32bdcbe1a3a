package starling.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import starling.notes.Line.Kind;

/** Collects the questions that an interviewer could put to the writer: not the ones inside stories, nor the ones to ask back. */
final class QuestionFinder {
    private static final Pattern TO_THE_WRITER = Pattern.compile("(?i).*\\byou(?:r|rself|'ve|’ve)?\\b.*");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int FEWEST_WORDS = 4;

    private final String file;
    private final Set<Integer> taken = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<ListedQuestion> questions = new ArrayList<>();

    private final List<Block> asking = new ArrayList<>();

    /**
     * The questions where they stand.
     *
     * @param asking the blocks that ask them, also those that repeat one
     */
    record Found(List<ListedQuestion> questions, List<Block> asking) {}

    private QuestionFinder(String file) {
        this.file = file;
    }

    /**
     * @param stories their titles may be questions, what they tell may not
     */
    static Found find(String file, Block root, List<FoundStory> stories, List<Block> cards) {
        var finder = new QuestionFinder(file);
        for (var story : stories) {
            int from = story.heading().isPresent() ? story.firstLine() + 1 : story.firstLine();
            for (int line = from; line <= story.lastLine(); line++) {
                finder.taken.add(line);
            }
        }
        cards.forEach(card -> finder.taken.add(card.first().number()));
        finder.search(root, false);
        return new Found(finder.questions, finder.asking);
    }

    private void search(Block block, boolean listed) {
        if (!block.isRoot() && SectionTitle.announcesQuestionsToAskBack(block.title())) {
            return;
        }
        boolean list = !block.isRoot() && SectionTitle.announcesQuestions(block.title());
        long asking =
                block.children().stream().filter(child -> child.isQuestion()).count();
        boolean below = listed
                || list
                || (asking >= 3 && 10 * asking >= 6L * block.children().size());
        for (var child : block.children()) {
            boolean question = take(child, below);
            search(child, below && !question);
        }
    }

    private boolean take(Block block, boolean listed) {
        var text = block.ownText();
        if (block.is(Kind.CODE) || taken.contains(block.first().number()) || !block.isQuestion()) {
            return false;
        }
        var question = QuestionText.of(text);
        boolean heading = block.is(Kind.HEADING);
        boolean whole = Words.count(question, FEWEST_WORDS) >= FEWEST_WORDS;
        boolean toTheWriter = TO_THE_WRITER.matcher(question).matches();
        boolean prose = block.is(Kind.TEXT)
                && !listed
                && !(whole && toTheWriter && block.first().afterGap());
        boolean aside = block.is(Kind.ITEM) && !listed && !(whole && toTheWriter);
        if (prose || aside || (heading && question.length() < 8)) {
            return false;
        }
        asking.add(block);
        if (seen.add(NO_WORDS.matcher(question.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip())) {
            questions.add(new ListedQuestion(file, question, block.first().number()));
        }
        return true;
    }
}
