/**
 * From an answer to what the person reads about it. {@link starling.feedback.Grader} has the answer read, applies the rules
 * to what was read and looks into the notebook; {@link starling.feedback.Feedback} is the whole of it, ready to be shown.
 */
@NullMarked
package starling.feedback;

import org.jspecify.annotations.NullMarked;
