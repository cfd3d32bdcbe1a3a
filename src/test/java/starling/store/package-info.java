/** Tests of the package of this name, through its front door. */
@NullMarked
package starling.store;

import org.jspecify.annotations.NullMarked;
