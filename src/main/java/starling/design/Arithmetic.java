package starling.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import starling.design.Amount.Period;
import starling.design.Amount.Unit;
import starling.design.DesignSubstance.Contradiction;
import starling.design.Token.Kind;

/**
 * Checks the sums of an answer: {@code 1M * 10 KB = 10 GB}, so many a day against so many a second, users times actions, bytes
 * times items, reads to writes. It speaks up only where the answer itself gives all parts and what it makes of them is far from what
 * they come to; whatever is rounded, meant for the busiest moment or not plain is taken to be right, since a wrong accusation does
 * more harm than a mistake that nobody mentions.
 */
final class Arithmetic {
    /** People round to a power of ten's nearest half, and call 86,400 seconds 100,000. */
    private static final double ROUNDING = 3;

    /** A rate is often meant for the evening, and storage for its copies and indexes, where nobody says so. */
    private static final double UNSAID = 10;

    private static final int LONGEST_LINK = 8;
    private static final double SMALLEST_PART = 100;
    /** A count up to this over a minute or more may be what one person does. */
    private static final double LARGEST_SHARE = 1_000;

    private static final Set<String> OWNERS = Set.of("each", "every", "average", "typical", "apiece");
    private static final Set<String> SUMS = Set.of("+", "-", "–", "−", "plus", "minus");
    private static final Set<String> EQUALS = Set.of("=", "≈", "is", "gives", "makes", "equals", "are");
    private static final Set<String> TIMES = Set.of("*", "x", "×", "times");
    private static final Set<String> LINKS =
            Set.of((", = ≈ is are about roughly around approximately so which that makes gives"
                            + " means or some on average comes to i e only just ( an equals that's it's divided by")
                    .split(" "));
    private static final List<Double> FACTORS =
            List.of(86_400.0, 100_000.0, 3_600.0, 60.0, 24.0, 365.0, 360.0, 30.0, 31.0, 12.0, 7.0, 52.0);

    private record Placed(int at, Sentence sentence, Amount amount) {}

    private final String answer;
    private final List<Sentence> sentences;
    private final AmountReader reader;
    private final ArgumentLexicon lexicon;
    private final List<List<Amount>> amounts;
    private final List<Contradiction> found = new ArrayList<>();
    private final List<Contradiction> contradictions;
    private int checked;

    Arithmetic(String answer, List<Sentence> sentences, AmountReader reader, ArgumentLexicon lexicon) {
        this.answer = answer;
        this.sentences = sentences;
        this.reader = reader;
        this.lexicon = lexicon;
        this.amounts = sentences.stream()
                .map(sentence -> reader.read(sentence.wording().tokens()))
                .toList();
        this.contradictions = check();
    }

    /** How many sizes, rates, times and shares the answer gives. */
    int numbers() {
        return (int)
                amounts.stream().flatMap(List::stream).filter(Amount::isMeasure).count();
    }

    /** The first sentence with such a number. */
    Optional<Sentence> first() {
        return IntStream.range(0, sentences.size())
                .filter(i -> amounts.get(i).stream().anyMatch(Amount::isMeasure))
                .mapToObj(sentences::get)
                .findFirst();
    }

    /** The sums that do not come out, in the order of the answer, each sentence once. */
    List<Contradiction> contradictions() {
        return contradictions;
    }

    /** How many sums could be checked, those that do not come out among them. */
    int checked() {
        return checked;
    }

    private List<Contradiction> check() {
        for (int i = 0; i < sentences.size(); i++) {
            sums(i);
            linked(i);
        }
        usersAndActions();
        storage();
        readsToWrites();
        var places = new HashSet<Integer>();
        return found.stream()
                .filter(contradiction -> places.add(contradiction.quote().start()))
                .sorted(Comparator.comparing(
                        contradiction -> contradiction.quote().start()))
                .toList();
    }

    /** {@code a * b / c = d}, and on from d. */
    private void sums(int sentence) {
        var list = amounts.get(sentence);
        var tokens = sentences.get(sentence).wording().tokens();
        if (sentences.get(sentence).holds(lexicon.widening())) {
            return;
        }
        int first = 0;
        while (first + 1 < list.size()) {
            double value = list.get(first).value();
            int sizes = sizes(list.get(first));
            int i = first;
            boolean plain = isPlain(list.get(i)) && beginsThere(tokens, list, first);
            while (i + 1 < list.size() && operator(tokens, list.get(i), list.get(i + 1)) != 0) {
                double next = list.get(i + 1).value();
                boolean times = operator(tokens, list.get(i), list.get(i + 1)) == '*';
                value = times ? value * next : value / next;
                sizes += times ? sizes(list.get(i + 1)) : -sizes(list.get(i + 1));
                plain &= isPlain(list.get(i + 1)) && !opensGroup(tokens, list.get(i), list.get(i + 1));
                i++;
            }
            boolean said = i + 1 < list.size() && isEqual(tokens, list.get(i), list.get(i + 1));
            if (i > first && said && plain && endsThere(tokens, list, i + 1)) {
                compare(sentence, list.subList(first, i + 1), sizes, value, list.get(i + 1));
            }
            first = i + 1;
        }
    }

