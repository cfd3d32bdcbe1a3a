/** How long things take. {@code mvn -Pbenchmark verify} runs them all. */
@NullMarked
package starling.benchmark;

import org.jspecify.annotations.NullMarked;
