package starling.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Columns of text under their names, each wrapped to its width; what a person reads at a terminal. Immutable. */
final class Table {
    private static final String GAP = "  ";

    private final List<Integer> widths;

    /** A table whose columns are that many characters wide, two blanks apart. */
    Table(List<Integer> widths) {
        this.widths = List.copyOf(widths);
    }

    /** The rows as lines, each ended: the names, a rule under them, and then the rows. */
    String text(List<String> names, List<List<String>> rows) {
        var text = new StringBuilder();
        addRow(names, text);
        addRow(widths.stream().map("-"::repeat).toList(), text);
        rows.forEach(row -> addRow(row, text));
        return text.toString();
    }

    private void addRow(List<String> cells, StringBuilder text) {
        var columns = new ArrayList<List<String>>();
        for (int i = 0; i < widths.size(); i++) {
            columns.add(wrapped(cells.get(i), widths.get(i)));
        }
        int height = Collections.max(columns.stream().map(List::size).toList());
        for (int line = 0; line < height; line++) {
            var out = new StringBuilder();
            for (int i = 0; i < widths.size(); i++) {
                var cell = line < columns.get(i).size() ? columns.get(i).get(line) : "";
                out.append(cell)
                        .append(" ".repeat(widths.get(i) - cell.length()))
                        .append(GAP);
            }
            text.append(out.toString().stripTrailing()).append('\n');
        }
    }

    /** Lines of no more than a width; a word that is longer is cut. */
    private static List<String> wrapped(String cell, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var typed : cell.strip().split("\\s+", -1)) {
            var word = typed;
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (word.length() > width) {
                lines.add(word.substring(0, width));
                word = word.substring(width);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
