package starling.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.configuration.ConfigurationException;

/** The shipped lexicon with one mistake in it. */
final class MistakenLexiconTest {
    private static final Path SHIPPED = Path.of("config", "lexicon").toAbsolutePath();

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void theShippedLexicon() throws IOException {
        folder = Files.createDirectories(home.resolve("config/lexicon"));
        for (var file : new String[] {"star.yaml", "english.yaml"}) {
            Files.copy(SHIPPED.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("english.yaml"));

        assertRefused("config/lexicon/english\\.yaml: the file is missing; put back the one that came with Starling");
    }

    @Test
    void anUnknownNameIsRefused() throws IOException {
        replace("star.yaml", "\nhabit:", "\nhabbit:");

        assertRefused("config/lexicon/star\\.yaml:\\d+:\\d+: unknown name \"habbit\"; known are .*");
    }

    @Test
    void aMissingListIsNamed() throws IOException {
        replace("english.yaml", "\nfunction:", "\n# function:");

        assertThatThrownBy(() -> StarReader.load(home)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void anEmptyListIsRefused() throws IOException {
        replace("star.yaml", "  modals: [would, \"'d\", might, may, will, \"'ll\", wouldn't, won't]", "  modals: []");

        assertRefused("config/lexicon/star\\.yaml:\\d+:11: the list is empty");
    }

    @Test
    void aWordingThatNobodyKnowsIsRefused() throws IOException {
        replace("star.yaml", "\n  buzzwords:", "\n  buzz_words:");

        assertRefused("config/lexicon/star\\.yaml:\\d+:\\d+: \"buzzwords\" is missing");

        replace("star.yaml", "\n  buzz_words:", "\n  slang:\n    - gonna\n  buzzwords:");

        assertRefused("config/lexicon/star\\.yaml:\\d+:\\d+: unknown name \"slang\"; known are apologies, .*");
    }

    @Test
    void aPlaceholderThatStandsForNothingIsRefused() throws IOException {
        replace("star.yaml", "- as a result", "- as a <word>");

        assertRefused("config/lexicon/star\\.yaml:\\d+:7: \"<word>\" stands for nothing; "
                + "known are <any>, <past>, <number>");
    }

    @Test
    void aPhraseBeginsWithAWord() throws IOException {
        replace("star.yaml", "- as a result", "- <any> result");

        assertRefused("config/lexicon/star\\.yaml:\\d+:7: a phrase begins with a word or <number>, "
                + "this one is \"<any> result\"");
    }

    private void replace(String file, String what, String with) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(folder.resolve(file), text.replace(what, with));
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> StarReader.load(home))
                .isInstanceOf(ConfigurationException.class)
                .message()
                .matches(message);
    }
}
