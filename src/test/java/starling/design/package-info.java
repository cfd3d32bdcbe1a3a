/** Tests of reading answers to system-design questions, with invented answers. */
@NullMarked
package starling.design;

import org.jspecify.annotations.NullMarked;
