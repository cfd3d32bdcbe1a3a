package starling.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import starling.design.Sketch.Arrow;
import starling.design.Sketch.Box;
import starling.picture.TitleText;

/** A diagram in words: as lines, and as one sentence for whoever has a picture read aloud. */
public final class DiagramText {
    private static final int WIDEST = 78;
    private static final int LONGEST_NAME = 40;
    private static final String INDENT = "    ";
    /** What Discord takes is 1,024. */
    private static final int LONGEST_SENTENCE = 1_000;

    private DiagramText() {}

    /** A line for each part that leads to others, then what nothing connects and what is missing; each at most 78 characters. */
    public static List<String> lines(DesignDiagram diagram) {
        var lines = new ArrayList<String>();
        targets(diagram).forEach((from, to) -> wrap(from + " -> " + to, lines));
        var loose = diagram.loose().stream().map(DiagramText::name).collect(Collectors.joining(", "));
        if (!loose.isEmpty()) {
            wrap("Named, connected to nothing: " + loose, lines);
        }
        if (!diagram.missing().isEmpty()) {
            wrap("Missing: " + String.join(", ", diagram.missing()), lines);
        }
        if (!diagram.rest().isEmpty()) {
            lines.add(diagram.rest());
        }
        return List.copyOf(lines);
    }

    /** What is to be seen, in at most 1,000 characters. */
    public static String sentence(DesignDiagram diagram) {
        var flows = targets(diagram).entrySet().stream()
                .map(entry -> entry.getKey() + " to " + entry.getValue())
                .collect(Collectors.joining("; "));
        var missing = diagram.missing().isEmpty() ? "" : ". Missing: " + String.join(", ", diagram.missing());
        var sentence = "Your design as boxes and arrows: " + flows + missing + ".";
        return sentence.length() <= LONGEST_SENTENCE
                ? sentence
                : "Your design as " + diagram.boxes().size() + " boxes and "
                        + diagram.arrows().size() + " arrows" + missing + ".";
    }

    private static Map<String, String> targets(DesignDiagram diagram) {
        return diagram.arrows().stream()
                .collect(Collectors.groupingBy(
                        arrow -> name(arrow.from()),
                        LinkedHashMap::new,
                        Collectors.mapping((Arrow arrow) -> name(arrow.to()), Collectors.joining(", "))));
    }

    private static String name(Box box) {
        var name = TitleText.oneLine(box.name());
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .strip() + "…";
    }

    private static void wrap(String text, List<String> lines) {
        var rest = text;
        while (rest.length() > WIDEST) {
            int end = rest.lastIndexOf(' ', WIDEST);
            end = end <= INDENT.length() ? WIDEST : end;
            lines.add(rest.substring(0, end));
            rest = INDENT + rest.substring(end).strip();
        }
        lines.add(rest);
    }
}
