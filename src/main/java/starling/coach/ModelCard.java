package starling.coach;

import java.net.URI;
import java.util.Optional;

/**
 * Which language model it is, and to whom what it is given goes.
 *
 * @param name as its provider calls it, such as {@code llama3.2}
 * @param url where it is asked, such as {@code https://api.openai.com/v1}
 * @param transcriber the model there that voice messages are given to, such as {@code whisper-1}; empty if none is
 */
public record ModelCard(String name, String url, Optional<String> transcriber) {
    /** One that is given no voice messages. */
    public ModelCard(String name, String url) {
        this(name, url, Optional.empty());
    }

    /** The host, with its port if it has one of its own, such as {@code localhost:11434}. */
    public String destination() {
        return URI.create(url).getAuthority();
    }

    /** What people let: this model at this very place. Another name, scheme, host or path, or voices too, is another one. */
    public String letAs() {
        return name + " at " + url
                + transcriber.map(voice -> ", with voice messages to " + voice).orElse("");
    }
}
