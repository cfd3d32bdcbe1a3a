package starling.configuration;

/**
 * Something the owner wrote cannot be used. The message is one sentence for the owner: the file, the line and column where
 * they are known, what is wrong and what was expected.
 */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
