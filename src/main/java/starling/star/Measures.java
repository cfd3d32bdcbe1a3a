package starling.star;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import starling.language.Span;

/** Finds what can be checked: numbers with a unit, percentages, money, "twice", a grade, a promotion. Immutable. */
final class Measures {
    private static final Pattern DURATION =
            Pattern.compile("(?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month|year)s?");
    private static final Set<String> LATER = Set.of("later", "after", "before", "ago", "earlier");
    private static final Set<String> AFTER = Set.of("after", "another", "every", "last", "past", "next");
    private static final Set<String> MORE_OR_LESS = Set.of("more", "fewer", "less");
    private static final Set<String> NO_PLURALS = Set.of("this", "does", "always", "perhaps", "across", "towards");
    private static final String CURRENCY = "$€£¥₹";

    private final Lexicon lexicon;

    Measures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The measures among the words of a sentence, in order; none overlaps another. */
    List<Span> in(String answer, List<Word> words) {
        var measures = new ArrayList<Span>();
        var named = lexicon.measureWords().in(words);
        var units = lexicon.measureUnits().in(words);
        int nextNamed = 0;
        int nextUnit = 0;
        int i = 0;
        while (i < words.size()) {
            while (nextNamed < named.size() && named.get(nextNamed).from() < i) {
                nextNamed++;
            }
            while (nextUnit < units.size() && units.get(nextUnit).from() <= i) {
                nextUnit++;
            }
            int to = i;
            if (nextNamed < named.size() && named.get(nextNamed).from() == i) {
                to = named.get(nextNamed).to();
            } else if (lexicon.isNumber(words.get(i))) {
                to = endOfMeasure(answer, words, i, units.subList(nextUnit, units.size()));
            }
            if (to > i) {
                measures.add(span(answer, words, i, to));
            }
            i = Math.max(i + 1, to);
        }
        return measures;
    }

    private static int endOfMeasure(String answer, List<Word> words, int i, List<Phrases.Match> laterUnits) {
        if (!laterUnits.isEmpty()) {
            var unit = laterUnits.get(0);
            if (unit.from() - i <= 2 && !words.get(unit.from()).opens()) {
                return isPointInTime(words, i, unit.to()) ? i : unit.to();
            }
        }
        int changed = endOfChange(words, i);
        if (changed > i) {
            return changed;
        }
        var number = words.get(i);
        boolean percent = number.end() < answer.length() && answer.charAt(number.end()) == '%';
        boolean money = number.start() > 0 && CURRENCY.indexOf(answer.charAt(number.start() - 1)) >= 0;
        if (number.isNumber() && (percent || money || hasUnitAttached(number.form()))) {
            return i + 1;
        }
        boolean counted = i + 1 < words.size()
                && !words.get(i + 1).opens()
                && isCounted(number, words.get(i + 1).form());
        return counted ? i + 2 : i;
    }

    /** Whether a time says when something was, not how long it took: "two days later", "after three weeks". */
    private static boolean isPointInTime(List<Word> words, int from, int to) {
        boolean time = DURATION.matcher(words.get(to - 1).form()).matches();
        boolean later = to < words.size() && LATER.contains(words.get(to).form());
        boolean after = from > 0 && AFTER.contains(words.get(from - 1).form());
        return time && (later || after);
    }

    /** The end of "from 58 to 74", where the first number is given; the same index if there is no such thing. */
    private static int endOfChange(List<Word> words, int i) {
        boolean from = words.subList(Math.max(0, i - 2), i).stream()
                .anyMatch(word -> word.form().equals("from"));
        for (int to = i + 1; from && to < Math.min(words.size() - 1, i + 4); to++) {
            if (words.get(to).form().equals("to")) {
                for (int second = to + 1; second < Math.min(words.size(), to + 3); second++) {
                    if (words.get(second).isNumber()) {
                        return second + 1;
                    }
                }
            }
        }
        return i;
    }

    /** Whether a number says how many: "600 rolls", "200 more"; not "in 2019", "the 3rd". */
    private static boolean isCounted(Word number, String next) {
        boolean plain = number.form().chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.');
        boolean year = number.form().length() == 4
                && (number.form().startsWith("19") || number.form().startsWith("20"));
        boolean plural = next.length() > 3 && next.endsWith("s") && !next.endsWith("ss") && !next.endsWith("'s");
        return plain && !year && (MORE_OR_LESS.contains(next) || (plural && !NO_PLURALS.contains(next)));
    }

    /** Whether a number ends in a unit: 10k, 2m, 3x, 80ms. An ordinal (3rd) does not. */
    private static boolean hasUnitAttached(String number) {
        int digits = number.length();
        while (digits > 0 && Character.isLetter(number.charAt(digits - 1))) {
            digits--;
        }
        var unit = number.substring(digits);
        return List.of("k", "m", "bn", "x", "ms", "s", "h", "min", "gb", "tb", "mb", "kg", "km")
                .contains(unit);
    }

    private static Span span(String answer, List<Word> words, int from, int to) {
        int start = words.get(from).start();
        int end = words.get(to - 1).end();
        if (start > 0 && CURRENCY.indexOf(answer.charAt(start - 1)) >= 0) {
            start--;
        }
        if (end < answer.length() && answer.charAt(end) == '%') {
            end++;
        }
        return Span.of(answer, start, end);
    }
}