    /** Whether nothing stands before a product that belongs to it: "90M + 10 * 1M", "50 10^6 x 10^3". */
    private static boolean beginsThere(List<Token> tokens, List<Amount> list, int first) {
        if (first == 0) {
            return true;
        }
        var between = tokens.subList(
                Math.min(list.get(first - 1).to(), list.get(first).from()),
                list.get(first).from());
        return !between.isEmpty() && between.stream().noneMatch(token -> SUMS.contains(token.word()));
    }

    /** Whether a result is a number and no further product, as in "= 50 x 10^9". */
    private static boolean endsThere(List<Token> tokens, List<Amount> list, int said) {
        return said + 1 == list.size()
                || (operator(tokens, list.get(said), list.get(said + 1)) != '*'
                        && list.get(said + 1).from() > list.get(said).to());
    }

    /** Whether what is divided by begins with a bracket, so that more than the next number may belong to it. */
    private static boolean opensGroup(List<Token> tokens, Amount left, Amount right) {
        return operator(tokens, left, right) == '/'
                && tokens.subList(left.to(), right.from()).stream().anyMatch(token -> token.is("("));
    }

    private static boolean isPlain(Amount amount) {
        return amount.unit() != Unit.PERCENT && amount.value() > 0;
    }

    private static int sizes(Amount amount) {
        return amount.unit() == Unit.BYTES ? 1 : 0;
    }

    /** Holds what parts come to against what is said, where bytes by bytes are a count. */
    private void compare(int sentence, List<Amount> parts, int sizes, double value, Amount said) {
        // 24/7 and 3 = three are no sums.
        boolean large = parts.size() > 2 && said.value() >= SMALLEST_PART;
        boolean comparable = isPlain(said)
                && (large || parts.stream().anyMatch(part -> part.value() >= SMALLEST_PART))
                && said.unit() != Unit.DURATION
                && (said.unit() == Unit.BYTES ? sizes == 1 : sizes == 0);
        if (!comparable) {
            return;
        }
        var period = parts.stream()
                .map(Amount::period)
                .filter(over -> over != Period.NONE)
                .findFirst()
                .orElse(Period.NONE);
        boolean severalPeriods = parts.stream()
                        .map(Amount::period)
                        .filter(over -> over != Period.NONE)
                        .distinct()
                        .count()
                > 1;
        boolean converts = parts.stream()
                .anyMatch(part -> FACTORS.stream().anyMatch(factor -> Math.abs(part.value() / factor - 1) < 0.05));
        double expected = nearest(value, said.value(), conversions(period, said.period(), converts));
        checked += severalPeriods ? 0 : 1;
        if (!severalPeriods && isFar(expected, said.value(), ROUNDING)) {
            tell(
                    sentence,
                    "Your sum comes to about " + words(expected, said) + ", not " + words(said.value(), said) + ".");
        }
    }

    /** By what a result may differ for the time that it is over. */
    private static List<Double> conversions(Period from, Period to, boolean converts) {
        if (from == to) {
            return List.of(1.0);
        }
        if (from != Period.NONE && to != Period.NONE) {
            double ratio = (double) to.seconds() / from.seconds();
            return converts ? List.of(1.0, ratio) : List.of(ratio);
        }
        if (converts) {
            return List.of(1.0);
        }
        // What is so many a day may be given for a month or a year, and nobody says so.
        return from == Period.NONE
                ? List.of(1.0, (double) to.seconds() / Period.DAY.seconds())
                : List.of(1.0, 1.0 / from.seconds(), 30.0, 365.0);
    }

    private static double nearest(double value, double said, List<Double> conversions) {
        return conversions.stream()
                .map(conversion -> value * conversion)
                .min(Comparator.comparingDouble(converted -> Math.abs(Math.log(converted / said))))
                .orElse(value);
    }

