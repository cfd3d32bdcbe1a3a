package starling.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.language.TextMeaning;
import starling.notes.Story;
import starling.question.Competency;

/**
 * The stories of one notebook, ready to be searched. Immutable, safe for use by several threads.
 *
 * <p>A story's score is a weighted sum of its {@linkplain Ingredient ingredients}; one that scores below "none of them" does not
 * fit. Searching takes no longer than some ten thousandths of a second a story and the embedding of the question.
 */
public final class StoryIndex {
    /** A BM25 score of this size counts half. */
    private static final double HALF_OF_WORDS = 4;

    /** Cosines are told apart above this: two texts on nothing in common come about so close. */
    private static final double CHANCE = 0.5;

    /** What scores less than half of the best one is no help beside it. */
    private static final double LEAST_OF_BEST = 0.5;

    private static final StoryIndex EMPTY = new StoryIndex();

    private record Entry(
            Story story, List<String> sentences, TextMeaning meaning, StoryWords words, CompetencyShares shows) {
        /** The same of a story that has the same words. */
        Entry of(Story other) {
            return new Entry(other, sentences, meaning, words, shows);
        }

        /** Says nothing of the story, so that no log ever holds it. */
        @Override
        public String toString() {
            return "a story of " + sentences.size() + " sentences";
        }
    }

    /**
     * A question, looked at once.
     *
     * @param query what it is about
     * @param probed how much of each competency it probes
     */
    record Asked(String query, Meaning meaning, CompetencyShares probed) {
        /** Says nothing of the question, which may be somebody's own words, so that no log ever holds it. */
        @Override
        public String toString() {
            return "a question of " + query.length() + " characters";
        }
    }

    private final Embedder embedder;
    private final Optional<CompetencyClassifier> competencies;
    private final Weights weights;
    private final List<Entry> entries;
    private final Map<Story, Entry> byStory = new HashMap<>();
    private final LexicalIndex words;

    /**
     * @param known an index of some of the same stories, which need not be embedded again
     * @param done told after each story how many are ready
     */
    StoryIndex(
            List<Story> stories,
            Embedder embedder,
            CompetencyClassifier competencies,
            Weights weights,
            StoryIndex known,
            IntConsumer done) {
        this.embedder = embedder;
        this.competencies = Optional.of(competencies);
        this.weights = weights;
        this.words = new LexicalIndex(stories);
        var byWords = new HashMap<String, Entry>();
        known.entries.forEach(entry -> byWords.put(embedded(entry.story()), entry));
        var made = new ArrayList<Entry>();
        var stems = new HashMap<String, String>();
        for (var story : stories) {
            var before = Optional.ofNullable(byWords.get(embedded(story)));
            made.add(before.map(entry -> entry.of(story)).orElseGet(() -> entry(story, competencies, stems)));
            done.accept(made.size());
        }
        this.entries = List.copyOf(made);
        entries.forEach(entry -> byStory.put(entry.story(), entry));
    }

    private StoryIndex() {
        embedder = new NoEmbedder();
        competencies = Optional.empty();
        weights = new Weights(Map.of(), 0);
        entries = List.of();
        words = new LexicalIndex(List.of());
    }

    /** An index of no stories, in which nothing is found. */
    public static StoryIndex empty() {
        return EMPTY;
    }

    private static final class NoEmbedder implements Embedder {
        @Override
        public List<Meaning> embed(List<String> texts) {
            return List.of();
        }

        @Override
        public TextMeaning read(String title, List<String> passages) {
            throw new IllegalStateException("nothing is read for an index of no stories");
        }
    }

    /** The words that decide what a story means. */
    private static String embedded(Story story) {
        return story.title() + "\n" + story.told();
    }

    /**
     * What is searched of a story.
     *
     * @param stems one copy of each word, since most stand in many stories
     */
    private Entry entry(Story story, CompetencyClassifier classifier, Map<String, String> stems) {
        var sentences = StoryText.sentences(story);
        var meaning = embedder.read(story.title(), sentences);
        var telling = StoryWords.of(story, stem -> stems.computeIfAbsent(stem, first -> first));
        return new Entry(story, sentences, meaning, telling, classifier.ofStory(embedded(story), meaning));
    }

    /** What a story of this index means; empty if it is none of them. */
    Optional<TextMeaning> meaning(Story story) {
        return Optional.ofNullable(byStory.get(story)).map(Entry::meaning);
    }

