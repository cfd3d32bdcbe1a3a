@NullMarked
package starling.diagram;

import org.jspecify.annotations.NullMarked;
