package starling.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.language.SentenceSplitter;
import starling.language.Span;
import starling.language.TextMeaning;
import starling.notes.Story;

/**
 * Recognises which story of a notebook an answer tells, however it is told; rather none than a wrong one.
 *
 * <p>How much a story and an answer have in common is the sum of two things, each looked at from both sides, since an answer may
 * tell half of a story, and ramble far beyond it: which share of the words of the one stands in the other too, each word
 * weighed by how rare it is in English and in the notebook; and how close in meaning the sentences of the one come to the
 * closest of the other, and the answer, or the closest part of a long one, to all of the story. The package document
 * says how often this is right.
 *
 * <p>Immutable, safe for use by several threads. Takes about a hundredth of a second for each 550 characters of the answer, a few
 * times that where it is not clear at once which story is told, since then its sentences are embedded one by one; and a tenth of a
 * second more if the stories are in no index, since then the few that have the most words in common with the answer are embedded
 * too.
 */
public final class StoryRecognizer {
    /** What the meaning counts for beside the words. */
    private static final double MEANING = 1.5;

    /** Cosines are told apart above this: of a story that is not told, one in twenty comes closer. */
    private static final double CHANCE = 0.78;

    /**
     * A story that has less in common with an answer is another one: beyond all new stories that it was chosen by, those after a
     * long preamble included, where some part of an answer comes close by chance.
     */
    private static final double TOLD = 0.87;

    /** Whoever goes on with an answer goes on with its story, unless no more of it is left than of 98 in 100 other stories. */
    private static final double STILL_TOLD = 0.45;

    /** Of two stories with as much in common, it is not known which is told. */
    private static final double AHEAD = 0.15;

    /** Stories with fewer words in common are not looked at more closely. */
    private static final int LOOKED_AT = 4;

    /**
     * The sentences of a story and an answer are not closer than half of what the whole is, and this: in 2,100 comparisons, by
     * which all here was chosen and measured, half of this was enough. Where it is clear by that which story is told, or that none
     * is, the sentences need not be embedded, which takes the most time.
     */
    private static final double BEYOND_HALF = 0.1;

    /** Characters; the model reads no more of an answer, and a story's core is told in so many. */
    private static final int LONGEST_PART = 550;

    /** About five minutes of speech; no answer is told better by what follows. */
    private static final int MOST_SENTENCES = 60;

    private final Embedder embedder;
    private final SentenceSplitter splitter = new SentenceSplitter();

    public StoryRecognizer(Embedder embedder) {
        this.embedder = embedder;
    }

    private record Candidate(Story story, double words) {
        /** Says nothing of the story, so that no log ever holds it. */
        @Override
        public String toString() {
            return "a candidate of " + words;
        }
    }

    /** Between what bounds a story's common with an answer lies, as far as that is known without the sentences. */
    private record Likely(Candidate candidate, double least, double most) {
        /** Says nothing of the story, so that no log ever holds it. */
        @Override
        public String toString() {
            return "a candidate of " + least + " to " + most;
        }
    }

    private record Recognized(Story story, double common) {
        /** Says nothing of the story, so that no log ever holds it. */
        @Override
        public String toString() {
            return "a story with " + common + " in common";
        }
    }

    /**
     * The story that an answer tells; empty if it is none of these, or it is not sure.
     *
     * @param stories of which each may stand there several times; the first of the same title and words is given back
     */
    public Optional<Story> told(List<Story> stories, String answer) {
        return told(stories, answer, List.of());
    }

    /** The same where some of the stories are in an index: they are not read again. */
    public Optional<Story> told(List<Story> stories, String answer, List<StoryIndex> known) {
        return told(stories, new Heard(answer), new Read(known));
    }

    /**
     * The same of an answer that goes on with an earlier one.
     *
     * @param before the story that the earlier one told: this one still does, if it tells no other and {@link #stillTells} says so
     */
    public Optional<Story> told(List<Story> stories, String answer, Story before, List<StoryIndex> known) {
        var heard = new Heard(answer);
        var read = new Read(known);
        return told(stories, heard, read)
                .or(() -> stillTells(before, stories, heard.stripped(), read) ? Optional.of(before) : Optional.empty());
    }

