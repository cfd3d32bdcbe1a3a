package starling.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import starling.design.ArgumentLexicon.Buzzword;
import starling.design.DesignSubstance.Unexplained;
import starling.language.Span;

/** Finds what the sentences of an answer weigh against each other and why, and which products they only name. */
final class ArgumentReader {
    private static final Set<String> MOVING = Set.of(
            "take",
            "takes",
            "taking",
            "took",
            "move",
            "moves",
            "switch",
            "switches",
            "fail",
            "fails",
            "hand",
            "hands",
            "carry");

    private final String answer;
    private final List<Sentence> sentences;
    private final ArgumentLexicon lexicon;
    private final List<Phrase> tradeOffs;
    private final LeftOut leftOut;

    /**
     * Reads these sentences.
     *
     * @param tradeOffs what a sentence holds that argues a trade-off
     * @param leftOut sees what the design does without
     */
    ArgumentReader(
            String answer, List<Sentence> sentences, ArgumentLexicon lexicon, List<Phrase> tradeOffs, LeftOut leftOut) {
        this.answer = answer;
        this.sentences = sentences;
        this.lexicon = lexicon;
        this.tradeOffs = tradeOffs;
        this.leftOut = leftOut;
    }

    /** The sentences that set one option against another. */
    List<Span> options() {
        return sentences.stream().filter(this::contrasts).map(this::quote).toList();
    }

    /** Those of them that give a reason, there or in the sentence after. */
    List<Span> weighed() {
        return IntStream.range(0, sentences.size())
                .filter(i -> contrasts(sentences.get(i)) && hasReason(i))
                .mapToObj(i -> quote(sentences.get(i)))
                .toList();
    }

    /** The choices that name what was not chosen, and no reason, there or in the sentence after. */
    List<Span> unreasoned() {
        return IntStream.range(0, sentences.size())
                .filter(i -> chooses(sentences.get(i)) && !hasReason(i))
                .mapToObj(i -> quote(sentences.get(i)))
                .toList();
    }

    /** "Takes over" and "moves over to" choose nothing. */
    private boolean chooses(Sentence sentence) {
        var tokens = sentence.wording().tokens();
        return lexicon.choices().stream()
                .flatMap(phrase -> phrase.findAll(sentence.wording()).stream())
                .anyMatch(match -> match.length() < 2
                        || !tokens.get(match.to() - 1).is("over")
                        || !(MOVING.contains(tokens.get(match.to() - 2).word())
                                || (match.to() < tokens.size()
                                        && tokens.get(match.to()).is("to"))));
    }

    private boolean contrasts(Sentence sentence) {
        return sentence.holds(lexicon.contrasts()) || sentence.holds(tradeOffs);
    }

    private boolean hasReason(int i) {
        return sentences.get(i).holds(lexicon.reasons())
                || sentences.get(i).holds(tradeOffs)
                || (i + 1 < sentences.size() && sentences.get(i + 1).holds(lexicon.reasons()));
    }

    /** How many products and patterns are named, each once. */
    int products() {
        return (int) lexicon.buzzwords().stream()
                .filter(word -> !naming(word).isEmpty())
                .count();
    }

    /** The products and patterns of which no sentence says what they are for, in the order of the lexicon. */
    List<Unexplained> unexplained() {
        var unexplained = new ArrayList<Unexplained>();
        for (var word : lexicon.buzzwords()) {
            var naming = naming(word);
            if (!naming.isEmpty() && naming.stream().noneMatch(this::explains)) {
                unexplained.add(new Unexplained(word.name(), quote(naming.get(0))));
            }
        }
        return unexplained;
    }

    private List<Sentence> naming(Buzzword word) {
        return sentences.stream()
                .filter(sentence -> word.phrase().findAll(sentence.wording()).stream()
                        .anyMatch(match -> !leftOut.excludes(sentence, match)))
                .toList();
    }

    private boolean explains(Sentence sentence) {
        return sentence.holds(lexicon.purposes()) || !sentence.flows().isEmpty() || standsAfterLabel(sentence);
    }

    /** Of "Cache: Redis" the label says what it is for. */
    private boolean standsAfterLabel(Sentence sentence) {
        int start = sentence.passage().span().start();
        return answer.substring(Math.max(0, start - 2), start).stripTrailing().endsWith(":");
    }

    /** The first sentence that holds one of the phrases. */
    Optional<Span> first(List<Phrase> phrases) {
        return sentences.stream()
                .filter(sentence -> sentence.holds(phrases))
                .findFirst()
                .map(this::quote);
    }

    /** The first sentence that holds one of the phrases for something that the design does not do without. */
    Optional<Span> had(List<Phrase> phrases) {
        return sentences.stream()
                .filter(sentence -> phrases.stream()
                        .flatMap(phrase -> phrase.findAll(sentence.wording()).stream())
                        .anyMatch(match -> !leftOut.isWithin(sentence, match)))
                .findFirst()
                .map(this::quote);
    }

    private Span quote(Sentence sentence) {
        return sentence.quote(answer, 0);
    }
}
