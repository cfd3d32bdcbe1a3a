package starling.design;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.design.DesignLexicon.Component;
import starling.design.Token.Kind;

/** The lexicon put to use on single passages. Immutable. */
final class Vocabulary {
    private static final int FEWEST_WORDS_OF_A_SECTION = 6;

    private final DesignLexicon lexicon;
    private final List<Phrase> steps;
    private final ComponentFinder components;
    private final TitleReader titles;
    private final Map<String, ComponentKind> kinds;

    Vocabulary(DesignLexicon lexicon) {
        this.lexicon = lexicon;
        this.steps = lexicon.steps().stream()
                .flatMap(words -> Stream.of(words.cues(), words.marks(), words.asked()))
                .flatMap(List::stream)
                .toList();
        this.components = new ComponentFinder(lexicon.components());
        this.titles = new TitleReader(lexicon);
        this.kinds = lexicon.components().stream().collect(Collectors.toMap(Component::name, Component::kind));
    }

    TitleReader titles() {
        return titles;
    }

    /** The kind of a component; unknown of one that the lexicon does not have. */
    ComponentKind kind(String component) {
        return kinds.getOrDefault(component, ComponentKind.UNKNOWN);
    }

    Wording wording(Passage passage) {
        return components.read(passage.tokens());
    }

    /** Whether the passage says of something that the answer leaves it out. */
    boolean isOutOfScope(Passage passage) {
        return holds(lexicon.outOfScope(), wording(passage));
    }

    /** Whether the passage only holds the place of something to come: "TBD". */
    boolean isPlaceholder(Passage passage) {
        var words =
                passage.tokens().stream().filter(token -> !token.is(Kind.SIGN)).toList();
        var wording = new Wording(words, List.of());
        return words.isEmpty() || lexicon.placeholders().stream().anyMatch(phrase -> phrase.isAllOf(wording));
    }

    /** Whether there is a word or number in the passage besides the names of components. */
    boolean saysSomething(Passage passage) {
        var wording = wording(passage);
        int named = wording.mentions().stream()
                .filter(mention -> !mention.onlyInFlows())
                .mapToInt(mention -> mention.to() - mention.from())
                .sum();
        long words =
                wording.tokens().stream().filter(token -> !token.is(Kind.SIGN)).count();
        return words > named;
    }

    /** Whether the passage has an everyday word, a number or code. */
    boolean isMoreThanBuzzwords(Passage passage) {
        return passage.tokens().stream()
                .anyMatch(token -> token.is(Kind.NUMBER)
                        || token.is(Kind.PATH)
                        || token.is(Kind.CALL)
                        || isOrdinary(token.word()));
    }

    /** Whether what stands under a title is more than a few words: so many different ones with an everyday one among them, a list, a number, code or a component. */
    boolean fillsASection(List<Passage> content) {
        var tokens =
                content.stream().flatMap(passage -> passage.tokens().stream()).toList();
        long words = tokens.stream()
                .filter(token -> !token.is(Kind.SIGN))
                .map(Token::word)
                .distinct()
                .count();
        boolean shows =
                tokens.stream().anyMatch(token -> !token.is(Kind.WORD) && (!token.is(Kind.SIGN) || token.is(",")))
                        || content.stream()
                                .anyMatch(passage -> passage.kind() != Passage.Kind.SENTENCE
                                        || !wording(passage).mentions().isEmpty()
                                        || steps.stream()
                                                .anyMatch(phrase -> phrase.find(wording(passage))
                                                        .isPresent()));
        boolean speaks = tokens.stream().anyMatch(token -> isOrdinary(token.word()));
        return (words >= FEWEST_WORDS_OF_A_SECTION && speaks) || shows;
    }

    /** Whether the passage takes a step, and does not just name it. */
    boolean does(DeliveryStep step, Passage passage) {
        var wording = wording(passage);
        return lexicon.steps().stream()
                .filter(words -> words.step() == step)
                .anyMatch(words -> holds(words.cues(), wording) || holds(words.marks(), wording));
    }

    /** Whether the passage only asks: "Should I add a queue?" What is no question but for its mark is said by somebody unsure. */
    boolean asks(Passage passage) {
        return passage.kind() == Passage.Kind.SENTENCE
                && passage.span().text().endsWith("?")
                && passage.tokens().stream()
                        .filter(token -> !token.is(Kind.SIGN) && !token.is(Kind.NUMBER))
                        .findFirst()
                        .filter(first -> lexicon.questionWords().contains(first.word()))
                        .isPresent();
    }

    /** Whether the passage is from somebody telling what happened once. */
    boolean isTold(Passage passage) {
        return holds(lexicon.story(), wording(passage));
    }

    /** Whether the passage complains of something that broke, and speaks of no choice in a design. */
    boolean complains(Passage passage) {
        var wording = wording(passage);
        return holds(lexicon.complaints(), wording) && !holds(lexicon.chosen(), wording);
    }

    boolean isOrdinary(String word) {
        return lexicon.ordinaryWords().contains(word);
    }

    private static boolean holds(List<Phrase> phrases, Wording wording) {
        return phrases.stream().anyMatch(phrase -> phrase.find(wording).isPresent());
    }
}
