package starling.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import starling.configuration.WrittenPhrase;
import starling.design.Passage.Kind;
import starling.language.Span;
import starling.question.DesignBrief;

/**
 * Reads answers to system-design questions, by titles and by the words of a lexicon. Takes time linear in the length of the
 * answer. Immutable, safe for use by several threads.
 */
public final class DesignReader {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** An answer without any step is gradable from this many words on, if it names enough components. */
    private static final int FEWEST_WORDS = 12;

    private static final int FEWEST_COMPONENTS = 2;

    /** In typed sentences about half of the words are everyday words, in strings of buzzwords hardly any. */
    private static final double SMALLEST_ORDINARY_SHARE = 0.2;

    private static final double SMALLEST_TOLD_SHARE = 0.4;
    private static final int FEWEST_TOLD_SENTENCES = 2;
    private static final int STEPS_OF_A_DESIGN = 4;

    private final DesignLexicon lexicon;
    private final ArgumentLexicon arguments;
    private final Vocabulary vocabulary;
    private final StepFinder steps;
    private final FlowFinder flows;
    private final SketchReader sketches;
    private final LeftOut leftOut;

    private DesignReader(DesignLexicon lexicon, ArgumentLexicon arguments) {
        this.lexicon = lexicon;
        this.arguments = arguments;
        this.vocabulary = new Vocabulary(lexicon);
        this.steps = new StepFinder(lexicon, vocabulary);
        this.flows = new FlowFinder(lexicon);
        this.sketches = new SketchReader(lexicon);
        this.leftOut = new LeftOut(lexicon.leftOut(), new Rejection(lexicon.rejected()), lexicon.people());
    }

    /**
     * A reader with the words of {@code config/lexicon/design.yaml} and {@code arguments.yaml} beside it.
     *
     * @throws starling.configuration.ConfigurationException when one of them is missing or wrong
     */
    public static DesignReader load(Path home) {
        return new DesignReader(DesignLexicon.load(home), ArgumentLexicon.load(home));
    }

    /**
     * What the answer holds. An answer that is not gradable, which includes a story of something that happened, has no steps,
     * components or flows.
     *
     * @param answer any text at all, exactly as typed
     */
    public DesignReading read(String answer) {
        var outline = Outline.of(answer, PassageReader.read(answer), vocabulary);
        return read(answer, outline, Connected.read(answer, outline, vocabulary, flows, leftOut), List.of());
    }

    /**
     * What the answer holds, and what it says beyond which steps it takes.
     *
     * @param answer any text at all, exactly as typed
     * @param brief what is known of the question; of an empty one nothing is expected
     */
    public DesignSubstance examine(String answer, DesignBrief brief) {
        return examine("", answer, brief, List.of());
    }

    /**
     * The same of an answer that may have been given part by part. A step that a part was asked for counts from there, also where it does not
     * show itself as it has to in an answer given as a whole; a title ends with its part.
     *
     * @param question as it was asked; empty if it is not known
     * @param answer any text at all, exactly as typed
     * @param brief what is known of the question; of an empty one nothing is expected
     * @param parts in their order; empty for an answer that was given as a whole
     */
    public DesignSubstance examine(String question, String answer, DesignBrief brief, List<AskedPart> parts) {
        var outlines = outlines(answer, parts);
        var outline = Outline.joined(outlines);
        var connected = Connected.read(answer, outline, vocabulary, flows, leftOut);
        var reading = read(answer, outline, connected, asked(answer, brief, parts, outlines));
        return reading.gradable()
                ? substance(question, answer, brief, outline, reading, parts)
                : DesignSubstance.of(reading);
    }

    /** One for each part; one for all of the answer if it has none. */
    private List<Outline> outlines(String answer, List<AskedPart> parts) {
        var passages = new ArrayList<List<Passage>>();
        for (int at = 0; at < Math.max(1, parts.size()); at++) {
            passages.add(new ArrayList<>());
        }
        PassageReader.read(answer)
                .forEach(passage -> passages.get(
                                AskedPart.at(parts, passage.span().start()))
                        .add(passage));
        return passages.stream()
                .map(ofPart -> Outline.of(answer, ofPart, vocabulary))
                .toList();
    }

