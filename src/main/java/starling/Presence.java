package starling;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Whether the bot is on Discord.
 *
 * @param isThere whether it is connected by all that it hears by now
 * @param unheard what it is to hear and does not yet
 * @param said what else there is to know of it, a line each, nothing of people
 */
record Presence(BooleanSupplier isThere, Supplier<Optional<String>> unheard, Supplier<List<String>> said) {
    static final Presence NONE = new Presence(() -> false, Optional::empty, List::of);
}
