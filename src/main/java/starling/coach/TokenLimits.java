package starling.coach;

/**
 * How much may be used a day, in tokens.
 *
 * @param person by each person, at least 0
 * @param everybody by all together, at least 0
 */
public record TokenLimits(long person, long everybody) {}
