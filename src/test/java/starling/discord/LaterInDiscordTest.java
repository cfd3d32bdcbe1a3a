package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import starling.command.Block;
import starling.command.Button;
import starling.command.Later;
import starling.command.Reply;
import starling.command.SaidCommand;

/** What comes to a reply once it is shown: through the real JDA, on a stand-in of Discord. */
final class LaterInDiscordTest {
    private final CompletableFuture<List<Block>> rest = new CompletableFuture<>();
    private final AtomicInteger begun = new AtomicInteger();

    private final SaidCommand answer = SaidCommand.answer(said -> Later.promise(
            new Reply(
                    List.of(new Block.Heading("A story"), new Block.Paragraph("The result is missing.")),
                    List.of(new Button("Answer the probe", "probe", Map.of("attempt", "7"))),
                    Optional.of(SaidCommand.FEEDBACK),
                    false),
            "There is more.",
            () -> {
                begun.incrementAndGet();
                return rest;
            }));

    @Test
    void whatComesIsAddedToTheSameMessageForTheSameEyes() {
        try (var room = new PracticeRoom(answer)) {
            var form = room.ann.presses(room.question(), "Answer").form();
            var submitted = room.ann.submits(form, "We baked.");
            assertThat(submitted.replyWith("There is more.")).hasToString("""
                    A story
                    The result is missing.

                    -# There is more.
                    [Answer the probe]""");

            rest.complete(List.of(new Block.Bullets(List.of("The rest."))));

            var changed = submitted.replyWith("The rest.");
            assertThat(changed).hasToString("""
                    A story
                    The result is missing.

                    - The rest.
                    [Answer the probe]""");
            assertThat(changed.isEphemeral()).isTrue();
            assertThat(begun).hasValue(1);
        }
    }

    @Test
    void inADirectMessageTheReplyIsChangedAndStillSaysWhatAReplyToItDoes() {
        try (var room = new PracticeRoom(answer)) {
            var before = room.ann.seesReplyTo(room.ann.says(room.ann.directMessages(), "We baked."));
            assertThat(before).hasToString("""
                    A story
                    The result is missing.

                    -# There is more.
                    -# Reply to this message to answer the probe: your words are added to your answer.
                    [Answer the probe]""");

            rest.complete(List.of(new Block.Bullets(List.of("The rest."))));

            assertThat(room.ann.seesChange(before)).hasToString("""
                    A story
                    The result is missing.

                    - The rest.

                    -# Reply to this message to answer the probe: your words are added to your answer.
                    [Answer the probe]""");
        }
    }

    @Test
    void whereOthersReadNothingIsBegun() {
        try (var room = new PracticeRoom(answer)) {
            var reply = room.ann.seesReplyTo(room.ann.mentionsTheBot(room.channel, "We baked."));

            assertThat(reply.toString()).startsWith("Thanks, I have read your answer. Only you can open the feedback.");
        }
        assertThat(begun).hasValue(0);
    }

    @Test
    void whatFailsTakesItsLineAway() {
        try (var room = new PracticeRoom(answer)) {
            var before = room.ann.seesReplyTo(room.ann.says(room.ann.directMessages(), "We baked."));

            rest.completeExceptionally(new IllegalStateException("We baked."));

            assertThat(room.ann.seesChange(before).toString())
                    .contains("The result is missing.")
                    .doesNotContain("There is more.");
        }
    }

    @Test
    void whoGoesOnMeanwhileIsHeard() {
        try (var room = new PracticeRoom(answer)) {
            var form = room.ann.presses(room.question(), "Answer").form();
            var submitted = room.ann.submits(form, "We baked.");
            submitted.replyWith("There is more.");

            assertThat(room.ann.types(room.channel, "/help").reply()).hasToString("Start with /question.");
            rest.complete(List.of(new Block.Bullets(List.of("The rest."))));
            assertThat(submitted.replyWith("The rest.").toString()).doesNotContain("There is more.");
        }
    }

    @Test
    void aBotThatStopsGivesUpWhatIsStillToCome() {
        try (var room = new PracticeRoom(answer)) {
            var before = room.ann.seesReplyTo(room.ann.says(room.ann.directMessages(), "We baked."));

            room.bot.close();

            assertThat(rest).isCancelled();
            assertThat(room.ann.seesChange(before).toString()).doesNotContain("There is more.");
        }
    }
}
