package starling.interview;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import starling.notes.ConceptCard;

/**
 * What a person noted down themselves on a concept that an answer of theirs lacks.
 *
 * @param concept as the question calls it
 * @param card theirs
 */
public record ConceptReminder(String concept, ConceptCard card) {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDING = Pattern.compile("(?<=.{3})(?:ing|ed|es|s|e)$");

    /** Of the concepts, in their order, the first that one of the cards is about; of several cards the one that says it shortest. */
    static Optional<ConceptReminder> of(List<String> concepts, List<ConceptCard> cards) {
        return concepts.stream()
                .flatMap(concept -> cards.stream()
                        .filter(card ->
                                !card.text().isBlank() && words(card.term()).containsAll(words(concept)))
                        .min(Comparator.comparingInt(card -> card.term().length()))
                        .map(card -> new ConceptReminder(concept, card))
                        .stream())
                .findFirst();
    }

    /** The words without their endings, so that locking is a lock. */
    private static List<String> words(String text) {
        return Arrays.stream(NOT_LETTERS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .map(word -> ENDING.matcher(word).replaceFirst(""))
                .toList();
    }

    /** The first thing that the card says. */
    public String firstPoint() {
        return card.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "reminder of " + card;
    }
}
