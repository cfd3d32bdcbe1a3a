package starling.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import starling.coach.Coach;
import starling.coach.ModelCard;
import starling.interview.PersonId;
import starling.interview.Preferences;

/** Whether the coach may read a person's answers, as a setting: they read what is given to whom before it is switched on. */
final class CoachSetting {
    static final String NAME = "coach";
    static final String ON = "on";
    static final String OFF = "off";

    /** Which place the person was told of; no option that is typed, so that nobody lets it who has not read what it is given. */
    private static final String TOLD = "told";

    private static final String GIVEN =
            "the question, your answer as you typed it, with any names in it, what I found in it,"
                    + " and the story of your notes that fits; of an interview, all of its answers";
    private static final String NEVER = ". Never your name or id";

    private final Coach coach;

    CoachSetting(Coach coach) {
        this.coach = coach;
    }

    /** The option; empty where there is no language model. */
    Optional<Option> option() {
        return coach.model()
                .map(model -> new Option(
                        NAME,
                        "Whether a language model may read your answers and coach you",
                        List.of(new Option.Choice(ON, ON), new Option.Choice(OFF, OFF))));
    }

    /** Whether it is to be switched on by somebody who has not been told yet what that means. */
    boolean asks(Invocation invocation, Preferences now) {
        return invocation.option(NAME).filter(ON::equals).isPresent()
                && coach.model()
                        .filter(model -> !isAt(model, now))
                        .filter(model -> !invocation.option(TOLD).equals(Optional.of(mark(model))))
                        .isPresent();
    }

    private static String given(ModelCard model) {
        return GIVEN
                + model.transcriber()
                        .map(voice -> "; and your voice messages, in your own voice, for " + voice + " to write down")
                        .orElse("")
                + NEVER;
    }

    private static boolean isAt(ModelCard model, Preferences now) {
        return now.coach().equals(Optional.of(model.letAs()));
    }

    /** What is given to whom, and what it costs. */
    Reply question(PersonId person) {
        var model = coach.model().orElseThrow();
        return Reply.asking(
                List.of(
                        new Block.Paragraph("Shall the coach read your answers? It is a language model, "
                                + CoachWords.named(model)
                                + ". What it says stands below what I found and is no part of the score."),
                        new Block.Labelled("It is given", given(model) + "."),
                        new Block.Labelled("It goes to", model.url() + ". What becomes of it there, I cannot say."),
                        new Block.Labelled(
                                "It takes",
                                "tokens, the pieces of words that a language model counts; "
                                        + CoachWords.tokens(coach.tokensLeft(person)) + " are left for you today."),
                        new Block.Paragraph("/" + SettingsCommand.NAME
                                + " coach:off ends it at once. Nothing is given to it yet.")),
                List.of(new Button(
                        "Switch the coach on", SettingsCommand.NAME, Map.of(NAME, ON, TOLD, mark(model)), true)));
    }

    /** The person's settings with the coach on, where it is now, or off. */
    Preferences changed(Preferences before, String value) {
        return coach.model()
                .filter(model -> value.equals(ON))
                .map(model -> before.withCoachAt(model.letAs()))
                .orElseGet(before::withoutCoach);
    }

    /** How it is set. */
    Block shown(PersonId person, Preferences now) {
        return new Block.Labelled(
                "Language model",
                coach.model()
                        .map(model -> shown(model, person, now))
                        .orElse(
                                "None. This Starling has no language model, so none is given what you type, and there is"
                                        + " nothing to switch off."));
    }

    private String shown(ModelCard model, PersonId person, Preferences now) {
        if (isAt(model, now)) {
            return "On. The coach, " + CoachWords.named(model) + ", is given " + given(model) + ". "
                    + CoachWords.tokens(coach.tokensLeft(person)) + " are left for you today. /" + SettingsCommand.NAME
                    + " coach:off ends it.";
        }
        return now.coach()
                        .map(other -> "Off. You let another coach read your answers, " + other + ", and it is "
                                + model.letAs() + " now, so it is given nothing.")
                        .orElse("Off, so none is given what you type.")
                + " Switched on, the coach, " + CoachWords.named(model)
                + ", reads your answers and says what to do better. /" + SettingsCommand.NAME
                + " coach:on says what it is given before it is.";
    }

    /** What can be pressed; empty where there is no language model. */
    Optional<Button> button(Preferences now) {
        return coach.model()
                .map(model -> isAt(model, now)
                        ? new Button("Coach off", SettingsCommand.NAME, Map.of(NAME, OFF))
                        : new Button("Coach on", SettingsCommand.NAME, Map.of(NAME, ON)));
    }

    /** Short enough for a button, and another for another place. */
    private static String mark(ModelCard model) {
        var sum = new CRC32();
        sum.update(model.letAs().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
