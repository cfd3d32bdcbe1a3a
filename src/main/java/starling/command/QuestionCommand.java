package starling.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import starling.interview.Audience;
import starling.interview.CompanyValues;
import starling.interview.Interviewer;
import starling.interview.PersonId;
import starling.question.CompanyValue;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;
import starling.question.DesignBrief;
import starling.question.Difficulty;
import starling.question.Question;
import starling.question.QuestionKind;

/** {@code /question [kind] [competency] [value] [difficulty] [about]}: the interviewer asks. */
public final class QuestionCommand implements Command {
    /** The name by which buttons reach it. */
    public static final String NAME = "question";

    private static final String DIFFICULTY = "difficulty";
    private static final String ABOUT = "about";
    private static final int NEAREST = 3;
    /** What a button can carry on, so that with the other options it fits into Discord's hundred characters. */
    private static final Pattern CARRIED = Pattern.compile("[A-Za-z0-9 -]{1,24}");

    private final Interviewer interviewer;
    private final CompetencyCatalogue competencies;
    private final CompanyValues values;

    public QuestionCommand(Interviewer interviewer, CompetencyCatalogue competencies, CompanyValues values) {
        this.interviewer = interviewer;
        this.competencies = competencies;
        this.values = values;
    }

    /**
     * The button that asks another question like one that was asked.
     *
     * @param value the id of the company value that it was asked for
     */
    static Button another(String label, Question like, Optional<String> value) {
        return new Button(
                label, NAME, ValueOption.with(Map.of("kind", like.kind().id()), value));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Get an interview question to answer";
    }

    @Override
    public List<Option> options() {
        var kinds = Arrays.stream(QuestionKind.values())
                .map(kind -> new Option.Choice(kind.id(), kind.label()))
                .toList();
        var probed = competencies.all().stream()
                .map(competency -> new Option.Choice(competency.id(), competency.name()))
                .toList();
        var difficulties = Arrays.stream(Difficulty.values())
                .map(difficulty -> new Option.Choice(difficulty.id(), difficulty.id()))
                .toList();
        return List.of(
                new Option("kind", "Behavioural or system design; behavioural if you leave it out", kinds),
                new Option("competency", "What the question should be about", probed),
                ValueOption.of("A value of a company or of your notes that the question should be about"),
                new Option(DIFFICULTY, "How hard it should be to answer well", difficulties),
                Option.completed(ABOUT, "A question by its name, or words that it should hold, such as: ticket shop"));
    }

    @Override
    public List<Option.Choice> completions(PersonId person, String option, String typed) {
        return option.equals(ABOUT) ? questions(person, typed) : ValueOption.choices(values.all(person), typed);
    }

    /** Those that may be asked wherever it is typed; the designs first, since they have names that people know. */
    private List<Option.Choice> questions(PersonId person, String typed) {
        var fitting = interviewer.questionsAbout(person, Audience.OTHERS_TOO, typed);
        return Stream.of(QuestionKind.SYSTEM_DESIGN, QuestionKind.BEHAVIOURAL)
                .flatMap(kind -> fitting.stream().filter(question -> question.kind() == kind))
                .map(question -> new Option.Choice(question.id(), Option.Choice.shortened(label(question))))
                .toList();
    }

    private static String label(Question question) {
        return question.kind() == QuestionKind.SYSTEM_DESIGN
                ? question.id().replace('-', ' ') + ": " + question.text()
                : question.text();
    }

    @Override
    public Visibility visibility() {
        return Visibility.EVERYBODY;
    }

