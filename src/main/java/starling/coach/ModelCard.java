package starling.coach;

import java.net.URI;

/**
 * Which language model it is, and to whom what it is given goes.
 *
 * @param name as its provider calls it, such as {@code llama3.2}
 * @param url where it is asked, such as {@code https://api.openai.com/v1}
 */
public record ModelCard(String name, String url) {
    /** The host, with its port if it has one of its own, such as {@code localhost:11434}. */
    public String destination() {
        return URI.create(url).getAuthority();
    }

    /** What people let: this model at this very place. Another name, scheme, host or path is another one. */
    public String letAs() {
        return name + " at " + url;
    }
}
