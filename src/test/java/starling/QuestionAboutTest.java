package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question by its name or by words of it, at a terminal. */
final class QuestionAboutTest {
    private static final String QUESTIONS = """
            kind: behavioural
            questions:
              - id: late-delivery
                text: Tell me about a time you had to deliver something against a hard deadline.
                competency: deadline
                difficulty: medium
                probes: [What did you drop to make it?, How late would it have been otherwise?]
              - id: argument-at-work
                text: Tell me about an argument with a colleague.
                competency: conflict
                difficulty: easy
                probes: [What did they want?, How did it end?]
            """;

    private static final String DESIGNS = """
            kind: system-design
            questions:
              - id: ticket-shop
                text: Design a shop that sells tickets for concerts.
                difficulty: medium
                concepts: [locking]
                probes: [What is locked?, For how long?]
              - id: group-chat
                text: Design a chat service for groups.
                difficulty: hard
                concepts: [fan-out]
                probes: [What is kept?, For how long?]
            """;

    private static final String TICKETS = """

            Design a shop that sells tickets for concerts.
            System design · medium

            1 Answer · 2 Hint · 3 Another · /help · /quit
            """;
    private static final String ARGUMENT = """

            Tell me about an argument with a colleague.
            Conflict · easy

            1 Answer · 2 Hint · 3 Another · /help · /quit
            """;
    private static final String CHAT = "\nDesign a chat service for groups.\nSystem design · hard\n";

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
        Files.writeString(folder.resolve("config/questions/own.yaml"), QUESTIONS);
        Files.writeString(folder.resolve("config/questions/design.yaml"), DESIGNS);
    }

    @Test
    void itIsAskedByItsNameByWordsAndByWhatItProbes() {
        assertThat(said("/question kind:system design about:ticket shop")).contains(TICKETS);
        assertThat(said("/question about:ticket-shop")).contains(TICKETS);
        assertThat(said("/question about:selling a ticket")).contains(TICKETS);
        assertThat(said("/question about:locking")).contains(TICKETS);
        assertThat(said("/question about:Argu")).contains(ARGUMENT);
        assertThat(said("/question about:conflict difficulty:easy")).contains(ARGUMENT);
        assertThat(said("/question about:group\n3")).contains(CHAT).contains(TICKETS);
    }

    @Test
    void whereNoQuestionHasAllWordsThoseWithTheMostAreMeant() {
        assertThat(said("/question about:conflict with my zeppelin")).contains(ARGUMENT);
    }

    @Test
    void whereNothingFitsASentenceSaysSo() {
        assertThat(said("/question about:zeppelins"))
                .contains("\nI have no question about that; try a single other word, or leave about: out.\n");
        assertThat(said("/question about:the"))
                .contains("\nI have no question about that; try a single other word, or leave about: out.\n");
        assertThat(said("/question kind:behavioural about:ticket shop"))
                .contains(
                        "\nI have no behavioural question about that; try a single other word, or leave\nabout: out.\n");
        assertThat(said("/question difficulty:hard kind:system-design about:tickets"))
                .contains(
                        "\nI have no hard system design question about that; try a single other word, or\nleave about: out.\n");
        assertThat(said("/question about:tickets value:ownership"))
                .contains("\nA value says what the question is about. Leave value: or about: out.\n");
    }

    @Test
    void theHelpNamesIt() {
        assertThat(said("/help")).contains("[difficulty] [about]");
    }

    private String said(String line) {
        assertThat(starling.run(line + "\n/quit\n", "practice")).isZero();
        return starling.out();
    }
}
