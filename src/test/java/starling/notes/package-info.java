/** Tests of reading notes: invented notes in, everything that was found in them out. */
@NullMarked
package starling.notes;

import org.jspecify.annotations.NullMarked;
