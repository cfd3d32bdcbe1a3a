package starling.command;

import java.util.List;
import java.util.Map;
import starling.interview.Notebooks;
import starling.interview.PersonId;

/** {@code /notes remove}: a person removes a story of their own, after they were asked whether they mean it. */
public final class NotesRemoveCommand implements Command {
    static final String NAME = "notes remove";

    private final Notebooks notebooks;

    public NotesRemoveCommand(Notebooks notebooks) {
        this.notebooks = notebooks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Remove a story from your notes";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public List<Option> options() {
        return List.of(StoryOption.of("Its title"), SureOption.OPTION);
    }

    @Override
    public List<Option.Choice> completions(PersonId person, String option, String typed) {
        return StoryOption.choices(notebooks.stories(person), typed);
    }

    @Override
    public Reply run(Invocation invocation) {
        var id = invocation.option(StoryOption.NAME).orElse("");
        var own = notebooks.stories(invocation.person()).stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst();
        if (own.isPresent() && !SureOption.isSure(invocation)) {
            return Reply.asking(
                    List.of(
                            new Block.Paragraph("Shall I remove this story from your notes? I keep no copy."),
                            new Block.Quote(own.get().story().title())),
                    List.of(SureOption.button("Remove it", NAME, Map.of(StoryOption.NAME, id))));
        }
        return notebooks
                .remove(invocation.person(), id)
                .accept(new StoryOutcomeWords(
                        gone -> new Reply(
                                List.of(
                                        new Block.Paragraph("It is removed from your notes:"),
                                        new Block.Quote(gone.story().title())),
                                List.of()),
                        StoryOption.refusal(notebooks.stories(invocation.person()), invocation),
                        List.of()));
    }
}
