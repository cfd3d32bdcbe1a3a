package starling.command;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import starling.coach.Coach;
import starling.interview.Forgetting;
import starling.interview.PersonId;
import starling.interview.Preferences;
import starling.interview.PreferencesRepository;
import starling.interview.Retention;

/** {@code /settings}: how a person wants to practise, shown and changed. */
public final class SettingsCommand implements Command {
    /** The name by which buttons reach it. */
    public static final String NAME = "settings";

    private static final String SCORES = "scores";
    private static final String SHOWN = "shown";
    private static final String HIDDEN = "hidden";
    private static final String KEEP = "keep-answers";
    private static final String REMINDER = "reminder";
    private static final String STREAK = "streak";
    private static final String ON = "on";
    private static final String OFF = "off";

    private final PreferencesRepository preferences;
    private final Forgetting forgetting;
    private final boolean announced;
    private final CoachSetting coaching;
    private final Coach coach;
    private final Clock clock;

    /**
     * The settings of a front end.
     *
     * @param announced whether there are reminders and questions of the day
     */
    public SettingsCommand(
            PreferencesRepository preferences, Forgetting forgetting, Coach coach, boolean announced, Clock clock) {
        this.preferences = preferences;
        this.forgetting = forgetting;
        this.announced = announced;
        this.coach = coach;
        this.coaching = new CoachSetting(coach);
        this.clock = clock;
    }

    /** The button that has a person's days in a row counted. */
    static Button countDays(String label) {
        return new Button(label, NAME, Map.of(STREAK, ON));
    }

