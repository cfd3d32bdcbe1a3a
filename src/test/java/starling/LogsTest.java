package starling;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as whoever runs Starling reads it, or has it read by a program. */
final class LogsTest {
    private static final String SECRET = "I lost the keys";

    @TempDir
    private Path folder;

    @Test
    void aLineIsOneObjectAndSaysNothingOfWhatAnExceptionHolds() throws JoranException {
        var line = line("json");

        assertThat(line).endsWith("}\n").hasLineCount(1).doesNotContain(SECRET);
        var json = FrontDoor.json(line);
        assertThat(FrontDoor.fieldNames(json))
                .containsExactlyInAnyOrder("timestamp", "level", "threadName", "loggerName", "formattedMessage");
        assertThat(json.get("level").asText()).isEqualTo("WARN");
        assertThat(json.get("loggerName").asText()).isEqualTo("starling.Test");
        assertThat(json.get("formattedMessage").asText()).isEqualTo("7 people were\n \"turned away\"");
    }

    @Test
    void withoutAWishItIsText() throws JoranException {
        assertThat(line("text"))
                .endsWith(" WARN  Test: 7 people were\n \"turned away\"\n")
                .doesNotContain(SECRET);
        assertThat(line("")).endsWith(" WARN  Test: 7 people were\n \"turned away\"\n");
    }

    @Test
    void aFormThatThereIsNotStopsTheStart() throws IOException {
        var starling = FrontDoor.in(folder);

        assertThat(starling.run("", Map.of("STARLING_LOG", "xml"), "practice")).isEqualTo(1);

        assertThat(starling.err()).isEqualTo("starling: STARLING_LOG: expected json or text, found \"xml\"\n");
    }

    /** What is written of an event by the configuration that is delivered. */
    private static String line(String form) throws JoranException {
        var context = new LoggerContext();
        if (!form.isEmpty()) {
            context.putProperty("STARLING_LOG", form);
        }
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogsTest.class.getResource("/logback.xml"));
        var logger = context.getLogger("starling.Test");
        var event = new LoggingEvent(
                LogsTest.class.getName(),
                logger,
                Level.WARN,
                "{} people were\n \"{}\"",
                new IllegalStateException(SECRET),
                new Object[] {7, "turned away"});
        var appenders = context.getLogger("ROOT").iteratorForAppenders();
        var appender = (ConsoleAppender<ILoggingEvent>) appenders.next();
        assertThat(appenders.hasNext()).isFalse();
        var line = new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
        context.stop();
        return line;
    }
}
