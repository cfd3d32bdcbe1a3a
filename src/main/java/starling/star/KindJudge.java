package starling.star;

import java.util.List;
import starling.star.Telling.Mood;

/** Decides what an answer is, from how its sentences tell. Immutable. */
final class KindJudge {
    private static final double MOSTLY = 0.5;
    private static final double PARTLY = 0.38;

    /** Why the answer, which is English prose, is a story or is none. */
    KindReason judge(List<Signs> sentences, List<SentenceLabeller.Label> labels) {
        int told = 0;
        int verbs = 0;
        int repeated = 0;
        int habits = 0;
        int hypotheticals = 0;
        int all = 0;
        boolean deed = false;
        for (int i = 0; i < sentences.size(); i++) {
            var signs = sentences.get(i);
            var mood = signs.telling().mood();
            if (signs.says().preamble() || mood == Mood.FRAGMENT) {
                continue;
            }
            all++;
            habits += mood == Mood.HABIT ? 1 : 0;
            hypotheticals += mood == Mood.HYPOTHETICAL ? 1 : 0;
            if (mood == Mood.PAST && labels.get(i).part() != Part.NONE) {
                told++;
                repeated += signs.says().habit() ? 1 : 0;
                verbs += signs.telling().pastVerbs();
                deed |= signs.telling().hasDeed();
            }
        }
        // One past tense in passing names no event: "the best advice I got is ...".
        if (told == 0 || (told == 1 && all >= 4 && !deed)) {
            return withoutEvent(habits, hypotheticals, all);
        }
        // "I usually listened, and I always offered a refund" is a habit, though in the past.
        if (repeated * 2 > told) {
            return KindReason.HABIT;
        }
        double share = (double) told / all;
        boolean enough = deed ? verbs >= 2 : told >= 3;
        if (enough && (share >= MOSTLY || (told >= 2 && share >= PARTLY))) {
            return KindReason.EVENT;
        }
        return habits + hypotheticals > told ? KindReason.HABIT : KindReason.ONLY_NAMED;
    }

    private static KindReason withoutEvent(int habits, int hypotheticals, int all) {
        if (hypotheticals > habits && hypotheticals * 3 >= all) {
            return KindReason.HYPOTHETICAL;
        }
        return habits * 3 >= all && habits > 0 ? KindReason.HABIT : KindReason.OPINION;
    }
}
