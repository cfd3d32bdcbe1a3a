package starling.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import starling.design.Token.Kind;

/**
 * Cuts a stretch of an answer into words, numbers, arrows and signs. What only decorates is left out: Markdown emphasis,
 * quotation marks, HTML tags and the targets of links. Linear in the length of the stretch. One use by one thread.
 */
final class Tokenizer {
    private static final Set<String> MULTIPLIERS =
            Set.of("k", "m", "b", "bn", "mn", "thousand", "million", "billion", "trillion");
    private static final String SIGNS = "()[]{}:,;/+=%^>&!?.×≈÷|";
    private static final String SHAFTS = "-=—–<~─━═╌";
    private static final String RIGHT_ARROWS = "→⇒⟶➔➜➡↦⟹↓⇓⬇▶►▸▼➤";
    private static final String LEFT_ARROWS = "←⇐⟵⬅◀◄";
    private static final String BOTH_ARROWS = "↔⇔⟷";
    // The longest link target or HTML tag that is looked for, so that unclosed ones cost no more than this each.
    private static final int LONGEST_DECORATION = 300;

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** The tokens between two offsets, in order. */
    static List<Token> tokens(String text, int start, int end) {
        var tokenizer = new Tokenizer(text, start, end);
        while (tokenizer.at < end) {
            tokenizer.step();
        }
        return List.copyOf(tokenizer.tokens);
    }

    private void step() {
        char c = text.charAt(at);
        int codePoint = text.codePointAt(at);
        if (Character.isDigit(codePoint)) {
            number();
        } else if (Character.isLetter(codePoint)) {
            word();
        } else if (c == '/' && startsPath()) {
            add(Kind.PATH, untilBlank());
        } else if (SHAFTS.indexOf(c) >= 0) {
            shaft();
        } else if ((RIGHT_ARROWS + LEFT_ARROWS + BOTH_ARROWS).indexOf(c) >= 0) {
            add(Kind.ARROW, at + 1);
        } else if (c == ']' && charAt(at + 1) == '(') {
            at = afterDecoration(')', at + 1);
        } else if (c == '*') {
            star();
        } else if (c == '.' && charAt(at + 1) == '.' && charAt(at + 2) == '>') {
            add(Kind.ARROW, at + 3);
        } else if (SIGNS.indexOf(c) >= 0) {
            add(Kind.SIGN, at + 1);
        } else {
            at++;
        }
    }

