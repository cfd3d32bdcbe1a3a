package starling.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            154 | 62000 | You spoke 154 words in 62 seconds: 149 a minute.
            100 | 60400 | You spoke 100 words in 60 seconds: 99 a minute. About 130 to 160 are easy to follow: there is room for more, or for fewer pauses.
            100 | 60000 | You spoke 100 words in 60 seconds: 100 a minute.
            190 | 60000 | You spoke 190 words in 60 seconds: 190 a minute.
            191 | 60000 | You spoke 191 words in 60 seconds: 191 a minute. About 130 to 160 are easy to follow: take more time.
            """)
    void whatItMeansIsToldOnlyWhereItIsFarOff(int words, long milliseconds, String told) {
        assertThat(Pace.of("word ".repeat(words), Duration.ofMillis(milliseconds)))
                .map(Pace::words)
                .contains(told);
    }

    @Test
    void whereTooLittleIsKnownNothingIsTold() {
        assertThat(Pace.of("word ".repeat(200), Duration.ZERO)).isEmpty();
        assertThat(Pace.of("word ".repeat(200), Duration.ofMillis(9_999))).isEmpty();
        assertThat(Pace.of("word ".repeat(9), Duration.ofSeconds(60))).isEmpty();
    }
}
