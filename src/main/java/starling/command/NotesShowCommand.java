package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.interview.PersonId;

/** {@code /notes show}: one story, whole. */
public final class NotesShowCommand implements Command {
    static final String NAME = "notes show";

    private final Notebooks notebooks;

    public NotesShowCommand(Notebooks notebooks) {
        this.notebooks = notebooks;
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
        return StoryOption.choices(
                Stream.concat(notebooks.stories(person).stream(), notebooks.sharedStories().stream())
                        .toList(),
                typed);
    }

    @Override
    public Reply run(Invocation invocation) {
        var found = StoryOption.in(invocation, notebooks);
        if (found.isEmpty()) {
            return Reply.of(StoryOption.UNKNOWN);
        }
        boolean own = notebooks.stories(invocation.person()).contains(found.get());
        return Reply.asking(NotebookBlocks.story(found.get()), own ? buttons(found.get()) : List.of())
                .withWholeAs("story.md");
    }

    /** A story of a person's own as it is kept now, after a word on it. */
    static Reply reply(String said, KeptStory kept) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(said));
        blocks.addAll(NotebookBlocks.story(kept));
        return Reply.asking(blocks, buttons(kept)).withWholeAs("story.md");
    }

    private static List<Button> buttons(KeptStory kept) {
        var options = Map.of(StoryOption.NAME, kept.id());
        return List.of(
                new Button("Change it", NotesEditCommand.NAME, options),
                new Button("Remove it", NotesRemoveCommand.NAME, options));
    }
}
