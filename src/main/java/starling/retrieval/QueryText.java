package starling.retrieval;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What an interviewer's question is about, without the words in which all of them ask: "Tell me about a time when you were
 * wrong. What did you do?" is about "you were wrong". Those words would otherwise make every story look alike.
 */
public final class QueryText {
    private static final List<Pattern> BOILERPLATE = List.of(
            pattern("(?:can|could|would) you (?:please )?(?=tell|give|describe|share|think|walk|talk)"),
            pattern("(?:please )?(?:tell (?:me|us)|talk(?: to me)?|walk (?:me|us)) (?:about|through|of) "),
            pattern("(?<![a-z] )(?:please )?(?:describe|recall|explain|discuss|name|pick)\\b"),
            pattern("(?<![a-z] )(?:please )?(?:give|show|share)(?: with)?(?: me| us)? (?=an? |the |one |your |some)"),
            pattern("think (?:back )?(?:of|to|about) "),
            pattern("when (?:did you last|was the last time(?: that)? you) "),
            pattern("have you ever (?:had to |been )?"),
            pattern("(?:an?|one|the|some|your) (?:(?:specific|particular|recent|real|good|past|last|single) )*"
                    + "(?:time|times|example|examples|situation|situations|instance|occasion|moment|experience|story|case)"
                    + "(?: (?:when|where|in which|that|of|you (?:had|faced|were in) (?:when|where)))?(?: you)?\\b"),
            pattern(
                    "(?:and )?how (?:did|do|have) you (?:handle|deal with|manage|approach|react to|respond to|resolve|go about|"
                            + "navigate|address|solve|overcome)(?: it| this| that| them| the situation| the problem)?[?.]"),
            pattern("(?:and )?what (?:did|do) you (?:do|learn|say|change|decide|try)"
                    + "(?: about it| next| then| from it| differently)?[?.]"),
            pattern("(?:and )?what (?:happened|was the (?:outcome|result)|came of it|were the results)[?.]"),
            pattern("(?:and )?how did (?:it|that|this|things) (?:go|end|turn out|work out)[?.]"));

    private QueryText() {}

    /** What the question is about; the question itself where nothing else would be left. */
    public static String of(String question) {
        var text = question;
        for (var pattern : BOILERPLATE) {
            text = pattern.matcher(text).replaceAll(" ");
        }
        text = text.strip().replaceAll("\\s+", " ");
        return text.codePoints().filter(Character::isLetter).count() < 3 ? question : text;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("\\b" + words, Pattern.CASE_INSENSITIVE);
    }
}
