package starling.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import starling.design.Phrase.Match;
import starling.design.Title.Form;

/** Tells which delivery steps a title names. */
final class TitleReader {
    private static final int LONGEST_TITLE = 14;
    private static final int MOST_COLONS = 3;

    private record Named(DeliveryStep step, Match match) {}

    private final DesignLexicon lexicon;

    TitleReader(DesignLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a heading names; other words may stand around it. */
    Title heading(Passage heading) {
        var wording = new Wording(heading.tokens(), List.of());
        boolean outOfScope = lexicon.outOfScope().stream()
                .anyMatch(phrase -> phrase.find(wording).isPresent());
        return new Title(
                Form.HEADING, wording.tokens().size() > LONGEST_TITLE ? Set.of() : stepsIn(wording), outOfScope);
    }

    private Set<DeliveryStep> stepsIn(Wording wording) {
        var whole = named(wording, true);
        return covers(whole, wording) ? steps(whole) : steps(named(wording, false));
    }

    /**
     * How many tokens of a sentence are a label, its colon or dash included: {@code Step 2: API design:} has six. Empty if it
     * has none that names a step or what is out of scope.
     */
    Optional<Integer> labelLength(Passage sentence) {
        var tokens = sentence.tokens();
        int colons = 0;
        for (int i = 1; i < Math.min(tokens.size(), LONGEST_TITLE) && colons < MOST_COLONS; i++) {
            if (tokens.get(i).is(":") || tokens.get(i).is("-")) {
                colons++;
                if (isName(tokens.subList(0, i))) {
                    return Optional.of(i + 1);
                }
            }
        }
        return Optional.empty();
    }

    /** What these tokens name, if they name something and nothing else. */
    Title title(Form form, List<Token> tokens) {
        var wording = new Wording(tokens, List.of());
        boolean outOfScope = lexicon.outOfScope().stream()
                .anyMatch(phrase -> phrase.find(wording).isPresent());
        return new Title(form, steps(named(wording, true)), outOfScope);
    }

    /** Whether a line is nothing but the name of a step, or of what is out of scope. */
    boolean isName(List<Token> tokens) {
        if (tokens.isEmpty() || tokens.size() > LONGEST_TITLE) {
            return false;
        }
        var wording = new Wording(tokens, List.of());
        var named = named(wording, true);
        var outside = lexicon.outOfScope().stream()
                .flatMap(phrase -> phrase.findAll(wording).stream())
                .toList();
        var covered = new ArrayList<Match>(outside);
        named.forEach(name -> covered.add(name.match()));
        return !covered.isEmpty() && uncovered(covered, wording) == 0;
    }

    /** The names in a title; where two overlap, the longer. */
    private List<Named> named(Wording wording, boolean withWholeHeadings) {
        var found = new ArrayList<Named>();
        for (var words : lexicon.steps()) {
            var phrases = new ArrayList<>(words.headings());
            if (withWholeHeadings) {
                phrases.addAll(words.wholeHeadings());
            }
            phrases.forEach(phrase ->
                    phrase.findAll(wording).forEach(match -> found.add(new Named(words.step(), match))));
        }
        found.sort(Comparator.comparing((Named named) -> named.match().length()).reversed());
        var kept = new ArrayList<Named>();
        for (var named : found) {
            if (kept.stream().noneMatch(other -> other.match().overlaps(named.match()))) {
                kept.add(named);
            }
        }
        return kept;
    }

    private boolean covers(List<Named> named, Wording wording) {
        return !named.isEmpty() && uncovered(named.stream().map(Named::match).toList(), wording) == 0;
    }

    /** How many words are neither part of a match nor filler. */
    private long uncovered(List<Match> matches, Wording wording) {
        return IntStream.range(0, wording.tokens().size())
                .filter(i -> isWord(wording.tokens().get(i)))
                .filter(i -> matches.stream().noneMatch(match -> match.from() <= i && i < match.to()))
                .filter(i ->
                        !lexicon.titleFiller().contains(wording.tokens().get(i).word()))
                .count();
    }

    private static boolean isWord(Token token) {
        return token.is(Token.Kind.WORD) || token.is(Token.Kind.CALL) || token.is(Token.Kind.PATH);
    }

    private static Set<DeliveryStep> steps(List<Named> named) {
        var steps = EnumSet.noneOf(DeliveryStep.class);
        named.forEach(name -> steps.add(name.step()));
        return steps;
    }
}
