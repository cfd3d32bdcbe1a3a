package starling.model;

import java.time.Duration;
import java.util.Optional;
import starling.coach.ModelRequest;
import starling.configuration.ModelProvider;
import starling.configuration.ModelSettings;
import starling.model.standin.ModelServer;
import starling.model.standin.Wire;

/** Models at the stand-in. */
final class TestedModels {
    static final String KEY = "sk-secret-key";
    static final String SCHEMA = """
            {"type":"object","properties":{"question":{"type":"string"}},"required":["question"],"additionalProperties":false}""";

    /** Longer than anything takes here, so that it plays no part. */
    static final Duration PATIENT = Duration.ofSeconds(60);

    private TestedModels() {}

    static Wire wire(ModelProvider provider) {
        return Wire.valueOf(provider.name());
    }

    static ModelSettings at(ModelServer server, ModelProvider provider) {
        return at(server.url(wire(provider)), provider, PATIENT);
    }

    static ModelSettings at(String url, ModelProvider provider, Duration timeout) {
        return new ModelSettings(
                provider,
                Optional.of(url),
                "parrot-1",
                Optional.of(KEY),
                timeout,
                30_000,
                1_000_000,
                Optional.empty(),
                2_000);
    }

    static ModelRequest request() {
        return new ModelRequest("Ask one thing.", "The answer: {{story}} I lost the keys.", SCHEMA, 50);
    }
}
