package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import starling.interview.KeptStory;
import starling.interview.Notebooks;

/** The option by which a person names a story in their notes: by its title, in place of which its id is handed on. */
final class StoryOption {
    static final String NAME = "story";

    /** What somebody is told whose story cannot be found. */
    static final String UNKNOWN = "There is no such story in your notes. /notes list shows those you have.";

    private static final int MOST_FITTING = 10;

    private StoryOption() {}

    static Option of(String description) {
        return Option.completed(NAME, description).asRequired();
    }

    /** The stories whose titles hold what is typed, those that begin with it first. */
    static List<Option.Choice> choices(List<KeptStory> stories, String typed) {
        return TitledNote.choices(stories.stream().map(TitledNote::of).toList(), typed);
    }

    /** What somebody is told whose words fit no story, or several. */
    static Reply refusal(List<KeptStory> stories, Invocation invocation) {
        var typed = invocation.option(NAME).orElse("");
        var fitting = typed.isEmpty() ? List.<Option.Choice>of() : choices(stories, typed);
        return fitting.size() < 2 ? Reply.of(UNKNOWN) : oneOf("Several stories fit", fitting);
    }

    /** What somebody is told whose words fit several of their notes. */
    static Reply oneOf(String said, List<Option.Choice> fitting) {
        var labels =
                fitting.stream().map(Option.Choice::label).limit(MOST_FITTING).toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(said + "; say the whole of one of these:"));
        blocks.add(new Block.Bullets(labels));
        return new Reply(blocks, List.of());
    }

    /** The story that was named, among a person's own and the shared ones. */
    static Optional<KeptStory> in(Invocation invocation, Notebooks notebooks) {
        return invocation.option(NAME).flatMap(id -> notebooks.story(invocation.person(), id));
    }

    /** The same if it is their own. */
    static Optional<KeptStory> own(Invocation invocation, Notebooks notebooks) {
        return in(invocation, notebooks)
                .filter(kept -> notebooks.stories(invocation.person()).contains(kept));
    }
}
