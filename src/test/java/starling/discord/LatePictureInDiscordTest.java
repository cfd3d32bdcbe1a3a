package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import starling.command.Block;
import starling.command.Button;
import starling.command.Reply;
import starling.command.SaidCommand;

/** The words of a reply come before its picture: through the real JDA, on a stand-in of Discord. */
final class LatePictureInDiscordTest {
    private static final String WITHOUT = """
            A design
            The picture could not be sent.
            [Why?]""";

    /** Draws, once the words are shown. */
    private volatile Supplier<byte[]> drawing = () -> new byte[0];

    private final SaidCommand answer = SaidCommand.answer(said -> new Reply(
            List.of(
                    new Block.Heading("A design"),
                    new Block.Picture("Boxes and arrows.", "design.png", () -> drawing.get(), List.of(), true)),
            List.of(new Button("Why?", "why", Map.of("attempt", "7")))));

    @Test
    void whereDiscordRefusesThePictureTheWordsSaySo() {
        try (var room = new PracticeRoom(answer)) {
            var form = room.ann.presses(room.question(), "Answer").form();
            drawing = refusedAfter(room, "PATCH webhooks/.*", "PATCH webhooks/.*");
            var submitted = room.ann.submits(form, "client -> db");

            assertThat(submitted.replyWith("The picture could not be sent.")).hasToString(WITHOUT);
            assertThat(submitted.edits())
                    .map(Object::toString)
                    .containsExactly("A design\n-# I am drawing it.\n[Why?]", WITHOUT);
        }
    }

    @Test
    void inADirectMessageToo() {
        try (var room = new PracticeRoom(answer)) {
            drawing = refusedAfter(room, "POST channels/.*/messages", "PATCH channels/.*/messages/.*");
            var said = room.ann.says(room.ann.directMessages(), "client -> db");

            assertThat(room.ann.seesReplyWith("The picture could not be sent.", said))
                    .hasToString(WITHOUT);
        }
    }

    @Test
    void whatWasShownIsNotTakenBackWhereThePictureFailsAltogether() {
        try (var room = new PracticeRoom(answer)) {
            drawing = () -> {
                throw new AssertionError("no such picture");
            };
            var submitted =
                    room.ann.submits(room.ann.presses(room.question(), "Answer").form(), "client -> db");

            assertThat(submitted.replyWith("The picture could not be sent.")).hasToString(WITHOUT);
        }
    }

    /** A picture; once the words have been taken, the next change is too large. */
    private static Supplier<byte[]> refusedAfter(PracticeRoom room, String words, String change) {
        long before = room.discord.requests(words);
        return () -> {
            while (room.discord.requests(words) == before) {
                Thread.onSpinWait();
            }
            room.discord.fail(change, 413, 40005, 1);
            return "a picture".getBytes(StandardCharsets.UTF_8);
        };
    }
}
