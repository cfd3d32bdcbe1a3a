package starling.notes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import starling.star.Part;

/**
 * A stretch of a story in {@linkplain NotebookMarkdown notebook Markdown}, under a heading of two marks. The heading says
 * which part the lines are, and how the label of the part stands in the text of the story:
 *
 * <pre>
 *   ## Story           no part, no label
 *   ## Task            the label and the first line are one line: "Task: keep them calm"
 *   ## Duty - ...      the same with another label: "Duty - keep them calm"
 *   ## Task:           a label on a line of its own; likewise any other label, such as "## What I did"
 *   ## Task ##         the same without a colon
 *   ## (Task)          a part without a label
 *   ## Apart: Task     a part whose lines are not in the text
 * </pre>
 *
 * @param heading what follows the two marks
 * @param lines below it; a line may be empty
 */
record StorySection(String heading, List<String> lines) {
    static final String NO_PART = "Story";

    private static final String JOINED = "...";
    private static final String CLOSED = " ##";
    private static final Pattern UNLABELLED = around("(", ")");
    private static final Pattern APART = around("Apart: ", "");

    StorySection {
        lines = List.copyOf(lines);
    }

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "section of " + lines.size() + " lines";
    }

    /** What a heading says. */
    record Meaning(Part part, String label, boolean joined, boolean inText) {
        private static Meaning unlabelled(Part part, boolean inText) {
            return new Meaning(part, "", false, inText);
        }

        /** Says nothing of the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return "a heading of " + part;
        }
    }

    /** What a heading says; empty if it names no part. */
    static Optional<Meaning> meaning(String heading) {
        if (heading.equals(NO_PART)) {
            return Optional.of(Meaning.unlabelled(Part.NONE, true));
        }
        for (var part : Part.STAR_AND_LEARNING) {
            if (heading.equals(part.heading())) {
                return Optional.of(new Meaning(part, heading + ": ", true, true));
            }
        }
        var unlabelled = UNLABELLED.matcher(heading);
        var apart = APART.matcher(heading);
        if (unlabelled.matches() || apart.matches()) {
            var name = unlabelled.matches() ? unlabelled.group(1) : apart.group(1);
            return Optional.of(Meaning.unlabelled(named(name), unlabelled.matches()));
        }
        boolean joined = heading.endsWith(JOINED);
        var end = joined ? JOINED : heading.endsWith(CLOSED) ? CLOSED : "";
        var label = heading.substring(0, heading.length() - end.length());
        return label(label).map(named -> new Meaning(named.part(), label, joined, true));
    }

    /** The label that a line of a story begins with. */
    static Optional<PartLabel> label(String line) {
        return line.isBlank()
                ? Optional.empty()
                : PartLabel.of(new Line(1, Line.Kind.TEXT, 0, 0, false, line, "", "", false));
    }

    static StorySection apart(Part part, List<String> lines) {
        return new StorySection("Apart: " + part.heading(), lines);
    }

    /** The heading for a label and whether text follows it on its line; empty if no heading can say it. */
    static Optional<String> heading(Part part, String label, boolean joined) {
        var meant = new Meaning(part, label, joined, true);
        var headings = joined ? List.of(part.heading(), label + JOINED) : List.of(label, label + CLOSED);
        return headings.stream()
                .filter(heading -> meaning(heading).equals(Optional.of(meant)))
                .findFirst();
    }

    private static Part named(String heading) {
        return Part.STAR_AND_LEARNING.stream()
                .filter(part -> part.heading().equals(heading))
                .findFirst()
                .orElse(Part.NONE);
    }

    private static Pattern around(String before, String after) {
        var names = Part.STAR_AND_LEARNING.stream().map(Part::heading).toList();
        return Pattern.compile(Pattern.quote(before) + "(" + String.join("|", names) + ")" + Pattern.quote(after));
    }
}
