package starling.interview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import starling.notes.Story;

/** Names the stories of one notebook, or its cards, by where they stand. */
final class StoryIds {
    private static final int DIGITS = 8;

    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    List<KeptStory> of(List<Story> stories) {
        var kept = new ArrayList<KeptStory>();
        for (var story : stories) {
            kept.add(new KeptStory(id(story.file(), story.title()), story));
        }
        return List.copyOf(kept);
    }

    /** The next id for something of this name in this file. */
    String id(String file, String name) {
        // No title and no term holds a line feed.
        var place = file + "\n" + name;
        var id = "";
        do {
            id = hash(place + "\n" + occurrences.merge(place, 1, Integer::sum), DIGITS);
        } while (!given.add(id));
        return id;
    }

    /**
     * The first digits of the SHA-256 of a text.
     *
     * @param digits how many, at most 64
     */
    static String hash(String text, int digits) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
