package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import starling.command.CommandRegistry;
import starling.command.Invocation;
import starling.command.Reply;
import starling.interview.PersonId;

final class CommandDeskTest {
    private static final Invocation SAID = new Invocation(
            "answer", new PersonId("discord:1"), "discord:2", Map.of("text", "I lost the keys", "question", "b-12"));

    private final Logger logger = (Logger) LoggerFactory.getLogger(CommandDesk.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final CommandDesk desk = new CommandDesk(new CommandRegistry(List.of()));
    private final List<Reply> shown = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        log.start();
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    private CompletableFuture<?> show(Reply reply) {
        shown.add(reply);
        return CompletableFuture.completedFuture(reply);
    }

    @Test
    void aCommandThatFailsIsLoggedInOneLineWithoutWhatWasTyped() throws InterruptedException {
        var failing = SaidCommand.answer(said -> {
            throw new IllegalStateException(
                    "cannot keep " + said.options(), new IllegalStateException("I lost the keys"));
        });

        desk.run(failing, SAID, Apology.PLAIN, this::show);

        assertThat(desk.close(Duration.ofSeconds(30))).isTrue();
        assertThat(shown).containsExactly(Apology.PLAIN);
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .startsWith("/answer [question, text] by discord:1: java.lang.IllegalStateException at"
                            + " starling.discord.CommandDeskTest.")
                    .doesNotContain("keys", "\n");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void whatComesAfterTheDeskHasClosedIsTurnedAway() throws InterruptedException {
        desk.close(Duration.ofSeconds(30));

        desk.run(SaidCommand.answer(), SAID, Apology.PLAIN, this::show);

        assertThat(shown).containsExactly(Reply.of("I cannot take more at this moment. Please try again in a minute."));
    }
}
