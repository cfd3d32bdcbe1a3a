/** Tests of the package of this name, through its front door. */
@NullMarked
package starling.progress;

import org.jspecify.annotations.NullMarked;
