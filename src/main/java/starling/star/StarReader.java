package starling.star;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.language.Span;
import starling.star.StarNetwork.SentenceScores;

/**
 * Reads answers to behavioural questions. What is no English prose is turned away by word lists; which parts the sentences
 * of the rest carry, and whether they tell a story, is what a network sees in them that was taught on the answers in
 * {@code src/train}; a title that the person typed over a part is believed. Immutable, safe for use by several threads. Time
 * and memory are linear in the length of the answer.
 */
public final class StarReader {
    private static final double SURE = 0.9;

    /** "I don't know.", "no idea, sorry": more words than these say something else besides. */
    private static final int MOST_WORDS_OF_A_SHRUG = 5;

    /** "I once had a conflict with a colleague about the budget." */
    private static final int FEWEST_WORDS_TOLD = 15;

    /** How many times as likely a phrase of the word lists makes its part. */
    private static final double WEIGHT_OF_A_PHRASE = 2.5;

    private final WordingReader wording;
    private final AnswerSentences sentences;
    private final AnswerGate gate;
    private final Titles titles;
    private final SignReader signReader;
    private final StarNetwork network;
    private final MeasureFinder measures;

    private StarReader(Lexicon lexicon, StarNetwork network) {
        wording = lexicon.wording();
        sentences = new AnswerSentences(lexicon);
        gate = new AnswerGate(lexicon);
        titles = new Titles(lexicon);
        signReader = new SignReader(lexicon);
        this.network = network;
        measures = new MeasureFinder(new Measures(lexicon));
    }

    /**
     * A reader with the words of {@code config/lexicon}.
     *
     * @throws starling.configuration.ConfigurationException when a file there is missing or wrong
     * @throws IllegalStateException when this machine cannot run the network
     */
    public static StarReader load(Path home) {
        return new StarReader(Lexicon.load(home), StarNetwork.load());
    }

    /** What finds numbers with the same word lists. */
    public MeasureFinder measures() {
        return measures;
    }

    /**
     * What an answer holds, whatever was asked.
     *
     * @param answer any text at all, exactly as typed
     */
    public StarReading read(String answer) {
        return read("", answer);
    }

    /**
     * What an answer to a question holds.
     *
     * @param question the question as it was asked; empty if it is not known
     * @param answer any text at all, exactly as typed
     */
    public StarReading read(String question, String answer) {
        var spans = sentences.in(answer);
        var words = new ArrayList<Word>();
        for (var span : spans) {
            words.addAll(Word.in(answer, span.start(), span.end()));
        }
        var typedTitles = titles.of(spans);
        var signs = new ArrayList<Signs>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            int start = typedTitles.get(i).map(Titles.Title::textStart).orElse(span.start());
            signs.add(signReader.read(answer, span, Word.in(answer, start, span.end())));
        }
        var refusal = gate.refusal(answer, words);
        if (refusal.isPresent()) {
            return reading(answer, refusal.get(), signs, noParts(signs, refusal.get()), nothing(), words.size(), 1);
        }
        var scores = network.scores(question, spans);
        double relevance = question.isBlank() ? 1 : scores.relevance();
        var reason = KindJudge.judge(scores.kinds(), signs);
        if (reason.kind() == AnswerKind.NONE) {
            return reading(answer, reason, signs, noParts(signs, reason), nothing(), words.size(), relevance);
        }
        var finder =
                new PartFinder(signs, weighed(signs, scores.sentences()), titles.decided(answer, spans, typedTitles));
        var read = finder.sentences();
        var parts = finder.parts(read, words.size());
        var told = Part.STAR.stream()
                .filter(part -> Optional.ofNullable(parts.get(part))
                        .filter(PartReading::present)
                        .isPresent())
                .toList();
        // Nobody tells a story of which no part can be seen, or in a few words on where and when it was.
        boolean named = told.isEmpty() || (words.size() < FEWEST_WORDS_TOLD && told.equals(List.of(Part.SITUATION)));
        var seen = named && reason == KindReason.EVENT ? KindReason.ONLY_NAMED : reason;
        return reading(answer, seen, signs, read, parts, words.size(), relevance);
    }

    private static List<ReadSentence> noParts(List<Signs> sentences, KindReason reason) {
        return sentences.stream()
                .map(signs -> new ReadSentence(signs.span(), Part.NONE, SURE, Cue.reason(reason.id())))
                .toList();
    }

    /** The parts of an answer that holds nothing. */
    private static Map<Part, PartReading> nothing() {
        var parts = new EnumMap<Part, PartReading>(Part.class);
        Part.STAR_AND_LEARNING.forEach(part -> parts.put(part, new PartReading(false, 0, 1, List.of())));
        return parts;
    }

    /**
     * The scores of the network, weighed with what the word lists say. Gibberish and "I don't know", as it is typed after a
     * probing question, are in no answer that it learnt from, so that it knows nothing of them.
     */
    private List<SentenceScores> weighed(List<Signs> sentences, List<SentenceScores> scores) {
        var weighed = new ArrayList<SentenceScores>(scores.size());
        for (int i = 0; i < scores.size(); i++) {
            var signs = sentences.get(i);
            int length = signs.words().size();
            boolean noise = length > 2 && gate.isNoise(signs.words());
            boolean shrug = signs.says().noExample() && length <= MOST_WORDS_OF_A_SHRUG;
            weighed.add(
                    noise || shrug
                            ? new SentenceScores(Map.of(Part.NONE, SURE), Map.of())
                            : scores.get(i).given(signs.spokenFor(), WEIGHT_OF_A_PHRASE));
        }
        return weighed;
    }

    private StarReading reading(
            String answer,
            KindReason reason,
            List<Signs> sentences,
            List<ReadSentence> read,
            Map<Part, PartReading> parts,
            int words,
            double relevance) {
        var measures = new ArrayList<Span>();
        int singular = 0;
        int plural = 0;
        for (var signs : sentences) {
            measures.addAll(signs.measures());
            singular += signs.telling().singular();
            plural += signs.telling().plural();
        }
        return new StarReading(
                reason,
                read,
                parts,
                words,
                singular,
                plural,
                measures,
                wording.read(answer, spans(sentences)),
                relevance);
    }

    private static List<Span> spans(List<Signs> sentences) {
        return sentences.stream().map(Signs::span).toList();
    }
}
