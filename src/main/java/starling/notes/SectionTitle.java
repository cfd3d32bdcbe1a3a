package starling.notes;

import java.util.regex.Pattern;

/** What a heading says about the text under it. */
final class SectionTitle {
    private static final Pattern NO_STORIES = anyOf(
            "why\\b.*",
            "about (?:me|you).*",
            "tell me about yourself.*",
            "self[- ]?introduction.*",
            ".*\\bintroduc(?:e|tion)\\b.*",
            "(?:my )?(?:strengths?|weakness(?:es)?)\\b.*",
            ".*\\bstrengths? ?(?:and|&|/) ?weakness.*",
            ".*\\bcareer (?:goals?|plans?)\\b.*",
            "where do you see.*",
            "hobb.*",
            ".*\\bphilosophy\\b.*",
            "tips?\\b.*",
            "how to\\b.*",
            "resources?",
            "references?",
            "rejection reasons?.*",
            "see also",
            "(?:elevator )?pitch.*",
            "resume.*",
            "questions? (?:to ask|for)\\b.*",
            ".*\\bask (?:the|your) interviewer.*",
            "expectations\\b.*",
            "(?:example|sample) answers?.*",
            "自我介绍",
            "为什么.*");
    private static final Pattern STORIES = anyOf(".*\\b(?:stories|experiences|story bank)\\b.*");
    private static final Pattern VALUES = anyOf(".*\\b(?:values|principles|tenets|credo)\\b.*");
    private static final Pattern HYPOTHETICAL =
            anyOf(".*\\b(?:would you|if you|how do you|what do you|do you|are you)\\b.*");
    private static final Pattern TO_ASK_BACK = anyOf(
            ".*questions? (?:to|i|for) ?(?:ask|want|have|would|them|the interviewer|interviewers?|the company|your)\\b.*",
            ".*ask (?:the |your )?(?:interviewers?|them|company|at the end).*",
            ".*reverse (?:questions?|interview).*");
    /** One of these is in whatever the two patterns around it accept; looking for it first is several times as fast. */
    private static final Pattern ASKING = Pattern.compile("(?i)ask|question|interview");

    private static final Pattern QUESTIONS = anyOf(".*\\bquestions?\\b.*");

    private SectionTitle() {}

    /** Traits, motives, advice and the like: what is told under it is at best an example. */
    static boolean rulesOutStories(String title) {
        return NO_STORIES.matcher(title).matches();
    }

    static boolean promisesStories(String title) {
        return STORIES.matcher(title).matches();
    }

    /** A company's values or principles, each to be shown by a story. */
    static boolean namesValues(String title) {
        return VALUES.matcher(title).matches();
    }

    /** Asks for what one does or would do rather than for what happened. */
    static boolean isHypothetical(String title) {
        return HYPOTHETICAL.matcher(title).matches();
    }

    /** Questions under it are for the interviewer to answer. */
    static boolean announcesQuestionsToAskBack(String title) {
        return ASKING.matcher(title).find() && TO_ASK_BACK.matcher(title).matches();
    }

    static boolean announcesQuestions(String title) {
        return ASKING.matcher(title).find() && QUESTIONS.matcher(title).matches() && !title.endsWith("?");
    }

    private static Pattern anyOf(String... forms) {
        return Pattern.compile("(?i)(?:" + String.join("|", forms) + ")");
    }
}
