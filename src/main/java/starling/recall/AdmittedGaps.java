package starling.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person says that they do not know: "I have no idea what write-back is." It names what the notes name, and recalls none of
 * it.
 */
final class AdmittedGaps {
    private static final String APOSTROPHE = "['’]?";
    private static final String ALSO =
            "(?:(?:really|just|honestly|still|also|simply|quite|even|actually|have|ever|sadly)\\s+)*";
    private static final String NOT = "(?:do\\s*n" + APOSTROPHE + "t|do not|did\\s*n" + APOSTROPHE + "t|did not|can"
            + APOSTROPHE + "t|cannot|can not|could\\s*n" + APOSTROPHE + "t|could not|never|no longer|have\\s*n"
            + APOSTROPHE + "t)";
    private static final String KNOW =
            "(?:know|knew|known|remember|recall|understand|understood|get|got|learn|learned|learnt|grasp|grasped|explain"
                    + "|heard|hear)\\b";

    private static final Pattern GAP = Pattern.compile(
            "(?i)(?:\\bI(?:" + APOSTROPHE + "ve)?\\s+|^)" + ALSO + NOT + "\\s+" + ALSO + KNOW
                    + "|(?<!\\b(?:gets|has|with) )\\bno (?:idea|clue)\\b|\\bnot a clue\\b|(?:\\bI(?:" + APOSTROPHE
                    + "ve)?\\s+|^)" + ALSO
                    + "forg[eo]t(?:ten)?\\b"
                    + "|\\bI was never taught\\b|\\bI(?:['’]m| am) (?:clueless|not familiar)\\b|\\b(?:slightest|faintest|foggiest) idea\\b"
                    + "|\\bI would(?:n['’]?t| not) know\\b|\\b(?:dunno|idk)\\b|\\bmeans nothing to me\\b|\\bbeats me\\b");

    private static final Pattern NOTHING_TO_DO = Pattern.compile("(?i)\\bnothing to do with\\b");

    /** Who has forgotten a name or a number can know the thing. */
    private static final Pattern OF_A_NAME = Pattern.compile(
            "(?i)\\b(?:the|its|their) (?:exact )?(?:names?|terms?|words?|numbers?|figures?)\\b|\\bexact(?:ly)?\\b"
                    + "|\\b(?:called|named)\\b");

    /** Where a gap ends, or something that is known: "but", "and I". */
    private static final Pattern TURN = Pattern.compile(
            "(?i)\\s*[,;:]?\\s+(?:but|however|though|although|except(?: that)?)\\s+|\\s*,?\\s+(?:and|so|or)\\s+(?=I\\b)"
                    + "|\\s*,\\s+(?=I\\b)|\\s+[-–—]\\s+(?=I\\b)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** A name and no more: "Write-back, I don't know." */
    private static final int NOTHING_SAID = 3;

    private AdmittedGaps() {}

    /**
     * The sentences, or what is left of them, that do not say that something is not known.
     *
     * @param points what the notes say, which may deny something themselves
     */
    static List<String> without(List<String> sentences, List<String> points) {
        boolean notesDeny =
                points.stream().anyMatch(point -> NOTHING_TO_DO.matcher(point).find());
        var known = new ArrayList<String>();
        for (var sentence : sentences) {
            if (!isGap(sentence, notesDeny)) {
                known.add(sentence);
                continue;
            }
            // "Write-back? No idea."
            if (!known.isEmpty() && known.get(known.size() - 1).endsWith("?")) {
                known.remove(known.size() - 1);
            }
            leftOf(sentence, notesDeny).forEach(known::add);
        }
        return known;
    }

    private static boolean isGap(String text, boolean notesDeny) {
        boolean unknown = GAP.matcher(text).find() && !OF_A_NAME.matcher(text).find();
        return unknown || (!notesDeny && NOTHING_TO_DO.matcher(text).find());
    }

    private static Stream<String> leftOf(String sentence, boolean notesDeny) {
        return TURN.splitAsStream(sentence)
                .map(String::strip)
                .filter(clause -> !isGap(clause, notesDeny))
                .filter(clause -> WORD.matcher(clause).results().count() > NOTHING_SAID);
    }
}
