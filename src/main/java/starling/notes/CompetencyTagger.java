package starling.notes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;

/** Names the competencies that a story shows by the cue words found in it. Immutable. */
public final class CompetencyTagger {
    private static final int MOST = 4;
    private static final int IN_TITLE = 3;

    private record Cue(List<String> words, String competency) {}

    /** By their first words. */
    private final Map<String, List<Cue>> cues = new HashMap<>();

    /** By their own names, which count in titles only: a text that says "learning" need not be about it. */
    private final List<Cue> names = new ArrayList<>();

    private final List<String> order;

    /** Knows the cues of these competencies. */
    public CompetencyTagger(CompetencyCatalogue catalogue) {
        order = catalogue.all().stream().map(Competency::id).toList();
        for (var competency : catalogue.all()) {
            names.add(new Cue(Words.of(competency.name()), competency.id()));
            for (var cue : competency.cues()) {
                var words = Words.of(cue);
                if (!words.isEmpty()) {
                    cues.computeIfAbsent(words.get(0), created -> new ArrayList<>())
                            .add(new Cue(words, competency.id()));
                }
            }
        }
    }

    /**
     * The ids of at most four competencies, the clearest first; a cue counts once in the text and thrice in the title, and so does
     * the name of a competency in the title.
     */
    public List<String> tag(String title, String text) {
        var scores = new LinkedHashMap<String, Integer>();
        order.forEach(id -> scores.put(id, 0));
        present(text).forEach(cue -> scores.merge(cue.competency(), 1, Integer::sum));
        present(title).forEach(cue -> scores.merge(cue.competency(), IN_TITLE, Integer::sum));
        var ofTitle = Words.of(title);
        names.stream()
                .filter(name -> !name.words().isEmpty() && Collections.indexOfSubList(ofTitle, name.words()) >= 0)
                .forEach(name -> scores.merge(name.competency(), IN_TITLE, Integer::sum));
        return scores.entrySet().stream()
                .filter(score -> score.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many different cues of each competency stand in a text, by the competency's id; of most, none. */
    public Map<String, Integer> counts(String text) {
        var counts = new HashMap<String, Integer>();
        present(text).forEach(cue -> counts.merge(cue.competency(), 1, Integer::sum));
        return counts;
    }

    /** The cues of a competency that stand in a text, in lower case and in the order of the alphabet. */
    public List<String> cues(String competency, String text) {
        return present(text).stream()
                .filter(cue -> cue.competency().equals(competency))
                .map(cue -> String.join(" ", cue.words()))
                .sorted()
                .toList();
    }

    private Set<Cue> present(String text) {
        var words = Words.of(text);
        var present = new HashSet<Cue>();
        for (int at = 0; at < words.size(); at++) {
            for (var cue : cues.getOrDefault(words.get(at), List.of())) {
                int end = at + cue.words().size();
                if (end <= words.size() && words.subList(at, end).equals(cue.words())) {
                    present.add(cue);
                }
            }
        }
        return present;
    }
}
