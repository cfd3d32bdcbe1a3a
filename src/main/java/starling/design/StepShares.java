package starling.design;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.design.DesignLexicon.StepWords;
import starling.design.Token.Kind;

/** How the words of an answer are shared out among the delivery steps. */
final class StepShares {
    private StepShares() {}

    /**
     * The share of each step that has any, from 0 to 1. A sentence belongs to the title above it; in an answer without titles, to
     * the step that it does, or else to that of the sentence before.
     */
    static Map<DeliveryStep, Double> of(Outline outline, List<Sentence> sentences, List<StepWords> words) {
        var counts = new EnumMap<DeliveryStep, Integer>(DeliveryStep.class);
        int all = 0;
        Optional<DeliveryStep> current = Optional.empty();
        boolean underTitle = false;
        for (var sentence : sentences) {
            var tokens = sentence.wording().tokens();
            int length = (int) tokens.stream()
                    .filter(token -> token.is(Kind.WORD) || token.is(Kind.NUMBER))
                    .count();
            all += length;
            var titled = titled(outline, sentence);
            var own = titled.or(() -> done(sentence, words));
            if (own.isPresent() || underTitle) {
                current = own;
            }
            underTitle = titled.isPresent();
            current.ifPresent(step -> counts.merge(step, length, Integer::sum));
        }
        var shares = new EnumMap<DeliveryStep, Double>(DeliveryStep.class);
        double whole = Math.max(1, all);
        counts.forEach((step, count) -> shares.put(step, count / whole));
        return shares;
    }

    private static Optional<DeliveryStep> titled(Outline outline, Sentence sentence) {
        Optional<DeliveryStep> titled = Optional.empty();
        for (var section : outline.sections()) {
            if (section.start() <= sentence.passage().span().start()) {
                titled = reaches(section, sentence)
                        ? section.steps().stream().sorted().findFirst()
                        : Optional.empty();
            }
        }
        return titled;
    }

    /** "Entities: Photo, User" is said with its line; a title with a line to itself stands above all that follows. */
    private static boolean reaches(Section section, Sentence sentence) {
        boolean saidInItsLine = section.text()
                .filter(text -> text.place().line() == section.line())
                .isPresent();
        return !saidInItsLine || sentence.passage().place().line() == section.line();
    }

    private static Optional<DeliveryStep> done(Sentence sentence, List<StepWords> words) {
        return words.stream()
                .filter(step -> sentence.holds(step.cues()) || sentence.holds(step.marks()))
                .map(StepWords::step)
                .findFirst();
    }
}
