package starling;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Whether the bot is on Discord.
 *
 * @param isThere whether it hears what it is to hear now
 * @param said what else there is to know of it, a line each, nothing of people
 */
record Presence(BooleanSupplier isThere, Supplier<List<String>> said) {
    static final Presence NONE = new Presence(() -> false, List::of);
}