    private void word() {
        if (text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at)) {
            add(Kind.URL, untilBlank());
            return;
        }
        int wordEnd = at;
        while (wordEnd < end && isWordPart(text.codePointAt(wordEnd))) {
            wordEnd += Character.charCount(text.codePointAt(wordEnd));
        }
        wordEnd = Math.min(wordEnd, end);
        boolean call = charAt(wordEnd) == '(' && isIdentifier(at, wordEnd);
        var word = text.substring(at, wordEnd).toLowerCase(Locale.ROOT).replace('’', '\'');
        if (word.endsWith("'s")) {
            word = word.substring(0, word.length() - 2);
        }
        tokens.add(new Token(call ? Kind.CALL : Kind.WORD, trimmed(word), at, wordEnd));
        at = wordEnd;
    }

    private static String trimmed(String word) {
        int wordEnd = word.length();
        while (wordEnd > 1 && (word.charAt(wordEnd - 1) == '_' || word.charAt(wordEnd - 1) == '\'')) {
            wordEnd--;
        }
        return word.substring(0, wordEnd);
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c)
                || c == '\''
                || c == '’'
                || c == '_'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private boolean isIdentifier(int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            boolean hump = Character.isLowerCase(text.charAt(i - 1)) && Character.isUpperCase(text.charAt(i));
            if (hump || text.charAt(i) == '_') {
                return true;
            }
        }
        return false;
    }

    private void number() {
        int numberEnd = at;
        while (numberEnd < end && isNumberPart(numberEnd)) {
            numberEnd++;
        }
        int unit = numberEnd;
        while (unit < end && text.charAt(unit) == ' ') {
            unit++;
        }
        int unitEnd = unit;
        while (unitEnd < end && Character.isLetterOrDigit(text.charAt(unitEnd)) && unitEnd - unit < 10) {
            unitEnd++;
        }
        var multiplier = text.substring(unit, unitEnd).toLowerCase(Locale.ROOT);
        // 2B are two billion, 500 B are bytes.
        boolean bytes = unit > numberEnd && text.startsWith("B", unit) && unitEnd == unit + 1;
        add(Kind.NUMBER, MULTIPLIERS.contains(multiplier) && !bytes ? unitEnd : Math.max(numberEnd, at + 1));
    }

    private boolean isNumberPart(int i) {
        char c = text.charAt(i);
        return Character.isDigit(c) || ((c == '.' || c == ',') && Character.isDigit(charAt(i + 1)));
    }

    private boolean startsPath() {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = charAt(at + 1);
        return (Character.isWhitespace(before) || "`\"'(".indexOf(before) >= 0)
                && (Character.isLetter(after) || after == '{' || after == ':');
    }

    private int untilBlank() {
        int i = at;
        while (i < end && !Character.isWhitespace(text.charAt(i)) && "`\"')]>".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return Math.max(i, at + 1);
    }

    /** An arrow such as {@code -->} or {@code <=>}, a tag, a dash between words, or a sign. */
    private void shaft() {
        int runEnd = at;
        while (runEnd < end && SHAFTS.indexOf(text.charAt(runEnd)) >= 0) {
            runEnd++;
        }
        boolean pointsRight = charAt(runEnd) == '>' && (runEnd - at > 1 || text.charAt(at) != '<');
        boolean pointsLeft = text.charAt(at) == '<' && runEnd - at > 1;
        if (pointsRight || pointsLeft) {
            add(Kind.ARROW, pointsRight ? runEnd + 1 : runEnd);
        } else if (text.charAt(at) == '<' && (Character.isLetter(charAt(at + 1)) || charAt(at + 1) == '/')) {
            at = afterDecoration('>', at);
        } else if (text.charAt(at) == '<' || text.charAt(at) == '=') {
            add(Kind.SIGN, at + 1);
        } else if (runEnd - at <= 2 && standsBetweenBlanks(at, runEnd) && text.charAt(at) != '~') {
            tokens.add(new Token(Kind.SIGN, "-", at, runEnd));
            at = runEnd;
        } else {
            at = runEnd;
        }
    }

    private void star() {
        boolean blankBefore = at > 0 && (text.charAt(at - 1) == ' ' || Character.isDigit(text.charAt(at - 1)));
        boolean blankAfter = charAt(at + 1) == ' ' || Character.isDigit(charAt(at + 1));
        if (blankBefore && blankAfter) {
            add(Kind.SIGN, at + 1);
        } else {
            at++;
        }
    }

    private boolean standsBetweenBlanks(int from, int to) {
        return from > 0 && Character.isWhitespace(text.charAt(from - 1)) && Character.isWhitespace(charAt(to));
    }

    private int afterDecoration(char close, int from) {
        int limit = Math.min(end, from + LONGEST_DECORATION);
        for (int i = from; i < limit; i++) {
            if (text.charAt(i) == close) {
                return i + 1;
            }
        }
        return at + 1;
    }

    private void add(Kind kind, int tokenEnd) {
        int to = Math.min(tokenEnd, end);
        tokens.add(new Token(kind, text.substring(at, to).toLowerCase(Locale.ROOT), at, to));
        at = to;
    }

    private char charAt(int i) {
        return i < end ? text.charAt(i) : ' ';
    }

    /** Which way an arrow token points: right, left or both. */
    static Direction direction(Token arrow) {
        var word = arrow.word();
        boolean left = word.startsWith("<") || LEFT_ARROWS.indexOf(word.charAt(0)) >= 0;
        boolean right = word.endsWith(">") || RIGHT_ARROWS.indexOf(word.charAt(0)) >= 0;
        return left == right ? Direction.BOTH : right ? Direction.RIGHT : Direction.LEFT;
    }

    enum Direction {
        RIGHT,
        LEFT,
        BOTH
    }
}
