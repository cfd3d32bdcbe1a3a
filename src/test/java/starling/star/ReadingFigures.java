package starling.star;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import starling.language.Span;

/**
 * How often a reader is right about labelled answers. Where two raters judged an answer, a figure of single judgements is the
 * mean over both, and a part counts as there or missing only where they agree.
 */
final class ReadingFigures {
    private final StarReader reader;
    private final List<CorpusAnswer> answers;
    private final Map<CorpusAnswer, StarReading> readings = new HashMap<>();

    ReadingFigures(StarReader reader, List<CorpusAnswer> answers) {
        this.reader = reader;
        this.answers = List.copyOf(answers);
    }

    /** All figures by name, each from 0 to 1. */
    Map<String, Double> all() {
        var figures = new LinkedHashMap<String, Double>();
        var sentences = sentencePairs(answers);
        figures.put("sentences labelled rightly", accuracy(sentences));
        figures.put("the same, macro-F1 over the six labels", macroF1(sentences));
        figures.put("kind of answer, macro-F1", macroF1(kindPairs()));
        figures.put("a part there or missing, balanced accuracy", partsBalanced(answers));
        figures.put("a result that can be checked or not, balanced accuracy", measuresBalanced());
        figures.put("its own question or another's, area under the curve", relevanceCurve());
        var complete = complete();
        var cases = withPartsLeftOut(complete);
        figures.put("one part left out, balanced accuracy", partsBalanced(cases));
        figures.put("one part left out, all four parts right", partsExact(cases));
        figures.put(
                "the same answers in another order, macro-F1 lost",
                macroF1(sentencePairs(complete)) - macroF1(sentencePairs(shuffled(complete))));
        return figures;
    }

    /** How two raters agree, by name of the figure. */
    static Map<String, Double> agreement(List<CorpusAnswer> answers) {
        var labels = new ArrayList<Pair<Part>>();
        var kinds = new ArrayList<Pair<AnswerKind>>();
        var parts = new ArrayList<Pair<Boolean>>();
        for (var answer : answers) {
            if (answer.ratings().size() < 2) {
                continue;
            }
            var first = answer.ratings().get(0);
            var second = answer.ratings().get(1);
            kinds.add(new Pair<>(first.kind(), second.kind()));
            for (int i = 0; i < first.labels().size(); i++) {
                labels.add(new Pair<>(
                        first.labels().get(i).get(0), second.labels().get(i).get(0)));
            }
            Part.STAR.forEach(part -> parts.add(new Pair<>(first.has(part), second.has(part))));
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("sentences", accuracy(labels));
        figures.put("sentences, macro-F1", macroF1(labels));
        figures.put("sentences, kappa", kappa(labels));
        figures.put("kind", accuracy(kinds));
        figures.put("kind, kappa", kappa(kinds));
        figures.put("part there or missing", accuracy(parts));
        return figures;
    }

    private record Pair<T>(T said, T read) {}

    private StarReading reading(CorpusAnswer answer) {
        return readings.computeIfAbsent(answer, asked -> reader.read(asked.question(), asked.text()));
    }

    private List<Pair<Part>> sentencePairs(List<CorpusAnswer> measured) {
        var pairs = new ArrayList<Pair<Part>>();
        for (var answer : measured) {
            var read = reading(answer).sentences();
            for (var rating : answer.ratings()) {
                for (int i = 0; i < answer.sentences().size(); i++) {
                    var span = answer.sentences().get(i);
                    pairs.add(new Pair<>(rating.labels().get(i).get(0), partOf(span, read)));
                }
            }
        }
        return pairs;
    }

    /** The part that was read over most characters of a span. */
    private static Part partOf(Span span, List<ReadSentence> read) {
        var part = Part.NONE;
        int most = 0;
        for (var sentence : read) {
            int common = Math.min(span.end(), sentence.span().end())
                    - Math.max(span.start(), sentence.span().start());
            if (common > most) {
                most = common;
                part = sentence.part();
            }
        }
        return part;
    }

    private List<Pair<AnswerKind>> kindPairs() {
        var pairs = new ArrayList<Pair<AnswerKind>>();
        for (var answer : answers) {
            var read = reading(answer).kind();
            answer.ratings().forEach(rating -> pairs.add(new Pair<>(rating.kind(), read)));
        }
        return pairs;
    }

    private double partsBalanced(List<CorpusAnswer> measured) {
        double sum = 0;
        for (var part : Part.STAR) {
            var pairs = new ArrayList<Pair<Boolean>>();
            for (var answer : measured) {
                agreed(answer, rating -> rating.has(part))
                        .forEach(there -> pairs.add(
                                new Pair<>(there, !reading(answer).missing().contains(part))));
            }
            sum += (rate(pairs, true) + rate(pairs, false)) / 2;
        }
        return sum / Part.STAR.size();
    }

    private double measuresBalanced() {
        var pairs = new ArrayList<Pair<Boolean>>();
        for (var answer : answers) {
            if (answer.ratings().stream()
                    .allMatch(rating -> rating.kind() == AnswerKind.STORY && rating.has(Part.RESULT))) {
                pairs.add(new Pair<>(answer.measured(), reading(answer).resultMeasured()));
            }
        }
        return (rate(pairs, true) + rate(pairs, false)) / 2;
    }

    /** How often an answer to its question is called more relevant than an answer to the question of another. */
    private double relevanceCurve() {
        var own = new ArrayList<Double>();
        var other = new ArrayList<Double>();
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var question =
                    answers.get((i + answers.size() / 2) % answers.size()).question();
            own.add(reading(answer).relevance());
            other.add(reader.read(question, answer.text()).relevance());
        }
        double before = 0;
        for (double relevant : own) {
            before += other.stream()
                    .mapToDouble(less -> relevant > less ? 1 : relevant == less ? 0.5 : 0)
                    .sum();
        }
        return before / (own.size() * (double) other.size());
    }

