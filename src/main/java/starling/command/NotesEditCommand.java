package starling.command;

import java.util.List;
import java.util.Optional;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.interview.PersonId;

/** {@code /notes edit}: a person changes a story of their own. */
public final class NotesEditCommand implements Command {
    static final String NAME = "notes edit";

    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private final Notebooks notebooks;

    public NotesEditCommand(Notebooks notebooks) {
        this.notebooks = notebooks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Change a story in your notes";
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
        return StoryOption.choices(notebooks.stories(person), typed);
    }

    @Override
    public boolean mayAskForm() {
        return true;
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        if (invocation.option(TEXT).isPresent()) {
            return Optional.empty();
        }
        return StoryOption.in(invocation, notebooks)
                .filter(kept -> notebooks.stories(invocation.person()).contains(kept))
                .map(NotesEditCommand::form);
    }

    private static Form form(KeptStory kept) {
        return new Form(
                "Change this story",
                List.of(
                        new Form.TextField(
                                TITLE, "Title", "", "A few words", kept.story().title(), true),
                        new Form.TextField(
                                TEXT,
                                "Story",
                                "Begin a line with Situation:, Task:, Action: or Result: to say what it is.",
                                "What happened, and what you did",
                                kept.formText(),
                                true)));
    }

    @Override
    public Reply run(Invocation invocation) {
        var title = invocation.option(TITLE).orElse("");
        var text = invocation.option(TEXT).orElse("");
        return notebooks
                .edit(invocation.person(), invocation.option(StoryOption.NAME).orElse(""), title, text)
                .accept(new StoryOutcomeWords(
                        kept -> NotesShowCommand.reply("It is changed.", kept), List.of(title, text)));
    }
}
