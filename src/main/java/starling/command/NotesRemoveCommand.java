package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import starling.interview.KeptNotes;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.interview.PersonId;

/**
 * {@code /notes remove}: a person removes a story of their own, or all that came from one file, after they were asked whether they
 * mean it.
 */
public final class NotesRemoveCommand implements Command {
    static final String NAME = "notes remove";

    /** What the names of files begin with beside the handles of stories. */
    private static final String ALL_OF = "all.";

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
        return "Remove a story from your notes, or all that came from a file";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public List<Option> options() {
        return List.of(StoryOption.of("Its title, or the name of a file"), SureOption.OPTION);
    }

    @Override
    public List<Option.Choice> completions(PersonId person, String option, String typed) {
        var choices = new ArrayList<>(StoryOption.choices(notebooks.stories(person), typed));
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        notebooks.kept(person).stream()
                .map(file -> new Option.Choice(id(file), Option.Choice.shortened("All of " + file.name())))
                .filter(choice -> choice.label().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(choices::add);
        return choices;
    }

    /** Short enough for a button, as names of files are not. */
    private static String id(KeptNotes file) {
        return ALL_OF + Integer.toHexString(file.name().hashCode());
    }

    @Override
    public Reply run(Invocation invocation) {
        var named = invocation.option(StoryOption.NAME).orElse("");
        var file = notebooks.kept(invocation.person()).stream()
                .filter(kept -> id(kept).equals(named))
                .findFirst();
        return file.isPresent() ? removeAllOf(file.get(), invocation) : removeStory(named, invocation);
    }

    private Reply removeAllOf(KeptNotes file, Invocation invocation) {
        if (!SureOption.isSure(invocation)) {
            return asked(
                    "Shall I remove all that came from " + file.name() + ", "
                            + NotebookBlocks.holdings(notebooks.own(invocation.person(), file.name()))
                            + "? I keep no copy.",
                    Optional.empty(),
                    id(file));
        }
        notebooks.removeNotes(invocation.person(), file.name());
        return Reply.of("All that came from " + file.name() + " is removed from your notes.");
    }

    private Reply removeStory(String named, Invocation invocation) {
        var own = StoryOption.own(invocation, notebooks);
        if (own.isPresent() && !SureOption.isSure(invocation)) {
            return asked("Shall I remove this story from your notes? I keep no copy.", own, named);
        }
        return notebooks
                .remove(invocation.person(), named)
                .accept(new StoryOutcomeWords(
                        gone -> new Reply(
                                List.of(
                                        new Block.Paragraph("It is removed from your notes:"),
                                        new Block.Quote(gone.story().title())),
                                List.of()),
                        StoryOption.refusal(notebooks.stories(invocation.person()), invocation),
                        List.of()));
    }

    private static Reply asked(String question, Optional<KeptStory> story, String named) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(question));
        story.ifPresent(kept -> blocks.add(new Block.Quote(kept.story().title())));
        return Reply.asking(blocks, List.of(SureOption.button("Remove it", NAME, Map.of(StoryOption.NAME, named))));
    }
}
