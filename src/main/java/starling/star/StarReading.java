package starling.star;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.language.Span;

/**
 * What {@link StarReader} found in an answer. All spans refer to the answer exactly as it was typed.
 *
 * @param reason why the answer is of its kind
 * @param sentences every sentence, in order
 * @param parts what there is of each part but {@link Part#NONE}, complete
 * @param words how many words the answer has
 * @param firstPersonSingular how many things the person says they did themselves ("I moved ...")
 * @param firstPersonPlural how many things are told of a group with the person in it ("we moved ...")
 * @param measures numbers and other checkable outcomes, in order
 * @param wording what a coach would underline in it
 * @param relevance how likely it is an answer to the question that was asked, from 0 to 1; 1 if no question is known
 */
public record StarReading(
        KindReason reason,
        List<ReadSentence> sentences,
        Map<Part, PartReading> parts,
        int words,
        int firstPersonSingular,
        int firstPersonPlural,
        List<Span> measures,
        Wording wording,
        double relevance) {
    /** Words spoken in a minute of an unhurried answer. */
    public static final int WORDS_PER_MINUTE = 140;

    public StarReading {
        sentences = List.copyOf(sentences);
        parts = Map.copyOf(parts);
        measures = List.copyOf(measures);
    }

    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return "reading of " + sentences.size() + " sentences: " + reason;
    }

    public AnswerKind kind() {
        return reason.kind();
    }

    /** What there is of a part, which must not be {@link Part#NONE}. */
    public PartReading part(Part part) {
        var reading = parts.get(part);
        if (reading == null) {
            throw new IllegalArgumentException("a reading holds nothing on " + part);
        }
        return reading;
    }

    /**
     * The sentence to show for a part, which must not be {@link Part#NONE}: the strongest of those that are that part before
     * all else, otherwise the strongest that carries it beside another; empty if the part is not there.
     */
    public Optional<Span> quote(Part part) {
        var evidence = part(part).evidence();
        return evidence.stream()
                .filter(span -> partOf(span) == part)
                .findFirst()
                .or(() -> evidence.stream().findFirst());
    }

    /** The part that a sentence of the answer is before all else; {@link Part#NONE} if it is none of its sentences. */
    public Part partOf(Span sentence) {
        return sentences.stream()
                .filter(read -> read.span().equals(sentence))
                .map(ReadSentence::part)
                .findFirst()
                .orElse(Part.NONE);
    }

    /** Those of Situation, Task, Action and Result that are nowhere in the answer, in that order. */
    public List<Part> missing() {
        return Part.STAR.stream().filter(part -> !part(part).present()).toList();
    }

    /** Whether one of the measures stands in the result. */
    public boolean resultMeasured() {
        return measures.stream().anyMatch(measure -> isWithin(Part.RESULT, measure));
    }

    /** Whether a piece of the answer stands in a sentence that is a part, or is among what earned it. */
    public boolean isWithin(Part part, Span piece) {
        return sentences.stream()
                .filter(sentence -> sentence.span().start() <= piece.start()
                        && piece.start() < sentence.span().end())
                .anyMatch(sentence -> holds(part, sentence));
    }

    /** Whether a sentence is a part, or carries it besides what it mostly is. */
    private boolean holds(Part part, ReadSentence sentence) {
        return part(part).present()
                && (sentence.part() == part || part(part).evidence().contains(sentence.span()));
    }

    /** The words before the first sentence that holds an action; all of them if none does. */
    public int wordsBeforeAction() {
        return sentences.stream()
                .takeWhile(sentence -> !holds(Part.ACTION, sentence))
                .mapToInt(ReadSentence::words)
                .sum();
    }

    /** The words after the last sentence that holds a result, but for what was learned; 0 if no sentence does. */
    public int wordsAfterResult() {
        int after = 0;
        for (int i = sentences.size() - 1; i >= 0; i--) {
            var sentence = sentences.get(i);
            if (holds(Part.RESULT, sentence)) {
                return after;
            }
            after += sentence.part() == Part.LEARNING ? 0 : sentence.words();
        }
        return 0;
    }

    /** The part that the last sentence is; {@link Part#NONE} if there is no sentence. */
    public Part lastPart() {
        return sentences.isEmpty()
                ? Part.NONE
                : sentences.get(sentences.size() - 1).part();
    }

    /** The words that belong to no part, as a share of all words, from 0 to 1. */
    public double shareOfNoPart() {
        int none = sentences.stream()
                .filter(sentence -> sentence.part() == Part.NONE)
                .mapToInt(ReadSentence::words)
                .sum();
        return words == 0 ? 0 : Math.min(1, (double) none / words);
    }

    /** How long the answer takes to say, in minutes. */
    public double minutesSpoken() {
        return (double) words / WORDS_PER_MINUTE;
    }
}
