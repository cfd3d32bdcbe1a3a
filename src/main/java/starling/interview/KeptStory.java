package starling.interview;

import java.util.List;
import starling.notes.Story;
import starling.notes.StoryForm;

/**
 * A story in a notebook, by the name that it can be called.
 *
 * @param id eight hexadecimal digits, of one notebook each once; the same for as long as the story stands in the same file under
 *     the same title, whatever becomes of its text
 */
public record KeptStory(String id, Story story) {
    private static final int DIGITS = 4;

    /**
     * The name for this story as it is now: its id, a dot, and four hexadecimal digits of a hash of its title, its text and the
     * line where it begins. Once the story is gone, changed or moved, another one that has its id is not taken for it, but for
     * one in sixty-five thousand.
     */
    public String handle() {
        var said = story.title() + "\n" + story.firstLine() + "\n" + story.text();
        return id + "." + StoryIds.hash(said, DIGITS);
    }

    /** Whether this is the story that an id or a handle names, whatever it says by now. */
    boolean isCalled(String idOrHandle) {
        return idOrHandle.equals(id) || idOrHandle.startsWith(id + ".");
    }

    /** Whether the story that an id or a handle names is as it was when it got that name. */
    boolean isStill(String idOrHandle) {
        return idOrHandle.equals(id) || idOrHandle.equals(handle());
    }

    /** What a form that changes the story begins with: its text without its title, as the notes tell it. */
    public String formText() {
        return StoryForm.text(story);
    }

    /** Whether the two say the same, wherever they stand. */
    boolean saysTheSameAs(KeptStory other) {
        return story.title().equals(other.story.title())
                && story.text().equals(other.story.text())
                && story.parts().equals(other.story.parts())
                && story.values().equals(other.story.values());
    }

    /** The ids of stories, in their order. */
    static List<KeptStory> of(List<Story> stories) {
        return new StoryIds().of(stories);
    }

    /** Says nothing of the story, so that no log ever holds it. */
    @Override
    public String toString() {
        return "story " + id;
    }
}
