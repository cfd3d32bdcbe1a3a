package starling.command;

import starling.star.KindReason;

/** What an answer is, in a person's words. */
final class KindWords {
    private KindWords() {}

    /** What it is, such as "a habit". */
    static String noun(KindReason reason) {
        return switch (reason) {
            case EVENT -> "a story";
            case HABIT -> "a habit";
            case ONLY_NAMED -> "a headline";
            case HYPOTHETICAL -> "a plan";
            case OPINION -> "an opinion";
            case TOO_SHORT -> "a few words";
            case KEYWORDS -> "keywords";
            case GIBBERISH -> "letters and signs";
            case CODE -> "code";
            case SYSTEM_DESCRIPTION -> "a description of a system";
            case OTHER_LANGUAGE -> "another language";
        };
    }

    /** The first line on an answer that is no story. */
    static String heading(KindReason reason) {
        return switch (reason) {
            case OTHER_LANGUAGE -> "This is in another language";
            case KEYWORDS, GIBBERISH, TOO_SHORT -> "These are " + noun(reason) + ", not a story yet";
            default -> "This is " + noun(reason) + ", not a story yet";
        };
    }
}
