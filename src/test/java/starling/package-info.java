/** Tests of the whole: what holds for all packages, and the front doors. */
@NullMarked
package starling;

import org.jspecify.annotations.NullMarked;
