package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import starling.discord.standin.Person;
import starling.interview.KeptNotes;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiNotebookRepository;

/** What one person keeps or types on a server is on nobody else's screen, and counts for nobody else. */
final class PrivacyInDiscordTest extends DiscordPractice {
    /** Keeps a story and so many questions on deadlines that one of them soon comes. */
    private void keepNotes(Person person) {
        var markdown = new StringBuilder("<!-- Starling notebook 1 -->\n\n# Story: The deadline at the lighthouse\n\n")
                .append("## Situation\n\nThe lamp had to turn by a tight deadline on Friday.\n\n")
                .append("## Action\n\nI met the deadline.\n\n# Questions\n\n");
        for (int i = 1; i <= 40; i++) {
            markdown.append("- Tell me about the tight deadline of lighthouse ")
                    .append(i)
                    .append(".\n");
        }
        try (var database = Database.open(folder.resolve("starling.db"))) {
            new JdbiNotebookRepository(database)
                    .keep(
                            new PersonId("discord:" + person.id()),
                            List.of(new KeptNotes("mine.md", markdown.toString(), Instant.EPOCH)));
        }
    }

    @Test
    void aNewStoryIsSavedOnlyByWhoeverToldItAndNobodyElseReadsThatItIsNew() {
        var question = question();
        var feedback =
                ann.submits(ann.presses(question, "Answer").form(), ANSWER).reply();
        assertThat(feedback.toString()).contains("I did not find it in your notes, so I take it for a new one.");

        var shared = ann.presses(feedback, "Share").reply();
        assertThat(shared.toString()).doesNotContain("notes").doesNotContain("Save");

        var form = ann.presses(feedback, "Save it").form();
        assertThat(form.toString())
                .contains("\nTitle: Last spring our bakery had to fill an order of 600 rolls\n")
                .contains("\nTask: My job was to get the order out in time.\n");
        var saved = ann.submits(form, "The oven", "The oven broke.", "", "I baked at the school.", "All left.")
                .reply();
        assertThat(saved.isEphemeral()).isTrue();
        assertThat(saved.toString()).contains("It is in your notes now.", "The oven", "All left.");
        assertThat(ann.presses(feedback, "Save it").reply().toString())
                .startsWith("This story is in the notes already, as “The oven”; I added nothing.");

        assertThat(ben.submits(form, "Mine", "I was there.", "", "", "").reply().toString())
                .startsWith("There is no story of yours here to save. /notes add takes one that you type.");
        assertThat(ben.types(channel, "/notes list").reply().toString())
                .startsWith("You keep no notes of your own yet.");
        assertThat(ben.sees(channel).toString()).doesNotContain("The oven");
    }

    @Test
    void whatAPersonKeepsInTheirOwnNotesIsOnNobodyElsesScreen() {
        keepNotes(ann);
        var seen = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            var question = ann.types(channel, "/question competency:deadline").reply();
            ann.presses(question, "Another").reply();
            seen.append(titles(ben, question));
            seen.append(ben.types(ben.directMessages(), "/question competency:deadline")
                    .reply());
        }
        assertThat(seen.append(ben.sees(channel))).doesNotContain("lighthouse");

