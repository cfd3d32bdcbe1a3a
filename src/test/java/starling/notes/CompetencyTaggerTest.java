package starling.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The competencies that are shipped, by their cues and their names. */
final class CompetencyTaggerTest {
    private final CompetencyTagger tagger = new CompetencyTagger(NotesReaderTest.COMPETENCIES);

    @Test
    void aTitleThatNamesACompetencyIsTaggedWithIt() {
        assertThat(tagger.tag("Conflict?", "He wanted tabs, I wanted spaces.")).containsExactly("conflict");
        assertThat(tagger.tag("teamwork / Decision making", "")).containsExactly("teamwork", "decision-making");
    }

    @Test
    void aTextThatOnlySaysTheNameIsNot() {
        assertThat(tagger.tag("Tabs", "Feedback: he likes spaces.")).doesNotContain("conflict");
        assertThat(tagger.tag("Tabs", "There was no conflict.")).isEmpty();
    }
}
