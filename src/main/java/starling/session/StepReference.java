package starling.session;

/**
 * One step of one interview, as a button names it.
 *
 * @param interview its id
 */
public record StepReference(String interview, int step) {}
