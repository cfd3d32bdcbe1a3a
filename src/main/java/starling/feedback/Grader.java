package starling.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import starling.design.AskedPart;
import starling.design.DesignReader;
import starling.language.Span;
import starling.question.DesignBrief;
import starling.question.Question;
import starling.question.QuestionKind;
import starling.retrieval.StoryMatch;
import starling.rubric.Rule;
import starling.rubric.RuleBook;
import starling.rubric.RuleText;
import starling.star.AnswerKind;
import starling.star.Part;
import starling.star.StarReader;
import starling.star.StarReading;
import starling.star.Wording;

/** From an answer to feedback. The same answer always gets the same feedback. Immutable, safe for use by several threads. */
public final class Grader {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** What each part is worth of 100; a measured result and a lesson are worth the rest. */
    private static final Map<Part, Integer> WORTH =
            Map.of(Part.SITUATION, 15, Part.TASK, 15, Part.ACTION, 30, Part.RESULT, 25, Part.LEARNING, 5);

    private static final int MEASURED_RESULT = 10;

    /** However many parts a handful of words show, they are no story to tell in an interview: 50 words may earn all 100. */
    private static final int MOST_PER_WORD = 2;

    /** A habit or a story that is only named cannot earn more, whatever parts it shows. */
    private static final int MOST_WITHOUT_STORY = 30;

    private final StarReader starReader;
    private final RuleBook storyRules;
    private final DesignReader designReader;
    private final RuleBook designRules;
    private final GradingClock clock;

    public Grader(StarReader starReader, RuleBook storyRules, DesignReader designReader, RuleBook designRules) {
        this(starReader, storyRules, designReader, designRules, GradingClock.NONE);
    }

    /**
     * A grader that is watched.
     *
     * @param clock told how long it takes
     */
    public Grader(
            StarReader starReader,
            RuleBook storyRules,
            DesignReader designReader,
            RuleBook designRules,
            GradingClock clock) {
        this.clock = clock;
        this.starReader = starReader;
        this.storyRules = storyRules;
        this.designReader = designReader;
        this.designRules = designRules;
    }

    /**
     * Feedback of the kind that the question asks for, with a probe that the person has not been asked yet.
     *
     * @param matches the stories in the person's notes that fit the question, best first
     * @param asked the probes they have been asked, of which none is asked again
     */
    public Feedback grade(Question question, String answer, List<StoryMatch> matches, Set<String> asked) {
        return grade(question, answer, List.of(), matches, asked);
    }

    /**
     * The same on an answer that was given part by part.
     *
     * @param parts of a design, in their order; empty if it was given as a whole
     */
    public Feedback grade(
            Question question, String answer, List<AskedPart> parts, List<StoryMatch> matches, Set<String> asked) {
        Feedback feedback = clock.timed(
                GradingClock.Stage.GRADING,
                () -> question.kind() == QuestionKind.SYSTEM_DESIGN
                        ? gradeDesign(question, answer, parts, asked)
                        : gradeStory(toThePoint(question), answer, question.probes(), matches, asked));
        clock.graded(feedback.kind());
        return feedback;
    }

    /** The text that the answer has to be to; empty where it can be to anything. */
    private static String toThePoint(Question question) {
        return question.equals(Question.ANYTHING) ? "" : question.text();
    }

    /**
     * Feedback on an answer to a behavioural question.
     *
     * @param question as it was asked; empty if it is not known
     * @param probes the question's own, for an answer of which no rule asks anything
     */
    public Feedback.OnStory gradeStory(String question, String answer, List<String> probes, List<StoryMatch> matches) {
        return gradeStory(question, answer, probes, matches, Set.of());
    }

    private Feedback.OnStory gradeStory(
            String question, String answer, List<String> probes, List<StoryMatch> matches, Set<String> asked) {
        var reading = clock.timed(GradingClock.Stage.READING, () -> starReader.read(question, answer));
        var findings = clock.timed(GradingClock.Stage.RULES, () -> {
            var facts = StoryFacts.of(reading);
            return findings(storyRules.holding(facts), facts, Map.of(), name -> StoryFacts.quote(name, reading));
        });
        var probe = probeOf(findings, reading.kind() == AnswerKind.NONE ? List.of() : probes, asked);
        return new Feedback.OnStory(reading, findings, probe, score(reading), matches);
    }

    /**
     * Feedback on an answer to a system-design question that is not in the bank, so that nothing is expected of it but what every
     * design has.
     *
     * @param probes for an answer of which no rule asks anything
     */
    public Feedback.OnDesign gradeDesign(String answer, List<String> probes) {
        return gradeDesign("", DesignBrief.EMPTY, answer, List.of(), probes, Set.of());
    }

