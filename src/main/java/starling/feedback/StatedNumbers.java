package starling.feedback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The numbers that a text states, and whether another text that speaks of the same has them: in digits or in words, with the
 * unit that they stand with. Immutable, safe for use by several threads; linear in what it is made of.
 */
public final class StatedNumbers {
    /** So many quantities are looked at: more than an answer and its notes have. */
    private static final int MOST = 400;

    private static final double SAME = 0.005;

    private static final List<String> ONES = List.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final Pattern WORDED = Pattern.compile("\\b(?:(" + String.join("|", TENS.keySet())
            + ")(?:[ -](one|two|three|four|five|six|seven|eight|nine))?" + "|(" + String.join("|", ONES) + "))\\b");
    private static final int ONES_GROUP = 3;
    private static final Pattern HUNDRED =
            Pattern.compile("\\b(?:(\\d+|an?|one) )?(hundred|thousand|million|billion|dozen)\\b");
    private static final Map<String, String> SCALES =
            Map.of("hundred", "100", "thousand", "1000", "million", "1000000", "billion", "1000000000", "dozen", "12");
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern PERCENT = Pattern.compile("\\s*(?:%|\\bper ?cent\\b)");
    private static final Pattern BARE = Pattern.compile("(?<![\\p{L}\\d.])\\d+(?:\\.\\d+)?");
    private static final Pattern BLANKS = Pattern.compile("[\\s-]+");

    /** Of how something is to be told, not of what happened: "in two sentences". */
    private static final Pattern OF_TELLING =
            Pattern.compile("\\b\\d+(?: (?:or|to) \\d+)? (?:short )?(?:sentences?|lines?)\\b");

    private final List<Quantity> quantities;
    private final String plain;
    private final Set<String> bare;
    private final Set<String> countable;

    private StatedNumbers(String text) {
        quantities = Quantity.in(text, MOST);
        plain = plain(text);
        bare = Set.copyOf(new HashSet<>(bare(plain)));
        countable = Set.copyOf(new HashSet<>(bare(plain(withoutMeasured(text, quantities)))));
    }

    /** The numbers of a text. */
    public static StatedNumbers of(String text) {
        return new StatedNumbers(text);
    }

    /** Whether each number that a claim states stands here too. */
    public boolean support(String claim) {
        var stated = Quantity.in(claim, MOST);
        if (!stated.stream().allMatch(quantity -> isOfTelling(quantity) || has(quantity))) {
            return false;
        }
        // The number of a measure was looked up with its unit, and may be written with another one here.
        var rest = plain(withoutMeasured(claim, stated));
        return bare.containsAll(bare(OF_TELLING.matcher(rest).replaceAll(" ")));
    }

    /** A text without its times, sums of money, shares and factors. */
    private static String withoutMeasured(String text, List<Quantity> quantities) {
        var rest = new StringBuilder(text);
        for (var quantity : quantities) {
            for (int i = quantity.start(); i < quantity.end() && quantity.kind() != Quantity.Kind.COUNT; i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return rest.toString();
    }

    private static boolean isOfTelling(Quantity quantity) {
        return quantity.kind() == Quantity.Kind.COUNT
                && List.of("sentenc", "line").contains(quantity.of());
    }

    private boolean has(Quantity quantity) {
        return quantities.stream().anyMatch(other -> other.isLike(quantity) && isSame(other, quantity))
                || (quantity.kind() == Quantity.Kind.COUNT
                        ? countable.containsAll(bare(plain(quantity.words())))
                        : hasWords(plain(quantity.words()).strip()));
    }

    private static boolean isSame(Quantity one, Quantity other) {
        return Math.abs(one.value() - other.value()) <= SAME * Math.max(Math.abs(one.value()), Math.abs(other.value()));
    }

    private boolean hasWords(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
                .matcher(plain)
                .find();
    }

    /** The numbers of a plain text that are not shares, each as digits. */
    private static List<String> bare(String plain) {
        var numbers = new ArrayList<String>();
        var number = BARE.matcher(plain);
        while (number.find()) {
            boolean share = number.end() < plain.length() && plain.charAt(number.end()) == '%';
            numbers.add(withoutZeros(number.group()) + (share ? "%" : ""));
        }
        return numbers;
    }

    private static String withoutZeros(String number) {
        var whole = number.replaceFirst("^0+(?=\\d)", "");
        return whole.contains(".") ? whole.replaceFirst("\\.?0+$", "") : whole;
    }

    /** In lower case, with numbers in digits and shares with their sign. */
    private static String plain(String text) {
        var lower = BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        var digits = WORDED.matcher(lower).replaceAll(StatedNumbers::digits);
        var scaled = HUNDRED.matcher(GROUPED.matcher(digits).replaceAll("")).replaceAll(match -> {
            var scale = SCALES.getOrDefault(match.group(2), "1");
            return Optional.ofNullable(match.group(1))
                    .filter(times -> Character.isDigit(times.charAt(0)) && times.length() < 7)
                    .map(times -> String.valueOf(Long.parseLong(times) * Long.parseLong(scale)))
                    .orElse(scale);
        });
        return PERCENT.matcher(scaled).replaceAll("%");
    }

    private static String digits(MatchResult number) {
        if (number.group(ONES_GROUP) != null) {
            return String.valueOf(ONES.indexOf(number.group(ONES_GROUP)) + 2);
        }
        int unit = Optional.ofNullable(number.group(2))
                .map(word -> word.equals("one") ? 1 : ONES.indexOf(word) + 2)
                .orElse(0);
        return String.valueOf(TENS.getOrDefault(number.group(1), 0) + unit);
    }

    /** Says nothing of the text, so that no log ever holds it. */
    @Override
    public String toString() {
        return bare.size() + " numbers";
    }
}
