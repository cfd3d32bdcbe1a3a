package starling.command;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import starling.notes.Story;
import starling.retrieval.StoryMatch;

/** Stories that fit, a line each for their owner: the title, and why. */
final class StoryLines {
    private StoryLines() {}

    /**
     * The lines, in this order.
     *
     * @param places whether each says in which file and lines it stands, and all that speaks for it; if not, only those of one title
     *     say where, and each says what convinces most
     */
    static List<String> of(List<StoryMatch> matches, boolean places) {
        return lines(matches, places, places ? StoryMatch::told : StoryMatch::toldInShort);
    }

    /** The same as far as no sentence of a story is given away. */
    static List<String> hinted(List<StoryMatch> matches, boolean places) {
        return lines(matches, places, StoryMatch::hinted);
    }

    private static List<String> lines(List<StoryMatch> matches, boolean places, Function<StoryMatch, String> why) {
        var titles = matches.stream().map(match -> match.story().title()).toList();
        return matches.stream()
                .map(match -> {
                    var story = match.story();
                    var reason = why.apply(match);
                    var name = name(story, places || Collections.frequency(titles, story.title()) > 1);
                    return reason.isEmpty() ? name : name + ": " + reason;
                })
                .toList();
    }

    private static String name(Story story, boolean placed) {
        return placed ? story.citation() : story.title();
    }
}
