package starling.clarification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AskedPieceTest {
    private static Optional<String> known(String question) {
        return question.isEmpty() ? Optional.empty() : Optional.of("so and so");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The client calls the gateway and then a booking service and a Postgres?",
                "We could shard by user id?",
                "A conditional update on the row, and the loser gets a 409?",
                "UPDATE seats SET holder = ? WHERE id = ? AND holder IS NULL",
                "We write to the primary.\n\nUPDATE seats SET status = 'held' WHERE id = ? AND version = ?",
                "insert into seats (id, holder) values (?, ?)",
                "```\nwhat is held?\n```",
                "GET /seats?",
                "So about 12,000 QPS, right?",
                "The cache could be stale, is that ok?",
                "should the primary fail we promote a replica.",
                "should we lose the primary a replica takes over",
                "Will you see it at once, no, after a second.",
                "When a node dies, its replica takes over?",
                "Should we lock in Redis or use a conditional update in Postgres? I would take the conditional update, because"
                        + " a lost lock would sell a seat twice."
            })
    void whatIsSaidStaysInTheAnswer(String text) {
        assertThat(AskedPiece.of(text, false, AskedPieceTest::known).said()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many users will there be?",
                "how many users will there be",
                "And the peak load?",
                "Users per day?",
                "Does it have to work offline?",
                "Ok, is cancelling in scope?",
                "I would like to know how fresh the feed has to be.",
                "Hi, which regions matter? What is the peak?"
            })
    void whatIsAskedIsNoAnswer(String text) {
        var piece = AskedPiece.of(text, false, AskedPieceTest::known);

        assertThat(piece.asked()).isNotEmpty();
        assertThat(piece.said()).isEmpty();
    }

    @Test
    void noMoreThanThreeQuestionsAreLookedUpAndEachOnce() {
        var lookedUp = new ArrayList<String>();
        var text = "Are users old? Are photos big? Are feeds new? Are links red? Are ads fast?";

        var piece = AskedPiece.of(text, false, question -> {
            lookedUp.add(question);
            return known(question);
        });

        assertThat(lookedUp).containsExactly("Are users old?", "Are photos big?", "Are feeds new?");
        assertThat(piece.asked()).hasSize(3);
        assertThat(piece.left()).isEqualTo(2);
        assertThat(piece.said()).as("may be meant as an answer").matches("Are links red\\? +Are ads fast\\?");
        assertThat(AskedPiece.of(text, true, AskedPieceTest::known).said()).isEmpty();
    }

    @Test
    void whatNobodyCanAnswerIsSaidAsWell() {
        var piece = AskedPiece.of(
                "The service writes to Postgres. How many users are there? Should a second one lock the row?",
                false,
                question -> question.startsWith("How many") ? known(question) : Optional.empty());

        assertThat(piece.asked())
                .containsExactly(
                        new AskedPiece.Asked("How many users are there?", Optional.of("so and so")),
                        new AskedPiece.Asked("Should a second one lock the row?", Optional.empty()));
        assertThat(piece.said()).matches("The service writes to Postgres\\. +Should a second one lock the row\\?");
    }
}
