package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.discord.standin.Interaction;
import starling.discord.standin.Person;
import starling.discord.standin.SentFile;
import starling.discord.standin.StandIn;
import starling.model.standin.ModelAnswer;
import starling.model.standin.ModelServer;
import starling.model.standin.Wire;

/** The coach in Discord: all of Starling, through the real JDA and the real client of the model, on stand-ins of both. */
@SuppressWarnings("NullAway.Init")
final class CoachInDiscordTest {
    @TempDir
    private Path folder;

    private final StandIn discord = StandIn.open();
    private final ModelServer server = ModelServer.open();
    private final String channel = discord.channel("practice");
    private final Person ann = discord.person("Ann");
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private RunningBot bot;

    @BeforeEach
    void startTheBot() throws IOException {
        FrontDoor.in(folder);
        CoachAtTheTerminalTest.copyPrompts(folder);
        Files.writeString(
                folder.resolve("config/starling.yaml"),
                "\nmodel_provider: openai\nmodel_name: test-model\nmodel_base_url: " + server.url(Wire.OPENAI)
                        + "\ntranscription_name: whisper-1\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        bot = RunningBot.start(discord, folder, folder.resolve("starling.db"), err);
    }

    @AfterEach
    void nothingWasRefusedOrSaidAloud() throws InterruptedException {
        server.close();
        bot.stop();
        discord.close();
        assertThat(discord.refused()).isEmpty();
        assertThat(discord.pings()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("rolls").doesNotContain("idea");
    }

    @Test
    void feedbackIsThereFirstAndTheCoachIsAddedToItForTheSameEyes() {
        switchOn();
        server.otherwise(request -> new ModelAnswer.Stalled(CoachAtTheTerminalTest.says(request)));

        var answered = answer();
        var first = answered.replyWith("The coach is reading it too.");
        assertThat(first.toString()).contains("**Fix this first**").contains("[Rewrite]");
        server.awaitRequests(1);
        server.release();

        var whole = answered.replyWith("Say which of these steps was your own idea.");
        assertThat(whole.isEphemeral()).isTrue();
        assertThat(whole.toString())
                .contains("**Fix this first**")
                .contains("test-model")
                .contains("**A sharper probe**\n- Why did you call the school kitchen and nobody else?")
                .doesNotContain("The coach is reading it too.");
        assertThat(ann.presses(whole, "Share").reply().toString())
                .contains("**Fix this first**")
                .doesNotContain("own idea")
                .doesNotContain("test-model");
    }

    @Test
    void aModelThatIsNotThereLeavesTheFeedbackAsItIs() {
        switchOn();
        server.close();

        assertThat(answer().replyWith(
                                "The language model could not be reached, or broke off; nothing above depends on it.")
                        .toString())
                .contains("**Fix this first**")
                .doesNotContain("The coach is reading it too.");
    }

    @Test
    void nothingIsSentForWhoeverHasNotLetIt() {
        assertThat(answer().replyWith("**Fix this first**").toString())
                .doesNotContain("coach")
                .doesNotContain("[Rewrite]");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aVoiceMessageIsFetchedOnlyOnceItIsLet() {
        var recording = SentFile.of("voice-message.ogg", "OggS".getBytes(StandardCharsets.UTF_8));
        var question = ann.types(channel, "/question").reply();
        assertThat(ann.seesReplyTo(ann.speaksOn(question, 62, recording)))
                .hasToString("I listen to voice messages only for people who let a language model have them: /settings"
                        + " coach\\:on says what it is given. Until then, type your answer, please.");

        switchOn();

        // Outside of Discord, where this recording is, nothing is fetched.
        assertThat(ann.seesReplyTo(ann.speaksOn(question, 62, recording)))
                .hasToString("I fetch files from Discord only, and voice-message.ogg is somewhere else. Attach the file"
                        + " itself.");
        assertThat(server.requests()).isEmpty();
    }

    private void switchOn() {
        var asked = ann.types(channel, "/settings coach:on").reply();
        assertThat(asked.toString())
                .startsWith("Shall the coach read your answers?")
                .contains("a language model, test-model at 127.0.0.1")
                .contains("and your voice messages, in your own voice, for whisper-1 to write down.");
        ann.presses(asked, "Switch the coach on").replyWith("On. The coach, test-model at ");
    }

    private Interaction answer() {
        var question = ann.types(channel, "/question").reply();
        return ann.submits(ann.presses(question, "Answer").form(), FrontDoor.ANSWER);
    }
}