    private Optional<Story> told(List<Story> stories, Heard answer, Read read) {
        var candidates = candidates(StoryCopies.dropped(stories), answer, read);
        var likely = candidates.stream()
                .map(candidate -> likely(candidate, answer, read))
                .sorted(Comparator.comparingDouble(Likely::least).reversed())
                .toList();
        if (likely.stream().allMatch(one -> one.most() < TOLD)) {
            return Optional.empty();
        }
        var likeliest = likely.get(0);
        boolean sure = likeliest.least() >= TOLD
                && likely.stream().skip(1).allMatch(rival -> rival.most() <= likeliest.least() - AHEAD);
        return sure ? Optional.of(likeliest.candidate().story()) : closest(candidates, answer, read);
    }

    /** Which of the candidates is told when all is looked at. */
    private static Optional<Story> closest(List<Candidate> candidates, Heard answer, Read read) {
        var closest = candidates.stream()
                .map(candidate -> new Recognized(candidate.story(), common(candidate, answer, read)))
                .sorted(Comparator.comparingDouble(Recognized::common).reversed())
                .toList();
        var first = closest.get(0);
        boolean ahead = closest.stream()
                .skip(1)
                .filter(rival -> first.common() - rival.common() < AHEAD)
                .allMatch(rival -> StoryCopies.nearlySame(first.story(), rival.story()));
        return first.common() >= TOLD && ahead ? Optional.of(first.story()) : Optional.empty();
    }

    /** Whether an answer that goes on with an earlier one still tells the story that the earlier one told. */
    public boolean stillTells(Story story, List<Story> stories, String answer) {
        return stillTells(story, stories, new Heard(answer).stripped(), new Read(List.of()));
    }

    private boolean stillTells(Story story, List<Story> stories, Heard answer, Read read) {
        // First, so that of its copies it is the one that is looked at.
        var others = StoryCopies.dropped(
                Stream.concat(Stream.of(story), stories.stream()).toList());
        return words(others, answer.words(), read).stream()
                .filter(candidate -> candidate.story().equals(story))
                .anyMatch(candidate -> common(candidate, answer, read) >= STILL_TOLD);
    }

    /** The stories that have the most words in common with an answer. */
    private static List<Candidate> candidates(List<Story> stories, Heard answer, Read read) {
        return words(stories, answer.words(), read).stream()
                .filter(candidate -> candidate.words() > 0)
                .sorted(Comparator.comparingDouble(Candidate::words).reversed())
                .limit(LOOKED_AT)
                .toList();
    }

    private static Likely likely(Candidate candidate, Heard answer, Read read) {
        double whole = whole(candidate, answer, read);
        double least = candidate.words() + MEANING * whole;
        return new Likely(candidate, least, least + MEANING * (whole / 2 + BEYOND_HALF));
    }

    private static double common(Candidate candidate, Heard answer, Read read) {
        var story = read.meaning(candidate.story());
        double sentences =
                (found(answer.sentences(), story.passages()) + found(story.passages(), answer.sentences())) / 2;
        return candidate.words() + MEANING * (whole(candidate, answer, read) + sentences);
    }

    private static double whole(Candidate candidate, Heard answer, Read read) {
        return found(read.meaning(candidate.story()).whole(), answer.parts());
    }

    /** How close the sentences of the one come to the closest of the other, on average; 0 if either has none. */
    private static double found(List<Meaning> ones, List<Meaning> others) {
        return ones.stream().mapToDouble(one -> found(one, others)).average().orElse(0);
    }

    private static double found(Meaning one, List<Meaning> others) {
        return others.stream()
                .mapToDouble(other -> aboveChance(one.closenessTo(other)))
                .max()
                .orElse(0);
    }

