package starling.progress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import starling.interview.Attempt;
import starling.interview.AttemptRepository;
import starling.interview.Interviewer;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.interview.PersonId;
import starling.interview.Telling;
import starling.interview.ToldStories;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;
import starling.question.Question;
import starling.question.QuestionBank;

/**
 * Puts together what people's stories cover and what they were told for. An attempt that adds to another or tries it again is
 * the same answer. Safe for use by several threads.
 */
public final class StoryCoverage {
    private final Notebooks notebooks;
    private final Interviewer interviewer;
    private final AttemptRepository attempts;
    private final ToldStories told;
    private final QuestionBank bank;
    private final CompetencyCatalogue competencies;
    private final boolean sharedAreTheirs;

    /**
     * The coverage of stories in these notebooks.
     *
     * @param interviewer knows the questions that were answered
     * @param sharedAreTheirs whether the shared notes count as everybody's own, as where one person alone uses this Starling;
     *     if not, they count for those only who have no stories of their own
     */
    public StoryCoverage(
            Notebooks notebooks,
            Interviewer interviewer,
            AttemptRepository attempts,
            ToldStories told,
            QuestionBank bank,
            CompetencyCatalogue competencies,
            boolean sharedAreTheirs) {
        this.notebooks = notebooks;
        this.interviewer = interviewer;
        this.attempts = attempts;
        this.told = told;
        this.bank = bank;
        this.competencies = competencies;
        this.sharedAreTheirs = sharedAreTheirs;
    }

    /** One answer, with all that became of it. */
    private record Answer(Optional<String> competency, Set<String> stories) {}

    /**
     * A person's matrix; without stories if there are neither theirs nor shared ones. Stories that were told and are gone by now
     * are not in it.
     *
     * @throws starling.interview.StorageException when something could not be read
     */
    public CoverageMatrix of(PersonId person) {
        var answered = attempts.of(person);
        var firsts = firsts(answered);
        var tellings = told.of(person);
        var known = questions(person, answered, tellings);
        var own = notebooks.stories(person);
        var whose = whose(own);
        var stories = whose == CoverageMatrix.Whose.OWN ? own : notebooks.seenBy(person);
        var covered = stories.stream()
                .map(kept -> covered(kept, tellings, firsts, known))
                .toList();
        return new CoverageMatrix(whose, covered, covered(stories, answers(answered, tellings, firsts, known)));
    }

    private CoverageMatrix.Whose whose(List<KeptStory> own) {
        if (own.isEmpty()) {
            return CoverageMatrix.Whose.SHARED;
        }
        return sharedAreTheirs && !notebooks.sharedStories().isEmpty()
                ? CoverageMatrix.Whose.OWN_AND_SHARED
                : CoverageMatrix.Whose.OWN;
    }

    /** For each attempt the one with which its answer began. */
    private static Map<UUID, UUID> firsts(List<Attempt> newestFirst) {
        var firsts = new HashMap<UUID, UUID>();
        for (int at = newestFirst.size() - 1; at >= 0; at--) {
            var attempt = newestFirst.get(at);
            var first = attempt.follows().map(earlier -> firsts.getOrDefault(earlier, earlier));
            firsts.put(attempt.id(), first.orElse(attempt.id()));
        }
        return firsts;
    }

    /** The competencies of all questions that were answered and are still there, by the question's id. */
    private Map<String, String> questions(PersonId person, List<Attempt> answered, List<Telling> tellings) {
        var ids = new HashSet<String>();
        answered.forEach(attempt -> ids.add(attempt.question()));
        tellings.forEach(telling -> ids.add(telling.question()));
        var known = new HashMap<String, String>();
        ids.forEach(id -> interviewer
                .question(person, id)
                .flatMap(Question::competency)
                .map(Competency::id)
                .ifPresent(competency -> known.put(id, competency)));
        return known;
    }

    private static CoveredStory covered(
            KeptStory kept, List<Telling> tellings, Map<UUID, UUID> firsts, Map<String, String> known) {
        var questions = new HashSet<String>();
        var answers = new HashMap<UUID, Optional<String>>();
        for (var telling : tellings) {
            if (telling.story().equals(kept.id())) {
                questions.add(telling.question());
                answers.put(
                        firsts.getOrDefault(telling.attempt(), telling.attempt()),
                        Optional.ofNullable(known.get(telling.question())));
            }
        }
        var toldFor = new HashMap<String, Integer>();
        answers.values().forEach(competency -> competency.ifPresent(id -> toldFor.merge(id, 1, Integer::sum)));
        return new CoveredStory(kept, answers.size(), questions.size(), toldFor);
    }

    private static List<Answer> answers(
            List<Attempt> attempts, List<Telling> tellings, Map<UUID, UUID> firsts, Map<String, String> known) {
        var answers = new HashMap<UUID, Answer>();
        for (var attempt : attempts) {
            answers.put(
                    firsts.getOrDefault(attempt.id(), attempt.id()),
                    new Answer(Optional.ofNullable(known.get(attempt.question())), new HashSet<>()));
        }
        for (var telling : tellings) {
            var first = firsts.getOrDefault(telling.attempt(), telling.attempt());
            Optional.ofNullable(answers.get(first))
                    .ifPresent(answer -> answer.stories().add(telling.story()));
        }
        return List.copyOf(answers.values());
    }

    private List<CoveredCompetency> covered(List<KeptStory> stories, List<Answer> answers) {
        return competencies.all().stream()
                .map(competency -> {
                    var on = answers.stream()
                            .filter(answer -> answer.competency().equals(Optional.of(competency.id())))
                            .toList();
                    return new CoveredCompetency(
                            competency,
                            count(bank.all().stream()
                                    .filter(question -> question.competency().equals(Optional.of(competency)))
                                    .count()),
                            count(stories.stream()
                                    .filter(kept -> kept.story().competencies().contains(competency.id()))
                                    .count()),
                            on.size(),
                            count(on.stream()
                                    .filter(answer -> !answer.stories().isEmpty())
                                    .count()));
                })
                .toList();
    }

    private static int count(long counted) {
        return Math.toIntExact(counted);
    }
}
