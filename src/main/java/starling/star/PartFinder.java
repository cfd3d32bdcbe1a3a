package starling.star;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.language.Span;
import starling.star.StarNetwork.SentenceScores;
import starling.star.Telling.Mood;

/**
 * Decides the part of each sentence and which parts the answer holds. A title that the person typed decides alone; otherwise
 * it is what the network made of the sentence. Immutable.
 */
final class PartFinder {
    /** From here on an answer whose part was taken out is told so as often as one that has it is not. */
    private static final double CARRIED = 0.6;

    private static final double TITLED_CONFIDENCE = 0.95;
    private static final int FEWEST_WORDS_UNDER_A_TITLE = 3;

    private final List<Signs> sentences;
    private final List<SentenceScores> scores;
    private final List<Optional<Part>> titled;

    /**
     * What is known of the sentences of an answer.
     *
     * @param titled the part that a title gives each sentence, if any
     */
    PartFinder(List<Signs> sentences, List<SentenceScores> scores, List<Optional<Part>> titled) {
        this.sentences = sentences;
        this.scores = scores;
        this.titled = titled;
    }

    /** Every sentence and its part, in order. */
    List<ReadSentence> sentences() {
        var read = new ArrayList<ReadSentence>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            read.add(sentence(i));
        }
        return read;
    }

    private ReadSentence sentence(int i) {
        var signs = sentences.get(i);
        var title = titled.get(i);
        if (title.isPresent()) {
            return new ReadSentence(
                    signs.span(),
                    title.get(),
                    TITLED_CONFIDENCE,
                    Cue.reason("titled " + title.get().heading()));
        }
        var likeliest = Collections.max(scores.get(i).dominant().entrySet(), Map.Entry.comparingByValue());
        return new ReadSentence(signs.span(), likeliest.getKey(), likeliest.getValue(), cue(signs, likeliest.getKey()));
    }

    private static Cue cue(Signs signs, Part part) {
        if (part == Part.NONE) {
            return switch (signs.telling().mood()) {
                case HABIT -> Cue.reason("a habit");
                case HYPOTHETICAL -> Cue.reason("what one would do");
                case GENERAL -> Cue.reason("how things are in general");
                case PAST, FRAGMENT -> Cue.NONE;
            };
        }
        return signs.cue(part).map(Span::text).map(Cue::quoted).orElse(Cue.NONE);
    }

    /**
     * What there is of every part but {@link Part#NONE}.
     *
     * @param read the sentences and their parts
     * @param words how many words the answer has
     */
    Map<Part, PartReading> parts(List<ReadSentence> read, int words) {
        var parts = new EnumMap<Part, PartReading>(Part.class);
        for (var part : Part.STAR_AND_LEARNING) {
            parts.put(part, part(part, read, words));
        }
        return parts;
    }

    private PartReading part(Part part, List<ReadSentence> read, int words) {
        record Evidence(Span span, double strength) {}
        var evidence = new ArrayList<Evidence>();
        double nearest = 0;
        int own = 0;
        for (int i = 0; i < read.size(); i++) {
            double strength = strength(part, i);
            nearest = Math.max(nearest, strength);
            if (strength >= CARRIED) {
                evidence.add(new Evidence(read.get(i).span(), strength));
            }
            own += read.get(i).part() == part ? sentences.get(i).words().size() : 0;
        }
        // A stable sort: of equals, what was said first comes first.
        evidence.sort(Comparator.comparingDouble(Evidence::strength).reversed());
        double share = words == 0 ? 0 : Math.min(1, (double) own / words);
        return new PartReading(
                !evidence.isEmpty(),
                share,
                evidence.isEmpty() ? 1 - nearest : nearest,
                evidence.stream().map(Evidence::span).toList());
    }

    /** How likely the sentence carries the part, from 0 to 1. */
    private double strength(Part part, int i) {
        if (titled.get(i).equals(Optional.of(part))) {
            return isFilledIn(sentences.get(i)) ? TITLED_CONFIDENCE : 0;
        }
        return scores.get(i).carried().getOrDefault(part, 0.0);
    }

    /** Whether more than a word or two stand under a title, and tell of something that was. */
    private static boolean isFilledIn(Signs signs) {
        var mood = signs.telling().mood();
        return signs.words().size() >= FEWEST_WORDS_UNDER_A_TITLE && mood != Mood.HYPOTHETICAL && mood != Mood.HABIT;
    }
}
