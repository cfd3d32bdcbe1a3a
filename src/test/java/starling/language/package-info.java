/** Tests of what knows language only. */
@NullMarked
package starling.language;

import org.jspecify.annotations.NullMarked;
