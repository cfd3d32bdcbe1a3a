package starling.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import starling.feedback.Feedback;
import starling.feedback.Finding;
import starling.interview.AnswerOutcome;
import starling.interview.KeptStory;
import starling.question.Question;
import starling.rubric.Severity;
import starling.star.Part;
import starling.star.StarReading;

/**
 * What came of an interview, for its person alone.
 *
 * @param entries a question each, in the order in which they were asked
 * @param used how long it took, pauses not counted
 */
public record InterviewReport(Interview interview, List<Entry> entries, Duration used) {
    /**
     * What came of one question.
     *
     * @param number counted from 1
     * @param question empty if the owner has removed it since
     * @param graded empty if it was not answered, or the answer was removed since
     * @param staged how its stages went; empty if it was answered as a whole
     */
    public record Entry(
            int number,
            Optional<Question> question,
            Turn turn,
            Optional<AnswerOutcome.Graded> graded,
            Optional<StagedCourse> staged) {}

    /**
     * What to mend first.
     *
     * @param numbers of the questions in whose answers it was found, at least one, in the order in which they were asked
     */
    public record Fix(Finding finding, List<Integer> numbers) {
        public Fix {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * What a rule calls a strength.
     *
     * @param number of the question in whose answer it stands
     */
    public record Moment(Finding finding, int number) {}

    public InterviewReport {
        entries = List.copyOf(entries);
    }

    /** Those that were answered. */
    public List<Entry> answered() {
        return entries.stream().filter(entry -> entry.graded().isPresent()).toList();
    }

    private List<Feedback> feedback() {
        return entries.stream()
                .flatMap(entry -> entry.graded().stream())
                .map(AnswerOutcome.Graded::feedback)
                .toList();
    }

    /** What weighs most over all answers: how grave it is, times in how many it was found; empty if nothing needs mending. */
    public Optional<Fix> fixFirst() {
        var found = new LinkedHashMap<String, Fix>();
        for (var entry : answered()) {
            for (var finding : entry.graded().orElseThrow().feedback().findings()) {
                if (finding.severity() != Severity.STRENGTH) {
                    found.merge(finding.rule(), new Fix(finding, List.of(entry.number())), InterviewReport::both);
                }
            }
        }
        Optional<Fix> heaviest = Optional.empty();
        for (var fix : found.values()) {
            if (heaviest.filter(other -> weight(other) >= weight(fix)).isEmpty()) {
                heaviest = Optional.of(fix);
            }
        }
        return heaviest;
    }

    private static Fix both(Fix before, Fix more) {
        var numbers = Stream.concat(before.numbers().stream(), more.numbers().stream());
        return new Fix(before.finding(), numbers.distinct().toList());
    }

    private static int weight(Fix fix) {
        int gravity = switch (fix.finding().severity()) {
            case BLOCKER -> 3;
            case PROBLEM -> 2;
            case SUGGESTION -> 1;
            case STRENGTH -> 0;
        };
        return gravity * fix.numbers().size();
    }

    /** What a rule praises in the best answer of which one does; a strength that the whole answer earns before any other. */
    public Optional<Moment> strongest() {
        var best = answered().stream()
                .sorted(Comparator.comparingInt(InterviewReport::score).reversed())
                .toList();
        Optional<Moment> any = Optional.empty();
        for (var entry : best) {
            for (var finding : entry.graded().orElseThrow().feedback().findings()) {
                if (finding.severity() == Severity.STRENGTH) {
                    var moment = new Moment(finding, entry.number());
                    if (finding.praisesWhole()) {
                        return Optional.of(moment);
                    }
                    any = any.or(() -> Optional.of(moment));
                }
            }
        }
        return any;
    }

    private static int score(Entry entry) {
        return entry.graded().orElseThrow().feedback().score();
    }

    /** The share of each part in the words of all stories, from 0 to 1; empty if none was told. */
    public Map<Part, Double> shares() {
        var readings = new ArrayList<StarReading>();
        for (var feedback : feedback()) {
            if (feedback instanceof Feedback.OnStory onStory && feedback.score() > 0) {
                readings.add(onStory.reading());
            }
        }
        double words = readings.stream().mapToInt(StarReading::words).sum();
        var shares = new TreeMap<Part, Double>();
        if (words > 0) {
            for (var part : Part.STAR_AND_LEARNING) {
                double told = readings.stream()
                        .filter(reading -> reading.part(part).present())
                        .mapToDouble(reading -> reading.part(part).share() * reading.words())
                        .sum();
                shares.put(part, told / words);
            }
        }
        return shares;
    }

    /** The stories of the notes that were told, each with the numbers of the questions that it answered. */
    public Map<KeptStory, List<Integer>> told() {
        var told = new LinkedHashMap<KeptStory, List<Integer>>();
        for (var entry : answered()) {
            entry.graded()
                    .orElseThrow()
                    .notes()
                    .told()
                    .ifPresent(kept -> told.computeIfAbsent(kept, first -> new ArrayList<>())
                            .add(entry.number()));
        }
        return told;
    }

    /** Says nothing of the answers, so that no log ever holds them. */
    @Override
    public String toString() {
        return "report on " + interview;
    }
}
