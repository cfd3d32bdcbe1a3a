package starling.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import starling.notes.Story;
import starling.retrieval.TellingWords;
import starling.star.Part;
import starling.star.StarReading;

/**
 * What the notes hold of a story, and an answer that tells it leaves out or contradicts. Says nothing rather than something
 * wrong: numbers are held against each other only if they are of the same unit and sentences on the same thing, and if neither
 * is found anywhere else on the other side.
 */
public final class NotesComparison {
    /** More than this at a time and nothing is remembered. */
    private static final int MOST = 3;

    /** So many quantities are looked at on either side: more than a story has, few enough for each to be held against each. */
    private static final int MOST_QUANTITIES = 200;

    /** Words that are rarer than this, of 1, say what a sentence is about. */
    private static final double TELLING = 0.45;

    /** How many such words two sentences on the same thing share. */
    private static final int SAME_THING = 2;

    /** Numbers that are so many times each other are of different things. */
    private static final double FAR_APART = 8;

    /** An answer with such a share of a part's words has something of the part, whatever it is read as. */
    private static final double TOLD = 0.34;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|\\n");
    private static final Pattern ANY_NUMBER = Pattern.compile(
            "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|sixty|"
                    + "seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|half|halved|halving|twice|double|doubled|"
                    + "doubling|triple|tripled|thirds?|quarters?|single|zero|none)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:(?:down |up )?to|→|->|-|–)\\s*(?:about |only )?");

    private final Story story;
    private final String notes;
    private final StarReading reading;
    private final String answer;
    private final List<Quantity> noted;
    private final List<Quantity> said;
    private final Map<Quantity, Set<String>> saidBeside = new HashMap<>();
    private final Map<Quantity, Set<String>> notedBeside = new HashMap<>();

    private NotesComparison(Story story, StarReading reading, String answer) {
        this.story = story;
        this.notes = story.told();
        this.reading = reading;
        this.answer = answer;
        this.noted = Quantity.in(notes, MOST_QUANTITIES);
        this.said = Quantity.in(answer, MOST_QUANTITIES);
    }

    /**
     * The differences, the gravest first; at most three.
     *
     * @param story that the answer tells
     * @param reading of the answer
     * @param answer exactly as typed
     */
    public static List<Difference> of(Story story, StarReading reading, String answer) {
        var comparison = new NotesComparison(story, reading, answer);
        var differences = new ArrayList<Difference>(comparison.otherNumbers());
        var result = comparison.leftOut(Part.RESULT);
        result.ifPresent(differences::add);
        // The text of the result holds its number.
        if (result.isEmpty()) {
            comparison.numberLeftOut().ifPresent(differences::add);
        }
        comparison.leftOut(Part.LEARNING).ifPresent(differences::add);
        return differences.stream().limit(MOST).toList();
    }

    private List<Difference> otherNumbers() {
        var others = new ArrayList<Difference>();
        var taken = new HashSet<Quantity>();
        // What both sides have, in whatever sentence, is no mistake.
        var onlySaid = without(said, noted);
        var onlyNoted = without(noted, said);
        for (var number : onlySaid) {
            if (others.size() == MOST) {
                break;
            }
            var candidates = onlyNoted.stream()
                    .filter(other -> number.isLike(other) && number.step() == other.step())
                    .filter(other -> !taken.contains(other) && isNear(number, other))
                    .map(other -> new Candidate(other, sharedWords(number, other)))
                    .filter(candidate -> candidate.shared() >= SAME_THING)
                    .sorted(Comparator.comparingInt(Candidate::shared).reversed())
                    .toList();
            // Of two numbers that it could be, it is not known which.
            boolean sure = candidates.size() == 1
                    || (candidates.size() > 1
                            && candidates.get(0).shared() > candidates.get(1).shared());
            if (sure) {
                var other = candidates.get(0).quantity();
                taken.add(other);
                others.add(new Difference.OtherNumber(number.words(), other.words()));
            }
        }
        return others;
    }

    /** A number of the notes, and how many telling words its sentence shares with that of a number that was said. */
    private record Candidate(Quantity quantity, int shared) {}

    /** Those that are nowhere on the other side. */
    private static List<Quantity> without(List<Quantity> ones, List<Quantity> others) {
        return ones.stream()
                .filter(one -> others.stream().noneMatch(one::agreesWith) && !hasSameNumber(others, one))
                .toList();
    }

