package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers on a server, in forms, replies, mentions and messages, and what follows their feedback. */
final class AnsweringInDiscordTest extends DiscordPractice {
    /** As if the owner had taken the questions that were answered so far out of the bank. */
    private void removeQuestions() {
        changeStore("UPDATE attempt SET question = 'removed'");
    }

    @Test
    void aQuestionIsAnsweredInAFormAndOnlyItsAuthorReadsTheFeedbackUntilItIsShared() {
        var question = question();
        assertThat(question.toString()).contains("Deadline · ").endsWith("[Answer] [Hint] [Another]");
        assertThat(question.isEphemeral()).isFalse();

        var form = ann.presses(question, "Answer").form();
        var feedback = ann.submits(form, ANSWER).reply();

        assertThat(feedback.isEphemeral()).isTrue();
        assertThat(feedback.toString())
                .contains(" of 100 · 57 words, about 25 seconds spoken\n\n🟦🟦🟦🟨🟨🟪🟪🟪🟩🟩\n\n**Fix this first**\n")
                .contains("\n\n🟦 **Situation** 32 %\n> Last spring")
                .contains("🟩 **Result** ")
                .contains("600 rolls left at 5.40")
                .endsWith("[Answer the probe] [Try again] [Next] [Why?] [Share] [I disagree] [Save it]");
        assertThat(ben.sees(channel).toString()).doesNotContain("rolls");
        assertThat(attempts(ann)).containsExactly(ANSWER);

        var shared = ann.presses(feedback, "Share").reply();
        assertThat(shared.isEphemeral()).isFalse();
        assertThat(ben.sees(channel).toString())
                .contains("600 rolls left at 5.40")
                .doesNotContain("stories/");
    }

    @Test
    void aMentionInTheQuestionsThreadIsAnAnswerAndAHintIsForOnePersonOnly() {
        var question = question();
        var hint = ben.presses(question, "Hint").reply();
        assertThat(hint.isEphemeral()).isTrue();
        assertThat(hint.toString()).contains("**What it is after**");

        var thread = ann.startsThread(question, "my answer");
        var notice = ann.seesReplyTo(ann.mentionsTheBot(thread, ANSWER));
        assertThat(notice.toString()).endsWith("[Read my feedback]");
        assertThat(attempts(ann)).containsExactly(ANSWER);
    }

    @Test
    void theProbeIsAnsweredAndTheWholeIsReadAgain() {
        var feedback = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();
        assertThat(feedback.toString())
                .startsWith("A story without its Result\n60 of 100 · ")
                .contains("⬜ **Result** not found");

        var form = ann.presses(feedback, "Answer the probe").form();
        assertThat(form).hasToString("""
                An interviewer would ask
                What came of it, and how do you know?
                Your answer (Your words are added to your answer, and the whole of it is read again.):\s""");
        var better = ann.submits(form, END).reply();

        assertThat(better.isEphemeral()).isTrue();
        assertThat(better.toString())
                .startsWith("A story with all four parts\nNew: Result.\n\n95 of 100, 60 before · ")
                .contains("🟩 **Result** 26 %\n> In the end all 600 rolls left")
                .contains("🟨 **Task** 14 % · was 19 %");
        assertThat(attempts(ann)).containsExactly(UNFINISHED + "\n\n" + END, UNFINISHED);
        assertThat(ben.sees(channel).toString()).doesNotContain("rolls");
    }

    @Test
    void tryingAgainStartsFromTheLastText() {
        var question = question();
        var feedback =
                ann.submits(ann.presses(question, "Answer").form(), UNFINISHED).reply();

        var form = ann.presses(feedback, "Try again").form();
        assertThat(form)
                .hasToString("Try again\nThe question was: "
                        + question.toString().lines().findFirst().orElseThrow() + "\nChange what you like: "
                        + UNFINISHED);
        var worse = ann.submits(form, "I usually call the school. I always find another oven.")
                .reply();

        assertThat(worse.toString())
                .startsWith("This is a habit, not a story yet\nBefore, it was a story of 60 of 100.\n\n");
    }

    @Test
    void aReplyToFeedbackAnswersItsProbe() {
        var room = ann.directMessages();
        var question = questionIn(room);
        var feedback = ann.seesReplyTo(ann.repliesTo(question, UNFINISHED));
        assertThat(feedback.toString())
                .contains("**An interviewer would ask next**\nWhat came of it, and how do you know?\n")
                .contains("\n-# Reply to this message to answer the probe: your words are added to your answer.\n[");
        ann.seesReplyTo(ann.says(room, "/question"));

        var better = ann.seesReplyTo(ann.repliesTo(feedback, END));

        assertThat(better.toString()).startsWith("A story with all four parts\nNew: Result.\n\n");
        assertThat(attempts(ann)).containsExactly(UNFINISHED + "\n\n" + END, UNFINISHED);
    }

