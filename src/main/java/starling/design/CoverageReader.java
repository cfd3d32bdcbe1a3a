package starling.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.configuration.WrittenPhrase;
import starling.design.BriefCoverage.Depth;
import starling.design.BriefCoverage.DiveReading;
import starling.design.BriefCoverage.PointReading;
import starling.design.Phrase.Match;
import starling.language.Span;
import starling.question.DesignBrief;
import starling.question.DesignBrief.DeepDive;
import starling.question.DesignBrief.Point;

/** Holds the sentences of an answer against the brief of its question. */
final class CoverageReader {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    /** Between the words of a name such as {@code SeatHold}. */
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    /** A refusal that stands behind a colon, an equals sign or a question mark and is no longer than two words. */
    private static final Pattern NO = Pattern.compile(
            "[\\p{L} *_]{0,16}[:=?–—][:=?* ]*(?i:no|nope|none|never|nothing)\\b(?!(?:[ \\t]+\\p{L}+){2})");

    private static final int FARTHEST_NO = 60;

    private static final int SHORTEST_TELLING_WORD = 4;
    /** Of the words that tell a topic apart, a sentence that names it has this share, and all if they are so few. */
    private static final double NAMED = 0.6;

    private static final int ENOUGH_WORDS = 3;
    /** "I solved base62." is none. */
    private static final int FEWEST_WORDS_OF_A_SOLUTION = 4;

    private static final int LONGEST_NOTE = 8;
    private static final double SMALLEST_ORDINARY_SHARE = 0.2;

    private final Set<String> people;
    private final Set<String> ordinaryWords;
    private final LeftOut leftOut;
    private final ArgumentLexicon arguments;
    private final AmountReader amounts;

    CoverageReader(Set<String> people, Set<String> ordinaryWords, LeftOut leftOut, ArgumentLexicon arguments) {
        this.people = people;
        this.ordinaryWords = ordinaryWords;
        this.leftOut = leftOut;
        this.arguments = arguments;
        this.amounts = new AmountReader(people);
    }

    BriefCoverage read(
            String question, String answer, DesignBrief brief, List<Sentence> sentences, List<String> components) {
        return new BriefCoverage(
                points(answer, brief.functional(), sentences),
                points(answer, brief.nonFunctional(), sentences),
                brief.deepDives().stream()
                        .map(dive -> dive(answer, dive, sentences))
                        .toList(),
                brief.components().stream()
                        .filter(expected -> !components.contains(expected))
                        .toList(),
                shared(question, brief, sentences));
    }

    private int shared(String question, DesignBrief brief, List<Sentence> sentences) {
        var subject = Stream.of(
                        Stream.of(question),
                        brief.functional().stream().map(Point::point),
                        brief.deepDives().stream().map(DeepDive::topic),
                        brief.entities().stream()
                                .map(entity -> HUMP.matcher(entity).replaceAll(" ")))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
        return (int) tellingWords(subject).stream()
                .filter(beginning -> sentences.stream().anyMatch(sentence -> sentence.has(beginning)))
                .count();
    }

    private List<PointReading> points(String answer, List<Point> points, List<Sentence> sentences) {
        return points.stream()
                .map(point -> new PointReading(point, shown(answer, point, sentences)))
                .toList();
    }

    /**
     * The sentence that has the point: it does not say that the design does without it, its numbers are not those of another system, and
     * of what must never happen it says that it does not.
     */
    private Optional<Span> shown(String answer, Point point, List<Sentence> sentences) {
        var phrases = phrases(point.said());
        var numbers = new PromisedNumbers(point, amounts);
        boolean promise = !LeftOut.canBeDenied(point);
        for (var sentence : sentences) {
            var match = Stream.concat(
                            phrases.stream()
                                    .flatMap(phrase -> phrase.findAll(sentence.wording()).stream())
                                    .filter(one -> numbers.areMet(sentence, one)),
                            numbers.bareShares(sentence))
                    .filter(one -> promise
                            ? leftOut.promises(sentence, one)
                            : !leftOut.refuses(sentence, one) && !isAnsweredNo(answer, sentence, one))
                    .findFirst();
            if (match.isPresent()) {
                return Optional.of(sentence.quote(answer, match.get().from()));
            }
        }
        return Optional.empty();
    }

    /** "Custom aliases: no", "TTL = none", "Vanity words? No, thanks." */
    private static boolean isAnsweredNo(String answer, Sentence sentence, Match match) {
        int end = sentence.wording().tokens().get(match.to() - 1).end();
        return NO.matcher(answer)
                .region(end, Math.min(answer.length(), end + FARTHEST_NO))
                .lookingAt();
    }

    private List<Phrase> phrases(List<WrittenPhrase> said) {
        return said.stream().map(written -> Phrase.of(written, people)).toList();
    }

