package starling.model.standin;

/** What a stand-in for a language model does when it is asked. */
public sealed interface ModelAnswer {
    /** Says this, a few words at a time, and counts the tokens that it claims to have used. */
    record Text(String text, int inputTokens, int outputTokens) implements ModelAnswer {}

    /** Says this, and tells nobody what it used. */
    record Uncounted(String text) implements ModelAnswer {}

    /** Fails with this HTTP status; as indiscreet servers do, it repeats the key and the request in its reason. */
    record Failure(int status) implements ModelAnswer {}

    /** Says nothing at all until {@link ModelServer#release}, and this from then on. */
    record Stalled(ModelAnswer then) implements ModelAnswer {}

    /** Begins so, stops until {@link ModelServer#release}, and breaks off then. */
    record StalledAfter(String beginning) implements ModelAnswer {}

    /** Begins so and breaks off. */
    record BrokenOff(String beginning) implements ModelAnswer {}

    /** Begins so and ends as if that were all, without the words that end a stream. */
    record Unfinished(String beginning) implements ModelAnswer {}

    /** Begins so, and tells in the stream that it is overloaded. */
    record Overloaded(String beginning) implements ModelAnswer {}

    /** Sends what no provider would, with HTTP status 200. */
    record Garbage(String bytes) implements ModelAnswer {}

    /** Talks until nobody listens any more. */
    record Endless() implements ModelAnswer {}

    /** Says this and claims to have used a hundred tokens for the request and ten for this. */
    static ModelAnswer text(String text) {
        return new Text(text, 100, 10);
    }
}
