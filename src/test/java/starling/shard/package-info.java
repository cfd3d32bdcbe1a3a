/** Tests of the package of this name, through its front door. */
@NullMarked
package starling.shard;

import org.jspecify.annotations.NullMarked;
