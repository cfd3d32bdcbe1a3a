/** Tests of the package of this name, through its front door. */
@NullMarked
package starling.feedback;

import org.jspecify.annotations.NullMarked;
