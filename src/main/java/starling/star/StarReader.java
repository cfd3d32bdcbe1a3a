package starling.star;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.language.SentenceSplitter;
import starling.language.Span;
import starling.star.SentenceLabeller.Label;
import starling.star.Telling.Mood;

/**
 * Reads answers to behavioural questions by rules and word lists. Immutable, safe for use by several threads. Time and memory
 * are linear in the length of the answer.
 */
public final class StarReader {
    private final WordingReader wording;
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final RunOns runOns;
    private final AnswerGate gate;
    private final Titles titles;
    private final SignReader signReader;
    private final SentenceLabeller labeller = new SentenceLabeller();
    private final KindJudge judge = new KindJudge();
    private final EvidenceFinder evidenceFinder;

    private StarReader(Lexicon lexicon) {
        wording = lexicon.wording();
        runOns = new RunOns(lexicon);
        gate = new AnswerGate(lexicon);
        titles = new Titles(lexicon);
        signReader = new SignReader(lexicon);
        evidenceFinder = new EvidenceFinder(signReader);
    }

    /**
     * A reader with the words of {@code config/lexicon}.
     *
     * @throws starling.configuration.ConfigurationException when a file there is missing or wrong
     */
    public static StarReader load(Path home) {
        return new StarReader(Lexicon.load(home));
    }

    /** What an answer to a question that nobody knows holds. */
    public StarReading read(String answer) {
        return read("", answer);
    }

    /**
     * What the answer holds.
     *
     * @param question what was asked, empty if nobody knows; not looked at yet
     * @param answer any text at all, exactly as typed
     */
    public StarReading read(String question, String answer) {
        var spans = runOns.cut(answer, splitter.split(answer));
        var words = new ArrayList<Word>();
        for (var span : spans) {
            words.addAll(Word.in(answer, span.start(), span.end()));
        }
        var typedTitles = titles.of(spans);
        var sentences = new ArrayList<Signs>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            int start = typedTitles.get(i).map(Titles.Title::textStart).orElse(span.start());
            sentences.add(signReader.read(answer, span, Word.in(answer, start, span.end())));
        }
        var refusal = gate.refusal(answer, words);
        if (refusal.isPresent()) {
            return reading(answer, refusal.get(), sentences, noParts(sentences, refusal.get()), Map.of(), words.size());
        }
        var labels = withoutNoise(sentences, labeller.label(sentences, typedTitles));
        var reason = judge.judge(sentences, labels);
        if (reason.kind() == AnswerKind.NONE) {
            return reading(answer, reason, sentences, noParts(sentences, reason), Map.of(), words.size());
        }
        if (reason.kind() == AnswerKind.STORY) {
            labels = withClosingLesson(sentences, labels);
        }
        var parts = evidenceFinder.parts(answer, sentences, labels, words.size());
        return reading(answer, reason, sentences, labels, parts, words.size());
    }

    private static List<Label> noParts(List<Signs> sentences, KindReason reason) {
        return sentences.stream()
                .map(signs -> new Label(Part.NONE, 0.9, reason.id(), false))
                .toList();
    }

    private List<Label> withoutNoise(List<Signs> sentences, List<Label> labels) {
        var changed = new ArrayList<>(labels);
        for (int i = 0; i < changed.size(); i++) {
            var words = sentences.get(i).words();
            if (!changed.get(i).titled() && words.size() > 2 && gate.isNoise(words)) {
                changed.set(i, new Label(Part.NONE, 0.9, "no words of English", false));
            }
        }
        return changed;
    }

    /** A general remark after a story is the lesson drawn from it; before the story it is small talk. */
    private static List<Label> withClosingLesson(List<Signs> sentences, List<Label> labels) {
        var changed = new ArrayList<>(labels);
        int last = labels.size() - 1;
        boolean remark = labels.get(last).part() == Part.NONE
                && sentences.get(last).telling().mood() == Mood.GENERAL;
        if (last > 1 && remark && labels.get(last - 1).part() != Part.NONE) {
            changed.set(last, new Label(Part.LEARNING, 0.5, "a general remark at the end", false));
        }
        return changed;
    }

    private StarReading reading(
            String answer,
            KindReason reason,
            List<Signs> sentences,
            List<Label> labels,
            Map<Part, PartReading> parts,
            int words) {
        var read = new ArrayList<ReadSentence>(sentences.size());
        var measures = new ArrayList<Span>();
        int singular = 0;
        int plural = 0;
        for (int i = 0; i < sentences.size(); i++) {
            var signs = sentences.get(i);
            var label = labels.get(i);
            read.add(new ReadSentence(signs.span(), label.part(), label.confidence(), label.cue()));
            measures.addAll(signs.measures());
            singular += signs.telling().singular();
            plural += signs.telling().plural();
        }
        var complete = parts.isEmpty() ? EvidenceFinder.nothing() : parts;
        return new StarReading(
                reason,
                read,
                complete,
                words,
                singular,
                plural,
                measures,
                isMeasured(read, complete, measures),
                wording.read(answer, spans(sentences)),
                1.0);
    }

    private static List<Span> spans(List<Signs> sentences) {
        return sentences.stream().map(Signs::span).toList();
    }

    private static boolean isMeasured(List<ReadSentence> read, Map<Part, PartReading> parts, List<Span> measures) {
        var result = new BitSet();
        read.stream()
                .filter(sentence -> sentence.part() == Part.RESULT)
                .forEach(sentence ->
                        result.set(sentence.span().start(), sentence.span().end()));
        Optional.ofNullable(parts.get(Part.RESULT)).stream()
                .flatMap(reading -> reading.evidence().stream())
                .forEach(span -> result.set(span.start(), span.end()));
        return measures.stream().anyMatch(measure -> result.get(measure.start()));
    }
}
