package starling.command;

import java.util.List;
import java.util.function.Function;
import starling.interview.KeptStory;
import starling.interview.StoryOutcome;

/**
 * The reply to every outcome of typing, changing or removing a story.
 *
 * @param good what is said of the story that was saved or removed
 * @param unknown where there is no such story and nothing was typed that has to be given back
 * @param typed given back where nothing was kept
 */
record StoryOutcomeWords(Function<KeptStory, Reply> good, Reply unknown, List<String> typed)
        implements StoryOutcome.Visitor<Reply> {
    StoryOutcomeWords {
        typed = List.copyOf(typed);
    }

    @Override
    public Reply saved(StoryOutcome.Saved outcome) {
        return good.apply(outcome.story());
    }

    @Override
    public Reply removed(StoryOutcome.Removed outcome) {
        return good.apply(outcome.story());
    }

    @Override
    public Reply empty() {
        return refusal("A story needs a title and a sentence or two, so nothing was kept.");
    }

    @Override
    public Reply noSuchStory() {
        return typed.isEmpty() ? unknown : refusal(StoryOption.UNKNOWN);
    }

    @Override
    public Reply inSharedNotebook(StoryOutcome.InSharedNotebook outcome) {
        return refusal(
                "This story stands in the notes that everybody here shares; only whoever runs Starling can change it.");
    }

    @Override
    public Reply otherNow(StoryOutcome.OtherNow outcome) {
        return refusal(
                "This story has changed since you were shown it, so I left it alone. /notes list shows what you have"
                        + " now.");
    }

    @Override
    public Reply inNotesAlready(StoryOutcome.InNotesAlready outcome) {
        return refusal("This story is in the notes already, as “"
                + outcome.story().story().title() + "”; I added nothing.");
    }

    @Override
    public Reply tooMuch(StoryOutcome.TooMuch outcome) {
        return refusal(outcome.exceeded().sentence());
    }

    private Reply refusal(String sentence) {
        return Reply.givingBack(sentence, typed.toArray(String[]::new));
    }

    /** Says nothing of what was typed, so that no log ever holds it. */
    @Override
    public String toString() {
        return "words for a story";
    }
}
