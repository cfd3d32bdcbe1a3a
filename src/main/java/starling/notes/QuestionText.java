package starling.notes;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises what an interviewer would ask by its words. */
final class QuestionText {
    private static final Pattern REQUEST = Pattern.compile(
            "^(?:please )?(?:tell (?:me|us) (?:about|of|how|when|what)|describe (?:a|an|the|when|how|your|one|two|yourself|me|situations?|any)\\b"
                    + "|(?:give|provide|share)(?: (?:me|us))? (?:an?|some|any|one) (?:\\w+ )?(?:examples?|instances?|times?|situations?|story)\\b|give (?:(?:me|us) )?examples"
                    + "|(?:talk|speak)(?: to me)? about (?:a|an|your|how)\\b|walk me through|have you ever\\b|(?:a|one|any) (?:time|situation) (?:when|where|that|in which) you\\b"
                    + "|(?:an )?example (?:of|on) .{3,80}\\b(?:you|failure|work)|(?:a )?situations? (?:where|when) you\\b|let'?s say\\b|if you\\b|suppose you\\b|imagine you\\b).*");
    private static final Pattern INTERROGATIVE = Pattern.compile(
            "^(?:what|how|why|when|which|who|where|do|did|does|are|have|can|would|could|in what) .*\\byou(?:r|rself)?\\b.*");
    private static final Pattern ASIDE = Pattern.compile("^\\s*(?:\\([^)]{0,300}\\)\\*?\\s*)?[-–—]\\s*");
    private static final int LONGEST = 400;
    private static final int MOST_WORDS = 25;

    private QuestionText() {}

    /** Whether these words are a question as a whole: they ask, and do nothing else for long. */
    static boolean isQuestion(String text) {
        if (text.length() > LONGEST || text.length() < 6) {
            return false;
        }
        var plain = plain(text);
        return endsAsQuestion(plain) || asksInItsFirstWords(plain);
    }

    /** The question itself, without numbering, quotation marks, and the source that it was copied with. */
    static String of(String text) {
        var title = Title.of(text);
        int dash = title.lastIndexOf(") – ");
        if (dash < 0) {
            dash = title.indexOf(" question – ");
            dash = dash < 0 ? dash : dash + " question".length() - 1;
        }
        if (dash > 0) {
            var behind = ASIDE.matcher(title.substring(dash + 1)).replaceFirst("");
            if (isQuestion(behind)) {
                return Title.of(behind);
            }
        }
        var followUp = title.toLowerCase(Locale.ROOT).startsWith("follow up:") ? title.substring(10) : title;
        return followUp.strip();
    }

    private static boolean asksInItsFirstWords(String plain) {
        return REQUEST.matcher(plain).matches()
                || (INTERROGATIVE.matcher(plain).matches() && Words.count(plain, MOST_WORDS) <= MOST_WORDS);
    }

    private static boolean endsAsQuestion(String text) {
        var bare = text.strip().replaceFirst("[\\s\"”“'’*:：)]+$", "");
        return bare.endsWith("?") || bare.endsWith("？");
    }

    /** Lower case, straight apostrophes, no numbering. */
    private static String plain(String text) {
        return Title.of(text).toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
