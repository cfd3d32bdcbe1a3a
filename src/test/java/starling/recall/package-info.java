/** Tests of the package of this name, through its front door. */
@NullMarked
package starling.recall;

import org.jspecify.annotations.NullMarked;
