package starling.configuration;

import java.util.Map;
import java.util.TreeMap;

/** Whose interface is spoken. */
public enum ModelProvider {
    /** OpenAI, and every server that speaks as it does: vLLM, llama.cpp, LM Studio, Ollama. */
    OPENAI("https://api.openai.com/v1", "gpt-4o-mini"),
    ANTHROPIC("https://api.anthropic.com/v1", "claude-haiku-4-5"),
    /** Ollama's own interface. */
    OLLAMA("http://localhost:11434", "llama3.2"),
    GEMINI("https://generativelanguage.googleapis.com/v1beta", "gemini-2.5-flash");

    private final String ownUrl;
    private final String example;

    ModelProvider(String ownUrl, String example) {
        this.ownUrl = ownUrl;
        this.example = example;
    }

    /** Where it is reached if nothing else is said. */
    public String ownUrl() {
        return ownUrl;
    }

    /** The name of one of its models. */
    String example() {
        return example;
    }

    /** Whether nobody is let in without a key. */
    boolean wantsKey() {
        return this != OLLAMA;
    }

    /** Each by its name in the configuration, in the order of these. */
    static Map<String, ModelProvider> byName() {
        return new TreeMap<>(Map.of("anthropic", ANTHROPIC, "gemini", GEMINI, "ollama", OLLAMA, "openai", OPENAI));
    }
}
