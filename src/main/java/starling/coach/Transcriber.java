package starling.coach;

import java.util.concurrent.CompletableFuture;

/** A model that writes down what people say. Safe for use by several threads. */
public interface Transcriber {
    /**
     * Writes down a recording, without waiting.
     *
     * @param ogg the recording, in Ogg; nobody writes to it
     * @return the words, empty if it heard none; completes within the model's time limit, exceptionally only with a {@link
     *     ModelException}
     */
    CompletableFuture<String> transcribe(byte[] ogg);
}