    /** The steps that parts take which were asked for them, each once. */
    private List<StepReading> asked(String answer, DesignBrief brief, List<AskedPart> parts, List<Outline> outlines) {
        var finder = new AskedStepFinder(steps, answer, brief.entities());
        var found = new ArrayList<StepReading>();
        for (int at = 0; at < parts.size(); at++) {
            found.addAll(finder.find(parts.get(at).asked(), found(answer, brief, outlines.get(at))));
        }
        return found;
    }

    private AskedStepFinder.Found found(String answer, DesignBrief brief, Outline outline) {
        var sentences = sentences(outline.body());
        var connected = Connected.read(answer, outline, vocabulary, flows, leftOut);
        return new AskedStepFinder.Found(
                outline,
                sentences,
                connected,
                coverageReader().read("", answer, brief, withHeadings(outline), connected.components()),
                new Arithmetic(answer, sentences, new AmountReader(lexicon.people()), arguments),
                new ArgumentReader(answer, sentences, arguments, cues(DeliveryStep.TRADE_OFFS), leftOut).weighed());
    }

    /**
     * What a text covers of a brief, also one that is no design yet, such as what somebody says of the requirements before they
     * draw anything.
     *
     * @param parts as in {@link #examine(String, String, DesignBrief, List)}
     */
    public BriefCoverage coverage(String answer, DesignBrief brief, List<AskedPart> parts) {
        var outline = Outline.joined(outlines(answer, parts));
        var components =
                Connected.read(answer, outline, vocabulary, flows, leftOut).components();
        return coverageReader().read("", answer, brief, withHeadings(outline), components);
    }

    /** Whether a text solves something with any of the phrases. */
    public boolean shows(String answer, List<WrittenPhrase> said) {
        var outline = Outline.of(answer, PassageReader.read(answer), vocabulary);
        return coverageReader().solved(answer, said, withHeadings(outline)).isPresent();
    }

    private CoverageReader coverageReader() {
        return new CoverageReader(lexicon.people(), lexicon.ordinaryWords(), leftOut, arguments);
    }

    private List<Sentence> withHeadings(Outline outline) {
        return Stream.concat(
                        sentences(outline.body()).stream().filter(sentence -> !vocabulary.asks(sentence.passage())),
                        sentences(outline.headings()).stream())
                .toList();
    }

    private DesignSubstance substance(
            String question,
            String answer,
            DesignBrief brief,
            Outline outline,
            DesignReading reading,
            List<AskedPart> parts) {
        var sentences = sentences(outline.body());
        var coverage = coverageReader().read(question, answer, brief, withHeadings(outline), reading.components());
        var whole = withDive(reading, coverage, answer);
        var sums = new Arithmetic(answer, sentences, new AmountReader(lexicon.people()), arguments);
        var argued = new ArgumentReader(answer, sentences, arguments, cues(DeliveryStep.TRADE_OFFS), leftOut);
        return new DesignSubstance(
                whole,
                coverage,
                sums.numbers(),
                sums.checked(),
                sums.contradictions(),
                argued.options(),
                argued.weighed(),
                argued.unreasoned(),
                argued.unexplained(),
                argued.products(),
                argued.had(arguments.redundancy()),
                argued.first(arguments.security()),
                argued.first(arguments.cost()),
                outline.leavesOut(),
                requirementsLate(reading),
                StepShares.of(outline, sentences, lexicon.steps(), parts));
    }

    /** Whoever solves a hard part goes deep, whatever they call it. */
    private static DesignReading withDive(DesignReading reading, BriefCoverage coverage, String answer) {
        var solved = coverage.dives().stream()
                .filter(dive -> dive.depth() == BriefCoverage.Depth.SOLVED)
                .flatMap(dive -> dive.quote().stream())
                .findFirst();
        if (solved.isEmpty() || reading.step(DeliveryStep.DEEP_DIVES).isPresent()) {
            return reading;
        }
        return reading.with(StepReading.in(answer, DeliveryStep.DEEP_DIVES, solved.get()));
    }

