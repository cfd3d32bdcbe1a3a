package starling.star;

import java.util.Locale;

/** Why an answer is of its {@link AnswerKind}; for a non-story, what it is instead. */
public enum KindReason {
    /** {@link AnswerKind#STORY}: one concrete event is told. */
    EVENT(AnswerKind.STORY),
    /** "I usually ...", "I always make sure ...". */
    HABIT(AnswerKind.PSEUDO),
    /** An event is named, but not told. */
    ONLY_NAMED(AnswerKind.PSEUDO),
    /** "I would ...". */
    HYPOTHETICAL(AnswerKind.NONE),
    /** What somebody thinks, or is like. */
    OPINION(AnswerKind.NONE),
    /** "I can't think of one", "I don't know". */
    NO_EXAMPLE(AnswerKind.NONE),
    /** Too few words to hold anything: "fine", "it went well". */
    TOO_SHORT(AnswerKind.NONE),
    /** The words of the method, or numbers, strung together without an event. */
    KEYWORDS(AnswerKind.NONE),
    /** Not words of a language. */
    GIBBERISH(AnswerKind.NONE),
    /** Source code, a log, a table of data. */
    CODE(AnswerKind.NONE),
    /** A description of a system, not of something that somebody did. */
    SYSTEM_DESCRIPTION(AnswerKind.NONE),
    /** Not English; Starling reads English only. */
    OTHER_LANGUAGE(AnswerKind.NONE);

    private final AnswerKind kind;

    KindReason(AnswerKind kind) {
        this.kind = kind;
    }

    public AnswerKind kind() {
        return kind;
    }

    /** The name in rules, such as {@code only-named}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
