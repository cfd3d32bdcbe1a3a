package starling.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import starling.rubric.Severity;
import starling.star.KindReason;
import starling.star.Part;
import starling.terminal.Page;

/** What is said of an answer, word for word, however it was read. */
final class StoryBlocksTest {
    @Test
    void onlyARuleCallsAStoryStrong() {
        var complete = ToldStory.whole().finding(Severity.SUGGESTION, "Words such as these take it back.", "I guess");
        var strong = ToldStory.whole().finding(Severity.STRENGTH, "All four parts are there.", "", true);

        assertThat(text(complete)).startsWith("A story with all four parts\n");
        assertThat(text(strong))
                .startsWith("A strong story\n")
                .contains("Why it is strong:\n  - All four parts are there.\n");
    }

    @Test
    void wordsThatAreTalkedAboutAreShownBelowWhatIsSaidOfThem() {
        var story = ToldStory.whole()
                .finding(Severity.PROBLEM, "The end is missing.", "")
                .finding(Severity.SUGGESTION, "Words such as these fill a pause.", "um")
                .finding(Severity.SUGGESTION, "Words such as these take it back.", "I guess")
                .finding(Severity.STRENGTH, "One.", "soup")
                .finding(Severity.STRENGTH, "Two.", "In the end all of them ate.")
                .finding(Severity.STRENGTH, "Three.", "")
                .finding(Severity.STRENGTH, "Four.", "");

        assertThat(text(story))
                .contains("\n\nFix this first:\n  The end is missing.\n\n[S] Situation")
                .endsWith("""
                What works:
                  - One.
                    “soup”
                  - Two.
                  - Three.

                After that:
                  - Words such as these fill a pause.
                    “um”
                  - Words such as these take it back.
                    “I guess”
                """);
    }

    @Test
    void aPartWithoutASentenceOfItsOwnIsNamedWithTheOneThatCarriesIt() {
        var before = new ToldStory()
                .sentence(Part.SITUATION, "Last spring I had to feed 90 guests.")
                .carrying(Part.TASK)
                .sentence(Part.ACTION, "I cooked soup for all of them.");

        assertThat(text(before)).contains("""
                [S] Situation, 53 %
                    “Last spring I had to feed 90 guests.”
                [T] Task, in the same sentence as Situation
                [A] Action, 47 %
                """);
        assertThat(text(ToldStory.whole(), before))
                .contains("[T] Task, 21 %, had no sentence of its own before\n")
                .doesNotContain(" 0 %");
        assertThat(text(before, ToldStory.whole())).contains("[T] Task, in the same sentence as Situation, was 21 %\n");
    }

    @Test
    void aRetryWithoutGainSaysOnceThatAPartIsMissing() {
        var story = new ToldStory()
                .sentence(Part.SITUATION, "It was a cold day.")
                .sentence(Part.TASK, "I had to sell ice.")
                .sentence(Part.ACTION, "I sang.");

        assertThat(text(story, story)).isEqualTo("""
                A story without its Result
                The same parts as before.

                60 of 100, 60 before · 12 words, about 5 seconds spoken

                SSSSSSSSSSSSSSSSSSSSSTTTTTTTTTTTTTTTTTTTTTAAAAAAAA
                [S] Situation, 42 %, was 42 %
                    “It was a cold day.”
                [T] Task, 42 %, was 42 %
                    “I had to sell ice.”
                [A] Action, 16 %, was 16 %
                    “I sang.”
                [ ] Result: not found
                """);
    }

    @Test
    void aLessonThatIsGoneIsMissed() {
        var before = ToldStory.whole().sentence(Part.LEARNING, "Since then I order early.");

        assertThat(text(ToldStory.whole(), before)).contains("No longer there: Learning.\n");
        assertThat(text(before, ToldStory.whole())).contains("New: Learning.\n").doesNotContain(", new");
    }

    @Test
    void whatIsNoStoryIsCalledWhatItIs() {
        var words = new ToldStory()
                .sentence(Part.NONE, "Gut.")
                .finding(Severity.BLOCKER, "I read English only, so there is nothing to grade yet.", "");
        var other = words.ofKind(KindReason.OTHER_LANGUAGE);

        assertThat(text(other, other)).isEqualTo("""
                This is in another language
                That has not changed since your last answer.

                I read English only, so there is nothing to grade yet.

                What to do:
                  Think of one time when it really happened: what was going on, what you had to
                  achieve, what you did, what came of it.
                """);
        assertThat(text(other, ToldStory.whole())).contains("Before, it was a story of 60 of 100.\n");
        assertThat(text(ToldStory.whole(), other))
                .contains("This is a story now; before, it was in another language.\n");
    }

    private static String text(ToldStory story) {
        return new Page(80, false).text(StoryBlocks.of(story.feedback(), Optional.empty()));
    }

    private static String text(ToldStory story, ToldStory before) {
        return new Page(80, false).text(StoryBlocks.of(story.feedback(), Optional.of(before.feedback())));
    }
}