    private List<Sentence> sentences(List<Passage> passages) {
        return Sentence.of(passages, vocabulary, flows);
    }

    private List<Phrase> cues(DeliveryStep step) {
        return lexicon.steps().stream()
                .filter(words -> words.step() == step)
                .flatMap(words -> words.cues().stream())
                .toList();
    }

    private static Optional<Span> requirementsLate(DesignReading reading) {
        var design = reading.step(DeliveryStep.HIGH_LEVEL_DESIGN).map(StepReading::quote);
        return reading.step(DeliveryStep.FUNCTIONAL_REQUIREMENTS)
                .map(StepReading::quote)
                .filter(needs ->
                        design.filter(drawn -> drawn.start() < needs.start()).isPresent());
    }

    private DesignReading read(String answer, Outline outline, Connected connected, List<StepReading> asked) {
        var found = steps(answer, outline, connected, asked);
        var words = words(answer);
        boolean design = (showsDesign(found, connected) || namesPartsInSentences(words, connected))
                && !isStory(answer, outline, found, connected);
        return design
                ? new DesignReading(
                        true,
                        found,
                        connected.components(),
                        connected.flows(),
                        words.size(),
                        sketches.read(answer, connected))
                : new DesignReading(false, List.of(), List.of(), List.of(), words.size());
    }

    private List<StepReading> steps(String answer, Outline outline, Connected connected, List<StepReading> asked) {
        var titled = steps.titled(answer, outline);
        var told = steps.told(answer, outline);
        var found = new ArrayList<StepReading>();
        for (var step : DeliveryStep.values()) {
            of(step, asked)
                    .or(() -> of(step, titled))
                    .or(() -> of(step, told))
                    .or(() -> step == DeliveryStep.HIGH_LEVEL_DESIGN ? connected.design(answer) : Optional.empty())
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<StepReading> of(DeliveryStep step, List<StepReading> readings) {
        return readings.stream().filter(reading -> reading.step() == step).findFirst();
    }

    /** Any text may weigh one thing against another; without components that is no design. */
    private static boolean showsDesign(List<StepReading> found, Connected connected) {
        return found.stream().anyMatch(reading -> reading.step() != DeliveryStep.TRADE_OFFS)
                || (!found.isEmpty() && !connected.components().isEmpty());
    }

    /** Where people can do something or one part calls another, only what somebody did or a day on which it was tells a story. */
    private boolean isStory(String answer, Outline outline, List<StepReading> found, Connected connected) {
        if (found.size() >= STEPS_OF_A_DESIGN || !steps.titled(answer, outline).isEmpty()) {
            return false;
        }
        var sentences = outline.body().stream()
                .filter(passage -> passage.kind() == Kind.SENTENCE)
                .toList();
        boolean designs = !connected.flows().isEmpty()
                || of(DeliveryStep.FUNCTIONAL_REQUIREMENTS, found).isPresent();
        long told = sentences.stream()
                .filter(passage -> vocabulary.isTold(passage) || (!designs && vocabulary.complains(passage)))
                .count();
        return told >= FEWEST_TOLD_SENTENCES && told >= SMALLEST_TOLD_SHARE * sentences.size();
    }

    private boolean namesPartsInSentences(List<String> words, Connected connected) {
        long ordinary = words.stream().filter(vocabulary::isOrdinary).count();
        return words.size() >= FEWEST_WORDS
                && ordinary >= SMALLEST_ORDINARY_SHARE * words.size()
                && connected.components().size() >= FEWEST_COMPONENTS;
    }

    private static List<String> words(String answer) {
        return BLANKS.splitAsStream(answer)
                .map(DesignReader::withoutMarks)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String withoutMarks(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.codePointAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.codePointBefore(end))) {
            end--;
        }
        return word.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
