package starling.feedback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number of the notes beside what somebody typed of them from memory.
 *
 * @param notes as the notes have it, such as {@code nine days}
 * @param sentence of the notes that it stands in
 * @param said the number that was typed for it, in its words; empty if none was
 * @param same whether that is the same one, as far as rounding goes
 */
public record RecalledNumber(String notes, String sentence, Optional<String> said, boolean same) {
    /** So many numbers are looked for in what was typed. */
    private static final int MOST_TYPED = 100;

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /**
     * The numbers of the notes, in their order, each once.
     *
     * @param most so many at most
     */
    public static List<RecalledNumber> of(String notes, String typed, int most) {
        var wanted = distinct(Quantity.in(notes, 2 * most), most);
        var left = new ArrayList<>(Quantity.in(typed, MOST_TYPED));
        var same = new ArrayList<Optional<String>>();
        for (var number : wanted) {
            same.add(said(number, left, typed));
        }
        var recalled = new ArrayList<RecalledNumber>();
        for (int at = 0; at < wanted.size(); at++) {
            var number = wanted.get(at);
            var sentence = NotesComparison.sentence(notes, number).strip();
            var other = same.get(at).isPresent() ? Optional.<String>empty() : other(number, left);
            recalled.add(new RecalledNumber(
                    number.words(),
                    sentence,
                    same.get(at).or(() -> other),
                    same.get(at).isPresent()));
        }
        return List.copyOf(recalled);
    }

    private static List<Quantity> distinct(List<Quantity> numbers, int most) {
        var distinct = new ArrayList<Quantity>();
        for (var number : numbers) {
            if (distinct.size() < most
                    && distinct.stream()
                            .noneMatch(other -> other.isLike(number)
                                    && other.value() == number.value()
                                    && other.bound() == number.bound())) {
                distinct.add(number);
            }
        }
        return distinct;
    }

    /** Takes the number that was typed for this one from those that are left. */
    private static Optional<String> said(Quantity number, List<Quantity> left, String typed) {
        for (var one : left) {
            boolean bare = one.kind() == Quantity.Kind.COUNT
                    && number.kind() == Quantity.Kind.COUNT
                    && one.value() == number.value();
            if (bare || number.agreesWith(one)) {
                left.remove(one);
                return Optional.of(one.words());
            }
        }
        // Who types from memory may leave out what is counted.
        var digits = DIGITS.matcher(number.words());
        return digits.find() && digits(typed).contains(plain(digits.group()))
                ? Optional.of(digits.group())
                : Optional.empty();
    }

    /** The only other number of that sort, if there is one: of two it is not known which was meant. */
    private static Optional<String> other(Quantity number, List<Quantity> left) {
        var others = left.stream().filter(number::isLike).toList();
        return others.size() == 1 ? Optional.of(others.get(0).words()) : Optional.empty();
    }

    private static Set<String> digits(String text) {
        var digits = new HashSet<String>();
        var number = DIGITS.matcher(text);
        while (number.find()) {
            digits.add(plain(number.group()));
        }
        return digits;
    }

    private static String plain(String number) {
        return number.replace(",", "");
    }

    /** Says nothing of the notes or what was typed, so that no log ever holds them. */
    @Override
    public String toString() {
        return "a number, " + (same ? "said" : said.isPresent() ? "said otherwise" : "left out");
    }
}
