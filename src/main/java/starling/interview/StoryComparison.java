package starling.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import starling.notes.Notebook;

/** What became of the stories of some files. A story is the same by its id, which holds its title, or by its text. */
final class StoryComparison {
    private StoryComparison() {}

    /** Whether no story is in both; of nothing before, nothing can be missed. */
    static boolean areOthers(List<KeptStory> before, List<KeptStory> after) {
        var known = new HashSet<Object>();
        before.forEach(story -> {
            known.add(story.id());
            known.add(tellingPlace(story));
        });
        return !before.isEmpty()
                && after.stream().noneMatch(story -> known.contains(story.id()) || known.contains(tellingPlace(story)));
    }

    /** The files as they are kept now, beside what they held before. */
    static ImportOutcome.Imported of(Set<String> files, OwnNotes before, OwnNotes after) {
        var gone = new LinkedHashMap<String, KeptStory>();
        before.stories(files).forEach(story -> gone.put(story.id(), story));
        var added = new ArrayList<KeptStory>();
        var changed = new ArrayList<KeptStory>();
        var unchanged = new ArrayList<KeptStory>();
        for (var story : after.stories(files)) {
            var old = Optional.ofNullable(gone.remove(story.id()));
            var list = old.isEmpty() ? added : old.get().saysTheSameAs(story) ? unchanged : changed;
            list.add(story);
        }
        // A story under a new title is no other story.
        var byText = new HashMap<List<String>, KeptStory>();
        gone.values().forEach(story -> byText.put(tellingPlace(story), story));
        for (var story : List.copyOf(added)) {
            var renamed = Optional.ofNullable(byText.remove(tellingPlace(story)));
            if (renamed.isPresent()) {
                gone.remove(renamed.get().id());
                added.remove(story);
                changed.add(story);
            }
        }
        var notebook = notebook(files, after);
        return new ImportOutcome.Imported(
                List.copyOf(files),
                notebook,
                added,
                changed,
                unchanged,
                List.copyOf(gone.values()),
                !notebook.equals(notebook(files, before)));
    }

    private static Notebook notebook(Set<String> files, OwnNotes notes) {
        return Notebook.of(files.stream().map(notes::notebook).toList());
    }

    private static List<String> tellingPlace(KeptStory story) {
        return List.of(story.story().file(), story.formText());
    }
}
