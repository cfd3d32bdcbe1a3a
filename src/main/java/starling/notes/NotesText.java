package starling.notes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a notes file, or the reason why it is none. */
final class NotesText {
    /** Larger than any notes that people wrote by hand; keeps a stray archive or database out. */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int MOST_LINES = 500_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private NotesText() {}

    /**
     * The lines, without line ends and byte order mark; a blank line at the end is not kept.
     *
     * @throws UnreadableNotesException when the file is empty, no UTF-8 text, larger than {@link #MOST_BYTES}, or of
     *     more than 500,000 lines and no notebook Markdown
     */
    static List<String> lines(String name, byte[] content) throws UnreadableNotesException {
        if (content.length > MOST_BYTES) {
            throw tooLarge(name);
        }
        if (isUtf16(content)) {
            throw new UnreadableNotesException(name + " is UTF-16 text; save it again as UTF-8.");
        }
        for (byte each : content) {
            if (each == 0) {
                throw new UnreadableNotesException(
                        name + " is not a text file; save your notes as plain text or Markdown.");
            }
        }
        var text = decode(name, content);
        if (text.isBlank()) {
            throw new UnreadableNotesException(name + " is empty; write your notes into it or remove it.");
        }
        // What Starling wrote has a line more for each that it tells of, and must be read however much that is.
        long most = NotebookMarkdown.is(text) ? Long.MAX_VALUE : MOST_LINES;
        var lines = text.lines().limit(most == Long.MAX_VALUE ? most : most + 1).toList();
        if (lines.size() > most) {
            throw new UnreadableNotesException(name + " has more than 500,000 lines; split it into smaller files.");
        }
        return lines;
    }

    static UnreadableNotesException tooLarge(String name) {
        return new UnreadableNotesException(name + " is larger than 20 MB; split it into smaller files.");
    }

    private static boolean isUtf16(byte[] content) {
        return content.length >= 2
                && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
                        || (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
    }

    private static String decode(String name, byte[] content) throws UnreadableNotesException {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableNotesException(name + " is not UTF-8 text; save it again as UTF-8.");
        }
    }
}
