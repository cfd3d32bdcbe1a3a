package starling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import starling.configuration.DatabaseAddress;
import starling.discord.standin.Person;
import starling.discord.standin.StandIn;
import starling.interview.Attempt;
import starling.interview.Daily;
import starling.interview.DailyTime;
import starling.interview.PersonId;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionKind;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDailyRepository;
import starling.store.JdbiRateLedger;
import starling.store.PostgresServer;

/** Two processes on one PostgreSQL: one hears direct messages, the other the server. */
final class SeveralProcessesIT {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final DailyTime MIDNIGHT = new DailyTime(LocalTime.MIDNIGHT, ZoneId.of("UTC"));
    private static final String BEGINNING =
            "Last spring our bakery had to fill an order of 600 rolls by six, and the oven broke.";
    private static final String MIDDLE = "My job was to get the order out in time. I called the school kitchen next"
            + " door and baked in their ovens all night.";
    private static final String END = "In the end all 600 rolls left at 5.40 and the customer ordered again.";

    private final DatabaseAddress.Server address = PostgresServer.emptyDatabase();
    private final StandIn discord = StandIn.open();
    private final String channel = discord.channel("practice");
    private final Person ann = discord.person("Ann");
    private final Person ben = discord.person("Ben");
    private final String direct = ann.directMessages();
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void leaveNothingBehind() throws InterruptedException {
        for (var process : processes) {
            process.destroyForcibly().waitFor();
        }
        discord.close();
    }

    @Test
    void theyDoTogetherWhatOneWouldDoAndGoOnWhereOneIsKilled() throws Exception {
        discord.letReadMessages();
        var dailies = IntStream.range(0, 6)
                .mapToObj(number -> daily(discord.channel("daily-" + number)))
                .toList();
        var began = Instant.now();
        try (var database = Database.open(address)) {
            keep(database, dailies);
        }
        var first = start("0/2");
        var server = start("1/2");
        awaitOnline(first);
        awaitOnline(server);

        for (var daily : dailies) {
            assertThat(ann.seesFromTheBot(daily.place().substring("discord:".length()))
                            .toString())
                    .contains("Question of the day");
        }
        notesAreTheSameInBoth();
        limitsAreTheSameInBoth(began);
        anInterviewGoesOnInTheOther(server);

        try (var database = Database.open(address)) {
            var kept = new JdbiAttemptRepository(database).of(id(ann));
            assertThat(kept)
                    .extracting(Attempt::answer)
                    .containsExactlyInAnyOrder(BEGINNING + "\n" + MIDDLE, BEGINNING + "\n" + MIDDLE + "\n\n" + END);
            var repository = dailies(database);
            assertThat(dailies)
                    .allMatch(daily -> repository.isOver(daily, today()))
                    .allSatisfy(daily -> assertThat(ann.sees(daily.place().substring("discord:".length())))
                            .as("once each")
                            .hasSize(1));
            assertThat(repository.chosen(dailies.get(0), today()))
                    .as("what the dead process wanted to ask")
                    .contains("conflict-senior-colleague");
        }
        assertThat(discord.refused()).isEmpty();
        assertThat(discord.pings()).isEmpty();
    }

    /** All are due since midnight, so that both processes are ready to ask them; one was begun by a process that has died. */
    private void keep(Database database, List<Daily> dailies) {
        var repository = dailies(database);
        dailies.forEach(repository::keep);
        repository.claim(dailies.get(0), today(), Instant.now().minus(Duration.ofMinutes(3)));
        repository.choose(dailies.get(0), today(), "conflict-senior-colleague");
    }

    private void notesAreTheSameInBoth() {
        var alone = ben.directMessages();
        assertThat(notes(channel)).doesNotContain("The broken oven");
        assertThat(notes(alone)).doesNotContain("The broken oven");

        addStory(alone, "The broken oven");
        assertThat(notes(channel)).contains("The broken oven");
        addStory(channel, "The late bus");
        assertThat(notes(alone)).contains("The broken oven", "The late bus");

        ben.types(channel, "/notes forget sure:yes").reply();
        assertThat(notes(alone)).doesNotContain("The broken oven");
    }

    private String notes(String place) {
        return ben.types(place, "/notes list").reply().toString();
    }

    private void addStory(String place, String title) {
        var form = ben.types(place, "/notes add").form();
        ben.submits(form, title, BEGINNING, "", MIDDLE, END).reply();
    }