    @Test
    void aReplyToFeedbackWithoutAProbeTriesItsQuestionAgain() {
        var room = ann.directMessages();
        var question = questionIn(room);
        var feedback = ann.seesReplyTo(ann.repliesTo(question, "fine"));
        assertThat(feedback.toString())
                .contains("\n-# Reply to this message with your whole answer to try again.\n[Try again]");

        ann.seesReplyTo(ann.repliesTo(feedback, UNFINISHED));

        assertThat(attempts(ann)).containsExactly(UNFINISHED, "fine");
    }

    @Test
    void whenTheOwnerHasRemovedTheQuestionEveryButtonSaysSo() {
        var gone = "That question is no longer in the question bank, so I cannot read this answer again."
                + " Get a new one with /question.";
        var notice = ann.seesReplyTo(ann.repliesTo(question(), UNFINISHED));
        var feedback = ann.presses(notice, "Read my feedback").reply();
        removeQuestions();

        assertThat(ann.presses(notice, "Read my feedback").reply()).hasToString(gone);
        for (var button : List.of("Answer the probe", "Try again", "Why?", "Share", "I disagree")) {
            assertThat(ann.presses(feedback, button).reply()).hasToString(gone);
        }
        assertThat(ben.presses(notice, "Read my feedback").reply().toString()).startsWith("Only the person who");
    }

    @Test
    void whatWasTypedForAQuestionThatIsGoneIsGivenBackWhole() {
        var typed = "First I wrote a list.\n\n" + "I baked. ".repeat(430).strip();
        var feedback = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();
        var form = ann.presses(feedback, "Try again").form();
        removeQuestions();

        assertThat(typed).hasSizeBetween(3_880, 3_920);
        assertThat(ann.submits(form, typed).reply())
                .hasToString("That question is no longer in the question bank, so this was not kept."
                        + " Get a new one with /question.\n" + typed);
        assertThat(attempts(ann)).containsExactly(UNFINISHED);
    }

    @Test
    void anAnswerThatIsTooLongForAFormIsNotCut() {
        var more = "I baked. ".repeat(220).strip();
        var notice = ann.seesReplyTo(ann.repliesTo(question(), UNFINISHED));
        var longer = ann.seesReplyTo(ann.repliesTo(ann.seesReplyTo(ann.repliesTo(notice, more)), more));
        var feedback = ann.presses(longer, "Read my feedback").reply();

        assertThat(ann.presses(feedback, "Try again").form().toString())
                .startsWith("Try again\nThe question was: ")
                .endsWith("""

                Change what you like (It has 4,219 characters; only 4,000 fit here, so paste what you want to keep.): \
                The whole answer, as you would say it""");
    }

    @Test
    void noProbeIsAskedTwice() {
        var first = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();
        var second = ann.submits(ann.presses(first, "Answer the probe").form(), "I do not remember it.")
                .reply();
        var third = ann.submits(ann.presses(second, "Answer the probe").form(), "I am not sure.")
                .reply();

        assertThat(Set.of(probe(first), probe(second), probe(third))).hasSize(3);
        assertThat(ann.presses(third, "Answer the probe").form().toString()).contains(probe(third));
    }

    @Test
    void anotherQuestionIsAnotherQuestion() {
        var first = ann.types(channel, "/question competency:conflict").reply();
        var second = ann.presses(first, "Another").reply();

        assertThat(second.toString()).contains("Conflict · ").isNotEqualTo(first.toString());
    }

    @Test
    void aMessageOfOnesOwnIsReadThroughItsMenuThoughNothingWasAsked() {
        var said = ann.says(channel, UNFINISHED);

        var feedback = ann.chooses(said, "STAR feedback").reply();

        assertThat(feedback.isEphemeral()).isTrue();
        assertThat(feedback)
                .asString()
                .startsWith("A story without its Result\n")
                .contains("-# The question was: Tell me about something you did.")
                .contains("[Answer the probe]")
                .doesNotContain("does not answer");
        assertThat(attempts(ann)).containsExactly(UNFINISHED);
        var better = ann.submits(ann.presses(feedback, "Answer the probe").form(), END)
                .reply();
        assertThat(better).asString().contains("before").contains("Tell me about something you did.");
        assertThat(ann.presses(better, "Try again").form())
                .asString()
                .startsWith("Try again\nThe question was: Tell me about something you did.");
    }

    @Test
    void aMessageIsReadAsAnAnswerToWhatItRepliesToOrElseToWhatWasAskedLastOfItsAuthor() {
        var question = question();
        ann.types(channel, "/question competency:conflict").reply();
        var replying = ann.repliesWithoutMention(question, UNFINISHED);
        var plain = ann.says(channel, UNFINISHED);

        assertThat(ann.chooses(replying, "STAR feedback").reply())
                .asString()
                .contains("-# The question was: Tell me about the tightest deadline you have ever met.");
        assertThat(ann.chooses(plain, "STAR feedback").reply())
                .asString()
                .contains("-# The question was: ")
                .doesNotContain("Tell me about something you did.")
                .doesNotContain("tightest deadline");
    }
}
