package starling.session;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import starling.interview.AskedQuestions;
import starling.interview.Interviewer;
import starling.interview.PersonId;
import starling.question.Competency;
import starling.question.Question;
import starling.question.QuestionKind;
import starling.question.QuestionPicker;

/** Which question an interview asks next. Safe for use by several threads. */
final class QuestionDraw {
    private final Interviewer interviewer;
    private final AskedQuestions asked;
    private final QuestionPicker picker;

    QuestionDraw(Interviewer interviewer, AskedQuestions asked, RandomGenerator random) {
        this.interviewer = interviewer;
        this.asked = asked;
        this.picker = new QuestionPicker(random);
    }

    /** How many questions an interview of this kind can have. */
    int count(PersonId person, Room room, InterviewKind kind) {
        var all = interviewer.questions(person, room.audience());
        int behavioural = count(all, QuestionKind.BEHAVIOURAL);
        int design = count(all, QuestionKind.SYSTEM_DESIGN);
        return switch (kind) {
            case BEHAVIOURAL -> behavioural;
            case SYSTEM_DESIGN -> design;
            case MIXED -> Math.min(behavioural, design + 1) + Math.min(behavioural, design);
        };
    }

    private static int count(List<Question> questions, QuestionKind kind) {
        return (int)
                questions.stream().filter(question -> question.kind() == kind).count();
    }

    /** A question that this interview has not asked, none asked lately, on a competency that it has not probed where there is one. */
    Optional<Question> draw(PersonId person, Room room, QuestionKind kind, List<Turn> turns) {
        var ids = new HashSet<String>();
        turns.forEach(turn -> ids.add(turn.question()));
        var probed = new HashSet<Competency>();
        ids.forEach(id ->
                interviewer.question(person, id).flatMap(Question::competency).ifPresent(probed::add));
        var all = interviewer.questions(person, room.audience());
        var left = all.stream()
                .filter(question -> question.kind() == kind && !ids.contains(question.id()))
                .toList();
        var fresh = left.stream().filter(question -> isFresh(question, probed)).toList();
        return picker.pick(fresh.isEmpty() ? left : fresh, asked.recent(person, all.size()));
    }

    private static boolean isFresh(Question question, Set<Competency> probed) {
        return question.competency().filter(probed::contains).isEmpty();
    }
}
