package starling.progress;

import java.util.ArrayList;
import java.util.List;

/**
 * A matrix as lines of text: a story a row, a letter a competency. A line takes 78 columns at most; letters that are twice as wide
 * count twice.
 */
public final class CoverageText {
    private static final int TITLE = 26;
    private static final int WIDEST = 78;
    private static final String UNTOLD = "o";
    private static final String NOTHING = ".";
    private static final String OVERUSED = "!";
    private static final int MOST_COUNTED = 9;

    private CoverageText() {}

    /** The rows, then what the letters and the signs stand for; no line is blank. */
    public static List<String> of(CoverageMatrix matrix) {
        var grid = CoverageGrid.of(matrix);
        var lines = new ArrayList<String>();
        var head = new StringBuilder(" ".repeat(TITLE));
        for (int at = 0; at < grid.competencies().size(); at++) {
            head.append(' ').append(letter(at));
        }
        lines.add(head.toString());
        for (var story : grid.stories()) {
            lines.add(row(story, grid.competencies()));
        }
        addNames(grid, lines);
        addWrapped(signs(grid), ";", lines);
        if (!grid.leftOut().isEmpty()) {
            addWrapped(List.of(grid.leftOut()), "", lines);
        }
        return List.copyOf(lines);
    }

    private static List<String> signs(CoverageGrid grid) {
        var signs = new ArrayList<>(List.of(
                "a number: how often told for it", UNTOLD + ": shows it, never told for it", NOTHING + ": neither"));
        if (grid.stories().stream().anyMatch(CoveredStory::isOverused)) {
            signs.add(OVERUSED + ": told for many questions");
        }
        return signs;
    }

    private static String row(CoveredStory story, List<CoveredCompetency> competencies) {
        var row = new StringBuilder(TextColumns.padded(story.kept().story().title(), TITLE));
        for (var covered : competencies) {
            row.append(' ').append(cell(story, covered.competency().id()));
        }
        return row.append("  ").append(told(story)).toString();
    }

    private static String cell(CoveredStory story, String competency) {
        int told = story.toldFor(competency);
        if (told > 0) {
            return told > MOST_COUNTED ? "+" : Integer.toString(told);
        }
        return story.shows(competency) ? UNTOLD : NOTHING;
    }

    private static String told(CoveredStory story) {
        if (story.told() == 0) {
            return "never";
        }
        return story.told() + "x" + (story.isOverused() ? " " + OVERUSED : "");
    }

    private static void addNames(CoverageGrid grid, List<String> lines) {
        var shown = new ArrayList<String>();
        var gaps = new ArrayList<String>();
        for (int at = 0; at < grid.competencies().size(); at++) {
            var covered = grid.competencies().get(at);
            var name = letter(at) + " " + covered.competency().name();
            (covered.isGap() ? gaps : shown).add(name);
        }
        addWrapped(shown, ",", lines);
        if (!gaps.isEmpty()) {
            gaps.set(0, "No story shows: " + gaps.get(0));
            addWrapped(gaps, ",", lines);
        }
    }

    private static void addWrapped(List<String> pieces, String mark, List<String> lines) {
        var line = new StringBuilder();
        for (int at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at) + (at < pieces.size() - 1 ? mark : "");
            if (!line.isEmpty() && line.length() + 1 + piece.length() > WIDEST) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
    }

    private static char letter(int at) {
        return (char) ('A' + at);
    }
}
