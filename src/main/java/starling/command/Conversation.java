package starling.command;

import starling.interview.PersonId;

/**
 * What is said in a place without naming a command, where somebody waits for it. Implementations are safe for use by several
 * threads.
 */
public interface Conversation {
    /** Where nobody ever waits. */
    Conversation NONE = new Conversation() {
        @Override
        public boolean isWaitingFor(PersonId person, String place) {
            return false;
        }

        @Override
        public void takeBack(String message) {
            // Nothing was heard.
        }
    };

    /** Whether what this person types in this place is heard. May look into the store. */
    boolean isWaitingFor(PersonId person, String place);

    /** A message was deleted: what was heard of it is forgotten, as far as nothing has been made of it. */
    void takeBack(String message);
}
