package starling.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import starling.retrieval.TellingWords;

/**
 * How much or how many, as a text says it.
 *
 * @param value of times in seconds, of shares in percent, of all else as it is
 * @param of what it counts or in what it is measured: the currency, or the stem of what is counted; empty for times and shares
 * @param bound how exact it is meant to be
 * @param step whether it is by how much something changed, from what, or to what
 * @param words as they stand in the text
 * @param start the offset of the words there, in UTF-16 units
 */
record Quantity(Kind kind, double value, String of, Bound bound, Step step, String words, int start) {
    /** What is measured. */
    enum Kind {
        SHARE,
        MONEY,
        TIME,
        COUNT,
        FACTOR
    }

    /** How exact a quantity is meant to be. */
    enum Bound {
        EXACT,
        ABOUT,
        AT_LEAST,
        AT_MOST
    }

    /** What a quantity is of a change. */
    enum Step {
        BY,
        FROM,
        OTHER
    }

    private static final Map<String, Double> NUMBERS = Map.ofEntries(
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("fifteen", 15.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0),
            Map.entry("sixty", 60.0),
            Map.entry("seventy", 70.0),
            Map.entry("eighty", 80.0),
            Map.entry("ninety", 90.0),
            Map.entry("hundred", 100.0),
            Map.entry("an", 1.0),
            Map.entry("one", 1.0));

