package starling.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.notes.Story;
import starling.question.Competency;
import starling.retrieval.StoryFinder.KnownCompetency;

/**
 * The stories of one notebook, ready to be searched. Immutable, safe for use by several threads.
 *
 * <p>A story's score is a weighted sum of: how close in meaning it is to the question, as a whole and by its closest passage;
 * the words it shares with it; and how much it shows of the competencies that the question probes.
 */
public final class StoryIndex {
    private static final double MEANING = 0.65;
    private static final double WORDS = 0.2;
    private static final double COMPETENCIES = 0.15;

    /** A BM25 score of this size counts half. */
    private static final double HALF_OF_WORDS = 4;

    /** What is worse than this is no match: about where stories stop being about the question. */
    private static final double LEAST = 0.15;

    /** A story that is much worse than the best one is no help beside it. */
    private static final double LEAST_OF_BEST = 0.5;

    /** Two texts on nothing in common come this close. */
    private static final double CHANCE = 0.15;

    /** What a cue of a competency in a question adds to their closeness. */
    private static final double CUE = 0.1;

    private static final int PROBED_AT_ONCE = 3;
    private static final int QUOTED = 70;

    private record Entry(Story story, List<String> passages, List<Meaning> meanings, Meaning whole) {
        /** The same of a story that has the same words. */
        Entry of(Story other) {
            return new Entry(other, passages, meanings, whole);
        }
    }

    private record Scored(Entry entry, double score, String closestPassage) {}

    private record Probed(KnownCompetency known, double weight) {}

    private final Embedder embedder;
    private final List<KnownCompetency> competencies;
    private final List<Entry> entries;
    private final LexicalIndex words;

    /**
     * @param known an index of some of the same stories, which need not be embedded again
     * @param done told after each story how many are ready
     */
    StoryIndex(
            List<Story> stories,
            Embedder embedder,
            List<KnownCompetency> competencies,
            StoryIndex known,
            IntConsumer done) {
        this(stories, embedder, competencies, known.entries, done);
    }

    private StoryIndex(
            List<Story> stories,
            Embedder embedder,
            List<KnownCompetency> competencies,
            List<Entry> known,
            IntConsumer done) {
        this.embedder = embedder;
        this.competencies = competencies;
        this.words = new LexicalIndex(stories);
        var byWords = new HashMap<String, Entry>();
        known.forEach(entry -> byWords.put(embedded(entry.story()), entry));
        var made = new ArrayList<Entry>();
        for (var story : stories) {
            var before = Optional.ofNullable(byWords.get(embedded(story)));
            made.add(before.map(entry -> entry.of(story)).orElseGet(() -> entry(story)));
            done.accept(made.size());
        }
        this.entries = List.copyOf(made);
    }

    /** An index of no stories, in which nothing is found. */
    public static StoryIndex empty() {
        return new StoryIndex(List.of(), texts -> List.of(), List.of(), List.<Entry>of(), ready -> {});
    }

    /** The words that decide what a story means. */
    private static String embedded(Story story) {
        return story.title() + ". " + story.text();
    }

    private Entry entry(Story story) {
        var passages = Passages.of(story);
        var texts = new ArrayList<>(passages);
        texts.add(embedded(story));
        var meanings = embedder.embed(texts);
        int last = texts.size() - 1;
        return new Entry(story, passages, meanings.subList(0, last), meanings.get(last));
    }

