package starling.command;

import java.util.Map;
import java.util.Optional;
import starling.interview.Notebooks;
import starling.question.CompetencyCatalogue;

/** {@code /notes add}: a person types a story into their own notebook. */
public final class NotesAddCommand implements Command {
    static final String NAME = "notes add";

    private final Notebooks notebooks;
    private final StoryCard card;

    public NotesAddCommand(Notebooks notebooks, CompetencyCatalogue competencies) {
        this.notebooks = notebooks;
        this.card = new StoryCard(competencies);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Type a story into your notes, part by part";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public boolean mayAskForm() {
        return true;
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        if (StoryFields.areFilledIn(invocation)) {
            return Optional.empty();
        }
        return Optional.of(StoryFields.form("A story for your notes", "", Map.of()));
    }

    @Override
    public Reply run(Invocation invocation) {
        var title = StoryFields.title(invocation);
        var parts = StoryFields.parts(invocation);
        return notebooks
                .add(invocation.person(), title, parts)
                .accept(new StoryOutcomeWords(
                        kept -> card.own("It is in your notes now.", kept),
                        Reply.of(StoryOption.UNKNOWN),
                        StoryFields.typed(invocation)));
    }
}
