/**
 * The use cases: {@link starling.interview.Interviewer} asks, hints and hears answers. It keeps what was asked and answered
 * through the interfaces declared here, which the store fulfils.
 */
@NullMarked
package starling.interview;

import org.jspecify.annotations.NullMarked;
