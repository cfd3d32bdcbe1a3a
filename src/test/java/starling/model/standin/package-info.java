/**
 * A stand-in for the providers of language models on this machine. It speaks what they speak over HTTP, streaming included, and
 * says what a test told it to. Start at {@link starling.model.standin.ModelServer}; what it can be told to say is a
 * {@link starling.model.standin.ModelAnswer}.
 */
@NullMarked
package starling.model.standin;

import org.jspecify.annotations.NullMarked;
