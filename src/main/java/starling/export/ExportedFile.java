package starling.export;

/**
 * A file for a person to take with them.
 *
 * @param content not copied, so nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExportedFile(String name, byte[] content) {
    /** Says nothing of the content, so that no log ever holds it. */
    @Override
    public String toString() {
        return name + ", " + content.length + " bytes";
    }
}
