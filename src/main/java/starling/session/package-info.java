/**
 * Interviews from the opening to the report. {@link starling.session.Interview} is the state of one and the only place that says
 * which state follows which; {@link starling.session.MockInterviews} are the use cases, which find the state, decide and keep it
 * through {@link starling.session.InterviewRepository}; {@link starling.session.Persona} is how the interviewer talks. Single
 * questions and answers are {@link starling.interview.Interviewer}'s.
 */
@NullMarked
package starling.session;

import org.jspecify.annotations.NullMarked;