    private static boolean hasSameNumber(List<Quantity> quantities, Quantity number) {
        return number.kind() == Quantity.Kind.COUNT
                && quantities.stream()
                        .anyMatch(other -> other.kind() == Quantity.Kind.COUNT && other.value() == number.value());
    }

    private static boolean isNear(Quantity one, Quantity other) {
        double greater = Math.max(one.value(), other.value());
        double smaller = Math.min(one.value(), other.value());
        return smaller > 0 && greater / smaller <= FAR_APART;
    }

    /** How many telling words the sentences of the two have in common, but for what they count. */
    private int sharedWords(Quantity number, Quantity other) {
        var words = new HashSet<>(saidBeside.computeIfAbsent(number, said -> tellingBeside(answer, said)));
        words.retainAll(notedBeside.computeIfAbsent(other, noted -> tellingBeside(notes, noted)));
        // What is counted says a part of what the sentence is about.
        return words.size() + (number.kind() == Quantity.Kind.COUNT ? 1 : 0);
    }

    /** The telling words of the sentence that a quantity stands in, but for its own. */
    private static Set<String> tellingBeside(String text, Quantity quantity) {
        var words = telling(sentence(text, quantity));
        words.removeAll(TellingWords.of(quantity.words()).rarity().keySet());
        return words;
    }

    private static Set<String> telling(String text) {
        var words = new HashMap<>(TellingWords.of(text).rarity());
        words.entrySet()
                .removeIf(word -> word.getValue() < TELLING
                        || Character.isDigit(word.getKey().charAt(0))
                        || Set.of("situat", "task", "action", "result", "percent")
                                .contains(word.getKey()));
        return words.keySet();
    }

    /** The sentence that a quantity stands in. */
    static String sentence(String text, Quantity quantity) {
        int from = 0;
        var end = SENTENCE_END.matcher(text);
        while (end.find()) {
            if (end.start() >= quantity.end()) {
                return text.substring(from, end.start());
            }
            if (end.end() <= quantity.start()) {
                from = end.end();
            }
        }
        return text.substring(from);
    }

    /** A part that the notes label and the answer has nothing of. */
    private Optional<Difference> leftOut(Part part) {
        return Optional.ofNullable(story.parts().get(part))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !reading.part(part).present())
                .filter(text -> told(text) < TOLD
                        && Quantity.in(text, MOST_QUANTITIES).stream().noneMatch(this::isSaid))
                .map(text -> new Difference.PartLeftOut(part, text));
    }

    private boolean isSaid(Quantity number) {
        return said.stream().anyMatch(number::agreesWith);
    }

    /** The share of a text's words that the answer has too, each weighed by its rarity. */
    private double told(String text) {
        var words = TellingWords.of(text).rarity();
        var own = TellingWords.of(answer).rarity();
        double all = 0;
        double shared = 0;
        for (var word : words.entrySet()) {
            all += word.getValue();
            shared += own.containsKey(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 1 : shared / all;
    }

    /** The number that the notes have for what came of it, if the answer has none at all where it tells that. */
    private Optional<Difference> numberLeftOut() {
        var result = Optional.ofNullable(story.parts().get(Part.RESULT)).orElse("");
        var words = change(result);
        if (words.isEmpty() || Quantity.in(result, MOST_QUANTITIES).stream().anyMatch(this::isSaid)) {
            return Optional.empty();
        }
        boolean none = !ANY_NUMBER.matcher(answer).find();
        boolean noneInResult = reading.part(Part.RESULT).evidence().stream()
                .noneMatch(span -> ANY_NUMBER.matcher(span.text()).find());
        boolean resultTold = reading.part(Part.RESULT).present()
                && reading.sentences().stream()
                        .filter(sentence -> sentence.part() == Part.RESULT)
                        .noneMatch(sentence ->
                                ANY_NUMBER.matcher(sentence.span().text()).find());
        return none || (noneInResult && resultTold)
                ? Optional.of(new Difference.NumberLeftOut(words.get(), none))
                : Optional.empty();
    }

    /** The first number of a text, or the first two if the one became the other. */
    private static Optional<String> change(String text) {
        var numbers = Quantity.in(text, MOST_QUANTITIES);
        for (int i = 0; i + 1 < numbers.size(); i++) {
            var between =
                    text.substring(numbers.get(i).end(), numbers.get(i + 1).start());
            if (BETWEEN.matcher(between).matches()) {
                return Optional.of(text.substring(
                        numbers.get(i).start(), numbers.get(i + 1).end()));
            }
        }
        return numbers.stream().findFirst().map(Quantity::words);
    }
}
