@NullMarked
package starling.coach;

import org.jspecify.annotations.NullMarked;
