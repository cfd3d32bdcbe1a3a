package starling.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import starling.language.Embedder;
import starling.notes.Story;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;

/**
 * The stories of one notebook, ready to be searched. Immutable, safe for use by several threads.
 *
 * <p>A story's score is a weighted sum of: the closeness in meaning of its closest passages to the question; the words it
 * shares with it; and, when it is known what competency the question probes, how close the story is to the description of
 * that competency and whether it shows it by its own words.
 */
public final class StoryIndex {
    private static final double MEANING = 0.6;
    private static final double WORDS = 0.25;
    private static final double COMPETENCY = 0.15;

    /** A BM25 score of this size counts half. */
    private static final double HALF_OF_WORDS = 4;

    /** What is worse than this is no match: about where stories stop being about the question. */
    private static final double LEAST = 0.2;

    /** A story that is much worse than the best one is no help beside it. */
    private static final double LEAST_OF_BEST = 0.6;

    private static final int QUOTED = 70;

    private record Entry(Story story, List<String> passages, List<float[]> vectors) {}

    private record Closeness(double value, String passage) {}

    private final Embedder embedder;
    private final CompetencyCatalogue competencies;
    private final List<Entry> entries;
    private final LexicalIndex words;

    StoryIndex(List<Story> stories, Embedder embedder, CompetencyCatalogue competencies) {
        this.embedder = embedder;
        this.competencies = competencies;
        this.words = new LexicalIndex(stories);
        var passages = stories.stream().map(Passages::of).toList();
        var vectors = embedder.embed(passages.stream().flatMap(List::stream).toList());
        var entries = new ArrayList<Entry>();
        int next = 0;
        for (int i = 0; i < stories.size(); i++) {
            int end = next + passages.get(i).size();
            entries.add(new Entry(stories.get(i), passages.get(i), vectors.subList(next, end)));
            next = end;
        }
        this.entries = List.copyOf(entries);
    }

    /**
     * The stories that answer a question, the best first; empty when none does.
     *
     * @param question as an interviewer asks it
     * @param competency what it probes; if empty, it is read from the question's words
     * @param limit how many at most
     */
    public List<StoryMatch> find(String question, Optional<Competency> competency, int limit) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var query = QueryText.of(question);
        var probed = competency.or(() -> competencyOf(question));
        var texts = new ArrayList<>(List.of(query));
        probed.ifPresent(known -> texts.add(known.name() + ". " + known.description()));
        var vectors = embedder.embed(texts);
        var shared = words.search(query);
        var matches = new ArrayList<StoryMatch>();
        for (int i = 0; i < entries.size(); i++) {
            matches.add(match(entries.get(i), query, vectors, shared.getOrDefault(i, 0.0), probed));
        }
        matches.sort(Comparator.comparingDouble(StoryMatch::score).reversed());
        double least = Math.max(LEAST, LEAST_OF_BEST * matches.get(0).score());
        return matches.stream()
                .filter(match -> match.score() >= least)
                .limit(limit)
                .toList();
    }

    private StoryMatch match(
            Entry entry, String query, List<float[]> vectors, double bm25, Optional<Competency> probed) {
        var meaning = closeness(entry, vectors.get(0));
        double shows = probed.map(known -> {
                    double own = entry.story().competencies().contains(known.id()) ? 1 : 0;
                    return (own + Math.max(0, closeness(entry, vectors.get(1)).value())) / 2;
                })
                .orElse(0.0);
        double score =
                MEANING * Math.max(0, meaning.value()) + WORDS * bm25 / (bm25 + HALF_OF_WORDS) + COMPETENCY * shows;
        return new StoryMatch(entry.story(), Math.min(1, score), why(entry, query, probed, meaning));
    }

    /** How close the story comes: half its closest passage, half the mean of its three closest. */
    private static Closeness closeness(Entry entry, float[] query) {
        var values = new double[entry.vectors().size()];
        int best = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = dot(entry.vectors().get(i), query);
            best = values[i] > values[best] ? i : best;
        }
        double closest = values[best];
        var passage = entry.passages().get(best);
        Arrays.sort(values);
        int top = Math.min(3, values.length);
        double sum = 0;
        for (int i = values.length - top; i < values.length; i++) {
            sum += values[i];
        }
        return new Closeness((closest + sum / top) / 2, passage);
    }

    private String why(Entry entry, String query, Optional<Competency> probed, Closeness meaning) {
        var reasons = new ArrayList<String>();
        probed.filter(known -> entry.story().competencies().contains(known.id()))
                .ifPresent(known -> reasons.add("it shows " + known.name().toLowerCase(Locale.ROOT)));
        var shared = words.shared(query, entry.story());
        if (!shared.isEmpty()) {
            reasons.add("it has the words " + shared.stream().limit(4).collect(Collectors.joining(", ")));
        }
        reasons.add("closest to the question: “" + shortened(meaning.passage()) + "”");
        return String.join("; ", reasons);
    }

    /** The competency whose cues stand in the question; the one with the most, empty if none has any. */
    private Optional<Competency> competencyOf(String question) {
        var padded = " " + question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'-]+", " ") + " ";
        return competencies.all().stream()
                .filter(competency -> cuesIn(padded, competency) > 0)
                .max(Comparator.comparingLong(competency -> cuesIn(padded, competency)));
    }

    private static long cuesIn(String padded, Competency competency) {
        return competency.cues().stream()
                .filter(cue -> padded.contains(" " + cue + " "))
                .count();
    }

    private static String shortened(String passage) {
        if (passage.length() <= QUOTED) {
            return passage;
        }
        int blank = passage.lastIndexOf(' ', QUOTED);
        return passage.substring(0, blank > 0 ? blank : passage.offsetByCodePoints(0, QUOTED / 2)) + " …";
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
