package starling.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import starling.coach.CountedTokens;
import starling.coach.GroundedCoach;
import starling.coach.TokenLimits;
import starling.command.TranscribedVoiceMessages;
import starling.command.VoiceMessages;
import starling.configuration.ModelProvider;
import starling.configuration.ModelSettings;
import starling.discord.standin.Person;
import starling.discord.standin.SentFile;
import starling.interview.PersonId;
import starling.model.ChatModels;
import starling.model.standin.ModelAnswer;
import starling.model.standin.ModelServer;
import starling.model.standin.Wire;

/** Voice messages, by the real JDA. */
final class VoiceInDiscordTest {
    private static final SentFile RECORDING = SentFile.of("voice-message.ogg", "OggS a recording".getBytes(UTF_8));
    private static final String KEY = "sk-secret-key";
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

    @Test
    void whatIsSaidOnAQuestionIsHeardAsIfItWereTypedAndShownToNobodyElse() {
        try (var server = ModelServer.open();
                var room = room(server)) {
            server.otherwise(ModelAnswer.text("I bet on the wrong queue."));

            assertThat(room.ann.seesReplyTo(room.ann.speaksOn(room.question(), 62, RECORDING)))
                    .hasToString("""
                            Thanks, I have read your answer. Only you can open the feedback. Reply here to add to your answer.

                            -# I wrote your voice message down, and may have misheard. The feedback quotes what I read.
                            [See the feedback]""");
            assertThat(room.heard)
                    .singleElement()
                    .satisfies(said -> assertThat(said.options())
                            .isEqualTo(Map.of("question", "b-12", "text", "I bet on the wrong queue.")));
            assertThat(room.ann.sees(room.channel)).hasSize(3);
            assertThat(server.requests()).singleElement().satisfies(asked -> {
                assertThat(asked.path()).isEqualTo("/v1/audio/transcriptions");
                assertThat(asked.header("authorization")).contains("Bearer " + KEY);
                assertThat(asked.text()).contains("whisper-1", "audio_file.ogg", "OggS a recording");
            });
        }
    }

    @Test
    void inADirectMessageThePersonReadsWhatWasWrittenDownAndHowFastItWas() {
        try (var server = ModelServer.open();
                var room = room(server)) {
            server.otherwise(ModelAnswer.text("I *bet* on the wrong queue, and we lost two days of work."));

            var spoken = room.ann.speaks(room.ann.directMessages(), 12, RECORDING);

            assertThat(room.ann.seesReplyWith("words in", spoken)).hasToString("""
                    I wrote down what you said, and may have misheard. This is what I read:

                    I \\*bet\\* on the wrong queue, and we lost two days of work.

                    You spoke 13 words in 12 seconds: 65 a minute. About 130 to 160 are easy to follow: there is room for more, or for fewer pauses.""");
            assertThat(room.ann.seesReplyWith("To the last question here", spoken))
                    .isNotNull();
            assertThat(room.heard)
                    .singleElement()
                    .satisfies(said -> assertThat(said.options())
                            .containsEntry("text", "I *bet* on the wrong queue, and we lost two days of work."));
        }
    }

    @Test
    void inAnInterviewItIsAPartOfTheAnswer() {
        try (var server = ModelServer.open();
                var room = room(server)) {
            server.answer(ModelAnswer.text("Our oven broke."), ModelAnswer.text("I baked next door."));
            var place = room.ann.directMessages();
            room.ann.types(place, "/begin").reply();

            var first = room.ann.speaks(place, 3, RECORDING);
            var goOn = room.ann.seesReplyWith("Go on.", first);
            assertThat(room.ann.seesReplyWith("I wrote down", first)).hasToString("""
                    I wrote down what you said, and may have misheard. This is what I read:

                    Our oven broke.""");
            room.ann.seesReplyWith("I wrote down", room.ann.speaks(place, 3, RECORDING));

            assertThat(room.ann.presses(goOn, "Done").reply())
                    .hasToString("Heard: Our oven broke. / I baked next door.");
        }
    }

