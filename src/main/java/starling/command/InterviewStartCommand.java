package starling.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import starling.interview.Audience;
import starling.session.InterviewKind;
import starling.session.InterviewPlan;
import starling.session.MockInterviews;

/** {@code /interview start [kind] [questions] [minutes] [persona]}: a whole interview, with a report at its end. */
public final class InterviewStartCommand implements Command {
    /** The name by which buttons reach it. */
    public static final String NAME = "interview start";

    private static final String KIND = "kind";
    private static final String QUESTIONS = "questions";
    private static final String MINUTES = "minutes";
    private static final String PERSONA = "persona";

    private static final int USUAL_QUESTIONS = 3;
    /** One takes as long as three of the others. */
    private static final int USUAL_DESIGN_QUESTIONS = 1;

    private static final List<Integer> POSSIBLE_MINUTES = List.of(5, 10, 15, 20, 30, 45, 60, 90);

    private final MockInterviews interviews;
    private final InterviewWords words;

    public InterviewStartCommand(MockInterviews interviews, InterviewWords words) {
        this.interviews = interviews;
        this.words = words;
    }

    /** What leads from one interview to the next like it. */
    static Button another(InterviewPlan plan) {
        var minutes = plan.time().map(time -> Map.of(MINUTES, Long.toString(time.toMinutes())));
        var options = new TreeMap<>(Map.of(
                KIND, plan.kind().id(),
                QUESTIONS, Integer.toString(plan.questions()),
                PERSONA, plan.persona()));
        minutes.ifPresent(options::putAll);
        return new Button("Another interview", NAME, options);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "A whole interview: questions, follow-ups and a report at the end";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(
                        KIND,
                        "What the questions are; behavioural if you leave it out",
                        Stream.of(InterviewKind.values())
                                .map(kind -> new Option.Choice(kind.id(), kind.label()))
                                .toList()),
                new Option(
                        QUESTIONS,
                        "How many; " + USUAL_QUESTIONS + " if you leave it out, " + USUAL_DESIGN_QUESTIONS
                                + " of system design",
                        numbers(IntStream.rangeClosed(1, InterviewPlan.MOST_QUESTIONS)
                                .boxed()
                                .toList())),
                new Option(MINUTES, "How long it may take; no limit if you leave it out", numbers(POSSIBLE_MINUTES)),
                new Option(
                        PERSONA,
                        "Who holds it; " + interviews.personas().all().get(0).name() + " if you leave it out",
                        interviews.personas().all().stream()
                                .map(persona ->
                                        new Option.Choice(persona.id(), persona.name() + ": " + persona.description()))
                                .toList()));
    }

    private static List<Option.Choice> numbers(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> new Option.Choice(Integer.toString(number), Integer.toString(number)))
                .toList();
    }

    @Override
    public Visibility visibility() {
        return Visibility.ROOM;
    }

    @Override
    public Effort effort() {
        return Effort.READING;
    }

    @Override
    public boolean mayWantRoom() {
        return true;
    }

    @Override
    public Optional<String> room(Invocation invocation) {
        boolean wanted = invocation.audience() == Audience.OTHERS_TOO
                && refusal(invocation).isEmpty()
                && interviews.open(invocation.person()).isEmpty();
        return wanted ? Optional.of(InterviewWords.roomName(interviews.now())) : Optional.empty();
    }

    @Override
    public Reply run(Invocation invocation) {
        return refusal(invocation).orElseGet(() -> {
            var kind = invocation.option(KIND).flatMap(InterviewKind::named).orElse(InterviewKind.BEHAVIOURAL);
            int usual = kind == InterviewKind.SYSTEM_DESIGN ? USUAL_DESIGN_QUESTIONS : USUAL_QUESTIONS;
            var plan = new InterviewPlan(
                    kind,
                    invocation.option(QUESTIONS).map(Integer::parseInt).orElse(usual),
                    invocation.option(MINUTES).map(Long::parseLong).map(Duration::ofMinutes),
                    invocation
                            .option(PERSONA)
                            .orElse(interviews.personas().all().get(0).id()));
            return words.of(interviews.start(invocation.person(), StepOption.room(invocation), plan), invocation);
        });
    }

    /** What is wrong with what was given; empty if nothing is. */
    private Optional<Reply> refusal(Invocation invocation) {
        for (var option : options()) {
            var given = invocation.option(option.name());
            var known = option.choices().stream().map(Option.Choice::value).toList();
            if (given.isPresent() && !known.contains(given.get())) {
                // A button may be older than the list of interviewers.
                return Optional.of(Reply.of("I do not know that for \"" + option.name() + "\". Choose one of "
                        + String.join(", ", known) + "."));
            }
        }
        return Optional.empty();
    }
}
