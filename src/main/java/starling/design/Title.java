package starling.design;

import java.util.Set;

/**
 * The title of a section of an answer.
 *
 * @param steps the delivery steps that it names; may be empty
 * @param outOfScope whether it says that the section is about what the answer leaves out
 */
record Title(Form form, Set<DeliveryStep> steps, boolean outOfScope) {
    enum Form {
        /** A heading of Markdown or a line in bold type. */
        HEADING,
        /** The words before a colon or dash. */
        LABEL,
        /** A line or list entry that is nothing but a known name. */
        NAME
    }

    Title {
        steps = Set.copyOf(steps);
    }
}
