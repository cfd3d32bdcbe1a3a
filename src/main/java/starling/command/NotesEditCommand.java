package starling.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.interview.PersonId;
import starling.question.CompetencyCatalogue;

/** {@code /notes edit}: a person changes a story of their own. */
public final class NotesEditCommand implements Command {
    static final String NAME = "notes edit";

    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private final Notebooks notebooks;
    private final StoryCard card;

    public NotesEditCommand(Notebooks notebooks, CompetencyCatalogue competencies) {
        this.notebooks = notebooks;
        this.card = new StoryCard(competencies);
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
        return invocation.option(TEXT).isPresent()
                ? Optional.empty()
                : StoryOption.own(invocation, notebooks)
                        .filter(NotesEditCommand::fits)
                        .map(NotesEditCommand::form);
    }

    private static boolean fits(KeptStory kept) {
        return kept.formText().length() <= Form.TextField.LONGEST;
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
        var tooLong = StoryOption.own(invocation, notebooks).filter(kept -> !fits(kept));
        if (tooLong.isPresent() && invocation.option(TEXT).isEmpty()) {
            return Reply.of(String.format(
                    Locale.ROOT,
                    "This story has %,d characters, and a form holds %,d. Export your notes, change it there, and import the file"
                            + " again.",
                    tooLong.get().formText().length(),
                    Form.TextField.LONGEST));
        }
        var title = invocation.option(TITLE).orElse("");
        var text = invocation.option(TEXT).orElse("");
        return notebooks
                .edit(invocation.person(), invocation.option(StoryOption.NAME).orElse(""), title, text)
                .accept(new StoryOutcomeWords(
                        kept -> card.own("It is changed.", kept),
                        StoryOption.refusal(notebooks.stories(invocation.person()), invocation),
                        Stream.of(title, text).filter(typed -> !typed.isEmpty()).toList()));
    }
}
