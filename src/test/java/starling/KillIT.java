package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import starling.configuration.DatabaseAddress;
import starling.discord.standin.Interaction;
import starling.discord.standin.StandIn;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;
import starling.store.PostgresServer;

/** The process is killed while answers are coming in; whatever was given feedback is there afterwards. */
final class KillIT {
    /** In the usual run as few as show it; with -Pthorough many. */
    private static final int KILLS = Integer.getInteger("starling.kills", 2);

    /** In two rounds, 200. */
    private static final int ANSWERS = 100;

    private static final int LETTERS_OF_A_FEEDBACK = 2_000;

    /** A story without its result, which is asked for. */
    private static final String BEGINNING =
            "Last spring our bakery had to fill an order of 600 rolls by six, and the oven"
                    + " broke. My job was to get the order out in time. I called the school kitchen next door and baked in their"
                    + " ovens all night.";

    private static final String END = "In the end all 600 rolls left at 5.40 and the customer ordered again.";

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void leaveNothingBehind() throws InterruptedException {
        for (var process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    /** The databases that there are. */
    private enum Kept {
        IN_SQLITE {
            @Override
            DatabaseAddress in(Path folder) {
                return new DatabaseAddress.File(folder.resolve("starling.db"));
            }
        },
        IN_POSTGRESQL {
            @Override
            DatabaseAddress in(Path folder) {
                return PostgresServer.emptyDatabase();
            }
        };

        abstract DatabaseAddress in(Path folder);
    }

    @ParameterizedTest
    @EnumSource
    void noAnswerThatWasGivenFeedbackIsLostAndNoneIsThereTwice(Kept kept) throws Exception {
        var address = kept.in(folder);
        var random = new Random(2026);
        var typed = new ArrayList<String>();
        var answered = new ArrayList<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            practiseAndKill(address, kill, random, typed, answered);

            try (var database = Database.open(address)) {
                assertThat(new JdbiAttemptRepository(database).of(new PersonId("terminal")))
                        .extracting(Attempt::answer)
                        .containsAll(answered)
                        .isSubsetOf(typed)
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** Killed when Discord knows that an answer is being taken, and nobody has heard what becomes of it. */
    @Test
    void anInterviewInDiscordGoesOnWhereItStood() throws Exception {
        try (var discord = StandIn.open()) {
            var ann = discord.person("Ann");
            var direct = ann.directMessages();
            var bot = inDiscord(discord);
            ann.types(direct, "/interview start questions:1").reply();
            var begun = ann.seesReplyTo(ann.says(direct, BEGINNING));
            ann.presses(begun, "Done").isAcknowledged();
            bot.destroyForcibly().waitFor();

            bot = inDiscord(discord);
            var probe = ann.presses(begun, "Done").reply();
            assertThat(probe.toString()).contains("Question 1 of 1, follow-up");
            assertThat(answers("discord:" + ann.id())).containsExactly(BEGINNING);
            var ended = ann.seesReplyTo(ann.says(direct, END));
            ann.presses(ended, "Done").isAcknowledged();
            bot.destroyForcibly().waitFor();

            inDiscord(discord);
            var closed = ann.presses(ended, "Done").reply();
            assertThat(closed.toString()).contains("Your interview", "1 of 1 question answered");
            assertThat(answers("discord:" + ann.id())).containsExactlyInAnyOrder(BEGINNING, BEGINNING + "\n\n" + END);
            assertThat(discord.refused()).isEmpty();
        }
    }

    /** Stopped as a service manager does it, with answers on their way. */
    @Test
    void whatWasTakenIsAnsweredBeforeItStops() throws Exception {
        try (var discord = StandIn.open()) {
            var channel = discord.channel("practice");
            var bot = inDiscord(discord);
            var given = new ArrayList<Interaction>();
            for (int person = 0; person < 6; person++) {
                var somebody = discord.person("Person " + person);
                var question =
                        somebody.types(channel, "/question kind:behavioural").reply();
                given.add(somebody.submits(somebody.presses(question, "Answer").form(), BEGINNING));
            }
            for (var answer : given) {
                answer.isAcknowledged();
            }

            bot.destroy();

            for (var answer : given) {
                assertThat(answer.reply().toString()).contains(" of 100");
            }
            bot.waitFor();
            assertThat(discord.refused()).isEmpty();
        }
    }

    /** A process that is ready in Discord. */
    private Process inDiscord(StandIn discord) throws IOException {
        var process =
                StarlingProcess.inDiscord(discord, new DatabaseAddress.File(folder.resolve("starling.db")), "0/1");
        processes.add(process);
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo(StarlingProcess.ONLINE);
        return process;
    }

    private List<String> answers(String person) {
        try (var database = Database.open(folder.resolve("starling.db"))) {
            return new JdbiAttemptRepository(database)
                    .of(new PersonId(person)).stream().map(Attempt::answer).toList();
        }
    }

    /**
     * Types answers, and kills the process somewhere between the feedback on one of them, which is drawn at random, and that on
     * the next.
     */
    private void practiseAndKill(
            DatabaseAddress address, int round, Random random, List<String> typed, List<String> answered)
            throws IOException, InterruptedException {
        int feedbacks = 1 + random.nextInt(ANSWERS - 1);
        int letters = random.nextInt(LETTERS_OF_A_FEEDBACK);
        var process = StarlingProcess.start(Map.of("STARLING_DATABASE_URL", StarlingProcess.url(address)), "practice");
        processes.add(process);
        try (var in = process.getOutputStream();
                var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < ANSWERS; i++) {
                typed.add(answer(round, i));
                in.write((answer(round, i) + "\n.\n").getBytes(StandardCharsets.UTF_8));
            }
            in.flush();
            int seen = 0;
            for (var line = out.readLine(); line != null && seen < feedbacks; line = out.readLine()) {
                if (line.contains(" of 100 · ")) {
                    answered.add(answer(round, seen));
                    seen++;
                }
            }
            assertThat(seen).isEqualTo(feedbacks);
            while (letters > 0 && out.read() >= 0) {
                letters--;
            }
            process.destroyForcibly().waitFor();
        } catch (IOException e) {
            // Closing the pipe to a process that was killed may fail; what counts was read before.
            assertThat(process.isAlive()).isFalse();
        }
    }

    private static String answer(int round, int number) {
        return "Last year our shop lost its supplier number " + round + "-" + number
                + ". I called five others in one morning and as a result we had bread again the next day.";
    }
}
