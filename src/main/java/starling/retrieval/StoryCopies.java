package starling.retrieval;

import java.util.HashSet;
import java.util.List;
import starling.notes.Story;

/** Tells copies of a story from other stories: people keep one story in two files, and their own of what all share. */
final class StoryCopies {
    /** Of the words of two stories, weighed by rarity, the share that stands in both when one was copied and mended. */
    private static final double NEARLY_ALL = 0.85;

    private StoryCopies() {}

    /** The stories in their order, of several with the same title and words only the first. */
    static List<Story> dropped(List<Story> stories) {
        var seen = new HashSet<List<String>>();
        return stories.stream()
                .filter(story -> seen.add(List.of(plain(story.title()), plain(story.told()))))
                .toList();
    }

    /** Whether the two are told in nearly the same words, whatever their titles. */
    static boolean nearlySame(Story one, Story other) {
        var ofOne = TellingWords.of(one.told()).rarity();
        var ofOther = TellingWords.of(other.told()).rarity();
        double both = 0;
        double either = 0;
        for (var word : ofOne.entrySet()) {
            either += word.getValue();
            both += ofOther.containsKey(word.getKey()) ? word.getValue() : 0;
        }
        for (var word : ofOther.entrySet()) {
            either += ofOne.containsKey(word.getKey()) ? 0 : word.getValue();
        }
        return either > 0 ? both / either >= NEARLY_ALL : plain(one.told()).equals(plain(other.told()));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
