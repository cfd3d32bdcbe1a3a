package starling.command;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aLongNameKeepsItsEnd() {
        assertThat(FileName.of("x".repeat(500) + ".md"))
                .hasSize(FileName.LONGEST)
                .endsWith("xx.md");
        assertThat(FileName.of("🐦".repeat(500) + "ab.md"))
                .hasSizeLessThan(FileName.LONGEST)
                .startsWith("🐦");
    }
}
