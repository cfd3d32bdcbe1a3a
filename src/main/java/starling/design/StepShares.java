package starling.design;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.design.DesignLexicon.StepWords;
import starling.design.Token.Kind;

/** How the words of an answer are shared out among the delivery steps. */
final class StepShares {
    /** So many sentences after one that does a step go on with it; what comes then and does none is about something else. */
    private static final int MOST_UNREAD = 3;

    private StepShares() {}

    /**
     * The share of each step that has any, from 0 to 1. A sentence belongs to the title above it; in an answer without titles, to
     * the step that it does, or else to that of one of the few sentences before. A part that was asked for steps begins with the first of them.
     *
     * @param parts of the answer, in their order; empty if it was given as a whole
     */
    static Map<DeliveryStep, Double> of(
            Outline outline, List<Sentence> sentences, List<StepWords> words, List<AskedPart> parts) {
        var counts = new EnumMap<DeliveryStep, Integer>(DeliveryStep.class);
        int all = 0;
        Optional<DeliveryStep> current = Optional.empty();
        boolean underTitle = false;
        int part = -1;
        int unread = 0;
        for (var sentence : sentences) {
            int at = AskedPart.at(parts, sentence.passage().span().start());
            if (at > part && !parts.isEmpty()) {
                current = parts.get(at).asked().stream().findFirst();
                underTitle = false;
            }
            part = at;
            int from = parts.isEmpty() ? 0 : parts.get(at).start();
            var tokens = sentence.wording().tokens();
            int length = (int) tokens.stream()
                    .filter(token -> token.is(Kind.WORD) || token.is(Kind.NUMBER))
                    .count();
            all += length;
            var titled = titled(outline, sentence, from);
            var own = titled.or(() -> done(sentence, words));
            unread = own.isPresent() ? 0 : unread + 1;
            if (own.isPresent() || underTitle || (unread > MOST_UNREAD && !isAsked(parts))) {
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

    private static boolean isAsked(List<AskedPart> parts) {
        return !parts.isEmpty();
    }

    /** The title above it in its part, which begins there. */
    private static Optional<DeliveryStep> titled(Outline outline, Sentence sentence, int from) {
        Optional<DeliveryStep> titled = Optional.empty();
        for (var section : outline.sections()) {
            if (section.start() >= from
                    && section.start() <= sentence.passage().span().start()) {
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
