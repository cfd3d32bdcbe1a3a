/** Tests of the rules: the language they are written in, and the files that come with Starling. */
@NullMarked
package starling.rubric;

import org.jspecify.annotations.NullMarked;
