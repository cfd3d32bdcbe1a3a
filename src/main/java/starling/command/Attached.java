package starling.command;

import starling.interview.FileName;

/**
 * A file that a person gets with a reply.
 *
 * @param name such as {@code starling-notes.md}; cleaned like that of an {@link Upload}
 * @param content not copied, so nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Attached(String name, byte[] content) {
    public Attached {
        name = FileName.of(name);
    }

    /** Says nothing of the name or the content, so that no log ever holds them. */
    @Override
    public String toString() {
        return "a file of " + content.length + " bytes";
    }
}
