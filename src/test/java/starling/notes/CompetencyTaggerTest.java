package starling.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import starling.question.CompetencyCatalogue;

/** The competencies that are shipped, by their cues and their names. */
final class CompetencyTaggerTest {
    private static final Path HOME = Path.of("").toAbsolutePath();

    private final CompetencyTagger tagger =
            new CompetencyTagger(CompetencyCatalogue.load(HOME, HOME.resolve("config/competencies.yaml")));

    @Test
    void aTitleThatNamesACompetencyIsTaggedWithIt() {
        assertThat(tagger.tag("Conflict?", "He wanted tabs, I wanted spaces.")).containsExactly("conflict");
        assertThat(tagger.tag("teamwork / Decision making", "")).containsExactly("decision-making", "teamwork");
    }

    @Test
    void aTextThatOnlySaysTheNameIsNot() {
        assertThat(tagger.tag("Tabs", "There was no conflict.")).isEmpty();
    }
}
