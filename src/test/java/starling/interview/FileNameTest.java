package starling.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "mine.md, mine.md",
        "../../x, x",
        "C:\\Users\\ann\\mine.md, mine.md",
        "'/home/ann/my notes.md', my notes.md",
        "'  mine.md  ', mine.md",
        "'a\u001b[31m\u202Edm.md\n', a[31mdm.md",
        "'what is \"this\"?.md', what is this.md",
        "Völlig übel 🐦.md, Völlig übel 🐦.md",
        ".., unnamed",
        "'', unnamed",
        "dir/, unnamed"
    })
    void theLastComponentIsKeptWithoutWhatCouldDoHarm(String path, String name) {
        assertThat(FileName.of(path)).isEqualTo(name);
    }

    @Test
    void aLongNameKeepsItsBeginningAndItsEndAndStaysItself() {
        var first = FileName.of("x".repeat(500) + " part 1.md");
        var second = FileName.of("x".repeat(500) + " part 2.md");
        assertThat(first).hasSize(FileName.LONGEST).startsWith("xx").endsWith("xx part 1.md");
        assertThat(second).endsWith("xx part 2.md");
        assertThat(FileName.of("x".repeat(400) + " part 1.md")).isNotEqualTo(first);

        var birds = FileName.of("🐦".repeat(500) + "abc.md");
        assertThat(birds)
                .hasSizeBetween(FileName.LONGEST - 2, FileName.LONGEST)
                .startsWith("🐦")
                .endsWith("🐦abc.md");
        for (var name : List.of(first, second, birds)) {
            assertThat(FileName.of(name)).isEqualTo(name);
        }
        assertThat(FileName.of("x".repeat(97) + ".md")).isEqualTo("x".repeat(97) + ".md");
    }

    @Test
    void accentsAreTheSameHoweverTheyAreWritten() {
        assertThat(FileName.of("Cafe\u0301.md")).isEqualTo("Caf\u00e9.md");
        assertThat(FileName.of("e\u200d\u0301.md")).isEqualTo("\u00e9.md");
    }
}
