package starling.command;

import starling.star.KindReason;

/**
 * What an answer is, in whole clauses, since no one noun fits them all.
 *
 * @param claim a sentence without its full stop, such as "This is a habit, not a story"
 * @param before what follows "before, ", such as "it was a habit"
 * @param redirect what stands over the advice
 */
record KindWords(String claim, String before, String redirect) {
    private static final String ONE_TIME = "Tell me about one time";
    private static final String WHAT_TO_DO = "What to do";

    /** The words for this reason. */
    static KindWords of(KindReason reason) {
        return switch (reason) {
            case EVENT -> new KindWords("This is a story", "it was a story", WHAT_TO_DO);
            case HABIT -> new KindWords("This is a habit, not a story yet", "it was a habit", ONE_TIME);
            case ONLY_NAMED ->
                new KindWords("This is a headline, not a story yet", "it was a headline", "Tell me the story");
            case HYPOTHETICAL -> new KindWords("This is a plan, not a story yet", "it was a plan", ONE_TIME);
            case OPINION -> new KindWords("This is an opinion, not a story yet", "it was an opinion", ONE_TIME);
            case NO_EXAMPLE ->
                new KindWords("There is no story in this yet", "there was no story", "There is one somewhere");
            case TOO_SHORT -> new KindWords("This is too short for a story", "it was too short for a story", ONE_TIME);
            case KEYWORDS -> new KindWords("These are keywords, not a story yet", "there were only keywords", ONE_TIME);
            case GIBBERISH -> new KindWords("I cannot read this", "I could not read it", WHAT_TO_DO);
            case CODE -> new KindWords("This is code or a log, not a story yet", "it was code or a log", WHAT_TO_DO);
            case SYSTEM_DESCRIPTION ->
                new KindWords("This describes a system, and is not a story yet", "it described a system", ONE_TIME);
            case OTHER_LANGUAGE ->
                new KindWords("This is in another language", "it was in another language", WHAT_TO_DO);
        };
    }
}
