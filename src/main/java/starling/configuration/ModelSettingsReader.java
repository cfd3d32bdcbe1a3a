package starling.configuration;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which language model is asked. */
final class ModelSettingsReader {
    static final Set<String> KEYS = Set.of(
            "model_provider",
            "model_base_url",
            "model_name",
            "model_api_key",
            "model_timeout_seconds",
            "model_tokens_per_person",
            "model_tokens_per_day",
            "model_reply_tokens",
            "transcription_name");

    /** What means nothing without a provider. */
    private static final List<String> OF_A_PROVIDER =
            List.of("model_api_key", "model_name", "model_base_url", "transcription_name");

    private static final long MOST_SECONDS = 60;
    private static final long MOST_TOKENS = 1_000_000_000;
    private static final long LEAST_OF_A_REPLY = 500;
    private static final long MOST_OF_A_REPLY = 32_000;

    private final Map<String, Setting> settings;

    ModelSettingsReader(Map<String, Setting> settings) {
        this.settings = settings;
    }

    /** The model; empty if none is asked. */
    Optional<ModelSettings> read() {
        // Wrong numbers are told even while nothing uses them.
        var timeout = Duration.ofSeconds(number("model_timeout_seconds", 1, MOST_SECONDS, 20));
        var tokensPerPerson = number("model_tokens_per_person", 0, MOST_TOKENS, 30_000);
        var tokensPerDay = number("model_tokens_per_day", 0, MOST_TOKENS, 1_000_000);
        var replyTokens = (int) number("model_reply_tokens", LEAST_OF_A_REPLY, MOST_OF_A_REPLY, 2_000);
        if (find("model_provider").isEmpty()) {
            refuseLeftovers();
            return Optional.empty();
        }
        var providerSetting = find("model_provider").orElseThrow();
        var provider = provider(providerSetting);
        var name = find("model_name")
                .orElseThrow(() -> providerSetting.error(
                        providerSetting.value() + " needs model_name, the model to ask, such as " + provider.example()))
                .value();
        var baseUrl = find("model_base_url").map(ModelSettingsReader::baseUrl);
        var apiKey = find("model_api_key")
                .map(key -> key.secret(
                        "a key has no blanks or special characters; copy it again from where your provider shows it"));
        if (provider.wantsKey() && apiKey.isEmpty() && baseUrl.isEmpty()) {
            throw providerSetting.error(providerSetting.value()
                    + " needs model_api_key; only a server of your own, named by model_base_url, goes without");
        }
        return Optional.of(new ModelSettings(
                provider,
                baseUrl,
                name,
                apiKey,
                timeout,
                tokensPerPerson,
                tokensPerDay,
                transcriptionName(provider),
                replyTokens));
    }

    private static ModelProvider provider(Setting setting) {
        return Optional.ofNullable(ModelProvider.byName().get(setting.value()))
                .orElseThrow(
                        () -> setting.error("expected one of " + providers() + "; found \"" + setting.value() + "\""));
    }

    private static String providers() {
        return String.join(", ", ModelProvider.byName().keySet());
    }

    private void refuseLeftovers() {
        for (var key : OF_A_PROVIDER) {
            find(key).ifPresent(setting -> {
                throw setting.error(key + " is set, but no provider; set model_provider to one of " + providers()
                        + ", or take " + key + " out");
            });
        }
    }

    private static String baseUrl(Setting setting) {
        // What stands before the @ may be a password, so it is not repeated.
        if (setting.value().contains("@")) {
            throw setting.error("expected an address without a user name; a key belongs in model_api_key");
        }
        var url = setting.url("http", "https");
        var uri = URI.create(url);
        if (uri.getQuery() != null || uri.getFragment() != null) {
            throw setting.error("expected an address without ? and #; a key belongs in model_api_key");
        }
        return url;
    }

    private Optional<String> transcriptionName(ModelProvider provider) {
        var name = find("transcription_name");
        name.filter(setting -> provider != ModelProvider.OPENAI).ifPresent(setting -> {
            throw setting.error("only model_provider openai writes down what is spoken");
        });
        return name.map(Setting::value);
    }

    private long number(String key, long least, long most, long usual) {
        return find(key).map(setting -> setting.number(least, most)).orElse(usual);
    }

    private Optional<Setting> find(String key) {
        return Optional.ofNullable(settings.get(key));
    }
}
