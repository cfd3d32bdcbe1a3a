package starling.design;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import starling.design.DesignLexicon.Component;
import starling.design.Token.Kind;

/** The lexicon put to use on single passages. Immutable. */
final class Vocabulary {
    private final DesignLexicon lexicon;
    private final ComponentFinder components;
    private final TitleReader titles;
    private final Map<String, ComponentKind> kinds;

    Vocabulary(DesignLexicon lexicon) {
        this.lexicon = lexicon;
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

    /** Whether the passage is from somebody telling what happened once. */
    boolean isTold(Passage passage) {
        return holds(lexicon.story(), wording(passage));
    }

    boolean isOrdinary(String word) {
        return lexicon.ordinaryWords().contains(word);
    }

    private static boolean holds(List<Phrase> phrases, Wording wording) {
        return phrases.stream().anyMatch(phrase -> phrase.find(wording).isPresent());
    }
}
