package starling.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import starling.configuration.ModelProvider;
import starling.model.standin.ModelAnswer;
import starling.model.standin.ModelServer;

/** The key, what is asked and what is replied are in no line of the log, on no screen and in no exception, whatever goes wrong. */
final class UnloggedKeyTest {
    private static final String SAID = "Your manager is a walrus";

    private final Logger ours = (Logger) LoggerFactory.getLogger("starling");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    };
    private final PrintStream screen = System.err;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        log.start();
        ours.setLevel(Level.TRACE);
        ours.addAppender(log);
        System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        ours.detachAppender(log);
        ours.setLevel(null);
        System.setErr(screen);
    }

    @ParameterizedTest
    @MethodSource("whateverGoesWrong")
    void nothingIsTold(ModelProvider provider, ModelAnswer answer) {
        try (var server = ModelServer.open()) {
            server.otherwise(answer);
            var model = ChatModels.of(TestedModels.at(server, provider), Clock.systemUTC());
            var told = new StringBuilder();
            // Often enough that it is left alone in the end, which is logged.
            for (var i = 0; i < 6; i++) {
                told.append(told(catchThrowable(model.ask(TestedModels.request())::get)));
            }

            assertThat(lines).hasSize(1);
            assertThat(told + String.join("\n", lines) + shown.toString(StandardCharsets.UTF_8))
                    .contains("RESTING")
                    .doesNotContain(TestedModels.KEY, "secret", "lost the keys", "Ask one thing", SAID);
        }
    }

    private static Stream<Arguments> whateverGoesWrong() {
        return Stream.of(ModelProvider.values())
                .flatMap(provider -> Stream.of(
                                new ModelAnswer.Failure(401),
                                new ModelAnswer.Failure(429),
                                new ModelAnswer.Failure(400),
                                new ModelAnswer.BrokenOff(SAID),
                                new ModelAnswer.Garbage("data: {\"" + SAID + "\n\n"))
                        .map(answer -> Arguments.of(provider, answer)));
    }

    @ParameterizedTest
    @EnumSource
    void theTrialTellsNothingEither(ModelProvider provider) {
        try (var server = ModelServer.open()) {
            server.otherwise(new ModelAnswer.Failure(401));
            var settings = TestedModels.at(server, provider);

            assertThat(told(catchThrowable(new ModelTrial(settings, System::nanoTime)::run)))
                    .contains("refused the key")
                    .doesNotContain(TestedModels.KEY);
            assertThat(settings.toString()).contains("parrot-1").doesNotContain(TestedModels.KEY);
        }
    }

    @Test
    void theClientsLogNothingWhereStarlingRuns() throws Exception {
        var shipped = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(shipped);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());

        assertThat(shipped.getLogger("dev.langchain4j.http.client.log.LoggingHttpClient")
                        .isErrorEnabled())
                .isFalse();
    }

    private static String told(Throwable failure) {
        var told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        return told.toString();
    }
}
