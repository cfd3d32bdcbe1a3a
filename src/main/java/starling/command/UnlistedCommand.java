package starling.command;

/** A command that people reach by a button or a message and find in no list, and whose reply is for them alone. */
interface UnlistedCommand extends Command {
    @Override
    default boolean listed() {
        return false;
    }

    @Override
    default Visibility visibility() {
        return Visibility.PERSONAL;
    }
}
