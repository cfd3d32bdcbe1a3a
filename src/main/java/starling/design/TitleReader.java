package starling.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import starling.design.DesignLexicon.StepWords;
import starling.design.Phrase.Match;
import starling.design.Title.Form;
import starling.design.Token.Kind;

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

    /** "How would we scale it?", "What if the cache dies?": a question that people ask themselves and go on to answer. */
    Optional<Title> question(Passage sentence) {
        if (!sentence.span().text().endsWith("?") || sentence.tokens().size() > LONGEST_TITLE) {
            return Optional.empty();
        }
        var wording = new Wording(sentence.tokens(), List.of());
        var asked = lexicon.steps().stream()
                .filter(words -> words.questions().stream()
                        .anyMatch(phrase -> phrase.find(wording).isPresent()))
                .map(StepWords::step)
                .collect(Collectors.toSet());
        return asked.isEmpty() ? Optional.empty() : Optional.of(new Title(Form.LABEL, asked, false));
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
                .filter(i -> !isFiller(wording.tokens(), i))
                .filter(i -> matches.stream().noneMatch(match -> match.from() <= i && i < match.to()))
                .count();
    }

    private boolean isFiller(List<Token> tokens, int i) {
        var token = tokens.get(i);
        if (token.is(Kind.NUMBER)) {
            // "2. API", "Step 2: API", "API (5 minutes)", but not "Cache 20 %".
            return i == 0
                    || lexicon.titleFiller().contains(tokens.get(i - 1).word())
                    || (i + 1 < tokens.size()
                            && lexicon.titleFiller().contains(tokens.get(i + 1).word()));
        }
        return token.is(Kind.SIGN) || lexicon.titleFiller().contains(token.word());
    }

    private static Set<DeliveryStep> steps(List<Named> named) {
        var steps = EnumSet.noneOf(DeliveryStep.class);
        named.forEach(name -> steps.add(name.step()));
        return steps;
    }
}
