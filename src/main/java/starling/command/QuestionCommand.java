package starling.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import starling.interview.Interviewer;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;
import starling.question.Question;
import starling.question.QuestionKind;

/** {@code /question [kind] [competency]}: the interviewer asks. */
public final class QuestionCommand implements Command {
    /** The name by which buttons reach it. */
    public static final String NAME = "question";

    private final Interviewer interviewer;
    private final CompetencyCatalogue competencies;

    public QuestionCommand(Interviewer interviewer, CompetencyCatalogue competencies) {
        this.interviewer = interviewer;
        this.competencies = competencies;
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
        return List.of(
                new Option("kind", "Behavioural or system design; behavioural if you leave it out", kinds),
                new Option("competency", "What the question should be about", probed));
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
        if (kind.equals(Optional.of(QuestionKind.SYSTEM_DESIGN)) && competency.isPresent()) {
            return Reply.of("System-design questions have no competency. Leave one of the two out.");
        }
        var asked = interviewer.ask(
                invocation.person(),
                invocation.place(),
                invocation.audience(),
                kind.or(() -> Optional.of(QuestionKind.BEHAVIOURAL)),
                competency);
        return asked.map(question -> reply(question, invocation.options()))
                .orElseGet(() -> Reply.of("The question bank has no such question. Try /question without options."));
    }

    private Optional<Competency> competency(String idOrName) {
        return competencies
                .find(idOrName.toLowerCase(Locale.ROOT))
                .or(() -> competencies.all().stream()
                        .filter(competency -> competency.name().equalsIgnoreCase(idOrName))
                        .findFirst());
    }

    private static Reply reply(Question question, Map<String, String> sameAgain) {
        var about = new ArrayList<String>();
        about.add(question.competency().map(Competency::name).orElseGet(() -> kind(question)));
        about.add(
                Interviewer.isFromNotes(question)
                        ? "from the notes"
                        : question.difficulty().id());
        return new Reply(
                List.of(new Block.Heading(question.text()), new Block.Paragraph(String.join(" · ", about))),
                List.of(
                        new Button("Answer", AnswerCommand.NAME, Map.of(AnswerCommand.QUESTION, question.id())),
                        new Button("Hint", HintCommand.NAME, Map.of(HintCommand.QUESTION, question.id())),
                        new Button("Another", NAME, sameAgain)));
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