        var question = question();
        assertThat(titles(ann, question).toString()).contains("The deadline at the lighthouse");
        assertThat(titles(ben, question).toString()).doesNotContain("lighthouse");
    }

    @Test
    void theQuestionsOfTheirOwnNotesAreAskedInDirectMessages() {
        keepNotes(ann);
        var room = ann.directMessages();

        var question = ann.types(room, "/question competency:deadline").reply();
        while (!question.toString().contains("lighthouse")) {
            question = ann.types(room, "/question competency:deadline").reply();
        }

        assertThat(question.toString()).contains("Deadline · from the notes").endsWith("[Answer] [Hint] [Another]");
        var form = ann.presses(question, "Answer").form();
        assertThat(ann.submits(form, ANSWER).reply().toString()).contains("The deadline at the lighthouse");
        assertThat(attempts(ann)).containsExactly(ANSWER);
    }

    @Test
    void aMentionAnswersWhatWasAskedOfThisPersonAndNotWhatSomebodyElseWasAskedSince() {
        question();
        ben.types(channel, "/question competency:conflict").reply();
        var carl = discord.person("Carl");

        var anns = ann.seesReplyTo(ann.mentionsTheBot(channel, UNFINISHED));
        var carls = carl.seesReplyTo(carl.mentionsTheBot(channel, UNFINISHED));

        assertThat(ann.presses(anns, "Read my feedback").reply())
                .asString()
                .contains("-# The question was: Tell me about the tightest deadline you have ever met.");
        assertThat(carl.presses(carls, "Read my feedback").reply())
                .asString()
                .contains("-# The question was: ")
                .doesNotContain("tightest deadline");
    }

    @Test
    void anothersMessageIsReadOnlyForWhoeverWroteIt() {
        var said = ann.says(channel, UNFINISHED);
        var refusal =
                "I read a message only for the person who wrote it. They can open its menu and choose STAR feedback"
                        + " themselves.";

        assertThat(ben.chooses(said, "STAR feedback").reply()).hasToString(refusal);
        assertThat(ann.chooses(ann.says(channel, "xyz"), "STAR feedback").reply())
                .asString()
                .startsWith("I cannot read this\n")
                .doesNotContain("**Stories in the notes");
        assertThat(ben.chooses(question().id(), "STAR feedback").reply()).hasToString(refusal);
        assertThat(attempts(ben)).isEmpty();
    }

    @Test
    void aReplyToTheQuestionIsAnAnswerWhoseFeedbackOnlyItsAuthorOpens() {
        var question = ann.types(channel, "/question").reply();

        var notice = ben.seesReplyTo(ben.repliesTo(question, ANSWER));
        assertThat(notice.toString()).isEqualTo("""
                Thanks, I have read your answer. Only you can open the feedback. Reply here to add to your answer.
                [Read my feedback]""");

        assertThat(ben.presses(notice, "Read my feedback").reply().toString())
                .startsWith("A story with all four parts");
        var refusal = ann.presses(notice, "Read my feedback").reply();
        assertThat(refusal.isEphemeral()).isTrue();
        assertThat(refusal.toString())
                .isEqualTo("Only the person who gave this answer can open its feedback."
                        + " Answer the question yourself to get your own.");
        assertThat(attempts(ben)).containsExactly(ANSWER);
        assertThat(attempts(ann)).isEmpty();
    }

    @Test
    void aReplyToTheLineThatOpensFeedbackIsAddedByItsAuthorOnly() {
        var notice = ann.seesReplyTo(ann.repliesTo(question(), UNFINISHED));

        var refusal = ben.seesReplyTo(ben.repliesTo(notice, "Where was this bakery?"));
        assertThat(refusal)
                .hasToString("Only the person who gave this answer can open its feedback."
                        + " Answer the question yourself to get your own.");
        ann.seesReplyTo(ann.repliesTo(notice, END));

        assertThat(attempts(ann)).containsExactly(UNFINISHED + "\n\n" + END, UNFINISHED);
        assertThat(attempts(ben)).isEmpty();
    }

    @Test
    void whatIsKeptOfAPersonIsExportedForThemAlone() {
        ann.submits(ann.presses(question(), "Answer").form(), ANSWER);
        ben.submits(ben.presses(question(), "Answer").form(), UNFINISHED);

        var exported = ann.types(channel, "/export").reply();

        assertThat(exported.isEphemeral()).isTrue();
        assertThat(exported)
                .hasToString(
                        "Here is everything that is kept of you, twice: as Markdown to read, and as JSON for programs."
                                + " What you typed in Discord and what I said there is kept by Discord too.\n"
                                + "(starling-export.md)\n(starling-export.json)");
        for (var file : List.of("starling-export.md", "starling-export.json")) {
            assertThat(new String(ann.opens(exported, file), StandardCharsets.UTF_8))
                    .contains("discord:" + ann.id(), "all 600 rolls left at 5.40")
                    .doesNotContain("discord:" + ben.id(), "moved our dough there");
        }
    }
}
