package starling.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import starling.coach.CannedCoach;
import starling.coach.ModelCard;
import starling.coach.NoCoach;
import starling.interview.PersonId;
import starling.interview.Preferences;
import starling.terminal.Page;

/** Letting the coach read one's answers: told before what it is given, and asked again where it has moved. */
final class CoachSettingTest {
    private static final PersonId ANN = new PersonId("discord:1");
    private static final Preferences LETTING = Preferences.USUAL.withCoachAt("llama3.2 at http://localhost:11434");
    private static final Preferences LETTING_ANOTHER =
            Preferences.USUAL.withCoachAt("llama3.2 at https://api.example.org/v1");

    private final CoachSetting setting = new CoachSetting(new CannedCoach());

    @Test
    void whoSwitchesItOnIsToldBeforeWhatItIsGivenAndByWhomAndWhatItTakes() {
        assertThat(setting.asks(says(Map.of("coach", "on")), Preferences.USUAL)).isTrue();

        var question = setting.question(ANN);

        assertThat(page(question.blocks())).isEqualTo("""
                Shall the coach read your answers? It is a language model, llama3.2 at
                localhost:11434. What it says stands below what I found and is no part of the
                score.

                It is given:
                  the question, your answer as you typed it, with any names in it, what I found
                  in it, and the story of your notes that fits; of an interview, all of its
                  answers. Never your name or id.

                It goes to:
                  http://localhost:11434. What becomes of it there, I cannot say.

                It takes:
                  tokens, the pieces of words that a language model counts; 27,300 tokens are
                  left for you today.

                /settings coach:off ends it at once. Nothing is given to it yet.
                """);
        assertThat(question.asking()).isTrue();
        assertThat(question.buttons()).extracting(Button::label).containsExactly("Switch the coach on");
        assertThat(setting.asks(says(question.buttons().get(0).options()), Preferences.USUAL))
                .isFalse();
        assertThat(setting.changed(Preferences.USUAL, "on")).isEqualTo(LETTING);
    }

    @Test
    void noWordThatIsTypedSkipsWhatThereIsToTell() {
        assertThat(setting.asks(says(Map.of("coach", "on", "sure", "yes")), Preferences.USUAL))
                .isTrue();
        assertThat(setting.option().orElseThrow().choices())
                .extracting(Option.Choice::value)
                .containsExactly("on", "off");
    }

    @Test
    void whoHasBeenToldIsNotAskedAgainUntilItIsElsewhere() {
        assertThat(setting.asks(says(Map.of("coach", "on")), LETTING)).isFalse();
        assertThat(setting.asks(says(Map.of("coach", "on")), LETTING_ANOTHER)).isTrue();
        // What was pressed below the question about another place is no leave for this one.
        assertThat(setting.asks(says(Map.of("coach", "on", "told", "0a1b2c3d")), LETTING_ANOTHER))
                .isTrue();
    }

    @Test
    void whoLetItReadIsAskedAgainBeforeItIsGivenTheirVoice() {
        var model = new ModelCard("llama3.2", "http://localhost:11434", Optional.of("whisper-1"));
        var listening = new CoachSetting(new CannedCoach(model));

        assertThat(listening.asks(says(Map.of("coach", "on")), LETTING)).isTrue();
        assertThat(page(listening.question(ANN).blocks())).contains("""
                It is given:
                  the question, your answer as you typed it, with any names in it, what I found
                  in it, and the story of your notes that fits; of an interview, all of its
                  answers; and your voice messages, in your own voice, for whisper-1 to write
                  down. Never your name or id.
                """);
        assertThat(page(List.of(listening.shown(ANN, LETTING)))).startsWith("""
                Language model:
                  Off. You let another coach read your answers, llama3.2 at
                  http://localhost:11434, and it is llama3.2 at http://localhost:11434, with
                  voice messages to whisper-1 now, so it is given nothing. Switched on,""");
        var letting = listening.changed(LETTING, "on");
        assertThat(listening.asks(says(Map.of("coach", "on")), letting)).isFalse();
        assertThat(setting.asks(says(Map.of("coach", "on")), letting)).isTrue();
    }

    @Test
    void itIsSwitchedOffWithoutBeingAsked() {
        assertThat(setting.asks(says(Map.of("coach", "off")), LETTING)).isFalse();
        assertThat(setting.changed(LETTING, "off")).isEqualTo(Preferences.USUAL);
    }

    @Test
    void theSettingsSayHowItIs() {
        assertThat(page(List.of(setting.shown(ANN, Preferences.USUAL)))).isEqualTo("""
                Language model:
                  Off, so none is given what you type. Switched on, the coach, llama3.2 at
                  localhost:11434, reads your answers and says what to do better. /settings
                  coach:on says what it is given before it is.
                """);
        assertThat(page(List.of(setting.shown(ANN, LETTING)))).isEqualTo("""
                Language model:
                  On. The coach, llama3.2 at localhost:11434, is given the question, your answer
                  as you typed it, with any names in it, what I found in it, and the story of
                  your notes that fits; of an interview, all of its answers. Never your name or
                  id. 27,300 tokens are left for you today. /settings coach:off ends it.
                """);
        assertThat(page(List.of(setting.shown(ANN, LETTING_ANOTHER)))).startsWith("""
                Language model:
                  Off. You let another coach read your answers, llama3.2 at
                  https://api.example.org/v1, and it is llama3.2 at http://localhost:11434 now,
                  so it is given nothing. Switched on, the coach""");
        assertThat(setting.button(Preferences.USUAL)).map(Button::label).contains("Coach on");
        assertThat(setting.button(LETTING)).map(Button::label).contains("Coach off");
    }

    @Test
    void whereThereIsNoLanguageModelNothingIsThereToSet() {
        var none = new CoachSetting(new NoCoach());

        assertThat(none.option()).isEmpty();
        assertThat(none.button(Preferences.USUAL)).isEmpty();
        assertThat(none.asks(says(Map.of("coach", "on")), Preferences.USUAL)).isFalse();
        assertThat(page(List.of(none.shown(ANN, Preferences.USUAL)))).isEqualTo("""
                Language model:
                  None. This Starling has no language model, so none is given what you type, and
                  there is nothing to switch off.
                """);
    }

    @Test
    void helpSaysWhoIsGivenWhatIsTyped() {
        assertThat(new CoachWords(new NoCoach()).givenTo()).isEqualTo("and no language model is given it.");
        assertThat(new CoachWords(new CannedCoach()).givenTo())
                .isEqualTo("and no language model is given it unless you let the coach, llama3.2 at localhost:11434,"
                        + " read it: /settings coach:on.");
        assertThat(new CoachWords(new CannedCoach()).whereTypedGoes(ANN))
                .isEqualTo("what you type stays on this machine.");
        assertThat(new CoachWords(new CannedCoach(ANN)).whereTypedGoes(ANN))
                .isEqualTo("the coach, llama3.2 at localhost:11434, is given it too. /settings coach:off ends that.");
    }

    private static Invocation says(Map<String, String> options) {
        return new Invocation("settings", ANN, "discord:7", options);
    }

    private static String page(List<Block> blocks) {
        return new Page(80, false).text(blocks);
    }
}
