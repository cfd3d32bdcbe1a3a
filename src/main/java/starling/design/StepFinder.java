package starling.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import starling.design.DesignLexicon.StepWords;
import starling.design.Passage.Kind;
import starling.design.Phrase.Match;
import starling.language.Span;

/** Finds where an answer reaches each delivery step: under a title that names it, or else in a sentence that does it. */
final class StepFinder {
    private static final Set<DeliveryStep> CAN_BE_DRAWN =
            Set.of(DeliveryStep.DATA_FLOW, DeliveryStep.HIGH_LEVEL_DESIGN);
    private static final int LONGEST_QUOTE = 240;

    private final List<StepWords> words;
    private final Vocabulary vocabulary;

    StepFinder(DesignLexicon lexicon, Vocabulary vocabulary) {
        this.words = lexicon.steps();
        this.vocabulary = vocabulary;
    }

    /** The steps that have a section with something in it, in the order of {@link DeliveryStep}. */
    List<StepReading> titled(String answer, Outline outline) {
        return Stream.of(DeliveryStep.values())
                .flatMap(step -> outline.sections().stream()
                        .filter(section -> section.steps().contains(step))
                        .flatMap(section -> inSection(answer, step, section).stream())
                        .limit(1))
                .toList();
    }

    private static Optional<StepReading> inSection(String answer, DeliveryStep step, Section section) {
        var drawing = CAN_BE_DRAWN.contains(step) ? section.drawing() : Optional.<Passage>empty();
        return section.text()
                .or(() -> drawing)
                .map(passage -> new StepReading(step, section.line(), quote(answer, passage, 0)));
    }

    /** The steps that a sentence does, each where the first such sentence stands, in the order of {@link DeliveryStep}. */
    List<StepReading> told(String answer, Outline outline) {
        return told(answer, outline, StepFinder::done);
    }

    /** The same for sentences that do a step only where somebody has just asked for it. */
    List<StepReading> toldWhenAsked(String answer, Outline outline) {
        return told(
                answer,
                outline,
                (stepWords, passage, wording) ->
                        isTyped(passage) ? first(stepWords.asked().stream(), wording) : Optional.empty());
    }

    private interface Doing {
        Optional<Match> done(StepWords words, Passage passage, Wording wording);
    }

    private List<StepReading> told(String answer, Outline outline, Doing doing) {
        var wordings = outline.body().stream().map(vocabulary::wording).toList();
        var readings = new ArrayList<StepReading>();
        for (var stepWords : words) {
            for (int i = 0; i < wordings.size(); i++) {
                var passage = outline.body().get(i);
                var match = doing.done(stepWords, passage, wordings.get(i));
                if (match.isPresent()) {
                    var quote = quote(answer, passage, match.get().from());
                    readings.add(
                            new StepReading(stepWords.step(), passage.place().line(), quote));
                    break;
                }
            }
        }
        return readings;
    }

    private static Optional<Match> done(StepWords words, Passage passage, Wording wording) {
        if (passage.kind() == Kind.DRAWING) {
            return Optional.empty();
        }
        return first(
                isTyped(passage)
                        ? Stream.concat(words.cues().stream(), words.marks().stream())
                        : words.marks().stream(),
                wording);
    }

    /** A question only asks for a step. */
    private static boolean isTyped(Passage passage) {
        return passage.kind() == Kind.SENTENCE && !passage.span().text().endsWith("?");
    }

    private static Optional<Match> first(Stream<Phrase> phrases, Wording wording) {
        return phrases.flatMap(phrase -> phrase.find(wording).stream()).min(Comparator.comparing(Match::from));
    }

    /** The passage, or if it is too long to read, the part of it that begins at a token. */
    static Span quote(String answer, Passage passage, int token) {
        var span = passage.span();
        if (span.text().length() <= LONGEST_QUOTE) {
            return span;
        }
        int start = token == 0 ? span.start() : passage.tokens().get(token).start();
        int end = Math.min(span.end(), start + LONGEST_QUOTE);
        if (end < span.end() && Character.isLowSurrogate(answer.charAt(end))) {
            end--;
        }
        return Span.of(answer, start, end);
    }
}