    /**
     * The stories that answer a question, the best first; empty when none does.
     *
     * @param question as an interviewer asks it
     * @param competency what it probes; if empty, that is read from the question
     * @param limit how many at most
     */
    public List<StoryMatch> find(String question, Optional<Competency> competency, int limit) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var query = QueryText.of(question);
        var asked = embedder.embed(List.of(query)).get(0);
        var probed = probed(question, asked, competency);
        var bm25 = words.search(query);
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < entries.size(); i++) {
            scored.add(scored(entries.get(i), asked, bm25.getOrDefault(i, 0.0), probed));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        double least = Math.max(LEAST, LEAST_OF_BEST * scored.get(0).score());
        return scored.stream()
                .filter(one -> one.score() >= least)
                .limit(limit)
                .map(one -> new StoryMatch(
                        one.entry().story(), one.score(), why(one.entry(), query, probed, one.closestPassage())))
                .toList();
    }

    /**
     * The best of what was found for one question in several indices; of stories with the same words, that of the first index.
     *
     * @param found in each index; of matches that are equally good, those of an earlier index come first
     * @param limit how many at most
     */
    public static List<StoryMatch> best(List<List<StoryMatch>> found, int limit) {
        var told = new HashSet<String>();
        var matches = found.stream()
                .flatMap(List::stream)
                .filter(match -> told.add(embedded(match.story())))
                .sorted(Comparator.comparingDouble(StoryMatch::score).reversed())
                .toList();
        return matches.stream()
                .filter(match -> match.score() >= LEAST_OF_BEST * matches.get(0).score())
                .limit(limit)
                .toList();
    }

    private static Scored scored(Entry entry, Meaning asked, double bm25, List<Probed> probed) {
        var closest = closestPassage(entry, asked);
        double meaning = (entry.meanings().get(closest).closenessTo(asked)
                        + entry.whole().closenessTo(asked))
                / 2;
        double score = MEANING * Math.max(0, meaning)
                + WORDS * bm25 / (bm25 + HALF_OF_WORDS)
                + COMPETENCIES * shown(entry, probed);
        return new Scored(entry, Math.min(1, score), entry.passages().get(closest));
    }

    /** The number of the passage that lies closest to the question. */
    private static int closestPassage(Entry entry, Meaning asked) {
        int closest = 0;
        for (int i = 1; i < entry.meanings().size(); i++) {
            var best = entry.meanings().get(closest);
            if (entry.meanings().get(i).closenessTo(asked) > best.closenessTo(asked)) {
                closest = i;
            }
        }
        return closest;
    }

    /** How much of the probed competencies the story shows, by its own words and by meaning; from 0 to 1. */
    private static double shown(Entry entry, List<Probed> probed) {
        double shown = 0;
        double weights = 0;
        for (var one : probed) {
            double own = shows(entry, one) ? 1 : 0;
            double close = Math.max(0, entry.whole().closenessTo(one.known().meaning()));
            shown += one.weight() * (own + close) / 2;
            weights += one.weight();
        }
        return weights == 0 ? 0 : shown / weights;
    }

    private static boolean shows(Entry entry, Probed probed) {
        return entry.story().competencies().contains(probed.known().competency().id());
    }

    /** What the question probes, the clearest first: what is known of it, else the competencies it is closest to. */
    private List<Probed> probed(String question, Meaning asked, Optional<Competency> known) {
        var padded = " " + question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'-]+", " ") + " ";
        return competencies.stream()
                .filter(one -> known.isEmpty() || known.get().equals(one.competency()))
                .map(one -> new Probed(one, known.isPresent() ? 1 : affinity(one, padded, asked)))
                .filter(one -> one.weight() > 0)
                .sorted(Comparator.comparingDouble(Probed::weight).reversed())
                .limit(PROBED_AT_ONCE)
                .toList();
    }

    private static double affinity(KnownCompetency known, String padded, Meaning asked) {
        long cues = known.competency().cues().stream()
                .filter(cue -> padded.contains(" " + cue + " "))
                .count();
        return known.meaning().closenessTo(asked) - CHANCE + CUE * Math.min(2, cues);
    }

    private String why(Entry entry, String query, List<Probed> probed, String passage) {
        var reasons = new ArrayList<String>();
        probed.stream()
                .filter(one -> shows(entry, one))
                .findFirst()
                .ifPresent(one -> reasons.add(
                        "it shows " + one.known().competency().name().toLowerCase(Locale.ROOT)));
        var shared = words.shared(query, entry.story());
        if (!shared.isEmpty()) {
            reasons.add("it says " + shared.stream().limit(4).collect(Collectors.joining(", ")) + " too");
        }
        reasons.add("closest to the question: “" + shortened(passage) + "”");
        return String.join("; ", reasons);
    }

    private static String shortened(String passage) {
        if (passage.length() <= QUOTED) {
            return passage;
        }
        int blank = passage.lastIndexOf(' ', QUOTED);
        return passage.substring(0, blank > 0 ? blank : passage.offsetByCodePoints(0, QUOTED / 2)) + " …";
    }
}