    private static char operator(List<Token> tokens, Amount left, Amount right) {
        if (right.from() - left.to() > LONGEST_LINK) {
            return 0;
        }
        var between = tokens.subList(left.to(), right.from());
        char found = 0;
        for (var token : between) {
            boolean times = TIMES.contains(token.word());
            boolean over = token.is("/") || token.is("÷") || token.is("divided");
            if ((times || over) && found != 0) {
                return 0;
            }
            if (times || over) {
                found = times ? '*' : '/';
            } else if (token.is(Kind.ARROW) || (token.is(Kind.SIGN) && !token.is("(") && !token.is(")"))) {
                return 0;
            }
        }
        return found;
    }

    private static boolean isEqual(List<Token> tokens, Amount left, Amount right) {
        if (right.from() - left.to() > LONGEST_LINK) {
            return false;
        }
        var between = tokens.subList(left.to(), right.from());
        return between.stream().anyMatch(token -> EQUALS.contains(token.word()) || token.is(Kind.ARROW))
                && between.stream()
                        .allMatch(token -> LINKS.contains(token.word())
                                || EQUALS.contains(token.word())
                                || token.is(Kind.ARROW)
                                || token.is(")"));
    }

    /** "1 million a day, which is about 12 a second": so many over one time are so many over another. */
    private void linked(int sentence) {
        var list = amounts.get(sentence);
        var tokens = sentences.get(sentence).wording().tokens();
        for (int i = 0; i + 1 < list.size(); i++) {
            var day = list.get(i);
            var second = list.get(i + 1);
            boolean alike = day.unit() == second.unit()
                    && day.unit() != Unit.DURATION
                    && day.each().isEmpty()
                    && second.each().isEmpty()
                    && day.period() != Period.NONE
                    && second.period() != Period.NONE
                    && day.period() != second.period()
                    && !reader.isUsersOfADay(day)
                    && !mayBeAShare(tokens, list, day);
            boolean link = second.from() - day.to() <= LONGEST_LINK
                    && second.from() > day.to()
                    && tokens.subList(day.to(), second.from()).stream()
                            .allMatch(token -> LINKS.contains(token.word()) || token.is(Kind.ARROW));
            if (alike && link) {
                double expected =
                        day.value() * second.period().seconds() / day.period().seconds();
                check(sentence, day, expected, second);
            }
        }
    }

    /** Whether a rate may be what one person does, or one of many: "each makes 10 requests a day", "50 million people send 40 a day". */
    private boolean mayBeAShare(List<Token> tokens, List<Amount> list, Amount rate) {
        boolean small = rate.unit() == Unit.COUNT && rate.period() != Period.SECOND && rate.value() <= LARGEST_SHARE;
        boolean owned = tokens.subList(0, rate.from()).stream().anyMatch(token -> OWNERS.contains(token.word()));
        boolean ofMany = list.stream().anyMatch(other -> !other.equals(rate) && reader.isOfPeople(other));
        return small || owned || ofMany;
    }

    private void check(int sentence, Amount from, double expected, Amount said) {
        boolean peak = sentences.get(sentence).holds(lexicon.peaks());
        checked++;
        boolean tooLow = said.value() * ROUNDING < expected;
        boolean tooHigh = !peak && said.value() > UNSAID * expected;
        if (tooLow || tooHigh) {
            tell(
                    sentence,
                    sentenceStart(words(from.value(), from)) + " is about " + words(expected, said) + ", not "
                            + words(said.value(), said) + ".");
        }
    }

    /** 10 million users a day, 5 posts each: so many posts a day, or a second. */
    private void usersAndActions() {
        var users = only(reader::isUsersOfADay);
        var actions = only(amount -> amount.unit() == Unit.COUNT
                && !amount.each().isEmpty()
                && amount.value() <= 10_000
                && (amount.period() == Period.DAY || amount.period() == Period.NONE));
        var rate = only(
                amount -> amount.is(Unit.COUNT, Period.SECOND) && amount.each().isEmpty());
        if (users.isEmpty()
                || actions.isEmpty()
                || rate.isEmpty()
                || !areNear(users.get(), actions.get(), rate.get())) {
            return;
        }
        double expected = users.get().amount().value() * actions.get().amount().value() / Period.DAY.seconds();
        var said = rate.get();
        checked++;
        boolean peak = said.sentence().holds(lexicon.peaks());
        if (said.amount().value() * ROUNDING < expected
                || (!peak && said.amount().value() > UNSAID * expected)) {
            tell(
                    said.at(),
                    "Your users and what each of them does come to about " + words(expected, said.amount()) + ", not "
                            + words(said.amount().value(), said.amount()) + ".");
        }
    }

