package starling.star;

import java.util.Locale;

/** What an answer to a behavioural question is, before its parts are looked at. */
public enum AnswerKind {
    /** One concrete past event is told. */
    STORY,
    /** A habit, a type of situation told in general, or an event that is only named. */
    PSEUDO,
    /** An opinion, a hypothetical, gibberish, another subject: nothing that happened. */
    NONE;

    /** The name in files and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
