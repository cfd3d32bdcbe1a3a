package starling.recall;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a person stands with one of the cards that they are drilled on.
 *
 * @param due when it comes back, which may have been before today; empty if they never rated it
 * @param today by the clock of the drill
 */
public record CardStanding(Optional<LocalDate> due, LocalDate today) {}
