package starling.notes;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises what an interviewer would ask by its words. */
final class QuestionText {
    private static final Pattern REQUEST = beginningWith(
            "tell (?:me|us) (?:about|of|how|when|what)\\b",
            "describe (?:a|an|the|when|how|your|one|two|yourself|me|situations?|any)\\b",
            "(?:give|provide|share)(?: (?:me|us))? (?:an?|some|any|one) (?:\\w+ )?(?:examples?|instances?|times?|situations?|story)\\b",
            "give (?:(?:me|us) )?examples\\b",
            "(?:talk|speak)(?: to me)? about (?:a|an|your|how)\\b",
            "walk me through\\b",
            "have you ever\\b",
            "(?:a|one|any) (?:time|situation) (?:when|where|that|in which) you\\b",
            "(?:an )?example (?:of|on) .{3,80}\\b(?:you|failure|work)\\b",
            "(?:a )?situations? (?:where|when) you\\b",
            "let's say\\b",
            "(?:if|suppose|imagine) you\\b");
    private static final Pattern INTERROGATIVE = beginningWith(
            "(?:in )?(?:what|how|why|when|which|who|where)(?:'s)? (?:\\S+ ){0,4}?"
                    + "(?:do|did|does|are|is|was|were|have|has|had|would|could|can|should|will|makes?)\\b.*\\byou(?:r|rself|'ve)?\\b",
            "(?:do|did|are|have|can|would|could)\\b.*\\byou(?:r|rself|'ve)?\\b");
    private static final Pattern SOURCE = Pattern.compile(
            "(?i)^[^?.:]{0,60}\\bquestion\\b[\\s*]*(?:\\([^)]{0,200}\\)[\\s*]*)?[-–—:][\\s*]*(?=\\p{L})");
    private static final Pattern FOLLOW_UP = Pattern.compile("(?i)^follow[- ]?up\\s*:\\s*");
    private static final Pattern QUESTION_MARKED = Pattern.compile("[Qq]\\s?[:：]\\s*\\S");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");
    private static final int LONGEST = 400;
    private static final int MOST_WORDS = 25;

    private QuestionText() {}

    /** Whether these words are a question as a whole: they ask, and do nothing else for long. */
    static boolean isQuestion(String text) {
        if (text.length() > LONGEST || text.length() < 6) {
            return false;
        }
        if (QUESTION_MARKED.matcher(text).lookingAt()) {
            return true;
        }
        var plain = plain(text);
        return endsAsQuestion(plain)
                || SENTENCE.splitAsStream(behindSource(plain)).anyMatch(QuestionText::asks);
    }

    /** The question itself, without numbering, quotation marks, and the source that it was copied with. */
    static String of(String text) {
        var title = Title.of(text);
        var behind = behindSource(title);
        return Title.of(FOLLOW_UP.matcher(behind).replaceFirst(""));
    }

    /** The question in "some company's question (where it was found) – the question". */
    private static String behindSource(String text) {
        return SOURCE.matcher(text).replaceFirst("");
    }

    private static boolean asks(String plain) {
        return REQUEST.matcher(plain).matches()
                || (INTERROGATIVE.matcher(plain).matches() && Words.count(plain, MOST_WORDS) <= MOST_WORDS);
    }

    private static boolean endsAsQuestion(String text) {
        int end = text.length();
        while (end > 0 && isBehindAQuestion(text.charAt(end - 1))) {
            end--;
        }
        return end > 0 && (text.charAt(end - 1) == '?' || text.charAt(end - 1) == '？');
    }

    private static boolean isBehindAQuestion(char at) {
        return Character.isWhitespace(at) || "\"”“'’*:：)".indexOf(at) >= 0;
    }

    private static Pattern beginningWith(String... forms) {
        return Pattern.compile("^(?:please )?(?:" + String.join("|", forms) + ").*");
    }

    /** Lower case, straight apostrophes, no numbering. */
    private static String plain(String text) {
        return Title.of(text).toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
