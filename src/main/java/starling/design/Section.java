package starling.design;

import java.util.Optional;
import java.util.Set;

/**
 * A part of an answer under a title that names delivery steps.
 *
 * @param line of the title, counted from 1
 * @param start the offset of the title in the answer
 * @param text the first passage of text under the title, if there is any
 * @param drawing the first embedded picture under it, if there is any
 */
record Section(Set<DeliveryStep> steps, int line, int start, Optional<Passage> text, Optional<Passage> drawing) {
    Section {
        steps = Set.copyOf(steps);
    }
}
