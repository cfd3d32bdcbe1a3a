package starling.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import starling.interview.Claim;
import starling.rubric.Severity;
import starling.star.KindReason;
import starling.star.Part;

final class ClaimsTest {
    @Test
    void everyLineSaysWhatElseItCouldBe() {
        var story = ToldStory.whole()
                .finding(Severity.SUGGESTION, "This is short.", "")
                .feedback();

        var lines = Claims.of(story);

        assertThat(lines)
                .extracting(line -> line.claim().words())
                .containsExactly(
                        "This is a story",
                        "Situation: found",
                        "Task: found",
                        "Action: found",
                        "Result: found",
                        "Learning: not found",
                        "This is short.",
                        "Situation: Last spring the number of guests doubled.",
                        "Task: I had to feed them.",
                        "Action: I cooked soup, I guess.",
                        "Result: In the end all of them ate.");
        assertThat(lines.get(0).alternatives()).extracting(Option.Choice::value).containsExactly("pseudo", "none");
        assertThat(lines.get(1).alternatives()).containsExactly(new Option.Choice("absent", "not there"));
        assertThat(lines.get(5).alternatives()).containsExactly(new Option.Choice("present", "there"));
        assertThat(lines.get(6).alternatives()).isEmpty();
        assertThat(lines.get(8).claim())
                .isEqualTo(new Claim(Claim.Subject.SENTENCE, "42", "Task: I had to feed them."));
        assertThat(lines.get(8).alternatives())
                .extracting(Option.Choice::value)
                .containsExactly("situation", "action", "result", "learning", "none");
    }

    @Test
    void aFormHoldsThemAll() {
        var story = ToldStory.whole();
        for (int i = 0; i < 40; i++) {
            story.sentence(
                    Part.ACTION, "Then I walked to house " + i + " and asked, " + "and asked ".repeat(20) + "😀.");
            story.finding(Severity.SUGGESTION, "Words. ".repeat(30), "");
        }

        assertThat(Claims.of(story.feedback()))
                .hasSize(25)
                .filteredOn(line -> line.claim().about() == Claim.Subject.SENTENCE)
                .hasSize(10)
                .allSatisfy(line -> assertThat(line.claim().words()).hasSizeLessThanOrEqualTo(100));
        assertThat(Claims.shortened("😀".repeat(80))).isEqualTo("😀".repeat(49) + "…");
    }

    @Test
    void whatIsNoStoryIsOneLineAsTheCardWordsIt() {
        var other = new ToldStory().sentence(Part.NONE, "Gut.").ofKind(KindReason.OTHER_LANGUAGE);

        assertThat(Claims.of(other.feedback())).singleElement().satisfies(line -> {
            assertThat(line.claim()).isEqualTo(new Claim(Claim.Subject.KIND, "none", "This is in another language"));
            assertThat(line.alternatives()).extracting(Option.Choice::value).containsExactly("story", "pseudo");
        });
    }
}
