package starling.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import starling.notes.Line.Kind;

/**
 * Makes lines of notes out of lines of a file: headings of both styles, list marks of any kind, quotes, table rows, code
 * fences. Blank lines, rules, comments, tags and ways back to the top are left out.
 */
final class LineScanner {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})(?:\\s+(.*)|$)");
    private static final Pattern HTML_HEADING = Pattern.compile("(?i)<(h[1-6]|summary)\\b[^>]*>(.*)");
    private static final Pattern SETEXT = Pattern.compile("=+|-{2,}");
    private static final Pattern FENCE = Pattern.compile("(```+|~~~+).*");
    private static final Pattern BULLET = Pattern.compile("([-*+•●◦○▪■□▸►‣–·])(?:\\s+(.*)|$)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4}[.)]|[a-z]\\)|\\(\\d{1,2}\\))(?:\\s+(.*)|$)");
    private static final Pattern LOCUS = Pattern.compile("`([^`]{0,60})`\\s*[-–—:]\\s*(.*)");
    private static final Pattern TABLE_RULE = Pattern.compile("[|:\\-\\s]+");
    private static final Pattern BACK_TO_TOP = Pattern.compile("(?i)\\W*(back to top|back to the top|top)\\W*");
    private static final Pattern HTML_ROW =
            Pattern.compile("(?i)(?:</?(?:table|thead|tbody)\\b[^>]*>\\s*)*<tr\\b[^>]*>.*");
    private static final Pattern HTML_ROW_END = Pattern.compile("(?i)</tr\\s*>");
    private static final Pattern HTML_CELL = Pattern.compile("(?i)<t[dh]\\b[^>]*>");
    private static final Pattern HTML_TABLE_TAG = Pattern.compile("(?i)</?(?:table|thead|tbody|tr|td|th)\\b[^>]*>");
    /** A row that goes on for longer was not closed. */
    private static final int LONGEST_HTML_ROW = 4_000;

    private static final int DEEPEST_QUOTE = 20;

    private final List<Line> lines = new ArrayList<>();
    private final List<Jump> jumps = new ArrayList<>();
    private String fence = "";
    private boolean inComment;
    private boolean afterGap = true;
    /** The row right above, and the columns of the table it is in if they hold stories. */
    private List<String> rowAbove = List.of();

    private Optional<TableColumns> columns = Optional.empty();
    /** The beginning of a row of an HTML table, and its line. */
    private final StringBuilder htmlRow = new StringBuilder();

    private int htmlRowStart;
    private Optional<TableColumns> htmlColumns = Optional.empty();

    private LineScanner() {}

    /**
     * What is in a file.
     *
     * @param jumps the links into the file itself; a line that is nothing else is not among the lines
     */
    record Scan(List<Line> lines, List<Jump> jumps) {}

    static Scan scan(List<String> file) {
        var scanner = new LineScanner();
        for (int index = 0; index < file.size(); index++) {
            scanner.next(index + 1, file.get(index));
        }
        if (!scanner.htmlRow.isEmpty()) {
            scanner.endHtmlRow();
        }
        return new Scan(scanner.lines, scanner.jumps);
    }

    private void next(int number, String whole) {
        if (!fence.isEmpty()) {
            code(number, whole);
            return;
        }
        var raw = withoutComments(whole);
        var stripped = raw.strip();
        if (stripped.length() > InlineText.LONGEST) {
            lines.add(new Line(number, Kind.TEXT, 0, indent(raw), false, stripped, "", "", afterGap));
            afterGap = false;
            return;
        }
        if (!htmlRow.isEmpty() || HTML_ROW.matcher(stripped).matches()) {
            htmlRow(number, stripped);
            return;
        }
        if (!stripped.startsWith("|")) {
            rowAbove = List.of();
            columns = Optional.empty();
        }
        var opening = FENCE.matcher(stripped);
        if (stripped.isEmpty()) {
            afterGap = true;
        } else if (opening.matches()) {
            fence = opening.group(1);
        } else if (!underlines(stripped, raw)) {
            content(number, raw, stripped);
        }
    }

    private void code(int number, String whole) {
        if (whole.strip().startsWith(fence)) {
            fence = "";
        } else if (!whole.isBlank()) {
            lines.add(new Line(number, Kind.CODE, 0, indent(whole), false, whole.strip(), "", "", false));
        }
        afterGap = false;
    }

    private String withoutComments(String whole) {
        var kept = new StringBuilder();
        int from = 0;
        while (from < whole.length()) {
            var mark = inComment ? "-->" : "<!--";
            int at = whole.indexOf(mark, from);
            int end = at < 0 ? whole.length() : at;
            if (!inComment) {
                kept.append(whole, from, end);
            }
            inComment = (at >= 0) != inComment;
            from = at < 0 ? end : at + mark.length();
        }
        return kept.toString();
    }

    /** Whether this line is a rule, or makes the one above it a heading. */
    private boolean underlines(String stripped, String raw) {
        if (SETEXT.matcher(stripped).matches() && indent(raw) < 4 && !afterGap && !lines.isEmpty()) {
            var above = lines.get(lines.size() - 1);
            if (above.is(Kind.TEXT) && above.afterGap()) {
                lines.set(lines.size() - 1, heading(above, stripped.startsWith("=") ? 1 : 2));
                afterGap = true;
                return true;
            }
        }
        if (isRule(stripped)) {
            afterGap = true;
            return true;
        }
        return false;
    }

    private static boolean isRule(String stripped) {
        int marks = 0;
        for (int at = 0; at < stripped.length(); at++) {
            char mark = stripped.charAt(at);
            if ("-*_=".indexOf(mark) >= 0) {
                marks++;
            } else if (!Character.isWhitespace(mark)) {
                return false;
            }
        }
        return marks >= 3;
    }

    private static Line heading(Line above, int level) {
        return new Line(above.number(), Kind.HEADING, level, 0, false, above.text(), "", "", true);
    }

    private void content(int number, String raw, String stripped) {
        int indent = indent(raw);
        var text = stripped;
        for (int depth = 0; depth < DEEPEST_QUOTE && text.startsWith(">"); depth++) {
            text = text.substring(1).stripLeading();
        }
        if (text.isEmpty() || text.startsWith(">")) {
            return;
        }
        var heading = HEADING.matcher(text);
        var htmlHeading = HTML_HEADING.matcher(text);
        if (heading.matches()) {
            var title = heading.group(2) == null ? "" : heading.group(2);
            add(number, Kind.HEADING, heading.group(1).length(), 0, false, withoutClosingMarks(title));
        } else if (htmlHeading.matches()) {
            var tag = htmlHeading.group(1);
            int level = tag.length() == 2 ? tag.charAt(1) - '0' : Line.BOLD_LEVEL;
            add(number, Kind.HEADING, level, 0, false, htmlHeading.group(2));
        } else if (text.startsWith("|")) {
            row(number, indent, text);
        } else {
            item(number, indent, text);
        }
    }

    private static String withoutClosingMarks(String title) {
        int end = title.length();
        while (end > 0 && title.charAt(end - 1) == '#') {
            end--;
        }
        boolean closed = end == 0 || title.charAt(end - 1) == ' ';
        return closed ? title.substring(0, end) : title;
    }

    private void row(int number, int indent, String text) {
        if (TABLE_RULE.matcher(text).matches()) {
            columns = TableColumns.of(rowAbove);
            if (columns.isPresent() && !lines.isEmpty()) {
                // What names the columns tells nothing itself.
                lines.remove(lines.size() - 1);
            }
            rowAbove = List.of();
            return;
        }
        int end = text.endsWith("|") && text.length() > 1 ? text.length() - 1 : text.length();
        var cells = text.substring(1, end).strip();
        if (columns.isPresent()) {
            story(number, columns.get(), cells(cells));
            return;
        }
        int bar = cells.indexOf('|');
        var said = bar < 0
                ? cells
                : cells.substring(0, bar).strip()
                        + ": "
                        + cells.substring(bar + 1).strip();
        int before = lines.size();
        add(number, Kind.ITEM, 0, indent, false, said);
        rowAbove = lines.size() > before ? cells(cells) : List.of();
    }

    /** A row that tells a story, as the heading with labelled bullets that it could be. */
    private void story(int number, TableColumns table, List<String> row) {
        if (row.stream().anyMatch(cell -> !cell.isBlank())) {
            add(number, Kind.HEADING, Line.BOLD_LEVEL, 0, false, table.title(row));
            table.told(row).forEach(told -> add(number, Kind.ITEM, 0, 0, false, told));
        }
    }

    private void htmlRow(int number, String text) {
        htmlRowStart = htmlRow.isEmpty() ? number : htmlRowStart;
        htmlRow.append(text).append(' ');
        boolean closed = HTML_ROW_END.matcher(text).find();
        if (!closed && htmlRow.length() <= LONGEST_HTML_ROW) {
            return;
        }
        endHtmlRow();
    }

    private void endHtmlRow() {
        var row = htmlRow.toString();
        htmlRow.setLength(0);
        var cells = HTML_CELL
                .splitAsStream(row)
                .skip(1)
                .map(cell -> HTML_TABLE_TAG.matcher(cell).replaceAll(" ").strip())
                .toList();
        boolean named = row.toLowerCase(Locale.ROOT).contains("<th");
        if (named) {
            htmlColumns = TableColumns.of(cells);
        }
        if (htmlColumns.isEmpty()) {
            add(htmlRowStart, Kind.ITEM, 0, 0, false, String.join(": ", cells));
        } else if (!named) {
            story(htmlRowStart, htmlColumns.get(), cells);
        }
    }

    private static List<String> cells(String row) {
        return Stream.of(row.split("\\|", -1)).map(String::strip).toList();
    }

    private void item(int number, int indent, String text) {
        var bullet = BULLET.matcher(text);
        var counted = NUMBER.matcher(text);
        boolean ordered = counted.matches();
        if (ordered || bullet.matches()) {
            add(number, Kind.ITEM, 0, indent, ordered, said(ordered ? counted : bullet));
        } else {
            add(number, Kind.TEXT, 0, indent, false, text);
        }
    }

    private static String said(Matcher mark) {
        var rest = mark.group(2) == null ? "" : mark.group(2).strip();
        // "- - - x": one mark is as good as many.
        int from = 0;
        while (from + 1 < rest.length() && "-*+>".indexOf(rest.charAt(from)) >= 0 && rest.charAt(from + 1) == ' ') {
            from += 2;
        }
        var task = rest.startsWith("[ ] ") || rest.startsWith("[x] ") ? 4 : from;
        return rest.substring(task);
    }

    private void add(int number, Kind kind, int level, int indent, boolean ordered, String markdown) {
        var place = LOCUS.matcher(markdown);
        boolean placed = kind == Kind.ITEM && (place.matches() || markdown.startsWith("`` "));
        var said = placed ? (place.matches() ? place.group(2) : afterEmptyLocus(markdown)) : markdown;
        var inline = InlineText.of(said);
        inline.anchors().forEach(anchor -> jumps.add(new Jump(number, anchor, inline.text())));
        if (inline.text().isEmpty()
                || inline.jump()
                || BACK_TO_TOP.matcher(inline.text()).matches()) {
            return;
        }
        var locus = placed ? (place.matches() && !place.group(1).isBlank() ? place.group(1) : "?") : "";
        boolean standsAlone = kind == Kind.TEXT && indent < 2 && isBoldHeading(inline);
        lines.add(new Line(
                number,
                standsAlone ? Kind.HEADING : kind,
                standsAlone ? Line.BOLD_LEVEL : level,
                standsAlone ? 0 : indent,
                ordered,
                inline.text(),
                inline.strong(),
                locus,
                afterGap));
        afterGap = false;
    }

    private static String afterEmptyLocus(String markdown) {
        return markdown.substring(2).replaceFirst("^\\s*[-–—:]\\s*", "");
    }

    private static boolean isBoldHeading(InlineText inline) {
        int rest = inline.text().length() - inline.strong().length();
        return !inline.strong().isEmpty() && rest <= 1 && inline.text().length() < 300;
    }

    private static int indent(String raw) {
        int columns = 0;
        for (int index = 0; index < raw.length(); index++) {
            char at = raw.charAt(index);
            if (at == '\t') {
                columns += 4 - columns % 4;
            } else if (at == ' ') {
                columns++;
            } else {
                break;
            }
        }
        return columns;
    }
}
