package starling.notes;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import starling.star.Part;

/**
 * One concrete personal experience in somebody's notes, tellable as an answer.
 *
 * @param file the name of the notes file, without folders
 * @param title as in the notes, without list marks, numbers and emphasis
 * @param firstLine the line of its heading or first words, counted from 1
 * @param lastLine its last line with content
 * @param text all of it, without Markdown marks, one line for each line of the notes
 * @param parts the text under each part that the notes label; empty if they label none
 * @param competencies ids of the competencies it shows, the clearest first
 * @param values the company values it is listed under
 * @param numbers the measures in it, in the words and in the order of the notes, such as {@code 40 %}
 * @param links where else the notes point at it
 */
public record Story(
        String file,
        String title,
        int firstLine,
        int lastLine,
        String text,
        Map<Part, String> parts,
        List<String> competencies,
        List<String> values,
        List<String> numbers,
        List<StoryLink> links) {
    public Story {
        if (firstLine < 1 || lastLine < firstLine) {
            throw new IllegalArgumentException("no story lies in lines " + firstLine + " to " + lastLine);
        }
        var ordered = new EnumMap<Part, String>(Part.class);
        ordered.putAll(parts);
        parts = Collections.unmodifiableMap(ordered);
        competencies = List.copyOf(competencies);
        values = List.copyOf(values);
        numbers = List.copyOf(numbers);
        links = List.copyOf(links);
    }

    /** Its text without the line that is its title. */
    public String told() {
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        boolean headed = !first.isBlank() && Title.of(first).equals(title);
        return headed ? text.substring(end < 0 ? text.length() : end + 1) : text;
    }

    /** Its title and where it stands, such as {@code Clinic move (mine.md, lines 3 to 7)}. */
    public String citation() {
        return title + " (" + file + ", " + place() + ")";
    }

    /** Where it stands in its file, such as {@code lines 3 to 7}. */
    public String place() {
        return UnreadLines.place(firstLine, lastLine);
    }

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "story in lines " + firstLine + " to " + lastLine;
    }
}
