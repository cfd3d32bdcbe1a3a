package starling.command;

/** The name of a file that came from somewhere else. */
public final class FileName {
    /** As many characters as are kept of a name. */
    public static final int LONGEST = 120;

    private static final String UNNAMED = "unnamed";

    private FileName() {}

    /**
     * The last component of a path, of whatever system, without control characters, those that turn round the direction of text
     * and those that other systems allow in no name. A long name keeps its end, where its kind stands; one of which nothing is
     * left is "unnamed".
     */
    public static String of(String path) {
        var last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}:*?\"<>|]", "")
                .strip();
        int cut = Math.max(0, clean.length() - LONGEST);
        // Not in the middle of a character.
        cut += cut > 0 && Character.isLowSurrogate(clean.charAt(cut)) ? 1 : 0;
        var name = clean.substring(cut).strip();
        return name.matches("\\.*") ? UNNAMED : name;
    }
}
