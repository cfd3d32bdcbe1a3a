package starling.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import starling.design.Amount.Period;
import starling.design.Amount.Unit;
import starling.design.Phrase.Match;
import starling.design.Token.Kind;
import starling.question.DesignBrief.Point;

/**
 * The numbers in a point of a brief, such as "within 50 ms" or "6,000 redirects a second", against those that an answer gives for it.
 * Somebody who has not asked can only guess, so that a number counts up to ten times worse than the brief's; beyond that it is the
 * number of another system. Immutable.
 */
final class PromisedNumbers {
    private static final double GUESS = 10;
    /** A share of the time, or of people, that is promised is above this; one that is given up is below. */
    private static final double HALF = 50;

    private static final double WHOLE = 100;
    private static final double SMALLEST_BARE_SHARE = 99;

    private static final Map<String, Double> SECONDS = Stream.of(
                    Map.entry(0.001, "ms msec millisecond milliseconds"),
                    Map.entry(1.0, "s sec secs second seconds"),
                    Map.entry(60.0, "min mins minute minutes"),
                    Map.entry(3_600.0, "h hour hours"),
                    Map.entry(86_400.0, "day days"),
                    Map.entry(604_800.0, "week weeks"),
                    Map.entry(2_592_000.0, "month months"),
                    Map.entry(31_536_000.0, "year years"))
            .flatMap(unit -> Stream.of(unit.getValue().split(" ", -1)).map(word -> Map.entry(word, unit.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final List<String> COUNTED =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Set<String> BELOW = Set.of("below", "under", "within", "less");
    private static final Set<String> ONE = Set.of("a", "an");

    private final AmountReader reader;
    private final List<Quantity> promised;

    /** An amount in one unit of its kind: a stretch of time in seconds, a rate by the second. */
    private record Quantity(Amount amount, double value) {}

    PromisedNumbers(Point point, AmountReader reader) {
        this.reader = reader;
        this.promised =
                quantities(Tokenizer.tokens(point.point(), 0, point.point().length()));
    }

    /**
     * Whether words that were taken for the point are near its numbers: true where they give none or the point has none. A number of
     * another kind beside one that is near is about something else.
     */
    boolean areMet(Sentence sentence, Match match) {
        var tokens = sentence.wording().tokens();
        var said = quantities(tokens).stream()
                .filter(quantity -> match.overlaps(
                        new Match(quantity.amount().from(), quantity.amount().to())))
                .toList();
        if (said.isEmpty() || promised.isEmpty()) {
            return true;
        }
        var alike = said.stream()
                .filter(quantity -> promised.stream().anyMatch(one -> isAlike(one, quantity)))
                .toList();
        return !alike.isEmpty() && alike.stream().allMatch(this::isMet) && !isTurnedRound(tokens, match);
    }

    /** "Must not be below 40 ms". */
    private static boolean isTurnedRound(List<Token> tokens, Match match) {
        return IntStream.range(Math.max(1, match.from()), match.to())
                .filter(i -> BELOW.contains(tokens.get(i).word()))
                .anyMatch(i -> tokens.subList(Math.max(0, i - 2), i).stream().anyMatch(token -> token.is("not")));
    }

    /** Where a sentence promises a share of the time without saying so, as in "p99 below 50 ms, 99.99". */
    Stream<Match> bareShares(Sentence sentence) {
        boolean expected = promised.stream()
                .anyMatch(quantity ->
                        quantity.amount().unit() == Unit.PERCENT && quantity.value() >= SMALLEST_BARE_SHARE);
        var tokens = sentence.wording().tokens();
        return !expected
                ? Stream.empty()
                : reader.read(tokens).stream()
                        .filter(amount -> amount.is(Unit.COUNT, Period.NONE)
                                && amount.value() > SMALLEST_BARE_SHARE
                                && amount.value() < WHOLE
                                && (amount.from() + 1 == tokens.size()
                                        || tokens.get(amount.from() + 1).is(Kind.SIGN)))
                        .map(amount -> new Amount(
                                amount.value(), Unit.PERCENT, Period.NONE, "", "", amount.from(), amount.from() + 1))
                        .filter(amount -> isMet(new Quantity(amount, amount.value())))
                        .map(amount -> new Match(amount.from(), amount.to()));
    }

    private boolean isMet(Quantity said) {
        return promised.stream().filter(one -> isAlike(one, said)).anyMatch(one -> isNear(one, said));
    }

    private static boolean isAlike(Quantity promised, Quantity said) {
        var one = promised.amount();
        var other = said.amount();
        return switch (one.unit()) {
            case PERCENT, DURATION -> one.unit() == other.unit();
            case BYTES -> false;
            case COUNT ->
                other.unit() == Unit.COUNT
                        && (isRate(one)
                                ? isRate(other) || other.noun().isEmpty()
                                : !isRate(other)
                                        && (one.value() == other.value()
                                                || (!one.noun().isEmpty()
                                                        && one.noun().equals(other.noun()))));
        };
    }

    private static boolean isRate(Amount amount) {
        return amount.period() != Period.NONE;
    }

    private static boolean isNear(Quantity promised, Quantity said) {
        return switch (promised.amount().unit()) {
            case DURATION -> said.value() <= GUESS * promised.value();
            case PERCENT ->
                promised.value() >= HALF
                        ? WHOLE - said.value() <= GUESS * (WHOLE - promised.value()) + 1e-6
                        : said.value() <= GUESS * promised.value();
            case BYTES, COUNT -> said.value() * GUESS >= promised.value();
        };
    }

    private List<Quantity> quantities(List<Token> tokens) {
        var inDigits = inDigits(tokens);
        return reader.read(inDigits).stream()
                .map(amount -> new Quantity(amount, amount.value() * inSeconds(inDigits, amount)))
                .toList();
    }

    private static double inSeconds(List<Token> tokens, Amount amount) {
        if (amount.unit() == Unit.COUNT && isRate(amount)) {
            return 1.0 / amount.period().seconds();
        }
        return amount.unit() == Unit.DURATION
                ? SECONDS.getOrDefault(tokens.get(amount.to() - 1).word(), 1.0)
                : 1;
    }

    /** With "one second" as "1 second". */
    private static List<Token> inDigits(List<Token> tokens) {
        var changed = new ArrayList<Token>(tokens);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean ofTime = SECONDS.containsKey(tokens.get(i + 1).word());
            boolean one = ONE.contains(token.word()) && i > 0 && isLimit(tokens.get(i - 1));
            int count = one ? 1 : COUNTED.indexOf(token.word());
            if (ofTime && token.is(Kind.WORD) && count > 0) {
                changed.set(i, new Token(Kind.NUMBER, String.valueOf(count), token.start(), token.end()));
            }
        }
        return changed;
    }

    private static boolean isLimit(Token token) {
        return Set.of("within", "in", "under", "below", "than", "after").contains(token.word());
    }
}
