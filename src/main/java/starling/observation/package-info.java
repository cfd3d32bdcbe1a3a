/**
 * Watching Starling from outside: whether it is alive and ready, and figures for Prometheus, over HTTP. {@link
 * starling.observation.ObservationServer} answers, {@link starling.observation.Measurements} counts what the packages that do
 * the work report through listeners of their own, and {@link starling.observation.Readiness} says what is not ready. No figure
 * and no label says anything of a person or holds anything they typed.
 */
@NullMarked
package starling.observation;

import org.jspecify.annotations.NullMarked;
