package starling.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import starling.discord.standin.Person;
import starling.discord.standin.StandIn;

/**
 * How long Starling takes to start and how much memory it holds, as processes of their own: the jar at a terminal, up to the first
 * question on an empty database, and on a stand-in of Discord beside a bot of bare JDA, each after one thing was said to it.
 * Prints a table of medians. Needs the project's jar and a JDK's {@code jcmd}; the resident memory is read where there is
 * {@code /proc}.
 */
public final class StartupBenchmark {
    private static final int STARTS = 5;
    private static final Path JAR = Path.of("target", "starling.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(?<bytes>\\d+)");
    private static final double BYTES_OF_A_MEGABYTE = 1_000_000;
    private static final String ANSWER = """
            Last spring our bakery had to fill an order of 600 rolls by six, and the oven broke. My job was to get the order \
            out in time. I called the school kitchen next door, moved our dough there with two colleagues and baked in their \
            ovens all night. In the end all rolls left at 5.40 and the customer ordered again the next week.""";

    private StartupBenchmark() {}

    /** A process that was started: after how many seconds it was there, and the megabytes it then held. */
    private record Start(double seconds, double liveHeap, double resident) {
        static Start median(List<Start> all) {
            return new Start(
                    median(all.stream().map(Start::seconds)),
                    median(all.stream().map(Start::liveHeap)),
                    median(all.stream().map(Start::resident)));
        }

        private static double median(Stream<Double> figures) {
            var sorted = figures.sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    @FunctionalInterface
    private interface Try {
        Start run() throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%d starts each, %d processors, load average %.1f, Java %s%n",
                STARTS,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version());
        System.out.println("| what | until | seconds | live heap, MB | resident, MB |");
        System.out.println("|---|---|---|---|---|");
        measure("`practice`", "the first question", StartupBenchmark::practice);
        measure("`bot`", "on Discord", StartupBenchmark::bot);
        measure("a bot of bare JDA", "on Discord", StartupBenchmark::bareJda);
    }

    private static void measure(String what, String until, Try start) throws IOException, InterruptedException {
        var starts = new ArrayList<Start>();
        for (int number = 0; number < STARTS; number++) {
            starts.add(start.run());
        }
        var median = Start.median(starts);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.0f | %.0f |%n",
                what,
                until,
                median.seconds(),
                median.liveHeap(),
                median.resident());
    }

    private static Start practice() throws IOException, InterruptedException {
        var process = new Running(Map.of(), List.of("-jar", JAR.toString(), "practice"));
        try {
            // Below the question stands what can be done with it.
            process.awaitLine("/help");
            double seconds = process.seconds();
            process.type("1\n" + ANSWER + "\n.\n");
            process.awaitLine("/help");
            return process.measured(seconds);
        } finally {
            process.kill();
        }
    }

    private static Start bot() throws IOException, InterruptedException {
        try (var discord = StandIn.unjudged()) {
            var person = discord.person("Ann");
            var channel = discord.channel("practice");
            var process = new Running(
                    Map.of(
                            "STARLING_DISCORD_REST_URL", discord.restUrl(),
                            "STARLING_DISCORD_GATEWAY_URL", discord.gatewayUrl(),
                            "DISCORD_TOKEN", discord.token()),
                    List.of("-jar", JAR.toString(), "bot"));
            try {
                process.awaitLine("Starling is on Discord.");
                double seconds = process.seconds();
                answer(person, channel);
                return process.measured(seconds);
            } finally {
                process.kill();
            }
        }
    }

    private static void answer(Person person, String channel) {
        var question = person.types(channel, "/question").reply();
        person.submits(person.presses(question, "Answer").form(), ANSWER).reply();
    }

    private static Start bareJda() throws IOException, InterruptedException {
        try (var discord = StandIn.unjudged()) {
            var person = discord.person("Ann");
            var channel = discord.channel("practice");
            var process = new Running(
                    Map.of(),
                    List.of(
                            "-cp",
                            System.getProperty("java.class.path"),
                            BareJdaBot.class.getName(),
                            discord.gatewayUrl(),
                            discord.restUrl(),
                            discord.token()));
            try {
                process.awaitLine(BareJdaBot.ONLINE);
                double seconds = process.seconds();
                person.types(channel, "/answer text:" + ANSWER).reply();
                return process.measured(seconds);
            } finally {
                process.kill();
            }
        }
    }

    /** A Java program in a process of its own, on an empty database. */
    private static final class Running {
        private final Path folder = Files.createTempDirectory("starling-start");
        private final long since = System.nanoTime();
        private final Process process;
        private final BufferedReader out;

        Running(Map<String, String> environment, List<String> arguments) throws IOException {
            var command = new ArrayList<String>();
            command.add(JAVA.resolve("java").toString());
            command.addAll(arguments);
            var builder = new ProcessBuilder(command);
            builder.environment().put("STARLING_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("start.db"));
            builder.environment().putAll(environment);
            process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        /** Reads on until a line holds this. */
        void awaitLine(String words) throws IOException {
            for (var line = out.readLine(); ; line = out.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("it ended before it said: " + words);
                }
                if (line.contains(words)) {
                    return;
                }
            }
        }

        double seconds() {
            return (System.nanoTime() - since) / (double) TimeUnit.SECONDS.toNanos(1);
        }

        void type(String lines) throws IOException {
            process.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }

        Start measured(double seconds) throws IOException {
            return new Start(seconds, liveHeap(), resident());
        }

        /** What is left after a collection of everything that can be. */
        private double liveHeap() throws IOException {
            var jcmd = new ProcessBuilder(
                            JAVA.resolve("jcmd").toString(), String.valueOf(process.pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            var printed = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var total = TOTAL.matcher(printed);
            if (!total.find()) {
                throw new IllegalStateException("jcmd printed no total");
            }
            return Long.parseLong(total.group("bytes")) / BYTES_OF_A_MEGABYTE;
        }

        private double resident() throws IOException {
            var status = Path.of("/proc", String.valueOf(process.pid()), "status");
            if (!Files.exists(status)) {
                return Double.NaN;
            }
            try (var lines = Files.lines(status)) {
                return lines.filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                        * 1024
                        / BYTES_OF_A_MEGABYTE;
            }
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