    /** The button that ends a person's reminders. */
    static Button noReminder(String label) {
        return new Button(label, NAME, Map.of(REMINDER, OFF));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return announced
                ? "What is set for you: scores, how long answers are kept, reminder, streak"
                : "What is set for you: scores, how long answers are kept";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public List<Option> options() {
        var options = new ArrayList<>(List.of(
                new Option(SCORES, "Whether you read scores", choices(SHOWN, HIDDEN)),
                new Option(
                        KEEP,
                        "How long your answers are kept",
                        Arrays.stream(Retention.values())
                                .map(each -> new Option.Choice(each.id(), each.label()))
                                .toList())));
        if (announced) {
            options.add(new Option(REMINDER, "A time such as 08:30 for a daily reminder, or off", List.of()));
            options.add(TimeZoneOption.of("Your time zone: type a large city near you"));
            options.add(new Option(
                    STREAK, "Whether your days in a row on the question of the day are counted", choices(ON, OFF)));
        }
        coaching.option().ifPresent(options::add);
        options.add(SureOption.OPTION);
        return options;
    }

    private static List<Option.Choice> choices(String... values) {
        return Arrays.stream(values)
                .map(value -> new Option.Choice(value, value))
                .toList();
    }

    @Override
    public List<Option.Choice> completions(PersonId person, String option, String typed) {
        return TimeZoneOption.choices(typed);
    }

    @Override
    public Reply run(Invocation invocation) {
        var scores = invocation.option(SCORES);
        if (scores.isPresent() && !List.of(SHOWN, HIDDEN).contains(scores.get())) {
            return unknown(SCORES, SHOWN + " or " + HIDDEN);
        }
        var streak = invocation.option(STREAK);
        if (streak.isPresent() && !List.of(ON, OFF).contains(streak.get())) {
            return unknown(STREAK, ON + " or " + OFF);
        }
        var coached = invocation.option(CoachSetting.NAME);
        if (coached.isPresent() && !List.of(CoachSetting.ON, CoachSetting.OFF).contains(coached.get())) {
            return unknown(CoachSetting.NAME, CoachSetting.ON + " or " + CoachSetting.OFF);
        }
        if (coaching.asks(invocation, preferences.of(invocation.person()))) {
            return List.of(SCORES, KEEP, REMINDER, TimeZoneOption.NAME, STREAK).stream()
                            .anyMatch(other -> invocation.option(other).isPresent())
                    ? Reply.of(
                            "Say /settings coach:on alone: I tell you first what the coach is given. Nothing is changed.")
                    : coaching.question(invocation.person());
        }
        var keeping = invocation.option(KEEP).flatMap(Retention::meant);
        if (invocation.option(KEEP).isPresent() && keeping.isEmpty()) {
            return unknown(
                    KEEP,
                    String.join(
                            ", ",
                            Arrays.stream(Retention.values()).map(Retention::id).toList()));
        }
        var typedZone = invocation.option(TimeZoneOption.NAME);
        var zone = typedZone.flatMap(TimeZoneOption::zone);
        if (typedZone.isPresent() && zone.isEmpty()) {
            return TimeZoneOption.unknown(typedZone.get());
        }
        var typedTime = invocation.option(REMINDER).filter(typed -> !typed.equalsIgnoreCase(OFF));
        var time = typedTime.flatMap(TimeOption::time);
        if (typedTime.isPresent() && time.isEmpty()) {
            return TimeOption.unknown(typedTime.get(), "/settings reminder:08:30");
        }
        var person = invocation.person();
        if (time.isPresent() && zone.isEmpty() && preferences.of(person).zone().isEmpty()) {
            return Reply.of("I need your time zone for a reminder. Say /settings reminder:" + time.get()
                    + " time-zone: and a large city near you. Nothing is changed.");
        }
        if (keeping.isPresent() && !SureOption.isSure(invocation)) {
            int tooOld = tooOld(person, keeping.get());
            if (tooOld > 0) {
                boolean elseChanged = scores.isPresent()
                        || streak.isPresent()
                        || zone.isPresent()
                        || coached.isPresent()
                        || invocation.option(REMINDER).isPresent();
                if (elseChanged) {
                    changed(invocation.withoutOption(KEEP), scores, Optional.empty(), time, zone, streak);
                }
                return askBeforeForgetting(keeping.get(), tooOld, elseChanged);
            }
        }
        return changed(invocation, scores, keeping, time, zone, streak);
    }

    private int tooOld(PersonId person, Retention keeping) {
        return keeping.longest()
                .map(longest -> forgetting.answersOlderThan(person, longest))
                .orElse(0);
    }

    private static Reply askBeforeForgetting(Retention keeping, int tooOld, boolean elseChanged) {
        boolean one = tooOld == 1;
        return Reply.asking(
                List.of(new Block.Paragraph("You have " + NotebookBlocks.counted(tooOld, "answer", "answers")
                        + " older than " + keeping.label() + ". If I keep answers for " + keeping.label() + " only, "
                        + (one ? "it goes" : "they go") + " now, with all that hangs on " + (one ? "it" : "them")
                        + ", and cannot be brought back. "
                        + (elseChanged ? "All else that you said is set." : "Nothing is changed yet."))),
                List.of(SureOption.button("Keep them " + keeping.label(), NAME, Map.of(KEEP, keeping.id()))));
    }

    private Reply changed(
            Invocation invocation,
            Optional<String> scores,
            Optional<Retention> keeping,
            Optional<LocalTime> time,
            Optional<ZoneId> zone,
            Optional<String> streak) {
        var person = invocation.person();
        var changes = new ArrayList<UnaryOperator<Preferences>>();
        scores.ifPresent(value -> changes.add(before -> before.withScoresShown(value.equals(SHOWN))));
        keeping.ifPresent(value -> changes.add(before -> before.withKeeping(value)));
        zone.ifPresent(value -> changes.add(before -> before.withZone(value)));
        time.ifPresent(value -> changes.add(before -> before.withReminder(value)));
        if (invocation.option(REMINDER).isPresent() && time.isEmpty()) {
            changes.add(Preferences::withoutReminder);
        }
        streak.ifPresent(value -> changes.add(before -> before.withStreak(value.equals(ON))));
        var coached = invocation.option(CoachSetting.NAME);
        coached.ifPresent(value -> changes.add(before -> coaching.changed(before, value)));
        if (changes.isEmpty()) {
            return shown("Your settings", person, preferences.of(person));
        }
        var now = preferences.change(
                person,
                before -> {
                    var after = before;
                    for (var change : changes) {
                        after = change.apply(after);
                    }
                    return after;
                },
                clock.instant());
        if (coached.isPresent() && now.coach().isEmpty()) {
            coach.forget(person);
        }
        if (keeping.isPresent()) {
            forgetting.forgetExpiredAnswers(person);
        }
        var set = shown("This is set for you now", person, now);
        // Where "Switch on" stood, nothing else may stand for whoever presses twice.
        return coached.isPresent() ? new Reply(set.blocks(), List.of(), Optional.empty(), true) : set;
    }

    private static Reply unknown(String option, String known) {
        return Reply.of("The setting \"" + option + "\" can be " + known + ". Nothing is changed.");
    }

    private Reply shown(String heading, PersonId person, Preferences now) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(heading));
        blocks.add(new Block.Labelled(
                "Scores",
                now.scoresShown()
                        ? "Shown. Hide them, and you read what is there and what is missing, but no score."
                        : "Hidden. You read what is there and what is missing, but no score. Your answers are scored all the"
                                + " same, and the scores are back when you show them again."));
        blocks.add(new Block.Labelled("Answers", kept(now)));
        if (announced) {
            blocks.add(new Block.Labelled("Reminder", reminder(now)));
            blocks.add(new Block.Labelled(
                    "Streak",
                    now.streak()
                            ? "On. Your days in a row on the question of the day stand under it, with your name, for all in the"
                                    + " channel where you answer it. Answers count as long as they are kept."
                            : "Off. Switched on, your days in a row on the question of the day stand under it, with your name,"
                                    + " for all in the channel where you answer it."));
        }
        blocks.add(coaching.shown(person, now));
        return new Reply(blocks, buttons(now), Optional.empty(), true);
    }

    private String kept(Preferences now) {
        var allowed = forgetting.longest();
        var wanted = now.keeping().longest();
        var after = " Older ones go by themselves, with all that hangs on them; /forget removes everything at once.";
        if (allowed.isPresent()
                && wanted.filter(age -> age.compareTo(allowed.get()) <= 0).isEmpty()) {
            long days = allowed.get().toDays();
            return "Kept for " + days + (days == 1 ? " day" : " days")
                    + ", which is as long as this Starling keeps anybody's." + after;
        }
        return wanted.isEmpty()
                ? "Kept until you forget them. /settings keep-answers: changes that, /forget removes everything at once."
                : "Kept for " + now.keeping().label() + "." + after;
    }

    private static String reminder(Preferences now) {
        return now.reminded()
                .map(daily -> "At " + daily.time() + " (" + TimeZoneOption.label(daily.zone())
                        + "), by direct message, on days on which you have not answered a question yet.")
                .orElse(
                        "Off. /settings reminder:08:30 sends you a direct message at that time, on days on which you have not"
                                + " answered a question yet.");
    }

    private List<Button> buttons(Preferences now) {
        var buttons = new ArrayList<Button>();
        buttons.add(
                now.scoresShown()
                        ? new Button("Hide scores", NAME, Map.of(SCORES, HIDDEN))
                        : new Button("Show scores", NAME, Map.of(SCORES, SHOWN)));
        if (announced) {
            buttons.add(
                    now.streak()
                            ? new Button("Streak off", NAME, Map.of(STREAK, OFF))
                            : new Button("Streak on", NAME, Map.of(STREAK, ON)));
            now.reminder().ifPresent(time -> buttons.add(noReminder("Reminder off")));
        }
        coaching.button(now).ifPresent(buttons::add);
        return buttons;
    }
}
