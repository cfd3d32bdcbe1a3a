package starling.command;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import starling.interview.Audience;
import starling.interview.Daily;
import starling.interview.DailyRepository;
import starling.interview.DailyTime;
import starling.interview.PersonId;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionKind;

/**
 * {@code /daily start}, {@code /daily show} and {@code /daily stop}: a question a day in the channel where it is said, for those
 * who manage it.
 */
public final class DailyCommand implements Command {
    private static final String START = "daily start";
    private static final String TIME = "time";
    private static final String KIND = "kind";
    private static final String COMPETENCY = "competency";

    private final String name;
    private final String description;
    private final List<Option> options;
    private final Function<Invocation, Reply> saying;

    private DailyCommand(String name, String description, List<Option> options, Function<Invocation, Reply> saying) {
        this.name = name;
        this.description = description;
        this.options = List.copyOf(options);
        this.saying = saying;
    }

    /** All of them. */
    public static List<Command> all(DailyRepository dailies, CompetencyCatalogue competencies, Clock clock) {
        var kinds = Arrays.stream(QuestionKind.values())
                .map(kind -> new Option.Choice(kind.id(), kind.label()))
                .toList();
        var probed = competencies.all().stream()
                .map(competency -> new Option.Choice(competency.id(), competency.name()))
                .toList();
        return List.of(
                new DailyCommand(
                        START,
                        "Post a question here every day",
                        List.of(
                                new Option(TIME, "When, such as 09:00", List.of()).asRequired(),
                                TimeZoneOption.of("In which time zone: type a large city near you")
                                        .asRequired(),
                                new Option(
                                        KIND, "Behavioural or system design; behavioural if you leave it out", kinds),
                                new Option(COMPETENCY, "What the questions should be about", probed)),
                        invocation -> start(invocation, dailies, competencies, clock.instant())),
                new DailyCommand(
                        "daily show",
                        "Say when the question of the day comes here",
                        List.of(),
                        invocation -> show(dailies.of(invocation.place()), dailies, clock.instant())),
                new DailyCommand(
                        "daily stop",
                        "Post no more questions of the day here",
                        List.of(),
                        invocation -> Reply.of(
                                dailies.end(invocation.place())
                                        ? "No more questions of the day come here."
                                        : "No question of the day comes here, so there is nothing to stop.")));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<Option> options() {
        return options;
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public boolean forManagers() {
        return true;
    }

    @Override
    public Optional<String> refusalInThreads() {
        return name.equals(START)
                ? Optional.of(
                        "Discord puts a thread away once nobody writes in it, and no question could come here then."
                                + " Say /daily start in the channel itself.")
                : Optional.empty();
    }

    @Override
    public List<Option.Choice> completions(PersonId person, String option, String typed) {
        return TimeZoneOption.choices(typed);
    }

    @Override
    public Reply run(Invocation invocation) {
        if (invocation.audience() == Audience.THE_PERSON_ALONE) {
            return Reply.of(
                    "The question of the day is for the channels of a server: say it in the one where it should come."
                            + " For yourself alone, /settings has a reminder.");
        }
        return saying.apply(invocation);
    }

    private static Reply start(
            Invocation invocation, DailyRepository dailies, CompetencyCatalogue competencies, Instant now) {
        var typedTime = invocation.option(TIME).orElse("");
        var time = TimeOption.time(typedTime);
        if (time.isEmpty()) {
            return TimeOption.unknown(typedTime, "/daily start time:09:00");
        }
        var typedZone = invocation.option(TimeZoneOption.NAME).orElse("");
        var zone = TimeZoneOption.zone(typedZone);
        if (zone.isEmpty()) {
            return TimeZoneOption.unknown(typedZone);
        }
        var kind = invocation.option(KIND).flatMap(QuestionKind::named).orElse(QuestionKind.BEHAVIOURAL);
        var typedCompetency = invocation.option(COMPETENCY);
        var competency = typedCompetency.flatMap(typed -> competencies.all().stream()
                .filter(each -> each.id().equalsIgnoreCase(typed) || each.name().equalsIgnoreCase(typed))
                .findFirst());
        if (typedCompetency.isPresent() && competency.isEmpty()) {
            return Reply.of("There is no competency of this name. Choose one from the list that Discord shows.");
        }
        if (kind == QuestionKind.SYSTEM_DESIGN && competency.isPresent()) {
            return Reply.of("System-design questions have no competency. Leave one of the two out.");
        }
        var daily = new Daily(invocation.place(), new DailyTime(time.get(), zone.get()), kind, competency, now);
        dailies.keep(daily);
        return show(Optional.of(daily), dailies, now);
    }

    private static Reply show(Optional<Daily> kept, DailyRepository dailies, Instant now) {
        if (kept.isEmpty()) {
            return Reply.of("No question of the day comes here. /daily start has one come every day.");
        }
        var daily = kept.get();
        var today = daily.time().day(now);
        boolean isStillToCome = daily.time().day(daily.time().next(now)).equals(today) && !dailies.isOver(daily, today);
        var next = isStillToCome ? "today" : "tomorrow";
        return Reply.of("A question comes here every day at " + daily.time().time() + " ("
                + TimeZoneOption.label(daily.time().zone()) + "): "
                + daily.kind().label()
                + daily.competency()
                        .map(Competency::name)
                        .map(about -> ", on " + about)
                        .orElse("")
                + ". The next one comes " + next + ". /daily stop ends it.");
    }
}
