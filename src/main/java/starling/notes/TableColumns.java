package starling.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import starling.star.Part;

/**
 * The columns of a table with a story in each row: at least two of them are called like parts of a story, three if by their
 * letters alone.
 *
 * @param names as they stand in the first row
 */
record TableColumns(List<String> names) {
    private static final int FEWEST_NAMES = 2;
    private static final int FEWEST_LETTERS = 3;
    private static final int WORDS_OF_A_TITLE = 10;

    TableColumns {
        names = List.copyOf(names);
    }

    /** The columns, if the first row of a table names them so. */
    static Optional<TableColumns> of(List<String> firstRow) {
        var labels = firstRow.stream()
                .flatMap(name -> label(name).stream())
                .filter(label -> Part.STAR.contains(label.part()))
                .toList();
        long parts = labels.stream().map(PartLabel::part).distinct().count();
        boolean letters = labels.stream().anyMatch(PartLabel::letter);
        return parts >= (letters ? FEWEST_LETTERS : FEWEST_NAMES)
                ? Optional.of(new TableColumns(firstRow))
                : Optional.empty();
    }

    private static Optional<PartLabel> label(String name) {
        return PartLabel.of(new Line(1, Line.Kind.ITEM, 0, 0, false, name + ":", "", "", false));
    }

    /** What a row is called: its first cell that is under no part, or else its first words. */
    String title(List<String> row) {
        for (int i = 0; i < row.size() && i < names.size(); i++) {
            if (label(names.get(i)).isEmpty() && !row.get(i).isBlank()) {
                return row.get(i);
            }
        }
        var words = String.join(" ", row).strip().split("\\s+", WORDS_OF_A_TITLE + 1);
        return String.join(" ", List.of(words).subList(0, Math.min(words.length, WORDS_OF_A_TITLE)));
    }

    /** The cells of a row under their names, such as {@code Action: I called}, but for its title and what is empty. */
    List<String> told(List<String> row) {
        var title = title(row);
        var told = new ArrayList<String>();
        for (int i = 0; i < row.size() && i < names.size(); i++) {
            if (!row.get(i).isBlank() && !row.get(i).equals(title)) {
                told.add(names.get(i) + ": " + row.get(i));
            }
        }
        return told;
    }
}