    /** 1 million a day of 10 kB each: so many bytes a day, or a year. */
    private void storage() {
        var items = only(amount ->
                amount.is(Unit.COUNT, Period.DAY) && amount.each().isEmpty() && !reader.isUsersOfADay(amount));
        var size = only(
                amount -> amount.is(Unit.BYTES, Period.NONE) && !amount.each().isEmpty());
        var volume = only(amount -> amount.unit() == Unit.BYTES && amount.period() != Period.NONE);
        if (items.isEmpty() || size.isEmpty() || volume.isEmpty() || !areNear(items.get(), size.get(), volume.get())) {
            return;
        }
        var item = items.get().amount();
        var each = size.get().amount();
        var said = volume.get();
        boolean same = each.each().equals("one") || each.each().equals(item.noun());
        double expected = item.value() * each.value() * said.amount().period().seconds() / Period.DAY.seconds();
        boolean widened = said.sentence().holds(lexicon.widening());
        boolean tooLow = said.amount().value() * ROUNDING < expected;
        checked += same && !widened ? 1 : 0;
        if (same && !widened && (tooLow || said.amount().value() > UNSAID * expected)) {
            tell(
                    said.at(),
                    "What you keep comes to about " + words(expected, said.amount()) + ", not "
                            + words(said.amount().value(), said.amount()) + ".");
        }
    }

    /** 100 reads to a write, 10 writes a second: so many reads a second. */
    private void readsToWrites() {
        var ratio = only(amount -> amount.unit() == Unit.COUNT
                && amount.noun().equals("read")
                && amount.each().equals("write")
                && amount.period() == Period.NONE);
        var reads = only(
                amount -> amount.is(Unit.COUNT, Period.SECOND) && amount.noun().equals("read"));
        var writes = only(
                amount -> amount.is(Unit.COUNT, Period.SECOND) && amount.noun().equals("write"));
        if (ratio.isEmpty() || reads.isEmpty() || writes.isEmpty()) {
            return;
        }
        checked++;
        double expected = ratio.get().amount().value() * writes.get().amount().value();
        var said = reads.get();
        if (isFar(expected, said.amount().value(), ROUNDING)
                && !said.sentence().holds(lexicon.peaks())
                && !writes.get().sentence().holds(lexicon.peaks())) {
            tell(
                    said.at(),
                    "By your own ratio that is about " + number(expected, false) + " reads a second, not "
                            + number(said.amount().value(), false) + ".");
        }
    }

    /** The amount of a kind, if the answer has exactly one: of two it is not plain which one is meant. */
    private Optional<Placed> only(Predicate<Amount> kind) {
        Optional<Placed> one = Optional.empty();
        for (int i = 0; i < sentences.size(); i++) {
            for (var amount : amounts.get(i)) {
                if (kind.test(amount) && one.isPresent()) {
                    return Optional.empty();
                }
                if (kind.test(amount)) {
                    one = Optional.of(new Placed(i, sentences.get(i), amount));
                }
            }
        }
        return one;
    }

    private static boolean areNear(Placed first, Placed second, Placed third) {
        int from = Math.min(first.at(), Math.min(second.at(), third.at()));
        int to = Math.max(first.at(), Math.max(second.at(), third.at()));
        return to - from <= 3;
    }

    private static boolean isFar(double expected, double said, double factor) {
        return said > expected * factor || said * factor < expected;
    }

    private void tell(int sentence, String sum) {
        found.add(new Contradiction(sum, sentences.get(sentence).quote(answer, 0)));
    }

    /** A value with the unit and the time of an amount. */
    private static String words(double value, Amount like) {
        return number(value, like.unit() == Unit.BYTES) + like.period().words();
    }

    private static String sentenceStart(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String number(double value, boolean bytes) {
        var names = bytes
                ? List.of(" bytes", " kB", " MB", " GB", " TB", " PB")
                : List.of("", "", " million", " billion", " trillion");
        int power = 0;
        double shown = value;
        while (shown >= 1_000 && power + 1 < names.size()) {
            shown /= 1_000;
            power++;
        }
        if (!bytes && power == 1) {
            return String.format(Locale.ROOT, "%,d", Math.round(rounded(shown) * 1_000));
        }
        return plain(rounded(shown)) + names.get(power);
    }

    /** To two digits that count, as people say it. */
    private static double rounded(double value) {
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))) - 1);
        return Math.round(value / step) * step;
    }

    private static String plain(double value) {
        return value >= 10
                ? String.format(Locale.ROOT, "%.0f", value)
                : trimmed(String.format(Locale.ROOT, "%.2f", value));
    }

    private static String trimmed(String decimal) {
        var shorter = decimal;
        while (shorter.contains(".") && (shorter.endsWith("0") || shorter.endsWith("."))) {
            boolean point = shorter.endsWith(".");
            shorter = shorter.substring(0, shorter.length() - 1);
            if (point) {
                break;
            }
        }
        return shorter;
    }
}