    private void limitsAreTheSameInBoth(Instant began) {
        for (var place : List.of(channel, ben.directMessages())) {
            var question = ben.types(place, "/question").reply();
            assertThat(ben.submits(ben.presses(question, "Answer").form(), END)
                            .reply()
                            .toString())
                    .doesNotContain("I read at most");
        }
        try (var database = Database.open(address)) {
            var ledger = new JdbiRateLedger(database, Clock.fixed(began, ZoneOffset.UTC));
            int left = 0;
            while (ledger.take(id(ben), "reading", 20, Duration.ofMinutes(5)).isZero()) {
                left++;
            }
            assertThat(left).as("20, less one for each process").isLessThanOrEqualTo(18);
            var late =
                    new JdbiRateLedger(database, Clock.fixed(Instant.now().plus(Duration.ofHours(1)), ZoneOffset.UTC));
            while (late.take(id(ben), "reading", 20, Duration.ofMinutes(5)).isZero()) {
                // As if another process had read all that it may.
            }
        }
        for (var place : List.of(channel, ben.directMessages())) {
            var question = ben.types(place, "/question").reply();
            assertThat(ben.submits(ben.presses(question, "Answer").form(), END)
                            .reply()
                            .toString())
                    .startsWith("I read at most 20 answers of one person in 5 minutes. Go on in ")
                    .endsWith("\n\n" + END);
        }
    }

    private void anInterviewGoesOnInTheOther(Process server) throws IOException, InterruptedException {
        ann.follows(ann.types(channel, "/interview start questions:1").reply());
        ann.types(direct, "/interview resume").reply();
        var heard = ann.seesReplyTo(ann.says(direct, BEGINNING));
        ann.says(direct, MIDDLE);
        assertThat(ann.presses(heard, "Done").reply().toString()).contains("Question 1 of 1, follow-up");

        var again = ann.follows(ann.types(channel, "/interview resume").reply());
        var ended = ann.seesReplyTo(ann.says(again, END));
        ann.presses(ended, "Done").isAcknowledged();
        server.destroyForcibly().waitFor();
        discord.awaitLogins(3);
        var through = ann.presses(ended, "Done").reply();
        assertThat(through.toString()).endsWith("Only you can open the report.\n[Read my report] [Another interview]");

        var back = start("1/2");
        awaitOnline(back);
        assertThat(discord.logins()).as("it is given back what is its own").isEqualTo(4);
        assertThat(ann.presses(through, "Read my report").reply().toString())
                .contains("Your interview", "1 of 1 question answered");
        anotherWithTheSameShardWaits(back);
    }

    /** As where each process is replaced by a new one before it is stopped, or where two were given the same by mistake. */
    private void anotherWithTheSameShardWaits(Process back) throws IOException, InterruptedException {
        var second = StarlingProcess.inDiscord(discord, address, "1/2", ProcessBuilder.Redirect.PIPE);
        processes.add(second);
        var told = new BufferedReader(new InputStreamReader(second.getErrorStream(), UTF_8));
        assertThat(Stream.generate(() -> line(told))
                        .filter(line -> line.contains("shard"))
                        .findFirst()
                        .orElseThrow())
                .endsWith("shard 1/2 is heard by another process that was given the same: waiting until that one has"
                        + " stopped, or was silent for 5 s. If both are to run, give each its own (STARLING_SHARDS)");
        assertThat(notes(channel)).contains("You keep no notes of your own yet");

        back.destroy();
        awaitOnline(second);
        assertThat(discord.logins()).isEqualTo(5);
        assertThat(notes(channel)).contains("You keep no notes of your own yet");
    }

    private static String line(BufferedReader reader) {
        try {
            return Objects.requireNonNull(reader.readLine(), "the process has ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(String shards) throws IOException {
        var process = StarlingProcess.inDiscord(discord, address, shards);
        processes.add(process);
        return process;
    }

    private static void awaitOnline(Process process) throws IOException {
        assertThat(new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine())
                .isEqualTo(StarlingProcess.ONLINE);
    }

    private static Daily daily(String channel) {
        return new Daily("discord:" + channel, MIDNIGHT, QuestionKind.BEHAVIOURAL, Optional.empty(), Instant.EPOCH);
    }

    private static JdbiDailyRepository dailies(Database database) {
        return new JdbiDailyRepository(
                database, CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml")));
    }

    private static LocalDate today() {
        return MIDNIGHT.day(Instant.now());
    }

    private static PersonId id(Person person) {
        return new PersonId("discord:" + person.id());
    }
}
