/** Tests of the package of this name, and a coach that says what a test has it say. */
@NullMarked
package starling.coach;

import org.jspecify.annotations.NullMarked;
