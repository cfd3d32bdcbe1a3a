package starling.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import starling.interview.KeptCard;
import starling.interview.KeptStory;
import starling.notes.ConceptCard;
import starling.notes.Story;

/**
 * A story or a concept card that a person can name by its title.
 *
 * @param id by which it is kept
 * @param handle what is handed on in place of what was typed
 * @param line where it begins in its file, counted from 1
 */
record TitledNote(String id, String handle, String title, String file, int line) {
    static TitledNote of(KeptStory kept) {
        Story story = kept.story();
        return new TitledNote(kept.id(), kept.handle(), story.title(), story.file(), story.firstLine());
    }

    static TitledNote of(KeptCard kept) {
        ConceptCard card = kept.card();
        return new TitledNote(kept.handle(), kept.handle(), card.term(), card.file(), card.line());
    }

    /** Those whose titles hold what is typed, the ones that begin with it first. */
    static List<Option.Choice> choices(List<TitledNote> notes, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var titles = new HashMap<String, Integer>();
        notes.forEach(note -> titles.merge(note.lower(), 1, Integer::sum));
        var beginning = new ArrayList<Option.Choice>();
        var holding = new ArrayList<Option.Choice>();
        for (var note : notes) {
            if (note.lower().startsWith(wanted) || wanted.startsWith(note.id())) {
                beginning.add(note.choice(titles));
            } else if (note.lower().contains(wanted)) {
                holding.add(note.choice(titles));
            }
        }
        beginning.addAll(holding);
        return beginning;
    }

    /** Of notes with one title, each with where it stands. */
    private Option.Choice choice(Map<String, Integer> titles) {
        boolean alone = titles.getOrDefault(lower(), 0) == 1;
        return new Option.Choice(
                handle, Option.Choice.shortened(alone ? title : "line " + line + " of " + file + ": " + title));
    }

    private String lower() {
        return title.toLowerCase(Locale.ROOT);
    }

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "note " + id;
    }
}
