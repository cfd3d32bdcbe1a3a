package starling.command;

import java.util.List;
import starling.interview.Notebooks;
import starling.interview.PersonId;
import starling.question.CompetencyCatalogue;

/** {@code /notes show}: one story, whole. */
public final class NotesShowCommand implements Command {
    static final String NAME = "notes show";

    private final Notebooks notebooks;
    private final StoryCard card;

    public NotesShowCommand(Notebooks notebooks, CompetencyCatalogue competencies) {
        this.notebooks = notebooks;
        this.card = new StoryCard(competencies);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "One story from your notes, whole";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public List<Option> options() {
        return List.of(StoryOption.of("Its title"));
    }

    @Override
    public List<Option.Choice> completions(PersonId person, String option, String typed) {
        return StoryOption.choices(notebooks.seenBy(person), typed);
    }

    @Override
    public Reply run(Invocation invocation) {
        var found = StoryOption.in(invocation, notebooks);
        if (found.isEmpty()) {
            return StoryOption.refusal(notebooks.seenBy(invocation.person()), invocation);
        }
        boolean own = notebooks.stories(invocation.person()).contains(found.get());
        return own ? card.own(found.get()) : card.shared(found.get());
    }
}
