package starling.star;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import starling.language.Span;
import starling.star.Telling.Mood;

/**
 * Reads what can be pointed at in a sentence: the phrases of the lexicon, the tense and the person of the verbs, and measures.
 * Immutable.
 */
final class SignReader {
    private final Lexicon lexicon;
    private final Measures measures;

    SignReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.measures = new Measures(lexicon);
    }

    /** What the words of a span show. */
    Signs read(String answer, Span span, List<Word> words) {
        var telling = Telling.of(words, lexicon.grammar());
        var said = new Signs.Said(
                !lexicon.habit().in(words).isEmpty(),
                !lexicon.preamble().in(words).isEmpty(),
                !lexicon.noExample().in(words).isEmpty());
        var found = measures.in(answer, words);
        var spokenFor = EnumSet.noneOf(Part.class);
        var cues = cues(answer, words, telling, found, spokenFor);
        return new Signs(span, words, telling, cues, spokenFor, found, said);
    }

    private Map<Part, Span> cues(
            String answer, List<Word> words, Telling telling, List<Span> found, Set<Part> spokenFor) {
        var cues = new EnumMap<Part, Span>(Part.class);
        for (var part : Part.STAR_AND_LEARNING) {
            var phrases = lexicon.cues(part).in(words);
            if (!phrases.isEmpty()) {
                spokenFor.add(part);
                cues.put(
                        part,
                        quote(
                                answer,
                                words,
                                phrases.get(0).from(),
                                phrases.get(0).to()));
            } else if (part == Part.ACTION && telling.hasDeed()) {
                cues.put(part, quote(answer, words, telling.deed(), telling.deed() + 1));
            }
        }
        if (telling.mood() == Mood.PAST && !found.isEmpty()) {
            cues.putIfAbsent(Part.RESULT, found.get(0));
        }
        return cues;
    }

    private static Span quote(String answer, List<Word> words, int from, int to) {
        return Span.of(answer, words.get(from).start(), words.get(to - 1).end());
    }
}
