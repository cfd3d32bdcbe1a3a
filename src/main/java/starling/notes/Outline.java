package starling.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import starling.notes.Line.Kind;

/**
 * The lines of a file as a tree. Headings nest by level, list items and paragraphs by how far they are indented; Markdown's
 * own rules would read a note indented with tabs as code, and people mix tabs, spaces and marks freely.
 */
final class Outline {
    private static final int DEEPEST = 40;
    private static final int PLAIN_LEVEL = Line.BOLD_LEVEL + 1;
    private static final int LONGEST_LEAD = 60;

    private final List<Line> lines;
    private final Block root = Block.root();
    private final List<Block> open = new ArrayList<>();
    private final List<Block> all = new ArrayList<>();

    private Outline(List<Line> lines) {
        this.lines = lines;
        open.add(root);
    }

    static Block of(List<Line> lines) {
        var outline = new Outline(lines);
        for (int index = 0; index < lines.size(); index++) {
            outline.add(index);
        }
        for (int index = outline.all.size() - 1; index >= 0; index--) {
            outline.all.get(index).close();
        }
        outline.root.close();
        return outline.root;
    }

    private void add(int index) {
        var label = PartLabel.of(lines.get(index));
        var line = label.isEmpty() && isPlainTitle(index) ? lines.get(index).asHeading(PLAIN_LEVEL) : lines.get(index);
        if (line.is(Kind.HEADING)) {
            int level = level(line, label);
            closeWhile(top -> !top.is(Kind.HEADING) || top.first().level() >= level);
            open(line.asHeading(level), label, false);
            return;
        }
        if (goesOn(index, label)) {
            top().goOn(line);
            return;
        }
        boolean lead = label.isEmpty() && line.is(Kind.TEXT) && isLead(index);
        closeWhile(top -> !top.is(Kind.HEADING) && !holds(top, line));
        open(line, label, lead);
    }

    private void open(Line line, Optional<PartLabel> label, boolean lead) {
        while (open.size() > DEEPEST) {
            open.remove(open.size() - 1);
        }
        var block = new Block(line, top(), label, lead);
        all.add(block);
        open.add(block);
    }

    private void closeWhile(Predicate<Block> closed) {
        while (open.size() > 1 && closed.test(top())) {
            open.remove(open.size() - 1);
        }
    }

    private Block top() {
        return open.get(open.size() - 1);
    }

    /** A heading that only names a part stands under the title before it, whatever its marks say. */
    private int level(Line line, Optional<PartLabel> label) {
        if (label.isEmpty() || label.get().letter()) {
            return line.level();
        }
        for (int index = open.size() - 1; index > 0; index--) {
            var block = open.get(index);
            if (block.is(Kind.HEADING) && block.label().isEmpty()) {
                return Math.max(line.level(), block.first().level() + 1);
            }
        }
        return line.level();
    }

    private boolean goesOn(int index, Optional<PartLabel> label) {
        var line = lines.get(index);
        var top = top();
        if (!line.is(Kind.TEXT)
                || line.afterGap()
                || label.isPresent()
                || !line.strong().isEmpty()) {
            return false;
        }
        if (top.isRoot() || top.is(Kind.HEADING) || top.is(Kind.CODE) || top.isLead()) {
            return false;
        }
        var above = top.lines().get(top.lines().size() - 1);
        char last = above.text().charAt(above.text().length() - 1);
        boolean lower = Character.isLowerCase(line.text().codePointAt(0));
        boolean full = above.text().length() >= LONGEST_LEAD;
        return ".!?:：。".indexOf(last) < 0
                && (lower || full)
                && !QuestionText.isQuestion(line.text())
                && (line.indent() >= above.indent() || lower);
    }

    private boolean isLead(int index) {
        if (index + 1 >= lines.size()) {
            return false;
        }
        var line = lines.get(index);
        var next = lines.get(index + 1);
        char last = line.text().charAt(line.text().length() - 1);
        boolean colon = last == ':' || last == '：';
        return line.text().length() <= LONGEST_LEAD
                && ".,;!".indexOf(last) < 0
                && next.is(Kind.ITEM)
                && next.indent() >= line.indent()
                && (colon || !next.afterGap());
    }

    /** A short line alone, with prose after a gap: the title of notes that are written without any marks. */
    private boolean isPlainTitle(int index) {
        if (index + 1 >= lines.size()) {
            return false;
        }
        var line = lines.get(index);
        var next = lines.get(index + 1);
        char last = line.text().charAt(line.text().length() - 1);
        return line.is(Kind.TEXT)
                && line.afterGap()
                && line.indent() == 0
                && line.text().length() <= LONGEST_LEAD
                && ".,;:!：".indexOf(last) < 0
                && next.is(Kind.TEXT)
                && next.afterGap()
                && next.indent() == 0
                && next.text().length() > LONGEST_LEAD;
    }

    private static boolean holds(Block top, Line line) {
        var above = top.first();
        if (top.is(Kind.ITEM) && line.is(Kind.ITEM)) {
            boolean listUnderNumber =
                    above.ordered() && !line.ordered() && above.text().endsWith(":");
            return line.indent() >= above.indent() + 2 || (listUnderNumber && line.indent() >= above.indent());
        }
        if (top.is(Kind.ITEM)) {
            boolean answer = QuestionText.isQuestion(above.text()) && line.indent() >= above.indent();
            return line.indent() > above.indent() || !line.afterGap() || answer;
        }
        return (top.isLead() && line.is(Kind.ITEM) && line.indent() >= above.indent())
                || line.indent() >= above.indent() + 2;
    }
}
