package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;

/** The process is killed while answers are coming in; whatever was given feedback is there afterwards. */
final class KillIT {
    private static final int KILLS = 4;
    private static final int ANSWERS = 40;

    @TempDir
    private Path folder;

    @Test
    void noAnswerThatWasGivenFeedbackIsLost() throws Exception {
        var random = new Random(2026);
        var answered = new ArrayList<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            practiseAndKill(kill, 1 + random.nextInt(ANSWERS - 1), answered);

            try (var database = Database.open(folder.resolve("starling.db"))) {
                var kept = new JdbiAttemptRepository(database).of(new PersonId("terminal"));
                assertThat(kept)
                        .extracting(Attempt::answer)
                        .containsAll(answered)
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** Types answers, and kills the process as soon as it has shown so many feedbacks. */
    private void practiseAndKill(int round, int feedbacks, List<String> answered)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/starling.jar",
                "practice");
        builder.environment().put("STARLING_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("starling.db"));
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var in = process.getOutputStream();
                var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < ANSWERS; i++) {
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
