/** Tests of the package of this name, through its front door. */
@NullMarked
package starling.cli;

import org.jspecify.annotations.NullMarked;
