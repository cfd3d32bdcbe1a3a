package starling.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import starling.question.CompetencyCatalogue;

/**
 * Finds stories that are told twice, by their titles and by the runs of words (shingles) that their texts share. Each story
 * is held only against the one before it that has the same run, or the first with the same title, so that there are never
 * more comparisons than words, whatever is written there.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, On the resemblance and containment of documents, 1997</a>
 */
final class Retellings {
    private static final int WORDS_OF_A_SHINGLE = 3;
    private static final int LONGEST_TEXT = 20_000;
    private static final int FEWEST_SHINGLES = 8;
    /** Which share of the runs of the shorter text stands in the other one too. */
    private static final double SAME_TEXT = 0.4;

    private static final int BITS_OF_A_STORY = 24;
    private static final int FEWEST_TO_CHANGE_ONE = 4;
    private static final int LONGEST_TITLE = 12;
    private static final Set<String> SAY_NOTHING = Set.of(
            ("a an and at by for from i in into is it its my of on or our the their to was we were with story stories"
                            + " project example situation task action result challenge part time one about")
                    .split(" "));

    private final List<Story> stories;
    private final int[] group;
    private final int[] shingles;
    private final Map<Set<String>, Integer> byTitle = new HashMap<>();
    private final Set<Set<String>> kinds = new HashSet<>();
    private int comparisons;

    private Retellings(List<Story> stories, CompetencyCatalogue competencies) {
        this.stories = stories;
        group = new int[stories.size()];
        shingles = new int[stories.size()];
        Arrays.setAll(group, index -> index);
        competencies.all().stream()
                .flatMap(competency -> Stream.concat(Stream.of(competency.name()), competency.cues().stream()))
                .map(Retellings::titleWords)
                .forEach(kinds::add);
    }

    /** The stories that are told more than once, in the order of their first telling. */
    static List<RetoldStory> in(List<Story> stories, CompetencyCatalogue competencies) {
        var retellings = new Retellings(stories, competencies);
        retellings.compare();
        return retellings.groups();
    }

    /** How often a run of words or a title is held against another story to find these. */
    static int comparisons(List<Story> stories, CompetencyCatalogue competencies) {
        var retellings = new Retellings(stories, competencies);
        retellings.compare();
        return retellings.comparisons;
    }

    private void compare() {
        for (int index = 0; index < stories.size(); index++) {
            compareTitle(index);
        }
        compareTexts();
    }

    private void compareTitle(int index) {
        var story = stories.get(index);
        var words = titleWords(story.title());
        boolean general = QuestionText.isQuestion(story.title())
                || story.values().contains(story.title())
                || kinds.contains(words);
        if (words.isEmpty() || words.size() > LONGEST_TITLE || general) {
            return;
        }
        compareTitle(index, words);
        if (words.size() >= FEWEST_TO_CHANGE_ONE) {
            // Two titles with one word changed have all their other words in common.
            for (var word : words) {
                var others = new TreeSet<>(words);
                others.remove(word);
                compareTitle(index, others);
            }
        }
    }

    private void compareTitle(int index, Set<String> words) {
        var first = byTitle.putIfAbsent(words, index);
        if (first != null) {
            comparisons++;
            join(index, first);
        }
    }

    private static Set<String> titleWords(String title) {
        var words = new TreeSet<>(Words.of(title));
        words.removeAll(SAY_NOTHING);
        words.removeIf(word -> word.chars().allMatch(Character::isDigit));
        return words;
    }

    /** Sorts all runs of words, each with its story behind it, so that stories with the same run come to stand together. */
    private void compareTexts() {
        var runs = new LongList();
        for (int index = 0; index < stories.size(); index++) {
            for (long run : runs(stories.get(index))) {
                runs.add(run << BITS_OF_A_STORY | index);
                shingles[index]++;
            }
        }
        var sorted = runs.sorted();
        var pairs = new LongList();
        for (int at = 1; at < sorted.length; at++) {
            if (sorted[at] >>> BITS_OF_A_STORY == sorted[at - 1] >>> BITS_OF_A_STORY) {
                pairs.add((long) story(sorted[at - 1]) << Integer.SIZE | story(sorted[at]));
            }
        }
        comparisons += pairs.size();
        joinEqualTexts(pairs.sorted());
    }

    private void joinEqualTexts(long[] pairs) {
        int from = 0;
        for (int at = 1; at <= pairs.length; at++) {
            if (at == pairs.length || pairs[at] != pairs[from]) {
                int one = (int) (pairs[from] >>> Integer.SIZE);
                int other = (int) pairs[from];
                int shorter = Math.min(shingles[one], shingles[other]);
                if (shorter >= FEWEST_SHINGLES && at - from >= SAME_TEXT * shorter) {
                    join(one, other);
                }
                from = at;
            }
        }
    }

    private static int story(long run) {
        return (int) (run & ((1 << BITS_OF_A_STORY) - 1));
    }

    private static Set<Long> runs(Story story) {
        var words = Words.of(Words.beginning(story.told(), LONGEST_TEXT));
        var runs = new HashSet<Long>();
        for (int at = 0; at + WORDS_OF_A_SHINGLE <= words.size(); at++) {
            long hash = 1;
            for (var word : words.subList(at, at + WORDS_OF_A_SHINGLE)) {
                hash = hash * 0x9E3779B97F4A7C15L + word.hashCode();
            }
            runs.add(hash ^ hash >>> Integer.SIZE);
        }
        return runs;
    }

    private void join(int one, int other) {
        int first = first(one);
        int second = first(other);
        group[Math.max(first, second)] = Math.min(first, second);
    }

    private int first(int index) {
        int first = index;
        while (group[first] != first) {
            group[first] = group[group[first]];
            first = group[first];
        }
        return first;
    }

    private List<RetoldStory> groups() {
        var groups = new LinkedHashMap<Integer, List<Story>>();
        for (int index = 0; index < stories.size(); index++) {
            groups.computeIfAbsent(first(index), created -> new ArrayList<>(1)).add(stories.get(index));
        }
        return groups.values().stream()
                .filter(tellings -> tellings.size() > 1)
                .map(RetoldStory::new)
                .toList();
    }

    /** Numbers one after the other, without an object for each. */
    private static final class LongList {
        private long[] numbers = new long[1024];
        private int size;

        void add(long number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        int size() {
            return size;
        }

        long[] sorted() {
            var sorted = Arrays.copyOf(numbers, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
