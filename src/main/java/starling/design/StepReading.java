package starling.design;

import starling.language.Span;

/**
 * Where an answer reaches a delivery step.
 *
 * @param line the line of the answer on which it begins, counted from 1
 * @param quote the words that show it, with their place in the answer as typed
 */
public record StepReading(DeliveryStep step, int line, Span quote) {}
