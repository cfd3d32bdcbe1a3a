package starling.notes;

import java.util.List;
import java.util.Map;
import starling.star.MeasureFinder;
import starling.star.Part;

/** Makes a story of what the notes say, with the tags that follow from its text. Immutable. */
record StoryTagger(CompetencyTagger competencies, MeasureFinder measures) {
    Story story(
            String file,
            String title,
            int firstLine,
            int lastLine,
            String text,
            Map<Part, String> parts,
            List<String> values,
            List<StoryLink> links) {
        var numbers = measures.in(text).stream().distinct().toList();
        return new Story(
                file, title, firstLine, lastLine, text, parts, competencies.tag(title, text), values, numbers, links);
    }
}
