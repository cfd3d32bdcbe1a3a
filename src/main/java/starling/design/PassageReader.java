package starling.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import starling.design.Passage.Kind;
import starling.design.Passage.Marker;
import starling.design.Passage.Place;
import starling.language.SentenceSplitter;
import starling.language.Span;

/**
 * Cuts an answer into passages, line by line, as Markdown is written by hand: indentation makes no code, and a bold line is a
 * heading. Lines that are nothing but links (a table of contents) are left out. One use by one thread.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/">CommonMark 0.31.2</a>
 */
final class PassageReader {
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*+(?:\\r\\n|\\r|\\n|\\z)");
    private static final Pattern ATX_HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+(\\S.*)");
    private static final Pattern UNDERLINE = Pattern.compile("\\s{0,3}(?:=+|-{2,})\\s*");
    private static final Pattern BOLD_LINE = Pattern.compile("\\s*(\\*{2,3}|__)([^*_]{1,100})\\1[\\s:]*");
    private static final Pattern MARKER = Pattern.compile("([\\s>]*)([-*+•○▪◦–—]|\\(?\\d{1,2}[.)])\\s+");
    private static final Pattern LINKS = Pattern.compile(
            "[\\s>]*(?:[-*+•]\\s+|\\d{1,2}[.)]\\s+)?(?:\\[[^\\[\\]]{0,200}]\\([^()]{0,300}\\)|https?://\\S{1,500}+)[\\s.,]*");
    private static final Pattern DRAWING = Pattern.compile("[^\\p{L}\\p{N}!]*+!\\[.*");
    private static final Pattern BORDER = Pattern.compile("\\+--|[┌╔╭┏][─═━]");
    private static final Pattern DOWNWARD = Pattern.compile("[\\s|│]*[vV][\\s|│]*");
    private static final Pattern PROGRAM = Pattern.compile(
            "(?:public|private|protected|static|final|class|import|return|const|let|var|else|try|catch)\\b.*[;{})]"
                    + "|(?:def|class)\\b.*:|@\\w+(?:\\(.*\\))?|(?:if|for|while|switch)\\s*\\(.*|}.*|.*[;{]");
    private static final int LONGEST_OF_PROGRAM = 200;
    /** Fewer lines like those of a program may be anything. */
    private static final int FEWEST_LINES_OF_PROGRAM = 3;

    private static final Pattern OPENING = Pattern.compile(".*\\{|(?:def|class|import)\\b.*");
    private static final Pattern ARROW = Pattern.compile("[-=.]>|<[-=]|[→⇒⟶➔]");
    private static final int DEEPEST_INDENT = 40;
    private static final int LONGEST_UNDERLINED = 60;

    private final String answer;
    // What leads down from one drawn box to another is read column by column, elsewhere.
    private final boolean drawn;
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Span> lines = new ArrayList<>();
    private final Set<Integer> program = new HashSet<>();

    private PassageReader(String answer) {
        this.answer = answer;
        this.drawn = BORDER.matcher(answer).find();
    }

    static List<Passage> read(String answer) {
        var reader = new PassageReader(answer);
        reader.cutLines();
        reader.findProgram();
        reader.readLines();
        return List.copyOf(reader.passages);
    }

    private void cutLines() {
        var matcher = LINE.matcher(answer);
        while (matcher.find() && matcher.start() < answer.length()) {
            int end = matcher.end();
            while (end > matcher.start() && (answer.charAt(end - 1) == '\n' || answer.charAt(end - 1) == '\r')) {
                end--;
            }
            lines.add(Span.of(answer, matcher.start(), end));
        }
    }

    /** Lines in a row, blank ones aside, that a program is made of and no diagram. */
    private void findProgram() {
        var run = new ArrayList<Integer>();
        for (int i = 0; i <= lines.size(); i++) {
            var text = i < lines.size() ? lines.get(i).text().strip() : "";
            boolean goesOn = i < lines.size() && (text.isEmpty() || isProgram(text));
            if (goesOn && !text.isEmpty()) {
                run.add(i);
            } else if (!goesOn) {
                boolean opens = run.stream()
                        .anyMatch(line ->
                                OPENING.matcher(lines.get(line).text().strip()).matches());
                if (opens && run.size() >= FEWEST_LINES_OF_PROGRAM) {
                    program.addAll(run);
                }
                run.clear();
            }
        }
    }

    private static boolean isProgram(String line) {
        return line.length() <= LONGEST_OF_PROGRAM
                && PROGRAM.matcher(line).matches()
                && !ARROW.matcher(line).find();
    }