    /** What stands in a sentence that may solve something: the first place of one of the phrases, or one with its reason. */
    private record Evidence(Sentence sentence, Match match) {
        Span quote(String answer) {
            return sentence.quote(answer, match.from());
        }

        boolean isApartFrom(Evidence other) {
            return !sentence.passage().span().equals(other.sentence.passage().span()) || !match.overlaps(other.match);
        }
    }

    /**
     * The sentence that solves something with the phrases: with one of them, or if that is a single word, with what it is for or why, or
     * with another one in the answer. A single word alone only names something.
     */
    Optional<Span> solved(String answer, List<WrittenPhrase> said, List<Sentence> sentences) {
        var evidence = evidence(said, sentences);
        return evidence.stream()
                .filter(one -> isReasoned(one) || evidence.stream().anyMatch(one::isApartFrom))
                .findFirst()
                .map(one -> one.quote(answer));
    }

    /**
     * Where the phrases stand in words that people speak in, and not in what the design does without or its writer does not know: of
     * each phrase the first place that is reasoned, or else the first; in the order of the sentences.
     */
    private List<Evidence> evidence(List<WrittenPhrase> said, List<Sentence> sentences) {
        boolean spoken = isSpoken(sentences.stream()
                .flatMap(sentence -> sentence.wording().tokens().stream())
                .toList());
        return phrases(said).stream()
                .flatMap(phrase -> best(places(phrase, sentences, spoken)).stream())
                .sorted(Comparator.comparingInt(
                        (Evidence one) -> one.sentence().passage().span().start()))
                .toList();
    }

    private List<Evidence> places(Phrase phrase, List<Sentence> sentences, boolean spoken) {
        return sentences.stream()
                .flatMap(sentence -> phrase.findAll(sentence.wording()).stream()
                        .filter(match -> !leftOut.denies(sentence, match) && solves(sentence, spoken))
                        .map(match -> new Evidence(sentence, match)))
                .toList();
    }

    private Optional<Evidence> best(List<Evidence> places) {
        var reasoned = places.stream().filter(this::isReasoned).findFirst();
        return reasoned.or(() -> places.stream().findFirst());
    }

    /** A single word, such as the name of a product, needs what it is for or why. */
    private boolean isReasoned(Evidence evidence) {
        var sentence = evidence.sentence();
        return evidence.match().length() > 1
                || sentence.holds(arguments.reasons())
                || sentence.holds(arguments.purposes());
    }

    /** Of a line of notes, such as "optimistic lock, version column", the rest of the answer tells whether its writer speaks. */
    private boolean solves(Sentence sentence, boolean spoken) {
        var words = sentence.wording().tokens().stream()
                .filter(token -> !token.is(Token.Kind.SIGN))
                .toList();
        return words.size() >= FEWEST_WORDS_OF_A_SOLUTION
                && (isSpoken(words) || (spoken && words.size() <= LONGEST_NOTE));
    }

    private boolean isSpoken(List<Token> tokens) {
        long words = tokens.stream().filter(token -> token.is(Token.Kind.WORD)).count();
        long ordinary = tokens.stream()
                .filter(token -> ordinaryWords.contains(token.word()))
                .count();
        return ordinary > 0 && ordinary >= SMALLEST_ORDINARY_SHARE * words;
    }

    private DiveReading dive(String answer, DeepDive dive, List<Sentence> sentences) {
        var solved = solved(answer, dive.said(), sentences);
        if (solved.isPresent()) {
            return new DiveReading(dive, Depth.SOLVED, solved);
        }
        var telling = tellingWords(dive.topic());
        var named = sentences.stream()
                .filter(sentence -> names(sentence, telling))
                .findFirst()
                .map(sentence -> sentence.quote(answer, 0))
                .or(() -> evidence(dive.said(), sentences).stream().findFirst().map(one -> one.quote(answer)));
        return new DiveReading(dive, named.isPresent() ? Depth.NAMED : Depth.MISSING, named);
    }

    /** The beginnings of the words of a topic by which it is known, so that "seats" is a seat. */
    private List<String> tellingWords(String topic) {
        var words = new LinkedHashSet<String>();
        NOT_LETTERS
                .splitAsStream(topic.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_TELLING_WORD && !ordinaryWords.contains(word))
                .map(word -> word.substring(0, Math.max(SHORTEST_TELLING_WORD, word.length() - 2)))
                .forEach(words::add);
        return new ArrayList<>(words);
    }

    private static boolean names(Sentence sentence, List<String> telling) {
        long there = telling.stream().filter(sentence::has).count();
        return there >= 2 && there >= Math.min(telling.size(), ENOUGH_WORDS) && there >= NAMED * telling.size();
    }
}
