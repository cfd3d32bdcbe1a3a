package starling.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import starling.design.Passage.Marker;
import starling.design.Passage.Place;
import starling.language.Span;

/**
 * Boxes drawn with letters, and what leads down or up from one to another; what leads to the side stands on one line and is
 * read there. One use by one thread.
 */
final class BoxDrawing {
    private static final String BARS = "|│║┃";
    private static final String TOPS = "+┌╔╭┏.";
    private static final String BOTTOMS = "+└╚╰┗'";
    private static final String SHAFTS = "|│║┃:┬┴┼";
    private static final String DOWN = "vV▼↓⬇";
    private static final String UP = "^▲↑⬆";

    /** More than anybody draws with letters. */
    private static final int MOST_BOXES = 60;

    /** A box with its first line of words. Columns and rows are counted from 0; bottom is the row of its lower edge. */
    private record Box(int row, int left, int right, int bottom, Span words) {
        boolean isOver(int column) {
            return left <= column && column <= right;
        }
    }

    private final String answer;
    private final List<Span> lines = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();

    private BoxDrawing(String answer) {
        this.answer = answer;
    }

    /** For each arrow between two boxes a passage with their words. Takes time linear in the length of the answer. */
    static List<Passage> arrows(String answer) {
        var drawing = new BoxDrawing(answer);
        drawing.cutLines();
        for (int row = 1; row < drawing.lines.size(); row++) {
            drawing.findBoxes(row);
        }
        return drawing.connect();
    }

    private void cutLines() {
        int start = 0;
        while (start <= answer.length()) {
            int end = answer.indexOf('\n', start);
            end = end < 0 ? answer.length() : end;
            lines.add(Span.of(answer, start, end));
            start = end + 1;
        }
    }

    private void findBoxes(int row) {
        int left = -1;
        var line = lines.get(row).text();
        for (int column = 0; column < line.length(); column++) {
            if (BARS.indexOf(line.charAt(column)) < 0) {
                continue;
            }
            if (left >= 0 && TOPS.indexOf(at(row - 1, left)) >= 0 && boxes.size() < MOST_BOXES) {
                box(row, left, column).ifPresent(boxes::add);
            }
            left = column;
        }
    }

    private Optional<Box> box(int row, int left, int right) {
        int start = lines.get(row).start();
        var words = Span.of(answer, start + left + 1, start + right);
        int bottom = row + 1;
        while (BARS.indexOf(at(bottom, left)) >= 0) {
            bottom++;
        }
        return words.text().codePoints().anyMatch(Character::isLetter) && BOTTOMS.indexOf(at(bottom, left)) >= 0
                ? Optional.of(new Box(row, left, right, bottom, words))
                : Optional.empty();
    }

    private List<Passage> connect() {
        var arrows = new ArrayList<Passage>();
        for (var box : boxes) {
            for (int column = box.left(); column <= box.right(); column++) {
                int row = box.bottom() + 1;
                boolean up = UP.indexOf(at(row, column)) >= 0;
                if (!up && SHAFTS.indexOf(at(row, column)) < 0 && DOWN.indexOf(at(row, column)) < 0) {
                    continue;
                }
                boolean down = DOWN.indexOf(at(row, column)) >= 0;
                while (SHAFTS.indexOf(at(row, column)) >= 0 || isHead(row, column)) {
                    down |= DOWN.indexOf(at(row, column)) >= 0;
                    row++;
                }
                int top = row + 1;
                int below = column;
                boolean both = up && down;
                var other = boxes.stream()
                        .filter(candidate -> candidate.row() == top && candidate.isOver(below))
                        .findFirst();
                if (other.isPresent()) {
                    boolean upward = up && !both;
                    arrows.add(passage(upward ? other.get() : box, upward ? box : other.get(), both));
                }
            }
        }
        return arrows;
    }

    private boolean isHead(int row, int column) {
        return UP.indexOf(at(row, column)) >= 0 || DOWN.indexOf(at(row, column)) >= 0;
    }

    private Passage passage(Box from, Box to, boolean both) {
        var words = from.words();
        var tokens = new ArrayList<>(Tokenizer.tokens(answer, words.start(), words.end()));
        tokens.add(new Token(Token.Kind.ARROW, both ? "↔" : "→", words.end(), words.end()));
        tokens.addAll(Tokenizer.tokens(answer, to.words().start(), to.words().end()));
        var place = new Place(from.row() + 1, Place.TEXT, Marker.NONE, false, true);
        return new Passage(Passage.Kind.CODE, place, words, tokens);
    }

    private char at(int row, int column) {
        if (row >= lines.size() || column >= lines.get(row).text().length()) {
            return ' ';
        }
        return lines.get(row).text().charAt(column);
    }
}
