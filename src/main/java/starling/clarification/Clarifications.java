package starling.clarification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.question.DesignBrief;
import starling.question.DesignBrief.Fact;
import starling.retrieval.TellingWords;

/**
 * Answers what a candidate asks from what an interviewer knows of the question: by meaning and by the telling words that the two
 * share. What the thresholds were chosen by, and how often they are right, stands in the document of this package. Safe for use by
 * several threads.
 */
public final class Clarifications {
    /** So many briefs are read once only. */
    private static final int MOST_KEPT = 64;

    /** Cosines of the network begin about here. */
    private static final double NOTHING_IN_COMMON = 0.7;

    /** What shared words count beside meaning. */
    private static final double WORDS = 0.4;
    /** What is answered must come to this, */
    private static final double KNOWN = 0.5;
    /** or to this if it comes so far ahead of anything else that is known. */
    private static final double LIKELY = 0.32;

    private static final double AHEAD = 0.05;
    private static final double KNOWN_BY_WORDS = 0.6;
    /** A question as close as this to one for the candidate to decide is one. */
    private static final double AS_CLOSE = 0.03;

    private final Supplier<Embedder> embedder;
    private final UsualQuestions usual = UsualQuestions.load();
    private final Map<String, List<Meaning>> usualMeanings = new ConcurrentHashMap<>();
    private final Map<DesignBrief, CompletableFuture<List<Known>>> read =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<DesignBrief, CompletableFuture<List<Known>>> eldest) {
                    return size() > MOST_KEPT;
                }
            });

    /**
     * Answers.
     *
     * @param embedder throws an {@link IllegalStateException} where this machine cannot run it, and then words alone count
     */
    public Clarifications(Supplier<Embedder> embedder) {
        this.embedder = embedder;
    }

    /**
     * Something that is known.
     *
     * @param leftOut whether it is what an answer may leave out
     * @param stems of the telling words by which it is asked for and answered
     * @param meanings of the wordings by which it is asked for, and of its answer; empty where there is no network
     */
    private record Known(String answer, boolean leftOut, Set<String> stems, List<Meaning> meanings) {}

    /**
     * How well what is known fits.
     *
     * @param words the share of the telling words of the question that the fact has, each weighed by how well it tells
     * @param meaning the cosine to the wording that is closest; 0 where there is no network
     */
    private record Fit(Known known, double words, double meaning) {
        double score() {
            return meaning == 0
                    ? words
                    : (1 - WORDS) * Math.max(0, (meaning - NOTHING_IN_COMMON) / (1 - NOTHING_IN_COMMON))
                            + WORDS * words;
        }

        boolean holdsAgainst(List<Fit> all) {
            return meaning == 0
                    ? score() >= KNOWN_BY_WORDS
                    : score() >= KNOWN || (score() >= LIKELY && score() - bestOther(all) >= AHEAD);
        }

        /** Things to leave out are no rivals, since either answer says so. */
        private double bestOther(List<Fit> all) {
            return all.stream()
                    .filter(other -> !other.known.equals(known) && !(other.known.leftOut() && known.leftOut()))
                    .mapToDouble(Fit::score)
                    .max()
                    .orElse(0);
        }

        /** Says nothing of what was asked, so that no log ever holds it. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "words %.2f, meaning %.2f, score %.2f", words, meaning, score());
        }
    }

    /** What the interviewer knows that answers this; empty if that is for the candidate to decide. */
    public Optional<String> answer(DesignBrief brief, String asked) {
        var known = readOnce(brief);
        var words = weights(TellingWords.of(asked).rarity(), known);
        var meaning = meanings(List.of(asked));
        var fits = known.stream()
                .map(one -> new Fit(one, share(words, one.stems()), closest(one.meanings(), meaning)))
                .toList();
        double forTheCandidate = closest(usualMeanings(usual.forTheCandidate()), meaning);
        return fits.stream()
                .max(Comparator.comparingDouble(Fit::score))
                .filter(best -> forTheCandidate == 0 || forTheCandidate < best.meaning() - AS_CLOSE)
                .filter(best -> best.holdsAgainst(fits))
                .map(best -> best.known().answer());
    }

    /** How well each word tells: the rarer in English and among all that is known, the better. */
    private static Map<String, Double> weights(Map<String, Double> rarity, List<Known> known) {
        var weights = new HashMap<String, Double>();
        rarity.forEach((stem, rare) -> {
            long facts =
                    known.stream().filter(one -> one.stems().contains(stem)).count();
            weights.put(stem, rare * rare / Math.max(1, Math.sqrt((double) facts)));
        });
        return weights;
    }

    private static double share(Map<String, Double> words, Set<String> stems) {
        double all = 0;
        double both = 0;
        for (var word : words.entrySet()) {
            all += word.getValue();
            both += stems.contains(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : both / all;
    }

    private static double closest(List<Meaning> known, List<Meaning> asked) {
        return asked.stream()
                .flatMap(meaning -> known.stream().map(meaning::closenessTo))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** Whoever asks of a brief while it is being read waits for that; whoever asks of another does not. */
    private List<Known> readOnce(DesignBrief brief) {
        var reading = new CompletableFuture<List<Known>>();
        var begun = read.putIfAbsent(brief, reading);
        if (begun != null) {
            return begun.join();
        }
        try {
            var known = known(brief);
            reading.complete(known);
            return known;
        } catch (RuntimeException | Error e) {
            read.remove(brief, reading);
            reading.completeExceptionally(e);
            throw e;
        }
    }

    private List<Known> known(DesignBrief brief) {
        var known = new ArrayList<Known>();
        brief.facts().forEach(fact -> known.add(known(fact, false)));
        brief.outOfScope().stream()
                .distinct()
                .map(left -> new Fact(
                        "Is " + left + " in scope?",
                        List.of(left, "do I have to build " + left),
                        "Leave that out: " + left + "."))
                .forEach(fact -> known.add(known(fact, true)));
        ofLoad(brief).forEach(fact -> known.add(known(fact, false)));
        return known;
    }

    private Known known(Fact fact, boolean leftOut) {
        var wordings = new ArrayList<String>();
        wordings.add(fact.asked());
        wordings.addAll(fact.also());
        wordings.add(fact.answer());
        var stems = TellingWords.of(String.join(". ", wordings)).rarity().keySet();
        var meanings = new ArrayList<>(meanings(wordings));
        meanings.addAll(usualMeanings(usual.waysToAskFor(fact)));
        return new Known(fact.answer(), leftOut, stems, meanings);
    }

    /** What its numbers say to those who ask for them, where no fact is about the same. */
    private List<Fact> ofLoad(DesignBrief brief) {
        var facts = new ArrayList<Fact>();
        var load = brief.load();
        add(facts, load.usersPerDay(), "How many people use it a day?", "how many users", "About %,d people a day.");
        add(
                facts,
                load.peakPerSecond(),
                "How many requests a second at the peak?",
                "peak requests per second",
                "About %,d a second.");
        add(facts, load.bytesPerItem(), "How big is one item?", "data size", "About %,d bytes each.");
        add(facts, load.itemsPerDay(), "How many new items a day?", "scale", "About %,d a day.");
        var told = brief.facts().stream()
                .flatMap(fact -> usual.waysToAskFor(fact).stream())
                .collect(Collectors.toSet());
        facts.removeIf(fact -> told.containsAll(usual.waysToAskFor(fact)));
        return facts;
    }

    private static void add(List<Fact> facts, OptionalLong number, String asked, String also, String answer) {
        number.ifPresent(value -> facts.add(new Fact(asked, List.of(also), String.format(Locale.ROOT, answer, value))));
    }

    private List<Meaning> usualMeanings(List<String> ways) {
        return ways.stream()
                .flatMap(way -> usualMeanings.computeIfAbsent(way, text -> meanings(List.of(text))).stream())
                .toList();
    }

    private List<Meaning> meanings(List<String> texts) {
        try {
            return embedder.get().embed(texts);
        } catch (IllegalStateException e) {
            return List.of();
        }
    }
}
