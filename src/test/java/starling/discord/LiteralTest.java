package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LiteralTest {
    /** What is typed, and what is sent so that Discord shows just that. {@code ¤} stands for a zero-width space. */
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            plain words, 3.5 % more (about 20!) -> plain words, 3.5 % more (about 20!)
            *bold* **bolder** _slanted_ __under__ -> \\*bold\\* \\*\\*bolder\\*\\* \\_slanted\\_ \\_\\_under\\_\\_
            ~~gone~~ ||hidden|| -> \\~\\~gone\\~\\~ \\|\\|hidden\\|\\|
            `code` ```block``` -> \\`code\\` \\`\\`\\`block\\`\\`\\`
            a \\ b \\* c -> a \\\\ b \\\\\\* c
            # Heading -> \\# Heading
            -# small print -> \\-\\# small print
            - item -> \\- item
            + item -> \\+ item
            a - b + c -> a - b + c
            12. item 13. -> 12\\. item 13.
            1.5 seconds -> 1\\.5 seconds
            > quote -> \\> quote
            >>> everything -> \\>\\>\\> everything
            [free](https://example.org) -> \\[free\\](https\\://example.org)
            see https://example.org now -> see https\\://example.org now
            <https://example.org> -> \\<https\\://example.org\\>
            @everyone and @here -> @¤everyone and @¤here
            <@123> <@!123> <@&123> -> \\<@¤123\\> \\<@¤!123\\> \\<@¤&123\\>
            <#123> </answer:123> <id:guide> -> \\<\\#123\\> \\</answer\\:123\\> \\<id\\:guide\\>
            <:name:123> <a:name:123> :smile: -> \\<\\:name\\:123\\> \\<a\\:name\\:123\\> \\:smile:
            <t:1700000000:R> -> \\<t\\:1700000000\\:R\\>
            the outcome: 3 % @ home -> the outcome: 3 % @ home
            שלום, ענה בבקשה -> שלום, ענה בבקשה
            سلام، می‌خواهم -> سلام، می‌خواهم
            well done 👍🏽 👩‍💻 -> well done 👍🏽 👩‍💻
            """)
    void whatIsTypedIsShownAsItIs(String typed, String sent) {
        assertThat(Literal.line(typed, 1000)).isEqualTo(sent.replace('¤', '\u200B'));
    }

    @Test
    void theHiddenCharactersThatReorderOrHideAreLeftOut() {
        assertThat(Literal.line(
                        "pay\u202Elive\u202C \u2066a\u2069 z\u200Be\u200Dr\u2060o\uFEFF \u0000\u0007\u001B[1m", 100))
                .isEqualTo("paylive a zero \\[1m");
        assertThat(Literal.line("\u3164\u200E\u061C\u00AD\uDB40\uDC41", 100)).isEmpty();
    }

    @Test
    void aJoinerBesideAsciiCannotSplitWhatDiscordLooksFor() {
        assertThat(Literal.line("@\u200Deveryone", 100)).isEqualTo("@\u200Beveryone");
    }

    @Test
    void halfACharacterBecomesAReplacement() {
        assertThat(Literal.line("a\uD83D b\uDC4D", 100)).isEqualTo("a\uFFFD b\uFFFD");
    }

    @Test
    void oneLineIsOneLineWhateverBreaksIt() {
        assertThat(Literal.line(" one\ntwo\r\nthree\rfour\u2028five\u2029six\u0085seven\u000Beight\t\tnine ", 100))
                .isEqualTo("one two three four five six seven eight nine");
    }

    @Test
    void linesKeepTheirBreaksAndEachIsGuardedAtItsStart() {
        assertThat(Literal.lines("\n\nfirst  line \r\n- item\n\n\n\n  1. one\n> quote\n", 100))
                .isEqualTo("first line\n\\- item\n\n1\\. one\n\\> quote");
    }

    @Test
    void aLabelIsCleanedButNotEscaped() {
        assertThat(Literal.label("Fix *this*\nfirst\u202E", 100)).isEqualTo("Fix *this* first");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            11 -> one two six
            10 -> one two…
            9 -> one two…
            8 -> one two…
            7 -> one tw…
            5 -> one…
            4 -> one…
            3 -> on…
            1 -> …
            0 -> ''
            """)
    void aCutIsMadeAtAWordWhereThereIsOne(int limit, String cut) {
        assertThat(Literal.line("one two six", limit)).isEqualTo(cut);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "****************",
                "\\\\\\\\\\\\\\\\\\",
                "@a@b@c@d@e@f",
                "👍🏽👍🏽👍🏽👍🏽",
                "a*b_c`d|e",
                "::::::::::",
                "[[ ]] (( ))"
            })
    void aCutTearsNeitherACharacterNorAnEscape(String typed) {
        var whole = Literal.line(typed, 1000);
        for (var limit = 1; limit < whole.length(); limit++) {
            var cut = Literal.line(typed, limit);

            assertThat(cut).hasSizeLessThanOrEqualTo(limit).endsWith("…");
            var kept = cut.substring(0, cut.length() - 1);
            assertThat(whole).startsWith(kept);
            assertThat(kept.replace("\\\\", "")).doesNotEndWith("\\");
            assertThat(kept.isEmpty() || !Character.isHighSurrogate(kept.charAt(kept.length() - 1)))
                    .isTrue();
        }
    }

    @Test
    void muchOfNothingIsNothing() {
        assertThat(Literal.lines(" \n\t\u200B".repeat(20_000), 4096)).isEmpty();
        assertThat(Literal.lines("-".repeat(60_000), 4096))
                .hasSizeLessThanOrEqualTo(4096)
                .startsWith("\\---");
    }
}
