package starling.discord;

import java.util.List;
import starling.command.Block;
import starling.command.Reply;

/**
 * What everybody may see of a personal reply, for where an ordinary message has to be answered: Discord cannot answer it for
 * one person's eyes only.
 */
final class PublicReply {
    private static final String READ =
            "Thanks, I have read your answer. Only you can open the feedback. Reply here to add to your answer.";
    private static final String NOTHING = "I can show this to nobody but you: use the Answer button.";

    private PublicReply() {}

    /**
     * The button that opens the feedback, if there is one. Without it nothing was kept, and the paragraphs say why; words of the
     * person are never shown.
     */
    static Reply of(Reply personal) {
        if (personal.reopen().isPresent()) {
            var reopen = List.of(personal.reopen().get());
            return new Reply(List.of(new Block.Paragraph(READ)), reopen);
        }
        var paragraphs = personal.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .toList();
        return paragraphs.isEmpty() ? Reply.of(NOTHING) : new Reply(paragraphs, List.of());
    }
}
