package starling.star;

import java.util.ArrayList;
import java.util.List;
import starling.language.Span;

/** Finds what can be checked: numbers with a unit, percentages, money, "twice", a grade, a promotion. Immutable. */
final class Measures {
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
                return unit.to();
            }
        }
        var number = words.get(i);
        boolean percent = number.end() < answer.length() && answer.charAt(number.end()) == '%';
        boolean money = number.start() > 0 && CURRENCY.indexOf(answer.charAt(number.start() - 1)) >= 0;
        return number.isNumber() && (percent || money || hasUnitAttached(number.form())) ? i + 1 : i;
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
