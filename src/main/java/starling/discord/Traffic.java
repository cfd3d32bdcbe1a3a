package starling.discord;

import java.time.Duration;

/** Is told what goes on between Discord and Starling, and nothing of who says what. Called by several threads. */
public interface Traffic {
    /** Nobody looks. */
    Traffic NONE = new Traffic() {
        @Override
        public void acknowledged(Duration delay) {}

        @Override
        public void done(String command, Duration time) {}

        @Override
        public void turnedAway() {}

        @Override
        public void lost() {}

        @Override
        public void back() {}

        @Override
        public void rateLimited() {}
    };

    /**
     * Discord has taken the first word of an answer, for which it gives three seconds.
     *
     * @param delay since it was heard that somebody wants one
     */
    void acknowledged(Duration delay);

    /**
     * A command has come to its end, well or not.
     *
     * @param command its name
     * @param time from its turn to Discord's having taken its reply
     */
    void done(String command, Duration time);

    /** Somebody was turned away since too much was waiting, or Starling stops. */
    void turnedAway();

    /** The connection was lost. */
    void lost();

    /** The connection came back. */
    void back();

    /** Discord put a request off, since there were too many. */
    void rateLimited();
}