    private static final Map<String, Double> SECONDS = Map.ofEntries(
            Map.entry("ms", 0.001),
            Map.entry("millisecond", 0.001),
            Map.entry("s", 1.0),
            Map.entry("sec", 1.0),
            Map.entry("second", 1.0),
            Map.entry("min", 60.0),
            Map.entry("minute", 60.0),
            Map.entry("h", 3_600.0),
            Map.entry("hr", 3_600.0),
            Map.entry("hour", 3_600.0),
            Map.entry("day", 86_400.0),
            Map.entry("week", 604_800.0),
            Map.entry("month", 2_592_000.0),
            Map.entry("year", 31_536_000.0));

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("$", "dollar"),
            Map.entry("usd", "dollar"),
            Map.entry("dollars", "dollar"),
            Map.entry("€", "euro"),
            Map.entry("eur", "euro"),
            Map.entry("euros", "euro"),
            Map.entry("euro", "euro"),
            Map.entry("£", "pound"),
            Map.entry("gbp", "pound"),
            Map.entry("pounds", "pound"),
            Map.entry("₹", "rupee"),
            Map.entry("rupees", "rupee"),
            Map.entry("¥", "yen"),
            Map.entry("yen", "yen"),
            Map.entry("francs", "franc"));

    private static final Map<String, Double> SCALES = Map.of(
            "k",
            1e3,
            "thousand",
            1e3,
            "mn",
            1e6,
            "million",
            1e6,
            "bn",
            1e9,
            "billion",
            1e9,
            "hundred",
            1e2,
            "dozen",
            12.0);

    private static final String NUMBER = "\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?|(?:"
            + String.join("|", NUMBERS.keySet()) + ")(?!\\p{L})";
    private static final String BEFORE = "(?<![\\p{L}\\p{N}.,:/-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";

    /** A number, its scale, and the words behind it, which may say of what. */
    private static final Pattern MEASURED = Pattern.compile(
            BEFORE + "(?<currency>[$€£₹¥])?\\s?(?<number>" + NUMBER + ")(?:[ -]?(?<scale>k|mn|m|bn|thousand|million|"
                    + "billion|hundred|dozen)" + AFTER
                    + ")?(?:\\s?(?<percent>%|percent\\b|per cent\\b)|[ -]?(?<time>ms|milliseconds?|"
                    + "s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?)" + AFTER
                    + "|(?<factor>x| times| fold|-fold)" + AFTER
                    + "|\\s(?<money>usd|dollars|eur|euros?|gbp|pounds|rupees|yen|francs)" + AFTER
                    + "|\\s(?<next>\\p{L}[\\p{L}'’-]*)(?:\\s(?<second>\\p{L}[\\p{L}'’-]*))?)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORDED = Pattern.compile(
            "\\b(?:(?<hour>half an hour)|(?<half>halved|halving|in half|by half|half of|cut (?:it|that|this|them) in half)"
                    + "|(?<twothirds>two[ -]thirds)|(?<third>(?:a|one) third)|(?<threequarters>three[ -]quarters)"
                    + "|(?<quarter>(?:a|one) quarter of|by a quarter)|(?<twice>twice|doubled)|(?<thrice>tripled))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Double> SHARES =
            Map.of("half", 50.0, "twothirds", 200.0 / 3, "third", 100.0 / 3, "threequarters", 75.0, "quarter", 25.0);

    private static final Set<String> ABOUT = Set.of(
            "about",
            "around",
            "almost",
            "nearly",
            "roughly",
            "approximately",
            "some",
            "maybe",
            "perhaps",
            "like",
            "ca",
            "circa",
            "probably",
            "approx",
            "say",
            "something",
            "guess",
            "think",
            "between");
    private static final Set<String> AT_LEAST = Set.of("over", "least", "above", "exceeding");
    private static final Set<String> AT_MOST = Set.of("under", "most", "below", "within", "up");
    private static final Set<String> IRREGULAR = Set.of("people", "children", "men", "women", "staff", "fish");
    private static final Set<String> NO_THINGS = Set.of(
            "this",
            "was",
            "is",
            "as",
            "has",
            "does",
            "always",
            "perhaps",
            "across",
            "towards",
            "times",
            "us",
            "his",
            "its",
            "percentage");
    private static final Pattern CLOCK =
            Pattern.compile("(?i)\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|o['’]clock)\\b.*", Pattern.DOTALL);

    /** Within so much of the greater of two, they may be one number that was rounded. */
    private static final double ROUNDING = 0.1;

    private static final double ABOUT_AS_MUCH = 0.25;

    /** Says nothing of the text, so that no log ever holds it. */
    @Override
    public String toString() {
        return "quantity at " + start;
    }

    int end() {
        return start + words.length();
    }

    /**
     * The first quantities in a text, in its order; years, clock times, and numbers that name something are none.
     *
     * @param most so many are looked for, so that a long text full of numbers takes no longer
     */
    static List<Quantity> in(String text, int most) {
        var found = new ArrayList<Quantity>();
        var worded = WORDED.matcher(text);
        while (found.size() < most && worded.find()) {
            found.add(worded(text, worded));
        }
        var measured = MEASURED.matcher(text);
        int from = 0;
        int enough = found.size() + most;
        while (found.size() < enough && from <= text.length() && measured.find(from)) {
            int start = measured.start();
            int numberEnd = measured.end("number");
            boolean inWords = found.stream().anyMatch(other -> start < other.end() && other.start() < numberEnd);
            if (!inWords) {
                measured(text, measured).ifPresent(found::add);
            }
            // What stands behind one number may be the next one.
            from = numberEnd;
        }
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private static Quantity worded(String text, java.util.regex.Matcher match) {
        var words = match.group();
        var before = before(text, match.start());
        if (match.group("hour") != null) {
            return new Quantity(
                    Kind.TIME, 1_800, "", bound(before, text, match.end()), step(before), words, match.start());
        }
        if (match.group("twice") != null || match.group("thrice") != null) {
            double times = match.group("twice") != null ? 2 : 3;
            return new Quantity(Kind.FACTOR, times, "", Bound.ABOUT, Step.OTHER, words, match.start());
        }
        double share = SHARES.entrySet().stream()
                .filter(entry -> match.group(entry.getKey()) != null)
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
        var step = words.toLowerCase(Locale.ROOT).startsWith("halv")
                        || words.contains("in half")
                        || words.startsWith("by ")
                ? Step.BY
                : step(before);
        return new Quantity(Kind.SHARE, share, "", Bound.ABOUT, step, words, match.start());
    }

    private static Optional<Quantity> measured(String text, java.util.regex.Matcher match) {
        var number = match.group("number").toLowerCase(Locale.ROOT);
        boolean digits = Character.isDigit(number.charAt(0));
        var scale = Optional.ofNullable(match.group("scale")).map(word -> word.toLowerCase(Locale.ROOT));
        var currency = Optional.ofNullable(match.group("currency"))
                .or(() -> Optional.ofNullable(match.group("money")))
                .map(word -> CURRENCIES.getOrDefault(word.toLowerCase(Locale.ROOT), ""));
        // "5m" may be metres, minutes or millions.
        if (scale.equals(Optional.of("m")) && currency.isEmpty()) {
            return Optional.empty();
        }
        double value = (digits ? digits(number) : NUMBERS.getOrDefault(number, 0.0))
                * scale.map(word -> word.equals("m") ? 1e6 : SCALES.getOrDefault(word, 1.0))
                        .orElse(1.0);
        var before = before(text, match.start());
        int numberEnd = scale.isPresent() ? match.end("scale") : match.end("number");
        if (CLOCK.matcher(text.substring(numberEnd, Math.min(text.length(), numberEnd + 10)))
                .matches()) {
            return Optional.empty();
        }
        if (currency.isPresent()) {
            int end = match.group("money") != null ? match.end("money") : numberEnd;
            return Optional.of(quantity(Kind.MONEY, value, currency.get(), before, text, match.start(), end));
        }
        if (match.group("percent") != null) {
            return Optional.of(quantity(Kind.SHARE, value, "", before, text, match.start(), match.end("percent")));
        }
        if (match.group("time") != null) {
            return time(match.group("time"), value, before, text, match.start(), match.end("time"));
        }
        if (match.group("factor") != null) {
            return Optional.of(quantity(Kind.FACTOR, value, "", before, text, match.start(), match.end("factor")));
        }
        if (number.equals("an") || number.equals("one")) {
            return Optional.empty();
        }
        boolean year = digits && number.matches("(?:19|20)\\d\\d");
        boolean named = !before.isEmpty()
                && Set.of("at", "number", "no", "floor", "ramp", "room").contains(before.get(0));
        if (year || named) {
            return Optional.empty();
        }
        return counted("next", value, before, text, match).or(() -> counted("second", value, before, text, match));
    }

    private static Optional<Quantity> time(
            String unit, double value, List<String> before, String text, int start, int end) {
        var singular = unit.toLowerCase(Locale.ROOT).replaceFirst("(?<=..)s$", "");
        double seconds = SECONDS.getOrDefault(singular, SECONDS.getOrDefault(unit.toLowerCase(Locale.ROOT), 0.0));
        var rest = text.substring(end, Math.min(text.length(), end + 12)).toLowerCase(Locale.ROOT);
        boolean pointInTime = rest.matches("(?s)\\s+(?:later|ago|before|after|earlier|old)\\b.*")
                || (!before.isEmpty()
                        && Set.of("after", "another", "every", "last", "past", "next", "for")
                                .contains(before.get(0)));
        return pointInTime || seconds == 0
                ? Optional.empty()
                : Optional.of(quantity(Kind.TIME, value * seconds, "", before, text, start, end));
    }

    private static Optional<Quantity> counted(
            String group, double value, List<String> before, String text, java.util.regex.Matcher match) {
        return Optional.ofNullable(match.group(group))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> IRREGULAR.contains(word)
                        || (word.length() > 3
                                && word.endsWith("s")
                                && !word.endsWith("ss")
                                && !NO_THINGS.contains(word)))
                .flatMap(
                        word -> TellingWords.of(word).rarity().keySet().stream().findFirst())
                .map(stem -> quantity(Kind.COUNT, value, stem, before, text, match.start("number"), match.end(group)));
    }

    private static Quantity quantity(
            Kind kind, double value, String of, List<String> before, String text, int start, int end) {
        int from = start;
        while (from < end && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return new Quantity(kind, value, of, bound(before, text, end), step(before), text.substring(from, end), from);
    }

    private static double digits(String number) {
        var plain =
                number.matches("\\d+,\\d{1,2}|\\d+,\\d{4,}") ? number.replace(',', '.') : number.replaceAll("[, ]", "");
        return Double.parseDouble(plain);
    }

    /** The words before a place in its sentence, the nearest first, at most four. */
    private static List<String> before(String text, int at) {
        int from = at;
        while (from > 0 && ".!?;\n".indexOf(text.charAt(from - 1)) < 0 && at - from < 60) {
            from--;
        }
        var words = List.of(
                text.substring(from, at).toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}~]+", -1));
        var nearest = new ArrayList<String>();
        for (int i = words.size() - 1; i >= 0 && nearest.size() < 4; i--) {
            if (!words.get(i).isEmpty()) {
                nearest.add(words.get(i));
            }
        }
        return nearest;
    }

    private static Bound bound(List<String> before, String text, int end) {
        var near = before.subList(0, Math.min(3, before.size()));
        var behind = text.substring(end, Math.min(text.length(), end + 12)).toLowerCase(Locale.ROOT);
        boolean comparing = near.contains("than");
        if (near.stream().anyMatch(AT_LEAST::contains)
                || (comparing && near.contains("more"))
                || behind.matches("(?s)\\s*(?:\\+|or more|and more).*")) {
            return Bound.AT_LEAST;
        }
        if (near.stream().anyMatch(AT_MOST::contains)
                || (comparing && (near.contains("less") || near.contains("fewer")))) {
            return Bound.AT_MOST;
        }
        boolean about = near.stream().anyMatch(ABOUT::contains)
                || near.contains("~")
                || behind.matches("(?s)\\s*(?:or so|i think|i guess|maybe|something)\\b.*");
        return about ? Bound.ABOUT : Bound.EXACT;
    }

    private static Step step(List<String> before) {
        for (var word : before) {
            if (word.equals("by")) {
                return Step.BY;
            }
            if (word.equals("from")) {
                return Step.FROM;
            }
            if (word.equals("to")) {
                return Step.OTHER;
            }
        }
        return Step.OTHER;
    }

    /** Whether the two are told of the same sort of thing and can be held against each other. */
    boolean isLike(Quantity other) {
        return kind == other.kind && of.equals(other.of);
    }

    /** Whether whoever says the one can mean the other: with what "about" and "over" allow, and rounded. */
    boolean agreesWith(Quantity other) {
        return isLike(other) && (allows(other) || other.allows(this));
    }

    private boolean allows(Quantity other) {
        double difference =
                Math.abs(value - other.value) / Math.max(Math.max(Math.abs(value), Math.abs(other.value)), 1e-9);
        return switch (bound) {
            case EXACT -> difference <= ROUNDING;
            case ABOUT -> difference <= ABOUT_AS_MUCH;
            case AT_LEAST -> other.value >= value * (1 - ROUNDING);
            case AT_MOST -> other.value <= value * (1 + ROUNDING);
        };
    }
}
