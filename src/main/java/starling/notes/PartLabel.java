package starling.notes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import starling.star.Part;

/**
 * The name of a part that somebody wrote before its text: {@code Situation:}, {@code Action(s)}, {@code R - Result}, or a
 * single letter.
 *
 * @param part what it names
 * @param letter whether it is a letter alone, which means a part only where other letters stand by it
 * @param rest the text behind it on the same line, possibly empty
 */
record PartLabel(Part part, boolean letter, String rest) {
    private static final Pattern LETTER = Pattern.compile("([STARL])\\s?[:：.)\\-–=](.*)");
    private static final Pattern LETTER_BEFORE_NAME = Pattern.compile("[starl]\\s*[-–:：.)]\\s*(?=\\p{L})");
    private static final Pattern LETTER_AND_NAME = Pattern.compile("^[starl]\\s*[\\[(（]\\s*(\\p{L}+)\\s*[\\])）]");
    private static final Pattern BEFORE = Pattern.compile("^(?:the|my|our|key|main|final|some)\\s+");
    private static final Pattern BRACKET = Pattern.compile("\\s*[(（][^)）]*[)）]");
    private static final Pattern LOOSE =
            Pattern.compile("(?i)((?:outcome|impact|results?|outcome/impact) (?:was|were)|lessons? learn(?:ed|t)) .*");
    private static final Pattern SEVERAL =
            Pattern.compile("\\s*[/&+,]\\s*|\\s+and\\s+|\\s+taken$|\\s+achieved$|\\s+i took$");
    private static final Pattern AFTER_NAME = Pattern.compile("^[\\s:：=>\\-–—]+");
    private static final int LONGEST_NAME = 45;
    private static final Map<String, Part> NAMES = names();

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "label of " + part;
    }

    /** The label that a line begins with. */
    static Optional<PartLabel> of(Line line) {
        if (line.is(Line.Kind.CODE)) {
            return Optional.empty();
        }
        var text = withoutSymbols(line.text());
        if (LOOSE.matcher(text).matches()) {
            boolean learning = text.toLowerCase(Locale.ROOT).startsWith("lesson");
            return Optional.of(new PartLabel(learning ? Part.LEARNING : Part.RESULT, false, text));
        }
        int colon = separator(text);
        var head = colon < 0 ? text : text.substring(0, colon);
        if (head.length() <= LONGEST_NAME) {
            var part = NAMES.get(name(head));
            if (part != null) {
                var rest = colon < 0
                        ? ""
                        : AFTER_NAME.matcher(text.substring(colon)).replaceFirst("");
                return Optional.of(new PartLabel(part, false, rest));
            }
        }
        var letter = LETTER.matcher(text);
        if (letter.matches()) {
            return Optional.of(new PartLabel(
                    ofLetter(letter.group(1).charAt(0)), true, letter.group(2).strip()));
        }
        return Optional.empty();
    }

    private static String withoutSymbols(String text) {
        int from = 0;
        while (from < text.length() && !Character.isLetter(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        return text.substring(from);
    }

    /** Where the name ends: a colon, or a dash or arrow with a blank before it; -1 if the line has none near its start. */
    private static int separator(String text) {
        int end = Math.min(text.length(), LONGEST_NAME + 5);
        for (int at = 2; at < end; at++) {
            char c = text.charAt(at);
            boolean dash = (c == '-' || c == '–' || c == '—' || c == '=') && text.charAt(at - 1) == ' ';
            if (c == ':' || c == '：' || (dash && at > 3)) {
                return at;
            }
        }
        return -1;
    }

    private static String name(String head) {
        var lower = LETTER_AND_NAME.matcher(head.toLowerCase(Locale.ROOT)).replaceFirst("$1");
        var plain = BRACKET.matcher(lower).replaceAll("").strip();
        plain = LETTER_BEFORE_NAME.matcher(plain).replaceFirst("");
        plain = BEFORE.matcher(plain).replaceFirst("");
        // "Learnings and missed opportunities", "Result / Impact": the first name decides.
        var first = SEVERAL.split(plain, 2)[0];
        return first.endsWith("s") && !NAMES.containsKey(first) ? first.substring(0, first.length() - 1) : first;
    }

    private static Part ofLetter(char letter) {
        return switch (letter) {
            case 'S' -> Part.SITUATION;
            case 'T' -> Part.TASK;
            case 'A' -> Part.ACTION;
            case 'R' -> Part.RESULT;
            default -> Part.LEARNING;
        };
    }

    private static Map<String, Part> names() {
        var names = new HashMap<String, Part>();
        put(names, Part.SITUATION, "situation", "context", "background", "problem", "setup", "set-up", "scenario");
        put(names, Part.SITUATION, "where and when", "what was going on", "情境", "情景", "背景", "场景", "情况");
        put(names, Part.TASK, "task", "goal", "objective", "responsibility", "what was mine to do");
        put(names, Part.TASK, "what i had to do", "任务", "目标");
        put(names, Part.ACTION, "action", "what i did", "what we did", "step", "solution", "approach", "行动", "做法");
        put(names, Part.RESULT, "result", "impact", "outcome", "what happened", "how it ended", "结果", "成果");
        put(names, Part.LEARNING, "learning", "takeaway", "take-away", "lesson", "lessons learned", "lesson learned");
        put(names, Part.LEARNING, "lessons learnt", "reflection", "conclusion", "what i learned", "what i learnt");
        put(names, Part.LEARNING, "what i took away", "choices i regret", "choice i regret", "retrospective");
        put(names, Part.LEARNING, "would do differently", "what i would do differently", "反思", "总结", "收获");
        return Map.copyOf(names);
    }

    private static void put(Map<String, Part> names, Part part, String... all) {
        for (var name : all) {
            names.put(name, part);
        }
    }
}
