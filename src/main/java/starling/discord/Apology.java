package starling.discord;

import java.util.Collection;
import starling.command.Reply;

/** What a person reads when a fault of Starling's stood in the way. */
final class Apology {
    private static final String FAULT = "Something went wrong on my side, and I have noted it.";

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

    /** A refusal that gives back what was typed. For the person's own eyes only. */
    static Reply givingBack(String refusal, Collection<String> typed) {
        return Reply.givingBack(refusal, typed.toArray(String[]::new));
    }
}
