package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import starling.command.Reply;
import starling.command.SaidCommand;
import starling.command.Visibility;

/** Where the commands are offered, to whom, and how they fare where the bot is not. */
final class InstallationTest {
    @Test
    void commandsAreThereForServersAndForWhoeverInstallsThem() {
        var daily = SaidCommand.listed("daily", Visibility.EVERYBODY, said -> Reply.of("Every day."))
                .managing();
        var star = SaidCommand.of("star", Visibility.PERSONAL, said -> Reply.of("Read."))
                .inMenu("STAR feedback");
        try (var room = new PracticeRoom(daily, star)) {
            var where = StreamSupport.stream(room.discord.commands().spliterator(), false)
                    .map(command -> command.path("name").asText() + " " + command.path("type") + " "
                            + command.path("integration_types") + " " + command.path("contexts") + " "
                            + command.path("default_member_permissions"))
                    .toList();

            assertThat(where)
                    .containsExactlyInAnyOrder(
                            "daily 1 [0] [0] \"32\"",
                            "question 1 [0,1] [0,1,2] null",
                            "answer 1 [0,1] [0,1,2] null",
                            "help 1 [0,1] [0,1,2] null",
                            "STAR feedback 3 [0,1] [0,1,2] null");
        }
    }

    @Test
    void inAServerWithoutTheBotWhoInstalledItPractisesAsAnywhere() {
        try (var room = new PracticeRoom()) {
            var elsewhere = room.discord.channelElsewhere("elsewhere");

            var question = room.ann.types(elsewhere, "/question").reply();
            var feedback = room.ann
                    .submits(room.ann.presses(question, "Answer").form(), "I bet.")
                    .reply();

            assertThat(room.ben.sees(elsewhere)).hasToString("[" + question + "]");
            assertThat(feedback.isEphemeral()).isTrue();
            assertThat(room.heard)
                    .singleElement()
                    .satisfies(
                            said -> assertThat(said.options()).isEqualTo(Map.of("question", "b-12", "text", "I bet.")));
        }
    }

    @Test
    void amongPeopleWhoWriteToEachOtherItIsTheSame() {
        try (var room = new PracticeRoom()) {
            var group = room.discord.groupOf(room.ann, room.ben);
            var question = room.ann.types(group, "/question").reply();

            assertThat(room.ben.presses(question, "Another").reply())
                    .hasToString("Tell me about a conflict.\n[Answer]");
            assertThat(room.ben.presses(question, "Hint").reply()).hasToString("Think of a bet that you lost.");
            assertThat(room.ben.sees(group)).hasSize(3);
            assertThat(room.ann.sees(group)).hasSize(2);
        }
    }

    @Test
    void whatIsForAllIsLostWhereTheBotCannotWriteAndWhatIsPersonalComesAsADirectMessage() {
        try (var room = new PracticeRoom()) {
            var elsewhere = room.discord.channelElsewhere("elsewhere");
            var question = room.ann.types(elsewhere, "/question").reply();
            room.ann.isHeardLate();

            room.ann.types(elsewhere, "/question");
            room.ann.presses(question, "Hint");

            assertThat(room.ann.seesFromTheBot(room.ann.directMessages())).hasToString("Think of a bet that you lost.");
            room.bot.close();
            assertThat(room.ann.sees(elsewhere)).hasSize(1);
            assertThat(room.discord.requests("POST channels/" + elsewhere + "/messages"))
                    .isZero();
        }
    }

    @Test
    void theMenuOfAMessageTellsWhoWroteItWhatStandsInItAndWhichQuestionItRepliesTo() {
        var star = SaidCommand.of(
                        "star",
                        Visibility.PERSONAL,
                        said -> Reply.of(said.option("author")
                                        .equals(Optional.of(said.person().value())) + " " + said.option("question")
                                + " "
                                + said.option("text").orElse("")))
                .inMenu("STAR feedback");
        try (var room = new PracticeRoom(star)) {
            var plain = room.ann.says(room.channel, "I bet on the wrong queue.");
            var toQuestion = room.ann.repliesWithoutMention(room.question(), "I bet.");

            var read = room.ann.chooses(plain, "STAR feedback").reply();

            assertThat(read).hasToString("true Optional.empty I bet on the wrong queue.");
            assertThat(read.isEphemeral()).isTrue();
            assertThat(room.ann.chooses(toQuestion, "STAR feedback").reply())
                    .hasToString("true Optional\\[b-12\\] I bet.");
            assertThat(room.ben.chooses(plain, "STAR feedback").reply())
                    .asString()
                    .startsWith("false ");
            assertThat(room.ann.chooses(room.question().id(), "STAR feedback").reply())
                    .asString()
                    .startsWith("false ");
        }
    }
}
