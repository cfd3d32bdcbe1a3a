package starling.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import starling.notes.Story;
import starling.question.CompanyValue;
import starling.question.Question;
import starling.question.QuestionKind;
import starling.retrieval.Reason;
import starling.retrieval.StoryMatch;

/**
 * The stories for a question that is asked for the sake of a company value: those that the notes list under it go before those
 * that only fit the question, and among either, a person's own before the shared ones. Safe for use by several threads.
 *
 * <p>Half of a score is the value, the other half how well the story fits the question, so that scores stay comparable.
 */
public final class ValueStories {
    private static final double HALF = 0.5;

    /** Of so many stories it is known how well they fit; listed ones beyond them come after those that do. */
    private static final int LOOKED_AT = 50;

    private final Notebooks notebooks;
    private final CompanyValues values;

    public ValueStories(Notebooks notebooks, CompanyValues values) {
        this.notebooks = notebooks;
        this.values = values;
    }

    /**
     * The stories of a person's own notes and the shared ones that fit a question, the best first; none for system design.
     *
     * @param value the id of the value that it was asked for; one that this person's notes do not know makes no difference
     * @param limit how many at most
     */
    public List<StoryMatch> storiesFor(PersonId person, Question question, Optional<String> value, int limit) {
        return among(notebooks.search(person, question), person, question, value, limit);
    }

    /** The same of what was found for this person and question. */
    List<StoryMatch> among(NotesSearch found, PersonId person, Question question, Optional<String> value, int limit) {
        return value.filter(id -> question.kind() == QuestionKind.BEHAVIOURAL)
                .flatMap(id -> values.find(person, id))
                .map(sought -> among(found, person, sought, limit))
                .orElseGet(() -> found.best(limit));
    }

    private List<StoryMatch> among(NotesSearch found, PersonId person, CompanyValue value, int limit) {
        var own = notebooks.stories(person).stream().map(KeptStory::story).toList();
        var shared = notebooks.sharedStories().stream().map(KeptStory::story).toList();
        var fitting = new LinkedHashMap<Story, StoryMatch>();
        found.best(Math.max(limit, LOOKED_AT)).forEach(match -> fitting.put(match.story(), match));
        var told = new HashSet<List<String>>();
        var matches = new ArrayList<StoryMatch>();
        matches.addAll(listed(own, value, Reason.Kind.LISTED, fitting, told));
        matches.addAll(listed(shared, value, Reason.Kind.LISTED_BY_OTHERS, fitting, told));
        fitting.values().stream()
                .filter(match -> told.add(words(match.story())))
                .map(match -> match.withScore(HALF * match.score()))
                .forEach(matches::add);
        return List.copyOf(matches.subList(0, Math.min(limit, matches.size())));
    }

    /** The heading in the notes that lists a story under a value; empty if none does. */
    public Optional<String> heading(Story story, CompanyValue value) {
        return story.values().stream()
                .filter(heading -> values.ids(heading).contains(value.id()))
                .findFirst();
    }

    /** Those of the stories that are listed under a value, the best fitting first. */
    private List<StoryMatch> listed(
            List<Story> stories,
            CompanyValue value,
            Reason.Kind why,
            Map<Story, StoryMatch> fitting,
            Set<List<String>> told) {
        var matches = new ArrayList<StoryMatch>();
        for (var story : stories) {
            var heading = heading(story, value);
            // A shared story may be one of their own, which is then told once.
            if (heading.isPresent() && told.add(words(story))) {
                var fits = fitting.getOrDefault(story, new StoryMatch(story, 0, List.of(), Map.of()));
                matches.add(fits.because(new Reason(why, heading.get())).withScore(HALF + HALF * fits.score()));
            }
        }
        matches.sort(Comparator.comparingDouble(StoryMatch::score).reversed());
        return matches;
    }

    private static List<String> words(Story story) {
        return List.of(story.title(), story.text());
    }
}
