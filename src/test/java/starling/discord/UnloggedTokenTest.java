package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import starling.command.CommandRegistry;
import starling.discord.standin.StandIn;

/** The token is in no line of the log and in no exception, whatever goes wrong. */
final class UnloggedTokenTest {
    private static final String WRONG = "wrong.secret-token";

    private final Logger ours = (Logger) LoggerFactory.getLogger("starling");
    private final Logger jda = (Logger) LoggerFactory.getLogger("net.dv8tion.jda");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    };

    @BeforeEach
    void listen() {
        log.start();
        ours.setLevel(Level.TRACE);
        jda.setLevel(Level.INFO);
        ours.addAppender(log);
        jda.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        for (var logger : List.of(ours, jda)) {
            logger.detachAppender(log);
            logger.setLevel(null);
        }
    }

    @Test
    void ofAWrongTokenNothingIsTold() {
        try (var discord = StandIn.open()) {
            var settings =
                    DiscordSettings.of(WRONG).withRestUrl(discord.restUrl()).withGatewayUrl(discord.gatewayUrl());

            assertThat(whatIsTold(settings)).doesNotContain(WRONG);
            assertThat(settings.toString()).doesNotContain(WRONG);
        }
    }

    @Test
    void ofATokenWithCharactersThatNoneHasNothingIsTold() {
        assertThat(told(catchThrowable(() -> DiscordSettings.of("\"" + WRONG + "\""))))
                .doesNotContain(WRONG);
    }

    @Test
    void ofATokenThatTheGatewayRefusesNothingIsTold() {
        try (var discord = StandIn.open()) {
            discord.refuseConnections(6);
            var settings = settings(discord);

            assertThat(whatIsTold(settings)).doesNotContain(discord.token());
            assertThat(lines).isNotEmpty();
        }
    }

    @Test
    void whileThingsGoWrongNothingIsTold() {
        try (var room = new PracticeRoom()) {
            room.discord.sendNonsense();
            room.discord.fail("PATCH .*", 500, 0, 1);
            room.discord.fail("PATCH .*", 403, 0, 1);
            room.discord.invalidateSession(false);
            room.discord.awaitLogins(2);
            room.ann.types(room.channel, "/answer text:I did.");
            room.ann.seesFromTheBot(room.ann.directMessages());
            room.discord.forgetToken();

            assertThat(told(catchThrowable(room.bot::awaitEnd))).doesNotContain(room.discord.token());
            assertThat(lines).isNotEmpty();
            assertThat(String.join("\n", lines)).doesNotContain(room.discord.token());
        }
    }

    private String whatIsTold(DiscordSettings settings) {
        var registry = new CommandRegistry(List.of());
        try (var bot = new DiscordBot(
                settings, registry, pause -> {}, Patience.USUAL, new Downloads(), new CommandDesk(registry))) {
            var told = told(catchThrowable(bot::start));
            assertThat(told).isNotEmpty();
            return told + String.join("\n", lines);
        }
    }

    private static DiscordSettings settings(StandIn discord) {
        return DiscordSettings.of(discord.token())
                .withRestUrl(discord.restUrl())
                .withGatewayUrl(discord.gatewayUrl());
    }

    private static String told(Throwable failure) {
        var told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        return told.toString();
    }
}