    @Override
    public Reply run(Invocation invocation) {
        var kindId = invocation.option("kind");
        var competencyId = invocation.option("competency");
        var kind = kindId.flatMap(QuestionKind::named);
        if (kindId.isPresent() && kind.isEmpty()) {
            return unknown(
                    "kind of question",
                    kindId.get(),
                    Arrays.stream(QuestionKind.values()).map(QuestionKind::id).toList());
        }
        var competency = competencyId.flatMap(this::competency);
        if (competencyId.isPresent() && competency.isEmpty()) {
            return unknown(
                    "competency",
                    competencyId.get(),
                    competencies.all().stream().map(Competency::id).toList());
        }
        var difficultyId = invocation.option(DIFFICULTY);
        if (difficultyId.isPresent() && difficulty(invocation).isEmpty()) {
            return unknown(
                    "difficulty",
                    difficultyId.get(),
                    Arrays.stream(Difficulty.values()).map(Difficulty::id).toList());
        }
        if (kind.equals(Optional.of(QuestionKind.SYSTEM_DESIGN)) && competency.isPresent()) {
            return Reply.of("System-design questions have no competency. Leave one of the two out.");
        }
        var about = invocation.option(ABOUT);
        if (about.isPresent() && invocation.option(ValueOption.NAME).isPresent()) {
            return Reply.of("A value says what the question is about. Leave value: or about: out.");
        }
        if (about.isPresent()) {
            return askAbout(about.get(), invocation, kind, competency);
        }
        return invocation
                .option(ValueOption.NAME)
                .map(value -> askFor(value, invocation, kind, competency))
                .orElseGet(() -> ask(invocation, kind, competency));
    }

    private Reply ask(Invocation invocation, Optional<QuestionKind> kind, Optional<Competency> competency) {
        var asked = interviewer.ask(
                invocation.person(),
                invocation.place(),
                invocation.audience(),
                kind.or(() -> Optional.of(QuestionKind.BEHAVIOURAL)),
                competency,
                difficulty(invocation));
        return asked.map(question -> reply(question, Optional.empty(), Optional.empty(), invocation.options()))
                .orElseGet(() -> Reply.of(difficulty(invocation)
                        .map(difficulty -> "The question bank has no " + difficulty.id()
                                + " question like that. Try /question without the difficulty.")
                        .orElse("The question bank has no such question. Try /question without options.")));
    }

    private Reply askAbout(
            String about, Invocation invocation, Optional<QuestionKind> kind, Optional<Competency> competency) {
        var difficulty = difficulty(invocation);
        return interviewer
                .askAbout(
                        about,
                        invocation.person(),
                        invocation.place(),
                        invocation.audience(),
                        kind,
                        competency,
                        difficulty)
                .map(question ->
                        reply(question, Optional.empty(), Optional.empty(), another(about, question, invocation)))
                .orElseGet(() -> Reply.of("I have no "
                        + difficulty.map(how -> how.id() + " ").orElse("")
                        + kind.map(of -> of.label().toLowerCase(Locale.ROOT) + " ")
                                .orElse("")
                        + "question about that; try a single other word, or leave about: out."));
    }

    /** Another one about the same where it was not this very one that was named; otherwise of its kind. */
    private static Map<String, String> another(String about, Question asked, Invocation invocation) {
        if (asked.id().equals(about) || !CARRIED.matcher(about).matches()) {
            var options = new TreeMap<>(invocation.withoutOption(ABOUT).options());
            options.put("kind", asked.kind().id());
            return options;
        }
        // A competency says the kind, too.
        return (invocation.option("competency").isPresent() ? invocation.withoutOption("kind") : invocation).options();
    }

    private static Optional<Difficulty> difficulty(Invocation invocation) {
        return invocation
                .option(DIFFICULTY)
                .map(id -> id.toLowerCase(Locale.ROOT))
                .flatMap(Difficulty::named);
    }

