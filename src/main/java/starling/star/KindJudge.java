package starling.star;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import starling.star.Telling.Mood;

/** Says why an answer is of its kind. Immutable. */
final class KindJudge {
    /** To call somebody's story none is the worse mistake. */
    private static final double A_STORY_RATHER = 2;

    private KindJudge() {}

    /** The likeliest kind, and what speaks for it in the moods that the sentences tell in. */
    static KindReason judge(Map<AnswerKind, Double> kinds, List<Signs> sentences) {
        if (sentences.stream().allMatch(sentence -> sentence.says().preamble())) {
            // The question once more, or "I will tell you about a time ...": an answer was only announced.
            return KindReason.OPINION;
        }
        var weighed = new EnumMap<AnswerKind, Double>(kinds);
        weighed.merge(AnswerKind.STORY, A_STORY_RATHER, (score, factor) -> score * factor);
        var kind = Collections.max(weighed.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        if (kind == AnswerKind.NONE
                && sentences.stream().anyMatch(sentence -> sentence.says().noExample())
                && sentences.stream().noneMatch(sentence -> sentence.telling().mood() == Mood.HYPOTHETICAL)) {
            return KindReason.NO_EXAMPLE;
        }
        int habits = 0;
        int hypotheticals = 0;
        int told = 0;
        for (var sentence : sentences) {
            switch (sentence.telling().mood()) {
                case HABIT -> habits++;
                case HYPOTHETICAL -> hypotheticals++;
                case PAST -> {
                    told += sentence.says().habit() ? 0 : 1;
                    habits += sentence.says().habit() ? 1 : 0;
                }
                case GENERAL, FRAGMENT -> habits += sentence.says().habit() ? 1 : 0;
            }
        }
        if (kind == AnswerKind.STORY
                && sentences.stream().allMatch(sentence -> sentence.says().habit())) {
            return KindReason.HABIT;
        }
        return switch (kind) {
            case STORY -> KindReason.EVENT;
            case PSEUDO -> habits > 0 && habits + hypotheticals >= told ? KindReason.HABIT : KindReason.ONLY_NAMED;
            case NONE -> hypotheticals > habits ? KindReason.HYPOTHETICAL : KindReason.OPINION;
        };
    }
}
