package starling.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceSplitterTest {
    @Test
    void aSentenceEndsAtAFullStopAQuestionMarkOrAnExclamationMark() {
        assertThat(split("I called. Did he answer? No! So I drove there... and waited."))
                .containsExactly("I called.", "Did he answer?", "No!", "So I drove there...", "and waited.");
    }

    @Test
    void aLineThatWasWrappedGoesOnInTheNext() {
        var mailed = """
                When the lift stopped between two floors, I was the only one in the
                building with a key, and the engineer could not come for another hour or
                two. I talked to them through the door.
                """;

        assertThat(split(mailed)).hasSize(2).last().isEqualTo("I talked to them through the door.");
    }

    @Test
    void aFullLineThatEndsOrIsFollowedByABulletIsNotWrapped() {
        assertThat(split("""
                        i stood at the bottom of the stairs and talked all of them down in fours.
                        somebody counted heads at the door and we were eight minutes all in all
                        - nobody was hurt and only one lad was in a towel when the brigade arrived
                        Then we went back in
                        """))
                .containsExactly(
                        "i stood at the bottom of the stairs and talked all of them down in fours.",
                        "somebody counted heads at the door and we were eight minutes all in all",
                        "nobody was hurt and only one lad was in a towel when the brigade arrived",
                        "Then we went back in");
    }

    @Test
    void marksAndQuotesThatCloseASentenceBelongToIt() {
        assertThat(split("He asked \"why?\" I said “because.” (Nobody laughed.) Then we left?!"))
                .containsExactly("He asked \"why?\"", "I said “because.”", "(Nobody laughed.)", "Then we left?!");
    }

    @Test
    void anAbbreviationAnInitialOrADecimalPointEndsNone() {
        assertThat(split("Dr. Okoye and J. Lund paid approx. 3.5 million, e.g. for room no. 7. It was mine."))
                .containsExactly(
                        "Dr. Okoye and J. Lund paid approx. 3.5 million, e.g. for room no. 7.", "It was mine.");
    }

    @Test
    void anAbbreviationThatMayEndASentenceDoesSoUnlessItGoesOnInLowerCase() {
        assertThat(split("We met at 3 p.m. and left at 5 p.m. Then it rained. He said no. I went home."))
                .containsExactly(
                        "We met at 3 p.m. and left at 5 p.m.", "Then it rained.", "He said no.", "I went home.");
    }

    @Test
    void theWordIEndsASentence() {
        assertThat(split("He is taller than I. We laughed.")).containsExactly("He is taller than I.", "We laughed.");
    }

    @Test
    void aForgottenBlankIsSeenButANameWithAPointIsNot() {
        assertThat(split("I repaired it.Then I left. We used Node.js and java.util.List."))
                .containsExactly("I repaired it.", "Then I left.", "We used Node.js and java.util.List.");
    }

    @Test
    void aLineEndsASentenceAndAListMarkIsNoPartOfIt() {
        assertThat(split("- swept the floor\n* 2) washed up\r\n> 10. locked the door\n\n---\n• - went home"))
                .containsExactly("swept the floor", "washed up", "locked the door", "went home");
    }

    @Test
    void fullWidthMarksNeedNoBlank() {
        assertThat(split("我打了电话。他来了！好吗？")).containsExactly("我打了电话。", "他来了！", "好吗？");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "...", "?!", "-", "\u0000", "😀", "—\n•\n"})
    void aTextWithoutWordsHasNoSentences(String text) {
        assertThat(split(text)).isEmpty();
    }

    @Test
    void aSpanLiesWhereItsTextIs() {
        var text = "  😀 I moved it. \u202e It held!\u2028- done \ud83d ";

        assertThat(new SentenceSplitter().split(text))
                .hasSize(3)
                .allSatisfy(span ->
                        assertThat(text.substring(span.start(), span.end())).isEqualTo(span.text()));
    }

    @Test
    void manyMarksInARowAreReadInOneGo() {
        int many = 400_000;

        assertThat(split(".".repeat(many) + "x")).hasSize(1);
        assertThat(split("- ".repeat(many) + "x")).containsExactly("x");
        assertThat(split("1. ".repeat(many) + "x")).containsExactly("x");
        assertThat(split("a.A".repeat(many))).hasSize(1);
    }

    private static List<String> split(String text) {
        return new SentenceSplitter().split(text).stream().map(Span::text).toList();
    }
}
