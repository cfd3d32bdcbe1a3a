package starling.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var titles = new HashMap<String, Integer>();
        stories.forEach(kept -> titles.merge(lower(kept), 1, Integer::sum));
        var beginning = new ArrayList<Option.Choice>();
        var holding = new ArrayList<Option.Choice>();
        for (var kept : stories) {
            boolean alone = titles.getOrDefault(lower(kept), 0) == 1;
            var choice = new Option.Choice(
                    kept.handle(), alone ? Option.Choice.shortened(kept.story().title()) : placed(kept));
            if (lower(kept).startsWith(wanted) || wanted.startsWith(kept.id())) {
                beginning.add(choice);
            } else if (lower(kept).contains(wanted)) {
                holding.add(choice);
            }
        }
        beginning.addAll(holding);
        return beginning;
    }

    private static String lower(KeptStory kept) {
        return kept.story().title().toLowerCase(Locale.ROOT);
    }

    /** Of stories with one title, each with where it stands. */
    private static String placed(KeptStory kept) {
        var story = kept.story();
        return Option.Choice.shortened("line " + story.firstLine() + " of " + story.file() + ": " + story.title());
    }

    /** What somebody is told whose words fit no story, or several. */
    static Reply refusal(List<KeptStory> stories, Invocation invocation) {
        var typed = invocation.option(NAME).orElse("");
        var fitting = choices(stories, typed).stream().map(Option.Choice::label).toList();
        if (typed.isEmpty() || fitting.size() < 2) {
            return Reply.of(UNKNOWN);
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("Several stories fit; say the whole of one of these:"));
        blocks.add(new Block.Bullets(fitting.stream().limit(MOST_FITTING).toList()));
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
