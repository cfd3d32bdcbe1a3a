package starling.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import starling.Starling;
import starling.discord.standin.Interaction;
import starling.discord.standin.Person;
import starling.discord.standin.StandIn;

/**
 * How long people wait when many answer at once: the whole of Starling as it runs on Discord, with its reader, the sample notes
 * and SQLite, beside a bot of bare JDA that only says "heard". Both and the stand-in for Discord share the processors, and what
 * the stand-in costs is in both. Prints a table; the first round of each bot is to warm up and is left out.
 */
public final class LoadBenchmark {
    private static final int PEOPLE = 200;
    private static final int ROUNDS = 4;
    private static final String ANSWER = """
            Last spring our bakery had to fill an order of %d rolls by six, and the oven broke. My job was to get the order \
            out in time. I called the school kitchen next door, moved our dough there with two colleagues and baked in their \
            ovens all night. I checked every tray myself, and I drove the first van. In the end all rolls left at 5.40 and the \
            customer ordered again the next week.""";

    private LoadBenchmark() {}

    /** After how many nanoseconds each person was acknowledged and answered, and all of them were. */
    private record Round(List<Long> acknowledged, List<Long> answered, long nanos) {}

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%d people at once, %d processors, load average %.1f%n",
                PEOPLE,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.println("| bot | round | acknowledged p50, p99 (ms) | answered p50, p99 (ms) | answers a second |");
        System.out.println("|---|---|---|---|---|");
        var status = 1;
        try {
            bareJda();
            starling();
            status = 0;
        } finally {
            // Threads of either bot may be waiting still.
            System.exit(status);
        }
    }

    private static void bareJda() throws InterruptedException {
        try (var discord = StandIn.unjudged()) {
            var room = Room.in(discord);
            var jda = BareJdaBot.start(discord.gatewayUrl(), discord.restUrl(), discord.token());
            room.measure("bare JDA", (person, answer) -> () -> person.types(room.channel, "/answer text:" + answer));
            jda.shutdownNow();
        }
    }

    private static void starling() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("starling-load");
        try (var discord = StandIn.unjudged()) {
            var room = Room.in(discord);
            var online = new CompletableFuture<String>();
            var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
                @Override
                public void println(String line) {
                    online.complete(line);
                }
            };
            var bot = new Thread(() -> {
                var status = Starling.run(
                        new String[] {"bot"},
                        InputStream.nullInputStream(),
                        out,
                        System.err,
                        Map.of(
                                "STARLING_HOME", Path.of("").toAbsolutePath().toString(),
                                "STARLING_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("load.db"),
                                "STARLING_DISCORD_REST_URL", discord.restUrl(),
                                "STARLING_DISCORD_GATEWAY_URL", discord.gatewayUrl(),
                                "DISCORD_TOKEN", discord.token()));
                online.complete("ended with status " + status);
            });
            bot.start();
            if (online.join().startsWith("ended")) {
                throw new IllegalStateException("Starling " + online.join());
            }
            var question = room.people.get(0).types(room.channel, "/question").reply();
            room.measure("Starling", (person, answer) -> {
                var form = person.presses(question, "Answer").form();
                return () -> person.submits(form, answer);
            });
            bot.interrupt();
            bot.join();
        }
    }

    /** A channel full of people. */
    private record Room(String channel, List<Person> people) {
        static Room in(StandIn discord) {
            var channel = discord.channel("practice");
            return new Room(
                    channel,
                    IntStream.range(0, PEOPLE)
                            .mapToObj(i -> discord.person("Person " + i))
                            .toList());
        }

        void measure(String bot, BiFunction<Person, String, Supplier<Interaction>> ready) {
            for (var number = 0; number < ROUNDS; number++) {
                var round = round(number, ready);
                if (number > 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %d | %.0f, %.0f | %.0f, %.0f | %.1f |%n",
                            bot,
                            number,
                            millis(round.acknowledged(), 0.50),
                            millis(round.acknowledged(), 0.99),
                            millis(round.answered(), 0.50),
                            millis(round.answered(), 0.99),
                            PEOPLE * 1e9 / round.nanos());
                }
            }
        }

        private Round round(int number, BiFunction<Person, String, Supplier<Interaction>> ready) {
            var typed = new ArrayList<Supplier<Interaction>>();
            for (var i = 0; i < PEOPLE; i++) {
                typed.add(ready.apply(people.get(i), ANSWER.formatted(300 + number * PEOPLE + i)));
            }
            var since = System.nanoTime();
            var asked = typed.stream().map(Supplier::get).toList();
            asked.forEach(Interaction::reply);
            var nanos = System.nanoTime() - since;
            return new Round(
                    asked.stream().map(Interaction::nanosToAcknowledgement).sorted().toList(),
                    asked.stream().map(Interaction::nanosToReply).sorted().toList(),
                    nanos);
        }

        private static double millis(List<Long> sorted, double share) {
            int index = (int) Math.ceil(share * sorted.size()) - 1;
            return sorted.get(index) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        }
    }
}
