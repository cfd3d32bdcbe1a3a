package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import starling.discord.standin.Person;
import starling.interview.KeptNotes;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiNotebookRepository;

/** Questions for the sake of a company value on a server, with the stories that a person listed under it. */
final class ValuesInDiscordTest extends DiscordPractice {
    /** Keeps two stories, each under a value. */
    private void keepValues(Person person) {
        var markdown = """
                <!-- Starling notebook 1 -->

                # Story: The lamp room

                - Value: Customer obsession

                ## Action

                I cleaned the lamp room for the visitors.

                # Story: The night of the fog

                - Value: Keep the lamp lit

                ## Action

                I rowed out with a spare wick.
                """;
        try (var database = Database.open(folder.resolve("starling.db"))) {
            new JdbiNotebookRepository(database)
                    .keep(
                            new PersonId("discord:" + person.id()),
                            List.of(new KeptNotes("mine.md", markdown, Instant.EPOCH)));
        }
    }

    @Test
    void aQuestionIsAskedByAValueAndItsHintAndFeedbackPutTheStoriesUnderItFirst() throws InterruptedException {
        keepValues(ann);
        assertThat(ann.startsTyping(channel, "/question value:customer ob").offered())
                .containsExactly("Amazon: Customer Obsession", "Uber: We are customer obsessed");

        var question =
                ann.types(channel, "/question value:Amazon: Customer Obsession").reply();
        assertThat(question.toString())
                .containsPattern("\\nAmazon: Customer Obsession · (Customer focus|Stakeholder) · (easy|medium|hard)\\n")
                .endsWith("\n[Answer] [Hint] [Another]");
        var another = ann.presses(question, "Another").reply();
        assertThat(another.toString())
                .contains("\nAmazon: Customer Obsession · ")
                .isNotEqualTo(question.toString());

        var hint = titles(ann, another);
        assertThat(hint.isEphemeral()).isTrue();
        assertThat(hint.toString()).contains("- The lamp room: you listed it under Customer obsession");
        assertThat(titles(ben, another).toString()).doesNotContain("lamp");

        var form = ann.presses(another, "Answer").form();
        bot.orElseThrow().stop();
        startTheBot();

        var feedback = ann.submits(form, ANSWER).reply();
        assertThat(feedback.toString()).contains("- The lamp room: you listed it under Customer obsession");
        assertThat(ann.presses(feedback, "Next").reply().toString()).contains("\nAmazon: Customer Obsession · ");
        assertThat(ann.presses(feedback, "Share").reply().toString()).doesNotContain("lamp");

        var last = ann.types(channel, "/answer").form();
        assertThat(ann.submits(last, ANSWER).reply().toString()).contains("you listed it under Customer obsession");
        assertThat(ben.sees(channel).toString()).doesNotContain("lamp");
    }

    @Test
    void aValueThatOnlyAPersonsOwnNotesNameIsOnNobodyElsesScreen() {
        keepValues(ann);
        assertThat(ben.startsTyping(channel, "/question value:keep the lamp").offered())
                .isEmpty();
        assertThat(ann.startsTyping(channel, "/question value:keep the lamp").offered())
                .containsExactly("Keep the lamp lit");

        var question = ann.types(channel, "/question value:Keep the lamp lit").reply();
        assertThat(question.toString()).doesNotContain("lamp").endsWith("[Answer] [Hint] [Another]");
        assertThat(titles(ann, question).toString())
                .contains("- The night of the fog: you listed it under Keep the lamp lit");
        assertThat(titles(ben, question).toString()).doesNotContain("lamp");
        assertThat(ben.presses(question, "Another").reply().toString()).endsWith("[Answer] [Hint] [Another]");
        var room = ann.directMessages();
        assertThat(ann.types(room, "/question value:Keep the lamp lit").reply().toString())
                .contains("\nKeep the lamp lit · ");

        var values = ann.types(channel, "/values").reply();
        assertThat(values.isEphemeral()).isTrue();
        assertThat(values.toString()).contains("- Keep the lamp lit: 1 story", "stories listed under 1 of them");
        assertThat(ann.presses(values, "Amazon").reply().toString())
                .startsWith("Amazon: 16 values\n")
                .contains("**Listed in the notes**\n- Customer Obsession: 1 story\n");
        assertThat(ben.types(channel, "/values").reply().toString()).doesNotContain("lamp");
        assertThat(ben.sees(channel).toString()).doesNotContain("lamp");
    }
}
