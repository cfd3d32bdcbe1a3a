package starling.command;

import starling.interview.FileName;

/**
 * A file that a person hands over with a command.
 *
 * @param name the last component of the name it had, in at most {@value FileName#LONGEST} characters, none of which controls
 *     a terminal or the direction of text
 * @param content not copied, so nobody writes to it; may be anything, whatever the name says
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] content) {
    /** As many bytes as are taken with one command. */
    public static final int LARGEST = 20 * 1024 * 1024;

    public Upload {
        name = FileName.of(name);
    }

    /** Says nothing of the name or the content, so that no log ever holds them. */
    @Override
    public String toString() {
        return "a file of " + content.length + " bytes";
    }
}
