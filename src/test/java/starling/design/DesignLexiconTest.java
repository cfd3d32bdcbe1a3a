package starling.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import starling.configuration.ConfigurationException;

final class DesignLexiconTest {
    private static final String LEXICON = """
            people: [user]
            out_of_scope: [out of scope]
            placeholders: [tbd]
            title_filler: [the]
            story: [last year]
            ordinary_words: [the]
            flows: {forward: [calls], backward: [pulls], severed: [not], labels: [http], products: [redis], plain: [own]}
            components: [{name: cache, spellings: [cache, redis], in_flows: [store], kind: store}]
            left_out: {leading: [we lack], trailing: [is lacking], limits: [after], unknown: [no idea], harms: [twice], kept: [never]}
            steps:
            """
            + Arrays.stream(DeliveryStep.values())
                    .map(step -> "  " + step.id() + ": {headings: [" + step.heading()
                            + "], whole_headings: [own name], cues: [we ... it]}\n")
                    .collect(Collectors.joining())
            + "question_words: [should]\ncomplaints: [shop crashed]\nchosen: [was chosen]\nrejected: {considered: [thought about], taken: [took], dismissed: [overrated], elsewhere: [in their design], tolerated: [is fine]}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    private Path home;

    @Test
    void theOwnersWordsAreTheOnesThatCount() throws IOException {
        write(LEXICON.replace(
                "cues: [we ... it]}\n  non_functional", "cues: [plainly <person> votes]}\n  non_functional"));

        assertThat(DesignReader.load(home).read("Plainly user votes.").steps())
                .extracting(StepReading::step)
                .containsExactly(DeliveryStep.FUNCTIONAL_REQUIREMENTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "people: [user] ~ people: [] ~ 1:9: expected at least one entry",
                "people: [user] ~ people: [a user] ~ 1:10: expected a single word; found \"a user\"",
                "placeholders: [tbd] ~ placeholder: [tbd] ~ 3:14: unknown name \"placeholder\"; known are chosen, complaints, components, flows,"
                        + " left_out, ordinary_words, out_of_scope, people, placeholders, question_words, rejected, steps, story, title_filler",
                "story: [last year] ~ '' ~ 1:1: \"story\" is missing",
                "[last year] ~ [... year] ~ 5:9: \"...\" may not stand first or last in a phrase",
                "[last year] ~ [a ... b ... c ... d ... e] ~ 5:9: \"...\" may stand at most 3 times in a phrase",
                "[last year] ~ [last <yaer>] ~ 5:9: unknown name \"<yaer>\"; known are <person>, <call>, <component>, <equals>,"
                        + " <method>, <number>, <path>, <times>, <url>",
                "[cache, redis] ~ [cache, Cache] ~ 8:47: the spelling \"Cache\" stands in this file twice",
                "[cache, redis] ~ [''] ~ 8:40: expected a text",
                "backward: [pulls] ~ back: [pulls] ~ 7:33: unknown name \"back\"; known are backward, forward, labels, plain,"
                        + " products, severed",
                "kind: store ~ kind: shop ~ 8:80: expected one of client, edge, service, store, queue, outside; found \"shop\"",
                "api: {headings ~ apis: {headings ~ 15:9: unknown name \"apis\"; known are api, core_entities, data_flow, deep_dives,"
                        + " estimates, failure_handling, functional_requirements, high_level_design,"
                        + " non_functional_requirements, trade_offs"
            })
    void aMistakeIsNamedWithItsPlace(String right, String wrong, String problem) throws IOException {
        write(LEXICON.replace(right, wrong));

        assertThatThrownBy(() -> DesignReader.load(home))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("config/lexicon/design.yaml:" + problem);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> DesignReader.load(home))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "config/lexicon/design.yaml: the file is missing; put back the one that came with Starling");
    }

    private void write(String lexicon) throws IOException {
        Files.createDirectories(home.resolve("config/lexicon"));
        Files.writeString(home.resolve("config/lexicon/design.yaml"), lexicon);
        Files.writeString(
                home.resolve("config/lexicon/arguments.yaml"),
                Files.readString(Path.of("config/lexicon/arguments.yaml")));
    }
}
