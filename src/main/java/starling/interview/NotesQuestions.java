package starling.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import starling.notes.CompetencyTagger;
import starling.notes.ListedQuestion;
import starling.notes.Notebook;
import starling.question.CompetencyCatalogue;
import starling.question.Difficulty;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionKind;

/** Makes questions that can be asked of those that notes list. Immutable, safe for use by several threads. */
final class NotesQuestions {
    private static final String ID = "notes-";
    private static final int DIGITS = 16;
    private static final Pattern DESIGN =
            Pattern.compile("(?:please |can you |could you |how (?:would|do|will) you |let's |"
                    + "(?:system )?design question:? )*(?:design|architect)\\b.*");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> PROBES =
            List.of("What was your own part in it?", "What came of it, and how do you know?");
    private static final List<String> DESIGN_PROBES = List.of(
            "What breaks first when ten times as many people use it?", "What did you give up for that, and why?");

    private final QuestionBank bank;
    private final CompetencyCatalogue competencies;
    private final CompetencyTagger tagger;

    NotesQuestions(QuestionBank bank, CompetencyCatalogue competencies) {
        this.bank = bank;
        this.competencies = competencies;
        this.tagger = new CompetencyTagger(competencies);
    }

    /** Whether an id may be that of a question in notes: only those begin like this. */
    static boolean mayBe(String id) {
        return id.startsWith(ID);
    }

    /** The questions that a notebook lists and the bank has not, each once, in the order of the notes. */
    List<Question> of(Notebook notebook) {
        var known = new HashSet<String>();
        bank.all().forEach(question -> known.add(words(question.text())));
        var questions = new ArrayList<Question>();
        for (var listed : notebook.questions()) {
            var words = words(listed.text());
            if (!words.isEmpty() && known.add(words)) {
                questions.add(question(listed, words));
            }
        }
        return List.copyOf(questions);
    }

    private Question question(ListedQuestion listed, String words) {
        // The words alone decide, so that a question stays itself wherever it is moved to, over restarts too.
        var id = ID + StoryIds.hash(words, DIGITS);
        boolean design = DESIGN.matcher(words).matches();
        return new Question(
                id,
                design ? QuestionKind.SYSTEM_DESIGN : QuestionKind.BEHAVIOURAL,
                listed.text(),
                design
                        ? Optional.empty()
                        : tagger.tag(listed.text(), "").stream().findFirst().flatMap(competencies::find),
                Difficulty.MEDIUM,
                List.of(),
                design ? DESIGN_PROBES : PROBES);
    }

    private static String words(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