    private double partsExact(List<CorpusAnswer> cases) {
        long exact = cases.stream()
                .filter(answer -> {
                    var missing = reading(answer).missing();
                    var rating = answer.ratings().get(0);
                    return Part.STAR.stream().allMatch(part -> rating.has(part) != missing.contains(part));
                })
                .count();
        return (double) exact / cases.size();
    }

    /** What the raters agree on; empty if they do not. */
    private static <T> Set<T> agreed(CorpusAnswer answer, Function<CorpusAnswer.Rating, T> question) {
        var said = Set.copyOf(answer.ratings().stream().map(question).toList());
        return said.size() == 1 ? said : Set.of();
    }

    /** The stories in which all raters see all four parts. */
    private List<CorpusAnswer> complete() {
        return answers.stream()
                .filter(answer -> answer.ratings().stream()
                        .allMatch(rating -> rating.kind() == AnswerKind.STORY
                                && Part.STAR.stream().allMatch(rating::has)))
                .toList();
    }

    /** The answers whole, and each with every sentence left out that the raters call one part, where it is gone then. */
    private static List<CorpusAnswer> withPartsLeftOut(List<CorpusAnswer> whole) {
        var cases = new ArrayList<>(whole);
        for (var answer : whole) {
            for (var part : Part.STAR) {
                var kept = new ArrayList<Integer>();
                for (int i = 0; i < answer.sentences().size(); i++) {
                    int sentence = i;
                    if (answer.ratings().stream()
                            .noneMatch(rating -> rating.labels().get(sentence).contains(part))) {
                        kept.add(i);
                    }
                }
                var left = rebuilt(answer, kept);
                boolean others = Part.STAR.stream()
                        .filter(other -> other != part)
                        .allMatch(other -> left.ratings().stream().allMatch(rating -> rating.has(other)));
                if (others && kept.size() < answer.sentences().size()) {
                    cases.add(left);
                }
            }
        }
        return cases;
    }

    private static List<CorpusAnswer> shuffled(List<CorpusAnswer> whole) {
        var chance = new Random(7);
        return whole.stream()
                .map(answer -> {
                    var runs = new ArrayList<List<Integer>>();
                    var labels = answer.ratings().get(0).labels();
                    for (int i = 0; i < labels.size(); i++) {
                        boolean same = i > 0
                                && labels.get(i).get(0) == labels.get(i - 1).get(0);
                        if (!same) {
                            runs.add(new ArrayList<>());
                        }
                        runs.get(runs.size() - 1).add(i);
                    }
                    Collections.shuffle(runs, chance);
                    return rebuilt(answer, runs.stream().flatMap(List::stream).toList());
                })
                .toList();
    }

    /** The answer made of some of its sentences, in the given order. */
    private static CorpusAnswer rebuilt(CorpusAnswer answer, List<Integer> order) {
        var text = new StringBuilder();
        var places = new ArrayList<int[]>();
        for (int i : order) {
            var sentence = answer.sentences().get(i).text();
            text.append(text.isEmpty() ? "" : " ");
            places.add(new int[] {text.length(), text.length() + sentence.length()});
            text.append(sentence);
        }
        var typed = text.toString();
        var ratings = answer.ratings().stream()
                .map(rating -> {
                    List<List<Part>> labels =
                            order.stream().map(i -> rating.labels().get(i)).toList();
                    var held = EnumSet.noneOf(Part.class);
                    labels.forEach(held::addAll);
                    var present = new LinkedHashMap<Part, Integer>();
                    Part.STAR.forEach(part -> present.put(part, held.contains(part) ? 2 : 0));
                    return new CorpusAnswer.Rating(rating.kind(), present, rating.relevant(), labels);
                })
                .toList();
        var sentences =
                places.stream().map(place -> Span.of(typed, place[0], place[1])).toList();
        return new CorpusAnswer(answer.id(), answer.question(), typed, sentences, answer.measured(), ratings);
    }

    private static double rate(List<Pair<Boolean>> pairs, boolean truth) {
        long all = pairs.stream().filter(pair -> pair.said() == truth).count();
        long right = pairs.stream()
                .filter(pair -> pair.said() == truth && pair.read() == truth)
                .count();
        return all == 0 ? 0 : (double) right / all;
    }

    private static <T> double accuracy(List<Pair<T>> pairs) {
        return (double) pairs.stream()
                        .filter(pair -> pair.said().equals(pair.read()))
                        .count()
                / pairs.size();
    }

    private static <T> double macroF1(List<Pair<T>> pairs) {
        var labels = pairs.stream().map(Pair::said).distinct().toList();
        double sum = 0;
        for (var label : labels) {
            long hits = count(
                    pairs, pair -> pair.said().equals(label) && pair.read().equals(label));
            long wrong = count(
                    pairs, pair -> pair.said().equals(label) != pair.read().equals(label));
            sum += 2.0 * hits / (2.0 * hits + wrong);
        }
        return sum / labels.size();
    }

    /** Cohen's kappa. */
    private static <T> double kappa(List<Pair<T>> pairs) {
        double byChance = 0;
        for (var label : pairs.stream().map(Pair::said).distinct().toList()) {
            double said = count(pairs, pair -> pair.said().equals(label));
            double read = count(pairs, pair -> pair.read().equals(label));
            byChance += said * read / ((double) pairs.size() * pairs.size());
        }
        return (accuracy(pairs) - byChance) / (1 - byChance);
    }

    private static <T> long count(List<Pair<T>> pairs, Function<Pair<T>, Boolean> which) {
        return pairs.stream().filter(which::apply).count();
    }
}
