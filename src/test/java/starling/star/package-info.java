/** Tests of reading answers to behavioural questions. */
@NullMarked
package starling.star;

import org.jspecify.annotations.NullMarked;