    /** The words of a story of this index; empty if it is none of them. */
    Optional<StoryWords> words(Story story) {
        return Optional.ofNullable(byStory.get(story)).map(Entry::words);
    }

    /**
     * The stories that answer a question, the best first; empty when none does.
     *
     * @param question as an interviewer asks it
     * @param competency what it probes; if empty, that is read from the question
     * @param limit how many at most
     */
    public List<StoryMatch> find(String question, Optional<Competency> competency, int limit) {
        return searched(List.of(this), question, competency).get(0).best(limit);
    }

    /** What is found for one question in each of several indices by the same finder; the question is looked at once. */
    public static List<StorySearch> searched(
            List<StoryIndex> indices, String question, Optional<Competency> competency) {
        var asked = indices.stream()
                .filter(index -> !index.entries.isEmpty())
                .findFirst()
                .map(index -> index.asked(question, competency));
        return indices.stream()
                .map(index -> asked.filter(looked -> !index.entries.isEmpty())
                        .map(index::search)
                        .orElseGet(StorySearch::empty))
                .toList();
    }

    private StorySearch search(Asked asked) {
        var scored = scored(asked);
        double most = scored.get(0).score();
        var fitting = scored.stream()
                .filter(one -> one.points() >= weights.none() && one.score() >= LEAST_OF_BEST * most)
                .toList();
        return new StorySearch(
                fitting.stream().map(this::unexplained).toList(), number -> reasons(asked, fitting.get(number)));
    }

    Asked asked(String question, Optional<Competency> competency) {
        var query = QueryText.of(question);
        var classifier = competencies.orElseThrow();
        var meaning = classifier
                .meaning(query)
                .orElseGet(() -> embedder.embed(List.of(query)).get(0));
        return new Asked(
                query,
                meaning,
                competency.map(classifier::of).orElseGet(() -> classifier.ofQuestion(question, meaning)));
    }

    /** All stories with what they are worth as an answer, the best first. */
    List<ScoredStory> scored(Asked asked) {
        var ofTexts = words.searchTexts(asked.query());
        var ofNames = words.searchNames(asked.query());
        return IntStream.range(0, entries.size())
                .mapToObj(i -> {
                    var entry = entries.get(i);
                    var close = Closeness.of(asked.meaning(), entry.meaning());
                    var amounts = new EnumMap<Ingredient, Double>(Ingredient.class);
                    amounts.put(Ingredient.MEANING, above(close.whole()));
                    amounts.put(Ingredient.SENTENCE, above(close.closest()));
                    amounts.put(Ingredient.TITLE, above(close.title()));
                    amounts.put(Ingredient.WORDS, part(ofTexts.getOrDefault(i, 0.0)));
                    amounts.put(Ingredient.NAMES, part(ofNames.getOrDefault(i, 0.0)));
                    amounts.put(Ingredient.COMPETENCY, asked.probed().common(entry.shows()));
                    return new ScoredStory(i, amounts, total(amounts), close.sentence());
                })
                .sorted(Comparator.comparingDouble(ScoredStory::points).reversed())
                .toList();
    }

    private double total(Map<Ingredient, Double> amounts) {
        return weights.points(amounts).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** A cosine as a number from about 0 to 1. */
    private static double above(double cosine) {
        return Math.max(0, (cosine - CHANCE) / (1 - CHANCE));
    }

    private static double part(double bm25) {
        return bm25 / (bm25 + HALF_OF_WORDS);
    }

    private StoryMatch unexplained(ScoredStory scored) {
        var story = entries.get(scored.number()).story();
        return new StoryMatch(story, scored.score(), List.of(), weights.points(scored.amounts()));
    }

    private List<Reason> reasons(Asked asked, ScoredStory scored) {
        var entry = entries.get(scored.number());
        var explanation = new Explanation(
                entry.story(),
                asked.query(),
                entry.sentences(),
                scored,
                asked.probed(),
                competencies.orElseThrow(),
                words.shared(asked.query(), entry.story()));
        return explanation.reasons();
    }

    /**
     * The best of what was found for one question in several indices; of stories with the same words, that of the first index.
     *
     * @param found in each index, the best first; all of an earlier index come before those of a later
     * @param limit how many at most
     */
    public static List<StoryMatch> best(List<List<StoryMatch>> found, int limit) {
        var told = new HashSet<String>();
        return found.stream()
                .flatMap(List::stream)
                .filter(match -> told.add(embedded(match.story())))
                .limit(limit)
                .toList();
    }
}
