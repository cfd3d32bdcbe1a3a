package starling.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import starling.design.DeliveryStep;
import starling.feedback.Feedback;
import starling.interview.AnswerOutcome;
import starling.interview.AnsweredLine;
import starling.interview.AttemptHistory;
import starling.interview.Interviewer;
import starling.interview.Preferences;
import starling.interview.PreferencesRepository;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;
import starling.question.Question;
import starling.star.AnswerKind;

/** {@code /history}: a person's own answers, the latest first, each with what came of it. */
public final class HistoryCommand implements Command {
    private static final String NAME = "history";
    private static final String COMPETENCY = "competency";
    private static final String WORDS = "words";
    private static final String BEFORE = "before";
    private static final int ON_A_PAGE = 10;
    /** As many characters of words as the button to the next page has room for, as it writes them. */
    private static final int LONGEST_WORDS = 30;

    private static final int LONGEST_QUESTION = 120;
    private static final int RADIX = 36;
    private static final long NANOS = 1_000_000_000L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Interviewer interviewer;
    private final AttemptHistory history;
    private final CompetencyCatalogue competencies;
    private final PreferencesRepository preferences;
    private final Clock clock;

    /**
     * The history.
     *
     * @param clock its zone says when a day begins for those who have set none
     */
    public HistoryCommand(
            Interviewer interviewer,
            AttemptHistory history,
            CompetencyCatalogue competencies,
            PreferencesRepository preferences,
            Clock clock) {
        this.interviewer = interviewer;
        this.history = history;
        this.competencies = competencies;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Your answers so far, with their feedback, the latest first";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(
                        COMPETENCY,
                        "Only answers to questions about this",
                        competencies.all().stream()
                                .map(each -> new Option.Choice(each.id(), each.name()))
                                .toList()),
                new Option(WORDS, "Only answers with these words in them or in their question", List.of()));
    }

    @Override
    public Effort effort() {
        return Effort.READING;
    }

    @Override
    public Reply run(Invocation invocation) {
        var typed = invocation.option(COMPETENCY);
        var competency = typed.flatMap(this::competency);
        if (typed.isPresent() && competency.isEmpty()) {
            return new Reply(
                    List.of(
                            new Block.Paragraph("There is no competency of this name:"),
                            new Block.Quote(typed.get()),
                            new Block.Paragraph("Try one of "
                                    + String.join(
                                            ", ",
                                            competencies.all().stream()
                                                    .map(Competency::id)
                                                    .toList())
                                    + ".")),
                    List.of());
        }
        var words = invocation.option(WORDS).map(given -> given.strip().replaceAll("\\s+", " "));
        if (words.filter(given ->
                        URLEncoder.encode(given, StandardCharsets.UTF_8).length() > LONGEST_WORDS)
                .isPresent()) {
            return Reply.of("That is more than I can look for. Give me one or two words of it.");
        }
        var wanted = wanted(invocation, competency, words);
        var lines = history.page(
                invocation.person(), invocation.option(BEFORE).flatMap(HistoryCommand::instant), wanted, ON_A_PAGE + 1);
        if (lines.isEmpty()) {
            return Reply.of(nothing(invocation, competency.isPresent() || words.isPresent()));
        }
        return page(invocation, lines);
    }

    private static String nothing(Invocation invocation, boolean filtered) {
        if (invocation.option(BEFORE).isPresent()) {
            return "There are no older answers.";
        }
        return filtered
                ? "You have given no answer like that. /history shows all of your answers."
                : "You have answered no question yet. /question asks you one.";
    }

    private Optional<Competency> competency(String idOrName) {
        return competencies.all().stream()
                .filter(each ->
                        each.id().equalsIgnoreCase(idOrName) || each.name().equalsIgnoreCase(idOrName))
                .findFirst();
    }

    /** Which answers are wanted: all, also those whose question is gone, unless something is said of them. */
    private BiPredicate<String, String> wanted(
            Invocation invocation, Optional<Competency> competency, Optional<String> words) {
        var looked = words.map(given -> List.of(given.toLowerCase(Locale.ROOT).split(" ")))
                .orElse(List.of());
        var about = interviewer.questions(invocation.person(), invocation.audience()).stream()
                .filter(question -> competency.isEmpty() || competency.equals(question.competency()))
                .collect(Collectors.toMap(Question::id, Question::text));
        return (question, text) -> (competency.isEmpty() || about.containsKey(question))
                && (holds(text, looked) || holds(about.getOrDefault(question, ""), looked));
    }

    private static boolean holds(String text, List<String> words) {
        var lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }

    private Reply page(Invocation invocation, List<AnsweredLine> lines) {
        var person = invocation.person();
        var set = preferences.of(person);
        var shown = lines.stream().limit(ON_A_PAGE).toList();
        var blocks = new ArrayList<Block>();
        var buttons = new ArrayList<Button>();
        blocks.add(new Block.Heading(invocation.option(BEFORE).isEmpty() ? "Your answers" : "Your older answers"));
        for (int at = 0; at < shown.size(); at++) {
            var line = shown.get(at);
            int number = at + 1;
            var latest = interviewer.attemptWithoutNotes(person, line.latest()).ifGraded();
            latest.ifPresent(graded -> buttons.add(
                    new Button("Read " + number, AttemptCommand.FEEDBACK, AttemptOption.of(graded.attempt()))));
            var head = number + " · " + day(line.at(), set);
            blocks.add(latest.map(graded -> new Block.Labelled(
                            head + " · " + became(line, graded, set),
                            Option.Choice.shortened(graded.question().text(), LONGEST_QUESTION)))
                    .orElseGet(() -> new Block.Labelled(
                            head, "The question is no longer in the question bank, so the feedback cannot be shown.")));
        }
        if (lines.size() > ON_A_PAGE) {
            var older = new TreeMap<>(invocation.options());
            older.put(BEFORE, written(shown.get(shown.size() - 1).at()));
            buttons.add(new Button("Older", NAME, older));
        }
        return Reply.asking(blocks, buttons);
    }

    /** What an answer was, and what it became. */
    private String became(AnsweredLine line, AnswerOutcome.Graded latest, Preferences set) {
        var scores = Scores.shown(set.scoresShown());
        var now = latest.feedback();
        var first = line.attempts() == 1
                ? Optional.<Feedback>empty()
                : interviewer
                        .attemptWithoutNotes(latest.attempt().person(), line.first())
                        .ifGraded()
                        .map(AnswerOutcome.Graded::feedback);
        if (first.isEmpty()) {
            return words(now, scores);
        }
        var before = first.get();
        if (isStory(now) && isStory(before)) {
            return scores == Scores.SHOWN
                    ? "A story: " + before.score() + ", then " + now.score() + " of 100"
                    : "A story, tried again";
        }
        var is = words(now, scores);
        var was = words(before, scores);
        return was.equals(is) ? is : was + "; then: " + is;
    }

    private static boolean isStory(Feedback feedback) {
        return feedback instanceof Feedback.OnStory onStory && onStory.reading().kind() == AnswerKind.STORY;
    }

    private static String words(Feedback feedback, Scores scores) {
        if (feedback instanceof Feedback.OnStory onStory) {
            return isStory(feedback)
                    ? "A story" + scores.ifShown(": " + feedback.score() + " of 100")
                    : KindWords.of(onStory.reading().reason()).claim();
        }
        var reading = ((Feedback.OnDesign) feedback).reading();
        return reading.gradable()
                ? "A design"
                        + scores.ifShown(": " + reading.steps().size() + " of " + DeliveryStep.values().length
                                + " delivery steps")
                : "This is not a design yet";
    }

    private String day(Instant at, Preferences set) {
        var own = set.clock(clock);
        var today = LocalDate.now(own);
        var day = LocalDate.ofInstant(at, own.getZone());
        if (day.equals(today)) {
            return "today";
        }
        if (day.equals(today.minusDays(1))) {
            return "yesterday";
        }
        return day.format(day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR);
    }

    /** A moment in a few characters, to the nanosecond. */
    private static String written(Instant at) {
        return Long.toString(at.getEpochSecond() * NANOS + at.getNano(), RADIX);
    }

    /** The moment that was written so; empty if none was. */
    private static Optional<Instant> instant(String written) {
        try {
            long nanos = Long.parseLong(written, RADIX);
            return Optional.of(Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
