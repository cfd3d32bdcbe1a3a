/**
 * Reading an answer to a system-design question: which delivery steps it covers, and where. Start at {@link
 * starling.design.DesignReader}; what it found is a {@link starling.design.DesignReading}.
 */
@NullMarked
package starling.design;

import org.jspecify.annotations.NullMarked;
