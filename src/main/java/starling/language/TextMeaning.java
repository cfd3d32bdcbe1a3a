package starling.language;

import java.util.List;

/**
 * What a text means.
 *
 * @param whole all of it
 * @param title its title
 * @param passages each of its passages, in order; fewer than it has where it is longer than the model reads, some 1,500 words
 */
public record TextMeaning(Meaning whole, Meaning title, List<Meaning> passages) {
    public TextMeaning {
        passages = List.copyOf(passages);
    }

    /** Says nothing of what it means, so that no log ever holds it. */
    @Override
    public String toString() {
        return "the meaning of " + passages.size() + " passages";
    }
}
