package starling.configuration;

import java.time.Duration;
import java.util.Optional;

/**
 * Which language model the coach asks, and how much of it may be used. Holds a key, and tells no log.
 *
 * @param baseUrl where the provider is reached, if not at its own address; without user name and password
 * @param name as the provider calls the model
 * @param apiKey empty only where {@code baseUrl} is given, or for Ollama
 * @param timeout how long a reply may take in all, 1 to 60 seconds
 * @param tokensPerPerson how many tokens each person may use a day, at least 0
 * @param tokensPerDay how many all together may use a day, at least 0
 * @param transcriptionName the model that writes down what is spoken; only with {@link ModelProvider#OPENAI}
 * @param replyTokens how many tokens a reply may have, with what the model thinks before it, 500 to 32,000
 */
public record ModelSettings(
        ModelProvider provider,
        Optional<String> baseUrl,
        String name,
        Optional<String> apiKey,
        Duration timeout,
        long tokensPerPerson,
        long tokensPerDay,
        Optional<String> transcriptionName,
        int replyTokens) {
    /** Where the provider is reached. */
    public String url() {
        return baseUrl.orElse(provider.ownUrl());
    }

    /** Names the key's presence only. */
    @Override
    public String toString() {
        return "ModelSettings[" + provider + ", " + url() + ", " + name + ", key=" + apiKey.isPresent() + "]";
    }
}
