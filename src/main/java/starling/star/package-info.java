/**
 * Reading an answer to a behavioural question: which part of a STAR story each sentence is, and whether the whole is a story
 * at all. Start at {@link starling.star.StarReader}; what it found is a {@link starling.star.StarReading}. What to say about
 * it is decided elsewhere.
 */
@NullMarked
package starling.star;

import org.jspecify.annotations.NullMarked;