    /** A cosine as a number from 0 to about 1. */
    private static double aboveChance(double cosine) {
        return Math.max(0, (cosine - CHANCE) / (1 - CHANCE));
    }

    /** The words that each story has in common with the answer: their share of the answer's and of its own, together. */
    private static List<Candidate> words(List<Story> stories, StoryWords answer, Read read) {
        var ofStories = stories.stream().map(read::words).toList();
        var frequency = new HashMap<String, Integer>();
        ofStories.forEach(words -> words.stems().forEach(stem -> frequency.merge(stem, 1, Integer::sum)));
        double ofAnswer = weight(answer, frequency, stories.size(), stem -> true);
        var stems = new HashSet<>(answer.stems());
        var candidates = new ArrayList<Candidate>();
        for (int at = 0; at < stories.size(); at++) {
            var words = ofStories.get(at);
            double weight = weight(words, frequency, stories.size(), stems::contains);
            double both = weight == 0
                    ? 0
                    : weight / ofAnswer + weight / weight(words, frequency, stories.size(), stem -> true);
            candidates.add(new Candidate(stories.get(at), both));
        }
        return candidates;
    }

    private static double weight(
            StoryWords words, Map<String, Integer> frequency, int stories, Predicate<String> counted) {
        double weight = 0;
        for (int at = 0; at < words.stems().size(); at++) {
            var stem = words.stems().get(at);
            if (counted.test(stem)) {
                int others = Math.max(1, frequency.getOrDefault(stem, 1));
                double inNotebook = Math.log(1 + (double) stories / others) / Math.log(1.0 + stories);
                double rarity = words.rarity(at);
                // Cubed, since frequent words are shared by any two texts.
                weight += rarity * rarity * rarity * inNotebook;
            }
        }
        return weight;
    }

    /** What stories hold: as an index has it, or read when it is needed. */
    private final class Read {
        private final List<StoryIndex> known;
        private final Map<Story, TextMeaning> meanings = new HashMap<>();

        Read(List<StoryIndex> known) {
            this.known = known;
        }

        TextMeaning meaning(Story story) {
            return meanings.computeIfAbsent(
                    story,
                    unread -> known.stream()
                            .flatMap(index -> index.meaning(unread).stream())
                            .findFirst()
                            .orElseGet(() -> embedder.read(unread.title(), StoryText.sentences(unread))));
        }

        StoryWords words(Story story) {
            return known.stream()
                    .flatMap(index -> index.words(story).stream())
                    .findFirst()
                    .orElseGet(() -> StoryWords.of(story));
        }
    }

    /** An answer, of which each thing is found out when it is needed, and once. */
    private final class Heard {
        private final String text;
        private Optional<StoryWords> words = Optional.empty();
        private Optional<List<Meaning>> parts = Optional.empty();
        private Optional<List<Meaning>> sentences = Optional.empty();

        Heard(String text) {
            this.text = text;
        }

        Heard stripped() {
            return text.strip().equals(text) ? this : new Heard(text.strip());
        }

        StoryWords words() {
            var found = words.orElseGet(() -> StoryWords.of(text));
            words = Optional.of(found);
            return found;
        }

        /** What all of it means, or each part of a long one. */
        List<Meaning> parts() {
            var found = parts.orElseGet(() -> {
                int number = 1 + (text.length() - 1) / LONGEST_PART;
                var texts = split().stream()
                        .collect(Collectors.groupingBy(
                                sentence -> number * sentence.start() / text.length(),
                                TreeMap::new,
                                Collectors.mapping(Span::text, Collectors.joining(" "))));
                return embedder.embed(List.copyOf(texts.values()));
            });
            parts = Optional.of(found);
            return found;
        }

        /** What each of its sentences means. */
        List<Meaning> sentences() {
            var found = sentences.orElseGet(
                    () -> embedder.embed(split().stream().map(Span::text).toList()));
            sentences = Optional.of(found);
            return found;
        }

        private List<Span> split() {
            return splitter.split(text).stream().limit(MOST_SENTENCES).toList();
        }
    }
}