    /** Feedback on an answer to a system-design question, held against its brief if it has one. */
    public Feedback.OnDesign gradeDesign(Question question, String answer) {
        return gradeDesign(question, answer, List.of(), Set.of());
    }

    private Feedback.OnDesign gradeDesign(Question question, String answer, List<AskedPart> parts, Set<String> asked) {
        return gradeDesign(
                question.text(), question.brief().orElse(DesignBrief.EMPTY), answer, parts, question.probes(), asked);
    }

    private Feedback.OnDesign gradeDesign(
            String question,
            DesignBrief brief,
            String answer,
            List<AskedPart> parts,
            List<String> probes,
            Set<String> asked) {
        var found = clock.timed(GradingClock.Stage.READING, () -> designReader.examine(question, answer, brief, parts));
        var facts = DesignFacts.of(found);
        var held = clock.timed(GradingClock.Stage.RULES, () -> designRules.holding(facts));
        var findings = findings(held, facts, DesignFacts.texts(found), name -> DesignFacts.quote(name, found));
        var probe = probeOf(findings, found.reading().gradable() ? probes : List.of(), asked);
        var axes = DesignAxes.of(found, held);
        return new Feedback.OnDesign(found, axes, findings, probe, DesignAxes.score(axes, found, held));
    }

    /**
     * What was said of a design up to now, held against the brief of its question if it has one.
     *
     * @param parts in their order; empty if it was not said part by part
     */
    public DesignSoFar soFar(Question question, String said, List<AskedPart> parts) {
        var brief = question.brief().orElse(DesignBrief.EMPTY);
        return new DesignSoFar(
                designReader.examine(question.text(), said, brief, parts), designReader.coverage(said, brief, parts));
    }

    /** Whether what was said shows an answer to the change that the brief of its question makes half-way. */
    public boolean meetsTwist(Question question, String said) {
        return question.brief()
                .flatMap(DesignBrief::twist)
                .filter(twist -> designReader.shows(said, twist.said()))
                .isPresent();
    }

    private static List<Finding> findings(
            List<Rule> held,
            Map<String, Object> facts,
            Map<String, String> texts,
            Function<String, Optional<Span>> quotes) {
        return held.stream()
                .flatMap(rule -> finding(rule, facts, texts, quotes).stream())
                .toList();
    }

    /** What a rule says of an answer; empty if its message is about something that the answer or its question does not have. */
    private static Optional<Finding> finding(
            Rule rule, Map<String, Object> facts, Map<String, String> texts, Function<String, Optional<Span>> quotes) {
        var reasons = rule.facts().stream()
                .flatMap(fact -> Optional.ofNullable(facts.get(fact)).map(value -> Reason.of(fact, value)).stream())
                .toList();
        return RuleText.filled(rule.message(), texts)
                .map(message -> new Finding(
                        rule.id(),
                        rule.severity(),
                        message,
                        rule.quote().flatMap(quotes),
                        rule.advice().flatMap(advice -> RuleText.filled(advice, texts)),
                        rule.probe().flatMap(probe -> RuleText.filled(probe, texts)),
                        rule.praisesWhole(),
                        rule.when(),
                        reasons));
    }

    private static Optional<String> probeOf(List<Finding> findings, List<String> ownOfQuestion, Set<String> asked) {
        var ofRules = findings.stream().flatMap(finding -> finding.probe().stream());
        return Stream.concat(ofRules, ownOfQuestion.stream())
                .filter(probe -> !asked.contains(probe))
                .findFirst();
    }

    /** A story earns by what it tells: what was said before, word for word, tells nothing. */
    private static int worth(int score, StarReading reading) {
        int said = reading.wording().of(Wording.Kind.REPEAT).stream()
                .mapToInt(span -> BLANKS.split(span.text()).length)
                .sum();
        return reading.words() == 0 ? score : Math.max(0, score * (reading.words() - said) / reading.words());
    }

    private static int score(StarReading reading) {
        int score = reading.resultMeasured() ? MEASURED_RESULT : 0;
        for (var part : WORTH.entrySet()) {
            score += reading.part(part.getKey()).present() ? part.getValue() : 0;
        }
        return switch (reading.kind()) {
            case STORY -> worth(Math.min(score, MOST_PER_WORD * reading.words()), reading);
            case PSEUDO -> Math.min(score, MOST_WITHOUT_STORY);
            case NONE -> 0;
        };
    }
}
