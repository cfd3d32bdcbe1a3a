package starling.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import starling.notes.AuditedStory.Basis;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;
import starling.star.MeasureFinder;
import starling.star.Part;
import starling.star.StarReader;

/**
 * What a notebook holds and what it lacks.
 *
 * @param notebook that was looked at
 * @param stories each of its stories, in order
 * @param uncovered the competencies that no story shows, in the order of the catalogue
 * @param retold the stories that are told more than once: the same event under another heading or in another file
 */
public record NotebookAudit(
        Notebook notebook, List<AuditedStory> stories, List<Competency> uncovered, List<RetoldStory> retold) {
    /** How many stories without labels are read at most: each takes some 40 milliseconds. */
    public static final int MOST_READ = 40;

    /** How much of such a story is read, in UTF-16 units. */
    private static final int LONGEST_READ = 3_000;

    /** Which share of a story's words stands under labels where they say all that there is to say of its parts. */
    private static final double LABELLED = 0.75;

    public NotebookAudit {
        stories = List.copyOf(stories);
        uncovered = List.copyOf(uncovered);
        retold = List.copyOf(retold);
    }

    /**
     * Looks at a notebook. Where a story stands under at least two labels of parts, these are believed; where much
     * of it has no label, as in a list of deeds between Context and Impact, the reader looks at the beginning of its text too,
     * for the first {@link #MOST_READ} of these stories. Linear in
     * the notebook.
     */
    public static NotebookAudit of(Notebook notebook, StarReader reader, CompetencyCatalogue competencies) {
        var stories = new ArrayList<AuditedStory>();
        int read = 0;
        for (var story : notebook.stories()) {
            if (isLabelled(story)) {
                stories.add(labelled(story, reader.measures()));
            } else {
                stories.add(
                        read < MOST_READ
                                ? read(story, reader)
                                : new AuditedStory(story, Basis.NOTHING, List.of(), List.of(), false));
                read++;
            }
        }
        var shown = new HashSet<String>();
        notebook.stories().forEach(story -> shown.addAll(story.competencies()));
        var uncovered = competencies.all().stream()
                .filter(competency -> !shown.contains(competency.id()))
                .toList();
        return new NotebookAudit(notebook, stories, uncovered, Retellings.in(notebook.stories(), competencies));
    }

    /** How many stories were left unread, since there were more than {@link #MOST_READ} to read. */
    public int unreadStories() {
        return (int)
                stories.stream().filter(story -> story.basis() == Basis.NOTHING).count();
    }

    private static boolean isLabelled(Story story) {
        long labels =
                story.parts().keySet().stream().filter(Part.STAR::contains).count();
        int all = Words.count(story.told(), Integer.MAX_VALUE);
        int labelled = story.parts().values().stream()
                .mapToInt(text -> Words.count(text, Integer.MAX_VALUE))
                .sum();
        return labels >= 2 && labelled >= LABELLED * all;
    }

    private static AuditedStory labelled(Story story, MeasureFinder measures) {
        var missing = Part.STAR.stream()
                .filter(part -> !story.parts().containsKey(part))
                .toList();
        return new AuditedStory(story, Basis.LABELS, List.of(), missing, resultMeasured(story, measures));
    }

    private static AuditedStory read(Story story, StarReader reader) {
        var reading = reader.read(Words.beginning(story.told(), LONGEST_READ));
        var seen = Part.STAR_AND_LEARNING.stream()
                .filter(part -> reading.part(part).present())
                .toList();
        var missing = Part.STAR.stream()
                .filter(part -> !seen.contains(part) && !story.parts().containsKey(part))
                .toList();
        boolean measured = reading.resultMeasured() || resultMeasured(story, reader.measures());
        return new AuditedStory(story, Basis.READING, seen, missing, measured);
    }

    private static boolean resultMeasured(Story story, MeasureFinder measures) {
        return !measures.in(story.parts().getOrDefault(Part.RESULT, "")).isEmpty();
    }
}
