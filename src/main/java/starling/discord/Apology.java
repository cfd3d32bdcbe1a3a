package starling.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import starling.command.Attached;
import starling.command.Reply;

/** What a person reads when a fault of Starling's stood in the way. */
final class Apology {
    private static final String FAULT = "Something went wrong on my side, and I have noted it.";

    /** A card holds twice as much, and no letter is shown by more than two. */
    private static final int SURELY_SHOWN = 2_000;

    /** Where nothing can have been lost. */
    static final Reply PLAIN = Reply.of(FAULT + " Please try again in a minute.");
    /** Where the words still stand in the channel. */
    static final Reply MESSAGE_STAYS = Reply.of(
            FAULT + " Your message is still here, but I may not have kept your answer: please send it again later.");

    private Apology() {}

    /** Discord forgets what was typed into a modal, so that it is given back. For the person's own eyes only. */
    static Reply givingBack(Collection<String> typed) {
        return givingBack(FAULT + " I may not have kept your words; here they are, as far as they fit:", typed);
    }

    /** The same; what is too long to be sure of its room in a message comes as a file too, exactly as it was typed. */
    static Reply givingBackWhole(String refusal, Collection<String> typed) {
        var reply = givingBack(refusal, typed);
        var whole = String.join("\n\n", typed);
        return whole.length() <= SURELY_SHOWN
                ? reply
                : reply.withFiles(List.of(new Attached("what-you-typed.txt", whole.getBytes(UTF_8))));
    }

    /** A refusal that gives back what was typed. For the person's own eyes only. */
    static Reply givingBack(String refusal, Collection<String> typed) {
        return Reply.givingBack(refusal, typed.toArray(String[]::new));
    }
}