    @Test
    void whatCannotBeHeardIsToldInOneLine() {
        try (var server = ModelServer.open();
                var room = room(server)) {
            assertThat(says(room.ben, 62))
                    .isEqualTo(
                            "I listen to voice messages only for people who let a language model have them: /settings"
                                    + " coach\\:on says what it is given. Until then, type your answer, please.");
            assertThat(says(room.ann, 301))
                    .isEqualTo("Your voice message takes more than 5 minutes, and I listen to no more at a time. Say it"
                            + " in fewer words, or type your answer, please.");
            assertThat(server.requests()).isEmpty();

            server.answer(new ModelAnswer.Failure(429), new ModelAnswer.Failure(401), ModelAnswer.text("  "));
            assertThat(says(room.ann, 62))
                    .isEqualTo(
                            "The model that writes voice messages down takes no more at this moment. Send it again in"
                                    + " a minute, or type your answer, please.");
            assertThat(says(room.ann, 62))
                    .isEqualTo("The model that writes voice messages down turned Starling away, which whoever runs"
                            + " Starling can mend. Send it again in a minute, or type your answer, please.");
            assertThat(says(room.ann, 62))
                    .isEqualTo(
                            "I could make out no words in your voice message. Send it again in a minute, or type your"
                                    + " answer, please.");
            // What was turned down costs nothing: 62 of the 150 seconds that there are tokens for are used up.
            assertThat(says(room.ann, 100))
                    .isEqualTo(
                            "I cannot write your voice message down: it takes more tokens than are left for you today."
                                    + " Type your answer, please.");
            server.answer(new ModelAnswer.Failure(500));
            assertThat(says(room.ann, 62))
                    .isEqualTo("The model that writes voice messages down could not be reached, or broke off. Send it"
                            + " again in a minute, or type your answer, please.");
            assertThat(room.heard).isEmpty();
        }
    }

    @Test
    void aRecordingThatIsNotDiscordsIsNotFetched() {
        try (var server = ModelServer.open();
                var room = room(server)) {
            var elsewhere = RECORDING.saidToBeAt("http://192.0.2.1/voice-message.ogg");

            assertThat(room.ann.seesReplyTo(room.ann.speaks(room.ann.directMessages(), 62, elsewhere)))
                    .hasToString("I fetch files from Discord only, and voice-message.ogg is somewhere else. Attach the"
                            + " file itself.");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aFaultIsOwnedUpTo() {
        VoiceMessages failing = (person, length, recording) -> {
            throw new IllegalStateException("the store is gone");
        };
        try (var room = new PracticeRoom(failing, interview, interview.commands())) {
            assertThat(says(room.ann, 62))
                    .isEqualTo(
                            "Something went wrong on my side, and I have noted it. Send your voice message again in a"
                                    + " minute, or type it.");
        }
    }

    private static String says(Person person, double seconds) {
        return person.seesReplyTo(person.speaks(person.directMessages(), seconds, RECORDING))
                .toString();
    }

    /** A room in which Ann lets a model listen, for 150 seconds a day and a little. */
    private PracticeRoom room(ModelServer server) {
        var settings = new ModelSettings(
                ModelProvider.OPENAI,
                Optional.of(server.url(Wire.TRANSCRIPTION)),
                "parrot-1",
                Optional.of(KEY),
                Duration.ofSeconds(60),
                0,
                0,
                Optional.of("whisper-1"),
                2_000);
        var ann = new AtomicReference<>(new PersonId("nobody"));
        var voice = new TranscribedVoiceMessages(
                ChatModels.transcriber(settings).orElseThrow(),
                person -> person.equals(ann.get()),
                new GroundedCoach.Budget(new CountedTokens(), new TokenLimits(150 * 15, 1_000_000), 2_000),
                Clock.systemUTC());
        var room = new PracticeRoom(voice, interview, interview.commands());
        ann.set(new PersonId("discord:" + room.ann.id()));
        return room;
    }
}
