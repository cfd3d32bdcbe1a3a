package starling.star;

import java.util.List;
import java.util.Map;
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
 * @param resultMeasured whether one of the measures stands in a sentence that is a result
 * @param hedges words that take back what is said ("kind of", "I guess"), in order
 */
public record StarReading(
        KindReason reason,
        List<ReadSentence> sentences,
        Map<Part, PartReading> parts,
        int words,
        int firstPersonSingular,
        int firstPersonPlural,
        List<Span> measures,
        boolean resultMeasured,
        List<Span> hedges) {
    /** Words spoken in a minute of an unhurried answer. */
    public static final int WORDS_PER_MINUTE = 140;

    public StarReading {
        sentences = List.copyOf(sentences);
        parts = Map.copyOf(parts);
        measures = List.copyOf(measures);
        hedges = List.copyOf(hedges);
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

    /** Those of Situation, Task, Action and Result that are nowhere in the answer, in that order. */
    public List<Part> missing() {
        return Part.STAR.stream().filter(part -> !part(part).present()).toList();
    }

    /** How long the answer takes to say, in minutes. */
    public double minutesSpoken() {
        return (double) words / WORDS_PER_MINUTE;
    }
}
