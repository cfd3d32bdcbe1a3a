package starling.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import starling.design.Amount.Period;
import starling.design.Amount.Unit;
import starling.design.Token.Kind;

/**
 * Reads the numbers of a sentence as engineers write them: {@code 1M}, {@code 10k users}, {@code 12 writes/s}, {@code 500 QPS},
 * {@code 3.6 TB a year}, {@code 10^6}, {@code 20M DAU}.
 */
final class AmountReader {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9][0-9.,]*)\\s*(k|m|mn|b|bn|thousand|million|billion|trillion)?");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Map<String, Double> MULTIPLIERS = Map.of(
            "k",
            1e3,
            "thousand",
            1e3,
            "m",
            1e6,
            "mn",
            1e6,
            "million",
            1e6,
            "b",
            1e9,
            "bn",
            1e9,
            "billion",
            1e9,
            "trillion",
            1e12);
    private static final Map<String, Double> BYTES = Map.ofEntries(
            Map.entry("byte", 1.0),
            Map.entry("bytes", 1.0),
            Map.entry("kb", 1e3),
            Map.entry("kib", 1e3),
            Map.entry("kilobytes", 1e3),
            Map.entry("mb", 1e6),
            Map.entry("mib", 1e6),
            Map.entry("megabytes", 1e6),
            Map.entry("gb", 1e9),
            Map.entry("gib", 1e9),
            Map.entry("gigabytes", 1e9),
            Map.entry("tb", 1e12),
            Map.entry("tib", 1e12),
            Map.entry("terabytes", 1e12),
            Map.entry("pb", 1e15),
            Map.entry("pib", 1e15),
            Map.entry("petabytes", 1e15));
    private static final Set<String> RATES = Set.of("qps", "rps", "tps", "wps", "iops");
    private static final Set<String> DURATIONS = Set.of(
            "ms",
            "msec",
            "millisecond",
            "milliseconds",
            "s",
            "sec",
            "secs",
            "second",
            "seconds",
            "min",
            "mins",
            "minute",
            "minutes",
            "h",
            "hour",
            "hours",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years");
    private static final Map<String, Period> PERIODS = Map.ofEntries(
            Map.entry("s", Period.SECOND),
            Map.entry("sec", Period.SECOND),
            Map.entry("second", Period.SECOND),
            Map.entry("min", Period.MINUTE),
            Map.entry("minute", Period.MINUTE),
            Map.entry("h", Period.HOUR),
            Map.entry("hour", Period.HOUR),
            Map.entry("d", Period.DAY),
            Map.entry("day", Period.DAY),
            Map.entry("daily", Period.DAY),
            Map.entry("dau", Period.DAY),
            Map.entry("week", Period.WEEK),
            Map.entry("month", Period.MONTH),
            Map.entry("monthly", Period.MONTH),
            Map.entry("mau", Period.MONTH),
            Map.entry("year", Period.YEAR),
            Map.entry("yr", Period.YEAR));
    private static final Set<String> BEFORE_PERIOD = Set.of("per", "a", "an", "each", "every", "/");
    private static final Set<String> NOT_COUNTED = Set.of(
            "about",
            "new",
            "more",
            "active",
            "daily",
            "monthly",
            "registered",
            "total",
            "of",
            "the",
            "concurrent",
            "unique",
            "different",
            "such",
            "a",
            "an",
            "per",
            "each",
            "every",
            "to",
            "in",
            "on",
            "at",
            "is",
            "and",
            "or",
            "dau",
            "mau",
            "x",
            "times",
            "by",
            "with",
            "for",
            "so",
            "we",
            "i",
            "it",
            "which",
            "that");
    /** What follows a number further away than this belongs to something else. */
    private static final int LONGEST_UNIT = 6;

    private static final int LONGEST_OWNER = 8;

    private final Set<String> people;

    /** Reads with these words for whoever uses a system. */
    AmountReader(Set<String> people) {
        this.people = people;
    }

    /** The amounts of a sentence, in order. */
    List<Amount> read(List<Token> tokens) {
        var amounts = new ArrayList<Amount>();
        int i = 0;
        while (i < tokens.size()) {
            var amount = tokens.get(i).is(Kind.NUMBER) ? at(tokens, i) : Optional.<Amount>empty();
            amount.ifPresent(amounts::add);
            i = amount.map(Amount::to).orElse(i + 1);
        }
        return amounts;
    }

    /** Whether an amount is of people on a usual day. */
    boolean isUsersOfADay(Amount amount) {
        return amount.is(Unit.COUNT, Period.DAY) && amount.each().isEmpty() && isPeople(amount.noun());
    }

    /** Whether an amount is of people, over whatever time. */
    boolean isOfPeople(Amount amount) {
        return amount.unit() == Unit.COUNT && isPeople(amount.noun());
    }

    private boolean isPeople(String noun) {
        return people.contains(noun) || people.contains(noun + "s");
    }

    private Optional<Amount> at(List<Token> tokens, int from) {
        var written = value(tokens.get(from).word());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        double value = written.getAsDouble();
        int to = from + 1;
        if (isAt(tokens, to, "^")
                && to + 1 < tokens.size()
                && tokens.get(to + 1).is(Kind.NUMBER)) {
            value = Math.pow(value, value(tokens.get(to + 1).word()).orElse(1));
            to += 2;
        }
        if (isAt(tokens, to, "%") || isAt(tokens, to, "percent")) {
            return Optional.of(new Amount(value, Unit.PERCENT, Period.NONE, "", "", from, to + 1));
        }
        if (isAt(tokens, to, "per") && isAt(tokens, to + 1, "cent")) {
            return Optional.of(new Amount(value, Unit.PERCENT, Period.NONE, "", "", from, to + 2));
        }
        if (isAt(tokens, to, ":")
                && to + 1 < tokens.size()
                && tokens.get(to + 1).is("1")
                && saysReadsFirst(tokens)) {
            return Optional.of(new Amount(value, Unit.COUNT, Period.NONE, "read", "write", from, to + 2));
        }
        var unit = Unit.COUNT;
        if (isAt(tokens, to, "b")) {
            return Optional.of(
                    isCounted(tokens, to + 1)
                            ? withUnit(tokens, value * 1e9, Unit.COUNT, from, to + 1)
                            : withUnit(tokens, value, Unit.BYTES, from, to + 1));
        }
        if (to < tokens.size() && BYTES.containsKey(tokens.get(to).word())) {
            value *= BYTES.getOrDefault(tokens.get(to).word(), 1.0);
            unit = Unit.BYTES;
            to++;
        } else if (to < tokens.size() && DURATIONS.contains(tokens.get(to).word())) {
            return Optional.of(new Amount(value, Unit.DURATION, Period.NONE, "", "", from, to + 1));
        } else if (to < tokens.size() && RATES.contains(tokens.get(to).word())) {
            return Optional.of(new Amount(
                    value, Unit.COUNT, Period.SECOND, ofRate(tokens.get(to).word()), "", from, to + 1));
        }
        return Optional.of(withUnit(tokens, value, unit, from, to));
    }

    /** "1 B users" are a billion. */
    private static boolean isCounted(List<Token> tokens, int at) {
        return at < tokens.size()
                && tokens.get(at).is(Kind.WORD)
                && !NOT_COUNTED.contains(tokens.get(at).word())
                && !tokens.get(at).is("gives")
                && !tokens.get(at).is("makes");
    }

    /** What an amount counts, per what and over what time: the words up to the next number or sign. */
    private Amount withUnit(List<Token> tokens, double value, Unit unit, int from, int begin) {
        var period = from > 0 && isWord(tokens.get(from - 1), Set.of("dau", "mau"))
                ? PERIODS.getOrDefault(tokens.get(from - 1).word(), Period.NONE)
                : Period.NONE;
        var noun = period == Period.NONE ? "" : "user";
        var each = ownerBefore(tokens, from);
        int to = begin;
        for (int i = begin; i < Math.min(tokens.size(), begin + LONGEST_UNIT); i++) {
            var token = tokens.get(i);
            boolean slash = token.is("/");
            if (token.is(Kind.NUMBER)
                    || token.is(Kind.ARROW)
                    || (token.is(Kind.SIGN) && !slash)
                    || (i > begin && token.is("and"))) {
                break;
            }
            var next = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
            if (BEFORE_PERIOD.contains(token.word()) && PERIODS.containsKey(next)) {
                period = PERIODS.getOrDefault(next, period);
                to = i + 2;
                i++;
            } else if ((token.is("per") || slash) && !next.isEmpty() && !Character.isDigit(next.charAt(0))) {
                each = singular(next);
                to = i + 2;
                i++;
            } else if (isWord(token, Set.of("daily", "monthly", "dau", "mau"))) {
                period = PERIODS.getOrDefault(token.word(), period);
                noun = noun.isEmpty() && token.word().endsWith("au") ? "user" : noun;
                to = i + 1;
            } else if (token.is("each")) {
                each = each.isEmpty() ? "one" : each;
                to = i + 1;
            } else if (noun.isEmpty() && token.is(Kind.WORD) && !NOT_COUNTED.contains(token.word())) {
                noun = singular(token.word());
                to = i + 1;
            }
        }
        return new Amount(value, unit, period, noun, each, from, to);
    }

    /** "Each user posts 5 times a day": what comes before says whose five it is. */
    private String ownerBefore(List<Token> tokens, int from) {
        for (int i = from - 1; i > Math.max(0, from - LONGEST_OWNER); i--) {
            if (tokens.get(i).is(Kind.NUMBER)
                    || (tokens.get(i).is(Kind.SIGN) && !tokens.get(i).is(","))) {
                return "";
            }
            boolean owner = isWord(tokens.get(i - 1), Set.of("each", "every", "per", "average"));
            if (owner && isPeople(singular(tokens.get(i).word()))) {
                return singular(tokens.get(i).word());
            }
        }
        return "";
    }

    /** "The ratio of reads to writes is 100:1". */
    private static boolean saysReadsFirst(List<Token> tokens) {
        var words = tokens.stream().map(token -> singular(token.word())).toList();
        int read = words.indexOf("read");
        return read >= 0 && read < words.indexOf("write");
    }

    private static String ofRate(String unit) {
        return unit.equals("wps") ? "write" : "request";
    }

    private static boolean isWord(Token token, Set<String> words) {
        return words.contains(token.word());
    }

    private static boolean isAt(List<Token> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }

    static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static OptionalDouble value(String word) {
        var matcher = WRITTEN.matcher(word);
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        var digits = matcher.group(1);
        var plain = THOUSANDS.matcher(digits).matches() ? digits.replace(",", "") : digits.replace(',', '.');
        try {
            double multiplier = Optional.ofNullable(matcher.group(2))
                    .map(written -> MULTIPLIERS.getOrDefault(written, 1.0))
                    .orElse(1.0);
            return OptionalDouble.of(Double.parseDouble(plain) * multiplier);
        } catch (NumberFormatException e) {
            // 1.000.000 or 3.2.1 may be anything.
            return OptionalDouble.empty();
        }
    }
}
