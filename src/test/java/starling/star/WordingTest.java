package starling.star;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import starling.language.Span;
import starling.star.Wording.Kind;

/** What is underlined in an answer, with the words that come with Starling. */
final class WordingTest {
    private static final StarReader READER = StarReader.load(Path.of("").toAbsolutePath());

    @Test
    void phrasesAreQuotedAsTheyWereTyped() {
        var answer = "Um, last Spring I KIND OF led it, because nobody did. You know, he’s lazy, and things went well.";

        assertThat(quotes(Kind.FILLER, answer)).containsExactly("Um", "You know");
        assertThat(quotes(Kind.HEDGE, answer)).containsExactly("KIND OF");
        assertThat(quotes(Kind.EXPLANATION, answer)).containsExactly("because");
        assertThat(quotes(Kind.BLAME, answer)).containsExactly("lazy");
        assertThat(quotes(Kind.VAGUE_WORD, answer)).containsExactly("things");
        assertThat(quotes(Kind.EMPTY_OUTCOME, answer)).containsExactly("went well");
    }

    @Test
    void aPassiveHidesWhoDidItUnlessItTellsOfAPerson() {
        assertThat(quotes(
                        Kind.PASSIVE,
                        "The plan was quickly changed. The boxes had been moved. I was asked to help, she was also told, and"
                                + " everybody was tired. The door was green."))
                .containsExactly("was quickly changed", "been moved");
    }

    @Test
    void anAbbreviationIsNamedOnceAndNotIfItIsKnownOrExplained() {
        assertThat(quotes(
                        Kind.ABBREVIATION,
                        "I sent the QMR to HR. The QMR was late. Our SLA (service level agreement) and the key risk"
                                + " indicator (KRI) changed. I met the KRI. The SLA held."))
                .containsExactly("QMR");
        assertThat(quotes(Kind.ABBREVIATION, "I WAS THE ONLY ONE IN THE SHOP THAT DAY."))
                .isEmpty();
    }

    @Test
    void aSentenceSaidAgainIsARepeat() {
        assertThat(quotes(
                        Kind.REPEAT,
                        "I called them again. I CALLED them again! Thank you. Thank you. i called them again"))
                .containsExactly("I CALLED them again!", "i called them again");
    }

    @Test
    void anAnswerBreaksOffAtAWordThatCannotEndIt() {
        assertThat(quotes(Kind.BREAK, "I called the school, and because")).containsExactly("because");
        assertThat(quotes(Kind.BREAK, "I called the school and waited...")).containsExactly("waited");
        assertThat(quotes(Kind.BREAK, "I called the school and waited")).isEmpty();
        assertThat(quotes(Kind.BREAK, "That is the team I am proud of.")).isEmpty();
    }

    @Test
    void theOrderOfTheSentencesIsCountedInWords() {
        var reading = READER.read(
                "Last winter the oven of our bakery broke on a Sunday. My job was to bake 600 rolls by six. "
                        + "I called the school and baked the rolls there. In the end all 600 rolls were delivered on time. "
                        + "I learned to ask the neighbours first.");

        assertThat(reading.wordsBeforeAction()).isEqualTo(20);
        assertThat(reading.wordsAfterResult()).isZero();
        assertThat(reading.lastPart()).isEqualTo(Part.LEARNING);
        assertThat(reading.shareOfNoPart()).isZero();
        assertThat(reading.relevance()).isEqualTo(1);
    }

    private static List<String> quotes(Kind kind, String answer) {
        return READER.read(answer).wording().of(kind).stream().map(Span::text).toList();
    }
}
