package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import starling.command.HintCommand;
import starling.command.Invocation;
import starling.discord.standin.SeenMessage;

/** Hints on a server: from each person's own notes, a step at a time, and on nobody else's screen. */
final class HintsInDiscordTest extends RecallInDiscord {
    @Test
    void aHintShowsAStepMoreForEachPressAndNobodyElseSeesOne() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);
            var question = room.question();
            var steps = new ArrayList<SeenMessage>();
            steps.add(room.ann.presses(question, "Hint").reply());
            for (var button : List.of("Show the titles", "Show the outline", "Show the story")) {
                steps.add(room.ann.presses(steps.get(steps.size() - 1), button).reply());
            }

            assertThat(steps).allMatch(SeenMessage::isEphemeral);
            assertThat(steps.get(0)).hasToString("""
                    **What it is after**
                    Probes how you work against the clock; a strong story shows early planning, honest warnings, sensible cuts and \
                    a delivered result.
                    [Answer] [Show the titles]""");
            assertThat(steps.get(1).toString()).isEqualTo("""
                            **Stories in the notes that could answer it**
                            - The ferry strike: it fits Deadline, since it says “deadline” and “in time”; it shares \
                            “deliver” with the question
                            [Answer] [Show the outline]""");
            assertThat(steps.get(2)).hasToString("""
                    The ferry strike
                    - Situation: Pupils of ours were stuck on an island, and Friday night was …
                    - Task: I had to deliver 28 of them to their parents in time.
                    - Action: I called nine bus companies and paid two fishermen.
                    - Result: All 28 were home at eleven, before the deadline.
                    [Answer] [Show the story]""");
            assertThat(steps.get(3).toString())
                    .startsWith(
                            "The ferry strike\n**Situation**\nPupils of ours were stuck on an island, and Friday night")
                    .endsWith("[Answer]");
            assertThat(room.ben.sees(room.channel).toString())
                    .contains("hard deadline")
                    .doesNotContain("ferry", "Probes how");
            assertThatThrownBy(() -> room.ben.presses(steps.get(0), "Show the titles"))
                    .hasMessageStartingWith("this person does not see");
            var bens = room.ben.presses(question, "Hint").reply();
            assertThat(room.ben.presses(bens, "Show the titles").reply()).hasToString("""
                    None of the stories in the notes fits this one.

                    If you remember a time that does, add it with /notes add, part by part; nobody else sees it.
                    [Answer] [Add a story]""");
        }
    }

    @Test
    void whoKnowsTheNameOfAnothersStoryIsNotShownIt() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);
            var story = notebooks(database).stories(id(room.ann)).get(0).handle();

            var hint = new HintCommand(interviewer(database), notebooks(database), false)
                    .run(new Invocation(
                            "hint", id(room.ben), "discord:1", Map.of("q", "late-delivery", "s", "s" + story)));

            assertThat(MessageCard.of(hint).getContent())
                    .isEqualTo("That story is no longer in the notes under this title.");
        }
    }
}
