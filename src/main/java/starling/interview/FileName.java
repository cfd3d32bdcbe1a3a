package starling.interview;

import java.text.Normalizer;

/** The name of a file that came from somewhere else. */
public final class FileName {
    /** As many characters as a name has at most. */
    public static final int LONGEST = 100;

    private static final String UNNAMED = "unnamed";
    private static final int END = 40;
    private static final int DIGITS = 8;

    /** What cannot be seen, turns round the direction of text, or may stand in no name on other systems. */
    private static final String UNFIT = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}:*?\"<>|]";

    private FileName() {}

    /**
     * The last component of a path, of whatever system, without control characters, those that turn round the direction of text
     * and those that other systems allow in no name; accents are written in one way. A long name keeps its beginning and its end,
     * where its kind stands, and has a hash of the whole between them, so that two long names stay two. One of which nothing is
     * left is "unnamed". A name that was cleaned stays as it is.
     */
    public static String of(String path) {
        var last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        var name = Normalizer.normalize(last.replaceAll(UNFIT, ""), Normalizer.Form.NFC)
                .strip();
        if (name.matches("\\.*")) {
            return UNNAMED;
        }
        return name.length() > LONGEST ? shortened(name) : name;
    }

    private static String shortened(String name) {
        var hash = "~" + StoryIds.hash(name, DIGITS) + "~";
        int beginning = LONGEST - END - hash.length();
        // Not in the middle of a character.
        beginning -= Character.isHighSurrogate(name.charAt(beginning - 1)) ? 1 : 0;
        int end = name.length() - END;
        end += Character.isLowSurrogate(name.charAt(end)) ? 1 : 0;
        return name.substring(0, beginning) + hash + name.substring(end);
    }
}
