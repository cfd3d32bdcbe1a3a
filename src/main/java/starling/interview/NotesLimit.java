package starling.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much one person may keep: far more than anybody tells in interviews, and little enough to search in seconds. */
public enum NotesLimit {
    FILES(100, "files"),
    STORIES(1_000, "stories"),
    BYTES(10_000_000, "bytes"),
    /** As many as a file of notes may have, so that what is kept can be exported and imported again. */
    LINES(500_000, "lines");

    private final int most;
    private final String unit;

    NotesLimit(int most, String unit) {
        this.most = most;
        this.unit = unit;
    }

    /** The largest number that may be kept. */
    public int most() {
        return most;
    }

    /**
     * More than may be kept, so that nothing was changed.
     *
     * @param found how many there would have been
     */
    public record Exceeded(NotesLimit limit, int found) {
        /** What the person is told. */
        public String sentence() {
            return limit == BYTES
                    ? String.format(
                            Locale.ROOT,
                            "You would then keep %.1f MB of notes, and one person can keep %d MB, so nothing was changed;"
                                    + " remove what you no longer need, or import less at a time.",
                            Math.ceil(found / 100_000.0) / 10,
                            limit.most / 1_000_000)
                    : String.format(
                            Locale.ROOT,
                            "You would then keep %,d %s, and one person can keep %,d, so nothing was changed; remove"
                                    + " what you no longer need, or import less at a time.",
                            found,
                            limit.unit,
                            limit.most);
        }
    }

    /** The first limit that notes exceed, if any. */
    static Optional<Exceeded> exceededBy(int files, int stories, List<KeptNotes> notes) {
        if (files > FILES.most) {
            return Optional.of(new Exceeded(FILES, files));
        }
        if (stories > STORIES.most) {
            return Optional.of(new Exceeded(STORIES, stories));
        }
        long bytes = notes.stream().mapToLong(each -> bytes(each.markdown())).sum();
        if (bytes > BYTES.most) {
            return Optional.of(new Exceeded(BYTES, (int) Math.min(bytes, Integer.MAX_VALUE)));
        }
        int lines = notes.stream().mapToInt(each -> lines(each.markdown())).sum();
        return lines > LINES.most ? Optional.of(new Exceeded(LINES, lines)) : Optional.empty();
    }

    private static int lines(String text) {
        return (int) text.lines().count();
    }

    /** The length in UTF-8. */
    private static long bytes(String text) {
        return text.codePoints()
                .mapToLong(point -> point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
                .sum();
    }
}