    private Reply askFor(
            String typed, Invocation invocation, Optional<QuestionKind> kind, Optional<Competency> competency) {
        if (kind.equals(Optional.of(QuestionKind.SYSTEM_DESIGN))) {
            return Reply.of("System-design questions are about no company value. Leave one of the two out.");
        }
        if (competency.isPresent()) {
            return Reply.of(
                    "A value says what the question is about, and so does a competency. Leave one of the two out.");
        }
        var person = invocation.person();
        var meant = values.find(person, typed).map(List::of).orElseGet(() -> values.called(person, typed));
        if (meant.size() == 1) {
            return askFor(meant.get(0), invocation);
        }
        if (CompanyValues.mayBeOfNotes(typed)) {
            // The button is another's, whose notes this person does not know, or the notes have changed since.
            return ask(invocation.withoutOption(ValueOption.NAME), kind, competency);
        }
        return meant.isEmpty()
                ? ValueOption.unknown(typed, values.nearest(person, invocation.audience(), typed, NEAREST))
                : ValueOption.several(typed, meant);
    }

    private Reply askFor(CompanyValue value, Invocation invocation) {
        boolean named = invocation.audience() == Audience.THE_PERSON_ALONE || values.isForAllToRead(value);
        var label = Optional.of(value.label()).filter(written -> named);
        var again = invocation.withOption(ValueOption.NAME, value.id()).options();
        return interviewer
                .askFor(value, invocation.person(), invocation.place(), invocation.audience(), difficulty(invocation))
                .map(question -> reply(question, label, Optional.of(value.id()), again))
                .orElseGet(() -> Reply.of(difficulty(invocation)
                        .map(difficulty -> "The question bank has no " + difficulty.id()
                                + " question on what this value probes. Try /question without the difficulty.")
                        .orElse("The question bank has no question on what this value probes. Try another"
                                + " value, or /question without one.")));
    }

    private Optional<Competency> competency(String idOrName) {
        return competencies
                .find(idOrName.toLowerCase(Locale.ROOT))
                .or(() -> competencies.all().stream()
                        .filter(competency -> competency.name().equalsIgnoreCase(idOrName))
                        .findFirst());
    }

    private static Reply reply(
            Question question, Optional<String> label, Optional<String> value, Map<String, String> sameAgain) {
        var about = new ArrayList<String>();
        label.ifPresent(about::add);
        about.add(question.competency().map(Competency::name).orElseGet(() -> kind(question)));
        about.add(
                Interviewer.isFromNotes(question)
                        ? "from the notes"
                        : question.difficulty().id());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(question.text()));
        blocks.add(new Block.Paragraph(String.join(" · ", about)));
        question.brief()
                .map(DesignBrief::outOfScope)
                .filter(left -> !left.isEmpty())
                .ifPresent(left -> blocks.add(new Block.Labelled("You may leave out", String.join(", ", left))));
        return new Reply(
                blocks,
                List.of(
                        AnswerCommand.button(question, value),
                        new Button(
                                "Hint",
                                HintCommand.NAME,
                                ValueOption.with(Map.of(HintCommand.QUESTION, question.id()), value)),
                        new Button("Another", NAME, sameAgain)));
    }

    /**
     * The question of a day, for all in a place.
     *
     * @param streaks the days in a row of those who want them seen
     */
    static Reply ofTheDay(Question question, List<Block.Standings.Place> streaks) {
        var asked = reply(question, Optional.of("Question of the day"), Optional.empty(), Map.of());
        var blocks = new ArrayList<>(asked.blocks());
        if (!streaks.isEmpty()) {
            blocks.add(new Block.Standings("Days in a row", streaks));
        }
        // Another question would be none of the day.
        var buttons = new ArrayList<>(asked.buttons().subList(0, 2));
        buttons.add(SettingsCommand.countDays("Count my days"));
        return new Reply(blocks, buttons);
    }

    private static String kind(Question question) {
        return question.kind() == QuestionKind.SYSTEM_DESIGN ? "System design" : "Behavioural";
    }

    private static Reply unknown(String what, String given, List<String> known) {
        return new Reply(
                List.of(
                        new Block.Paragraph("There is no " + what + " of this name:"),
                        new Block.Quote(given),
                        new Block.Paragraph("Try one of " + String.join(", ", known) + ".")),
                List.of());
    }
}
