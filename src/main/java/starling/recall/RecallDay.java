package starling.recall;

/**
 * Where a person stands today.
 *
 * @param due how many cards of this kind are due today and still to be rated
 * @param fresh how many new ones are left for today
 * @param streak on how many days in a row, up to today or yesterday, the person rated something of any kind
 */
public record RecallDay(RecallKind kind, int due, int fresh, int streak) {}
