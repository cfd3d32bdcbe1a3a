package starling.interview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.question.Competency;
import starling.question.DesignBrief;
import starling.question.Question;
import starling.retrieval.TellingWords;

/** Which questions are about what a person names: a question by its id, or some by words. */
final class QuestionsAbout {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private QuestionsAbout() {}

    /**
     * The questions of this id or, if there is none, those that hold all words that tell, as a whole or as their beginning: in their id
     * and text or, if none does, the most of them in these, their competency, their concepts and the things that their system keeps.
     * In their order; all of them if nothing is named.
     */
    static List<Question> of(List<Question> questions, String about) {
        var wanted = about.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return questions;
        }
        var named = questions.stream()
                .filter(question ->
                        question.id().equals(wanted) || name(question).equals(wanted))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        var stems = stems(wanted);
        if (stems.isEmpty()) {
            return List.of();
        }
        var saying = questions.stream()
                .filter(question -> holds(said(question), stems))
                .toList();
        if (!saying.isEmpty()) {
            return saying;
        }
        var fits = questions.stream()
                .collect(Collectors.toMap(
                        question -> question,
                        question -> fitting(said(question) + " " + probed(question), stems),
                        Long::max));
        long most = fits.values().stream().max(Long::compare).orElse(0L);
        return questions.stream()
                .filter(question -> most > 0 && fits.getOrDefault(question, 0L) == most)
                .toList();
    }

    private static String name(Question question) {
        return question.id().replace('-', ' ');
    }

    private static String said(Question question) {
        return Interviewer.isFromNotes(question) ? question.text() : name(question) + " " + question.text();
    }

    private static String probed(Question question) {
        return Stream.of(
                        question.competency().map(Competency::name).stream(),
                        question.concepts().stream(),
                        question.brief().map(DesignBrief::entities).stream().flatMap(List::stream))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static boolean holds(String text, Set<String> stems) {
        return fitting(text, stems) == stems.size();
    }

    /** How many of the stems a text has. */
    private static long fitting(String text, Set<String> stems) {
        var whole = stems(text);
        var words = NOT_LETTERS.split(text.toLowerCase(Locale.ROOT));
        return stems.stream()
                .filter(stem -> whole.contains(stem) || Arrays.stream(words).anyMatch(word -> word.startsWith(stem)))
                .count();
    }

    private static Set<String> stems(String text) {
        return TellingWords.of(text).rarity().keySet();
    }
}