    private void readLines() {
        boolean inCode = false;
        int lastFence = lastFence();
        boolean afterBlank = true;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean blank = line.text().isBlank();
            if (isFence(line)) {
                // A fence that nobody closed is a slip: what follows is read as text.
                inCode = !inCode && i < lastFence;
            } else if (program.contains(i)) {
                add(Kind.PROGRAM, new Place(i + 1, Place.TEXT, Marker.NONE, afterBlank, true), stripped(i));
            } else if (inCode && !blank) {
                code(i);
            } else if (!blank && !isUnderline(i)) {
                readLine(i, afterBlank);
            }
            afterBlank = blank;
        }
    }

    private int lastFence() {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (isFence(lines.get(i))) {
                last = i;
            }
        }
        return last;
    }

    private static boolean isFence(Span line) {
        var text = line.text().stripLeading();
        return text.startsWith("```") || text.startsWith("~~~");
    }

    private void readLine(int i, boolean afterBlank) {
        var line = lines.get(i);
        var atx = ATX_HEADING.matcher(line.text());
        var bold = BOLD_LINE.matcher(line.text());
        if (LINKS.matcher(line.text()).matches()) {
            return;
        }
        if (DRAWING.matcher(line.text()).lookingAt()) {
            add(Kind.DRAWING, new Place(i + 1, Place.TEXT, Marker.NONE, afterBlank, true), line);
        } else if (atx.matches()) {
            heading(i, atx.group(1).length(), atx.start(2), line.text().length());
        } else if (bold.matches()) {
            heading(i, Place.BOLD, bold.start(2), bold.end(2));
        } else if (isUnderlined(i)) {
            heading(
                    i,
                    lines.get(i + 1).text().contains("=") ? 1 : 2,
                    0,
                    line.text().length());
        } else {
            sentences(i, afterBlank);
        }
    }

    private void heading(int i, int level, int from, int to) {
        var line = lines.get(i);
        int end = to;
        while (end > from
                && (line.text().charAt(end - 1) == '#'
                        || Character.isWhitespace(line.text().charAt(end - 1)))) {
            end--;
        }
        var title = Span.of(answer, line.start() + from, line.start() + end);
        add(Kind.HEADING, new Place(i + 1, level, Marker.NONE, true, true), title);
    }

    /** "A setext heading consists of one or more lines of text, followed by a setext heading underline." We take one line. */
    private boolean isUnderlined(int i) {
        var text = lines.get(i).text();
        return i + 1 < lines.size()
                && UNDERLINE.matcher(lines.get(i + 1).text()).matches()
                && text.length() <= LONGEST_UNDERLINED
                && !text.stripTrailing().endsWith(".")
                && !MARKER.matcher(text).lookingAt();
    }

    private boolean isUnderline(int i) {
        return UNDERLINE.matcher(lines.get(i).text()).matches();
    }

    private void code(int i) {
        var line = lines.get(i);
        var stripped = stripped(i);
        if (!drawn && DOWNWARD.matcher(line.text()).matches()) {
            down(line);
        } else if (!drawn && stripped.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            arrowBetweenLines(line);
        } else if (stripped.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
            add(Kind.CODE, new Place(i + 1, Place.TEXT, Marker.NONE, false, true), stripped);
        }
    }

    private Span stripped(int i) {
        var line = lines.get(i);
        int end = line.text().stripTrailing().length();
        int start =
                Math.min(end, line.text().length() - line.text().stripLeading().length());
        return Span.of(answer, line.start() + start, line.start() + end);
    }

    private void sentences(int i, boolean afterBlank) {
        var line = lines.get(i);
        if (!drawn && DOWNWARD.matcher(line.text()).matches()) {
            down(line);
            return;
        }
        var marker = MARKER.matcher(line.text());
        boolean marked = marker.lookingAt();
        var kind = !marked
                ? Marker.NONE
                : Character.isDigit(lastDigitOrMark(marker.group(2))) ? Marker.NUMBER : Marker.BULLET;
        int level = Place.TEXT + indent(line.text());
        var sentences = splitter.split(line.text());
        for (int s = 0; s < sentences.size(); s++) {
            var sentence = sentences.get(s);
            var span = Span.of(answer, line.start() + sentence.start(), line.start() + sentence.end());
            var place =
                    new Place(i + 1, level, s == 0 ? kind : Marker.NONE, s == 0 && afterBlank, sentences.size() == 1);
            add(Kind.SENTENCE, place, span);
        }
        if (sentences.isEmpty()) {
            arrowBetweenLines(line);
        }
    }

    private static char lastDigitOrMark(String marker) {
        return marker.length() > 1 ? marker.charAt(marker.length() - 2) : marker.charAt(0);
    }

    /** A line with only an arrow connects the lines around it. */
    private void arrowBetweenLines(Span line) {
        var tokens = Tokenizer.tokens(answer, line.start(), line.end()).stream()
                .filter(token -> token.is(Token.Kind.ARROW))
                .toList();
        if (!tokens.isEmpty() && !passages.isEmpty()) {
            addToLast(tokens);
        }
    }

    private void addToLast(List<Token> tokens) {
        var before = passages.remove(passages.size() - 1);
        var joined = new ArrayList<>(before.tokens());
        joined.addAll(tokens);
        passages.add(new Passage(before.kind(), before.place(), before.span(), joined));
    }

    /** A "v" below a "|" is the head of an arrow that leads down. */
    private void down(Span line) {
        int head = line.start() + line.text().toLowerCase(Locale.ROOT).indexOf('v');
        if (!passages.isEmpty()) {
            addToLast(List.of(new Token(Token.Kind.ARROW, "↓", head, head + 1)));
        }
    }

    private static int indent(String line) {
        int indent = 0;
        for (int i = 0; i < line.length() && indent < DEEPEST_INDENT; i++) {
            char c = line.charAt(i);
            if (c != ' ' && c != '\t' && c != '>') {
                break;
            }
            indent += c == '\t' ? 4 : 1;
        }
        return indent;
    }

    private void add(Kind kind, Place place, Span span) {
        passages.add(new Passage(kind, place, span, Tokenizer.tokens(answer, span.start(), span.end())));
    }
}
