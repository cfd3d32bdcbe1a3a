package starling.design;

import starling.language.Span;

/**
 * Where an answer reaches a delivery step.
 *
 * @param line the line of the answer on which it begins, counted from 1
 * @param quote the words that show it, with their place in the answer as typed
 */
public record StepReading(DeliveryStep step, int line, Span quote) {
    /** A step that begins where the words that show it do. */
    static StepReading in(String answer, DeliveryStep step, Span quote) {
        long before = answer.substring(0, quote.start())
                .chars()
                .filter(character -> character == '\n')
                .count();
        return new StepReading(step, 1 + (int) before, quote);
    }
}
