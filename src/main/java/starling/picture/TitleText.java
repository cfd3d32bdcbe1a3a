package starling.picture;

/** A title or a name that a person gave, as it can stand on a line. */
public final class TitleText {
    /** More than any line holds. */
    private static final int LONGEST = 200;

    private TitleText() {}

    /** Without line breaks and the characters that cannot be seen or turn text round; of a long title its beginning. */
    public static String oneLine(String title) {
        int letters = Math.min(LONGEST, title.codePointCount(0, title.length()));
        return title.substring(0, title.offsetByCodePoints(0, letters))
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "")
                .strip();
    }
}
