package starling.command;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import starling.star.Part;

/** The form in which a person types a story part by part, and what is typed there. */
final class StoryFields {
    private static final String TITLE = "title";

    /** A form has room for five fields, so that a lesson stands with the result, in a line of its own. */
    private static final Pattern LESSON = Pattern.compile("(?im)^\\s*(?:learnings?|lessons?)\\s*:\\s*");

    private StoryFields() {}

    /**
     * The form.
     *
     * @param title what stands there as the title; may be empty
     * @param parts what stands there as the parts
     */
    static Form form(String heading, String title, Map<Part, String> parts) {
        return new Form(
                heading,
                List.of(
                        new Form.TextField(TITLE, "Title", "", "Such as: The oven that broke", title, true),
                        field(Part.SITUATION, "Where you were, and what was going on", parts),
                        field(Part.TASK, "What had to be done, and what was yours to do", parts),
                        field(Part.ACTION, "What you did, step by step, and why", parts),
                        field(Part.RESULT, "What came of it, best with a number", parts)));
    }

    private static Form.TextField field(Part part, String hint, Map<Part, String> parts) {
        var draft = parts.getOrDefault(part, "");
        if (part == Part.RESULT && parts.containsKey(Part.LEARNING)) {
            var lesson = Part.LEARNING.heading() + ": " + parts.getOrDefault(Part.LEARNING, "");
            draft = draft.isEmpty() ? lesson : draft + "\n" + lesson;
        }
        return new Form.TextField(part.id(), part.heading(), "", hint, draft, false);
    }

    static boolean areFilledIn(Invocation invocation) {
        return invocation.option(TITLE).isPresent();
    }

    static String title(Invocation invocation) {
        return invocation.option(TITLE).orElse("");
    }

    /** What was typed of each part. */
    static Map<Part, String> parts(Invocation invocation) {
        var parts = new EnumMap<Part, String>(Part.class);
        Part.STAR.forEach(part -> invocation.option(part.id()).ifPresent(text -> parts.put(part, text)));
        var lesson = LESSON.matcher(parts.getOrDefault(Part.RESULT, ""));
        if (lesson.find()) {
            var result = parts.getOrDefault(Part.RESULT, "");
            parts.put(Part.RESULT, result.substring(0, lesson.start()).strip());
            parts.put(Part.LEARNING, result.substring(lesson.end()).strip());
        }
        return parts;
    }

    /** All that was typed, the title first. */
    static List<String> typed(Invocation invocation) {
        return Stream.concat(
                        Stream.of(title(invocation)),
                        Part.STAR.stream().flatMap(part -> invocation.option(part.id()).stream()))
                .toList();
    }
}
