/** Starling: an interviewer in Discord and in the terminal. Start at {@link starling.Starling}, which alone knows every part. */
@NullMarked
package starling;

import org.jspecify.annotations.NullMarked;
