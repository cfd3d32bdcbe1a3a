/** Clarifying questions. */
@NullMarked
package starling.clarification;

import org.jspecify.annotations.NullMarked;
