package starling.command;

/** Where a command tells how far it has come, for the person who waits. Used by one thread. */
@FunctionalInterface
public interface Progress {
    /**
     * Says where it stands. Comes back at once; a front end may leave out sentences that follow one another quickly, and shows
     * none once the reply is there.
     *
     * @param sentence such as "2 of 3 files are read."; may hold what the person typed, since only who sees the reply sees it
     */
    void at(String sentence);
}
