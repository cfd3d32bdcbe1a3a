package starling.discord;

import java.util.List;
import java.util.Optional;
import starling.command.Block;
import starling.command.Button;
import starling.command.FollowUpCommand;
import starling.command.Reply;

/** A reply as it stands in a direct message, where a person can reply to it in turn: it says what that does. */
final class DirectReply {
    private static final String ADDS =
            "Reply to this message to answer the probe: your words are added to your answer.";
    private static final String REPLACES = "Reply to this message with your whole answer to try again.";

    private DirectReply() {}

    /** The same reply; under feedback, with a line on what a reply to it does. */
    static Reply of(Reply reply) {
        return invitation(reply.buttons().stream().map(Button::command).toList())
                .map(invitation -> reply.followedBy(List.of(new Block.Small(invitation))))
                .orElse(reply);
    }

    private static Optional<String> invitation(List<String> commands) {
        if (commands.contains(FollowUpCommand.PROBE)) {
            return Optional.of(ADDS);
        }
        return commands.contains(FollowUpCommand.RETRY) ? Optional.of(REPLACES) : Optional.empty();
    }
}
