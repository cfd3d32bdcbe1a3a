package starling.clarification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
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
    /** What is answered must come to this. */
    private static final double KNOWN = 0.42;

    private static final double KNOWN_BY_WORDS = 0.6;

    private final Supplier<Embedder> embedder;
    private final Map<DesignBrief, List<Known>> read =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<DesignBrief, List<Known>> eldest) {
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
     * @param stems of the telling words by which it is asked for and answered
     * @param meanings of the wordings by which it is asked for, and of its answer; empty where there is no network
     */
    private record Known(String answer, Set<String> stems, List<Meaning> meanings) {}

    /**
     * How well the best answer fits.
     *
     * @param answer what is known
     * @param words the share of the telling words of the question that the fact has, each weighed by how well it tells
     * @param meaning the cosine to the wording that is closest; 0 where there is no network
     */
    record Fit(String answer, double words, double meaning) {
        double score() {
            return meaning == 0
                    ? words
                    : (1 - WORDS) * Math.max(0, (meaning - NOTHING_IN_COMMON) / (1 - NOTHING_IN_COMMON))
                            + WORDS * words;
        }

        boolean holds() {
            return score() >= (meaning == 0 ? KNOWN_BY_WORDS : KNOWN);
        }

        /** Says nothing of what was asked, so that no log ever holds it. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "words %.2f, meaning %.2f, score %.2f", words, meaning, score());
        }
    }

    /** What the interviewer knows that answers this; empty if that is for the candidate to decide. */
    public Optional<String> answer(DesignBrief brief, String asked) {
        return best(brief, asked).filter(Fit::holds).map(Fit::answer);
    }

    Optional<Fit> best(DesignBrief brief, String asked) {
        var known = read.computeIfAbsent(brief, this::known);
        var words = weights(TellingWords.of(asked).rarity(), known);
        var meaning = meanings(List.of(asked));
        Optional<Fit> best = Optional.empty();
        for (var one : known) {
            var fit = new Fit(one.answer(), share(words, one.stems()), closest(one.meanings(), meaning));
            if (best.filter(other -> other.score() >= fit.score()).isEmpty()) {
                best = Optional.of(fit);
            }
        }
        return best;
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

    private List<Known> known(DesignBrief brief) {
        var facts = new ArrayList<>(brief.facts());
        Set<String> told = new HashSet<>();
        for (var left : brief.outOfScope()) {
            if (told.add(left)) {
                facts.add(new Fact(
                        "Is " + left + " in scope?",
                        List.of(left, "do I have to build " + left),
                        "Leave that out: " + left + "."));
            }
        }
        facts.addAll(ofLoad(brief.load()));
        return facts.stream().map(this::known).toList();
    }

    private Known known(Fact fact) {
        var wordings = new ArrayList<String>();
        wordings.add(fact.asked());
        wordings.addAll(fact.also());
        wordings.add(fact.answer());
        var stems = TellingWords.of(String.join(". ", wordings)).rarity().keySet();
        return new Known(fact.answer(), stems, meanings(wordings));
    }

    /** What its numbers say to those who ask for them where no fact does. */
    private static List<Fact> ofLoad(DesignBrief.Load load) {
        var facts = new ArrayList<Fact>();
        add(
                facts,
                load.usersPerDay(),
                "How many people use it a day?",
                "daily active users",
                "About %,d people a day.");
        add(facts, load.peakPerSecond(), "How many requests a second at the peak?", "peak load", "About %,d a second.");
        add(facts, load.bytesPerItem(), "How big is one item?", "bytes per item", "About %,d bytes each.");
        add(facts, load.itemsPerDay(), "How many new items a day?", "writes per day", "About %,d a day.");
        return facts;
    }

    private static void add(List<Fact> facts, OptionalLong number, String asked, String also, String answer) {
        number.ifPresent(value -> facts.add(new Fact(asked, List.of(also), String.format(Locale.ROOT, answer, value))));
    }

    private List<Meaning> meanings(List<String> texts) {
        try {
            return embedder.get().embed(texts);
        } catch (IllegalStateException e) {
            return List.of();
        }
    }
}
