package starling.coach;

import java.util.Optional;

/**
 * Which language model it is, and to whom what it is given goes.
 *
 * @param name as its provider calls it, such as {@code llama3.2}
 * @param destination the host and port that it is asked at, such as {@code api.openai.com} or {@code localhost:11434}
 * @param transcriber the model there that voice messages are given to, such as {@code whisper-1}; empty if none is
 */
public record ModelCard(String name, String destination, Optional<String> transcriber) {
    /** One that is given no voice messages. */
    public ModelCard(String name, String destination) {
        this(name, destination, Optional.empty());
    }

    /** What a person lets who lets it: another where more is given, or to somebody else. */
    public String leave() {
        return destination
                + transcriber.map(voice -> ", with voice messages to " + voice).orElse("");
    }
}
