/** Tests of interviews. */
@NullMarked
package starling.session;

import org.jspecify.annotations.NullMarked;
