package starling.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import starling.discord.standin.SentFile;

/** Voice messages, by the real JDA. */
final class VoiceInDiscordTest {
    private static final SentFile RECORDING = SentFile.of("voice-message.ogg", "OggS a recording".getBytes(UTF_8));
    private static final String UNHEARD =
            "I cannot listen to voice messages here: no model that writes them down is configured. Type your answer,"
                    + " please.";

    private final SpokenInterview interview = new SpokenInterview();

    @Test
    void whereNothingWritesThemDownOneLineSaysSoWhereverAnAnswerWouldBeHeard() {
        try (var room = new PracticeRoom(interview, interview.commands())) {
            var onQuestion = room.ann.speaksOn(room.question(), 62, RECORDING);
            assertThat(room.ann.seesReplyTo(onQuestion)).hasToString(UNHEARD);
            var inPrivate = room.ann.speaks(room.ann.directMessages(), 62, RECORDING);
            assertThat(room.ann.seesReplyTo(inPrivate)).hasToString(UNHEARD);
            room.ann.types(room.ann.directMessages(), "/begin").reply();
            var inInterview = room.ann.speaks(room.ann.directMessages(), 62, RECORDING);
            assertThat(room.ann.seesReplyTo(inInterview)).hasToString(UNHEARD);
            assertThat(room.heard).isEmpty();
            assertThat(interview.log).isEmpty();
        }
    }

    @Test
    void voiceMessagesToOthersGetNoWord() {
        try (var room = new PracticeRoom()) {
            room.ben.says(room.channel, "Who is up for it?");
            room.ann.speaks(room.channel, 62, RECORDING);
            var bens = room.ben.sees(room.channel).get(0);
            room.ann.speaksOn(bens, 62, RECORDING);
            // What comes after them is answered, and they are not.
            assertThat(room.ann.seesReplyTo(room.ann.repliesTo(room.question(), "I bet.")))
                    .asString()
                    .startsWith("Thanks, I have read your answer.");
            assertThat(room.ann.sees(room.channel)).hasSize(6);
        }
    }

    @Test
    void aVoiceMessageThatDiscordHidesIsToldHowToBeHeard() {
        try (var room = new PracticeRoom()) {
            var hidden = room.ann.speaksOnWithoutMention(room.question(), 62, RECORDING);
            assertThat(room.ann.seesReplyTo(hidden))
                    .hasToString("I can only read a reply that mentions me: leave the @ on when you reply, or use"
                            + " the Answer button.");
        }
    }
}
