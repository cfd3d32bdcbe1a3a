package starling.command;

import java.time.Duration;
import java.util.List;
import starling.interview.PersonId;

/** What becomes of voice messages. Implementations are safe for use by several threads. */
public interface VoiceMessages {
    /** Where nothing writes them down. */
    VoiceMessages UNHEARD = (person, length, recording) -> new Heard.Nothing(
            "I cannot listen to voice messages here: no model that writes them down is configured. Type your answer, please.");

    /**
     * Listens to one. Waits until it is written down.
     *
     * @param length how long it takes to hear; zero where nobody knows
     * @throws starling.interview.StorageException when what the person may use cannot be looked up
     */
    Heard hear(PersonId person, Duration length, Recording recording);

    /** A recording that is still where it was sent to. */
    interface Recording {
        /** The recording, in Ogg; waits for it. */
        byte[] fetch() throws RefusedFileException;
    }

    /** What was heard of a voice message. */
    sealed interface Heard {
        /** Nothing, and why: a sentence for the person. */
        record Nothing(String sentence) implements Heard {}

        /**
         * Words, as far as they were understood.
         *
         * @param length as it was given
         */
        record Words(String text, Duration length) implements Heard {
            /** What was written down, and how fast it was spoken, for whoever may read the person's words. */
            public Reply shown() {
                var typed = List.<Block>of(
                        new Block.Paragraph("I wrote down what you said, and may have misheard. This is what I read:"),
                        new Block.Typed(text));
                var reply = new Reply(typed, List.of());
                return Pace.of(text, length)
                        .map(pace -> reply.followedBy(List.of(new Block.Paragraph(pace.words()))))
                        .orElse(reply);
            }

            @Override
            public String toString() {
                return "heard " + text.length() + " characters";
            }
        }
    }
}
