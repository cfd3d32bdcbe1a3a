package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import starling.interview.Interviewer;
import starling.interview.PersonId;
import starling.question.Question;
import starling.question.QuestionKind;

/** {@code hint question}: what the question is after, and which stories of the notes could answer it. */
public final class HintCommand implements Command {
    /** The name by which buttons reach it. */
    public static final String NAME = "hint";

    /** The option that holds the id of the question. */
    public static final String QUESTION = "question";

    private final Interviewer interviewer;

    public HintCommand(Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "See what the question is after";
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Reply run(Invocation invocation) {
        return invocation
                .option(QUESTION)
                .flatMap(id -> interviewer.question(invocation.person(), id))
                .map(question -> hint(invocation.person(), question, invocation.option(ValueOption.NAME)))
                .orElseGet(() ->
                        Reply.of("That question is no longer in the question bank. Get a new one with /question."));
    }

    private Reply hint(PersonId person, Question question, Optional<String> value) {
        var blocks = new ArrayList<Block>();
        question.competency()
                .ifPresent(probed -> blocks.add(new Block.Labelled("What it is after", probed.description())));
        if (question.kind() == QuestionKind.SYSTEM_DESIGN) {
            if (!question.concepts().isEmpty()) {
                blocks.add(new Block.Labelled("It turns on", String.join(", ", question.concepts())));
            }
            blocks.add(
                    new Block.Paragraph("Begin with what users can do and what must hold, then entities, API, the parts"
                            + " and how they connect, and go deep where it is hardest."));
        } else {
            var titles = interviewer.storiesFor(person, question, value).stream()
                    .map(match -> match.story().title() + (value.isPresent() ? ": " + match.why() : ""))
                    .toList();
            if (titles.isEmpty()) {
                blocks.add(new Block.Paragraph("None of the stories in the notes fits this one."));
            } else {
                blocks.add(new Block.Labelled("From the notes", "these stories could answer it"));
                blocks.add(new Block.Bullets(titles));
            }
        }
        return new Reply(
                blocks,
                List.of(
                        AnswerCommand.button(question, value),
                        QuestionCommand.another("Another question", question, value)));
    }
}
