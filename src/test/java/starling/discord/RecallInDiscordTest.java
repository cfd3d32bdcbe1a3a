package starling.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.command.Command;
import starling.command.CommandRegistry;
import starling.command.DrillCommand;
import starling.command.HintCommand;
import starling.command.Invocation;
import starling.command.PickCommand;
import starling.command.QuestionCommand;
import starling.command.RateCommand;
import starling.command.RecallCommand;
import starling.command.StopDrillCommand;
import starling.discord.standin.Person;
import starling.discord.standin.SeenMessage;
import starling.interview.CompanyValues;
import starling.interview.Interviewer;
import starling.interview.Notebooks;
import starling.interview.NotesOnAnswers;
import starling.interview.PersonId;
import starling.interview.ValueStories;
import starling.language.Embedder;
import starling.language.SearchModel;
import starling.notes.NotesReader;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionBank;
import starling.question.QuestionPicker;
import starling.question.ValueCatalogue;
import starling.recall.RecallDrill;
import starling.recall.RetrievalDrill;
import starling.retrieval.StoryFinder;
import starling.star.MeasureFinder;
import starling.store.Database;
import starling.store.JdbiAskedQuestions;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDisagreementRepository;
import starling.store.JdbiDrillRepository;
import starling.store.JdbiNotebookRepository;
import starling.store.JdbiNotesLooks;
import starling.store.JdbiRecallRepository;
import starling.store.JdbiToldStories;

/** Hints and the drill on a server: each person's own notes, found by the real search, and on nobody else's screen. */
final class RecallInDiscordTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final CompetencyCatalogue COMPETENCIES =
            CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml"));
    private static final Instant SHOWN = Instant.parse("2026-11-21T22:59:55.700Z");
    private static final String QUESTION = """
            kind: behavioural
            questions:
              - id: late-delivery
                text: Tell me about a time you had to deliver something against a hard deadline.
                competency: deadline
                difficulty: medium
                probes: [What did you drop to make it?, How late would it have been otherwise?]
            """;
    private static final String STORIES = """
            ## The ferry strike
            - Situation: Pupils of ours were stuck on an island, and Friday night was a hard deadline.
            - Task: I had to deliver 28 of them to their parents in time.
            - Action: I called nine bus companies and paid two fishermen.
            - Result: All 28 were home at eleven, before the deadline.

            ## Plum *jam*
            - Situation: The tree behind the house was full of plums.
            - Action: I cooked them with sugar and cinnamon.
            - Result: We had 14 jars of jam.

            ## Blue kite
            - Situation: My niece had never seen a kite.
            - Action: I built one of paper and string with her.
            - Result: It flew over the dunes.
            """;
    private static final String CARDS = """
            # System design

            ## Foundations
            - `Taxi Rank` - Load *Balancer*: spreads requests over servers and stops sending to sick ones
              - layer 4 forwards connections by address and port; layer 7 reads the HTTP request
            - `Sandwich Counter` - Cache: ready-made answers, kept close to whoever asks
            """;
    private static Optional<StoryFinder> finder = Optional.empty();
    private static Optional<Embedder> model = Optional.empty();

    @TempDir
    private Path folder;

    /** One for each process, since none sees at once what another imports. */
    private final Map<Database, Notebooks> notebooks = new HashMap<>();

    private final HandSetClock clock = new HandSetClock();
    private Path questions = Path.of("");

    /** A clock that goes when it is told to, in a place where it is an hour later than in Greenwich. */
    private static final class HandSetClock extends Clock {
        private volatile Instant now = SHOWN;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Zurich");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock stays where it is");
        }

        @Override
        public Instant instant() {
            return now;
        }

        void passes(Duration time) {
            now = now.plus(time);
        }
    }

    @BeforeAll
    static void loadTheSearch() {
        var loaded = SearchModel.load();
        model = Optional.of(loaded);
        finder = Optional.of(new StoryFinder(loaded, COMPETENCIES, List.of()));
    }

    @BeforeEach
    void writeTheBank() throws IOException {
        questions = Files.createDirectory(folder.resolve("questions"));
        Files.writeString(questions.resolve("own.yaml"), QUESTION);
    }

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

    @Test
    void aStoryIsPickedWhileTheClockRuns() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);

            var asked = room.ann.types(room.channel, "/drill").reply();
            assertThat(asked.isEphemeral()).isTrue();
            assertThat(asked.toString())
                    .startsWith("""
                            Tell me about a time you had to deliver something against a hard deadline.
                            Ten seconds: pick your story.
                            Time runs out: <t:%d:R>
                            [""".formatted(SHOWN.plusSeconds(10).getEpochSecond()))
                    .contains("[The ferry strike]", "[Plum jam]", "[Blue kite]")
                    .endsWith("[None of them]");
            assertThat(styles(asked)).containsOnly(2);
            assertThat(room.ben.sees(room.channel).toString()).doesNotContain("ferry");

            clock.passes(Duration.ofMillis(3_140));
            var right = room.ann.presses(asked, "The ferry strike").reply();
            assertThat(right.isEphemeral()).isTrue();
            assertThat(right.toString())
                    .startsWith("""
                            Right, after 3.2 seconds
                            **The story that fits best**
                            - The ferry strike: it fits Deadline, since it says “deadline” and “in time”; it shares “deliver” with \
                            the question; “I had to deliver 28 of them to their parents in time.” is close to the question
                            """)
                    .endsWith("Right and in time: 1 of 1 today, 1 of 1 in all.\n[Next] [Stop]");

            var next = room.ann.presses(right, "Next").reply();
            assertThat(room.ann.presses(next, "Plum jam").reply().toString())
                    .startsWith("Not this one, after 0.0 seconds\n**The story that fits best**\n- The ferry strike: ")
                    .contains("Right and in time: 1 of 2 today, 1 of 2 in all.");
            assertThat(room.ann.presses(right, "Stop").reply())
                    .hasToString("Right and in time: 1 of 2 today, 1 of 2 in all. /drill goes on whenever you like.");
        }
    }

    @Test
    void whatIsPickedAfterTenSecondsIsMissedButShown() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);
            var inTime = room.ann.types(room.channel, "/drill").reply();
            clock.passes(RetrievalDrill.TIME);
            assertThat(room.ann.presses(inTime, "The ferry strike").reply().toString())
                    .startsWith("Right, after 10.0 seconds\n");

            var late = room.ann.types(room.channel, "/drill").reply();
            clock.passes(RetrievalDrill.TIME.plusMillis(1));
            assertThat(room.ann.presses(late, "The ferry strike").reply().toString())
                    .startsWith(
                            "Right, but too late: after 10.1 seconds, which counts as missed\n**The story that fits best**")
                    // The first was picked after midnight too, by the clock of the place.
                    .contains("Right and in time: 1 of 2 today, 1 of 2 in all.");
        }
    }

    @Test
    void todayBeginsAtMidnightWhereStarlingRuns() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);
            room.ann
                    .presses(room.ann.types(room.channel, "/drill").reply(), "The ferry strike")
                    .replyWith("1 of 1 today, 1 of 1 in all");

            // From 23.59.55 to the next day there.
            clock.passes(Duration.ofSeconds(5));
            var asked = room.ann.types(room.channel, "/drill").reply();

            assertThat(room.ann.presses(asked, "None of them").reply().toString())
                    .startsWith("One of them fits, after 0.0 seconds\n")
                    .contains("Right and in time: 0 of 1 today, 1 of 2 in all.");
        }
    }

    @Test
    void eachQuestionIsAnsweredOnceAndAfterARestartToo() {
        var before = open();
        var room = new PracticeRoom(commands(before));
        try (room) {
            imports(before, room.ann);
            var asked = room.ann.types(room.channel, "/drill").reply();
            room.bot.close();
            before.close();

            try (var database = open();
                    var again = new DiscordBot(
                            DiscordSettings.of(room.discord.token())
                                    .withRestUrl(room.discord.restUrl())
                                    .withGatewayUrl(room.discord.gatewayUrl()),
                            new CommandRegistry(List.of(commands(database))),
                            new Downloads(Set.of()))) {
                again.start();
                clock.passes(Duration.ofSeconds(4));

                assertThat(room.ann.presses(asked, "The ferry strike").reply().toString())
                        .startsWith("Right, after 4.0 seconds\n");
                assertThat(room.ann.presses(asked, "Blue kite").reply()).hasToString("""
                        You picked a story for this one before, and the first pick counts.
                        [Next] [Stop]""");
                assertThat(room.ann.types(room.channel, "/drill").reply().toString())
                        .contains("[The ferry strike]");
            }
        }
    }

    @Test
    void nobodyAnswersTheQuestionOfAnother() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);
            imports(database, room.ben);
            var asked = room.ann.types(room.channel, "/drill").reply();
            var pressed = ButtonId.parse(button(asked, "The ferry strike")).orElseThrow();
            var pick = new PickCommand(drill(database));

            for (var options : List.of(
                    pressed.options(),
                    Map.of("round", "no id", "choice", "1"),
                    Map.of("round", pressed.options().get("round"), "choice", "nine"),
                    Map.<String, String>of())) {
                assertThat(MessageCard.of(pick.run(new Invocation("pick", id(room.ben), "discord:1", options)))
                                .getContent())
                        .isEqualTo("This is no question of your drill. /drill asks you one.");
            }
            for (var choice : List.of("4", "-1")) {
                var options = Map.of("round", pressed.options().get("round"), "choice", choice);
                assertThat(MessageCard.of(pick.run(new Invocation("pick", id(room.ann), "discord:1", options)))
                                .getContent())
                        .isEqualTo("This is no question of your drill. /drill asks you one.");
            }
            assertThat(room.ann.presses(asked, "The ferry strike").reply().toString())
                    .startsWith("Right, after 0.0 seconds\n");
        }
    }

    @Test
    void storiesThatFitEquallyWellAreAllRight() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);
            notebooks(database)
                    .importNotes(
                            id(room.ann),
                            "twin.md",
                            STORIES.substring(0, STORIES.indexOf("## Plum"))
                                    .replace("The ferry strike", "The bus strike")
                                    .getBytes(UTF_8),
                            false,
                            said -> {});

            var asked = room.ann.types(room.channel, "/drill").reply();
            assertThat(room.ann.presses(asked, "The bus strike").reply().toString())
                    .startsWith("Right, after 0.0 seconds\n**The stories that fit best**\n")
                    .contains("- The ferry strike: ", "- The bus strike: ");
        }
    }

    @Test
    void atMostFiveStoriesAreOfferedAndOneThatFitsIsAmongThem() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann);
            var kites = new StringBuilder();
            for (var colour : List.of("Red", "Green", "White", "Black", "Grey", "Brown", "Pink", "Gold")) {
                kites.append(STORIES.substring(STORIES.indexOf("## Blue")).replace("Blue", colour))
                        .append('\n');
            }
            notebooks(database)
                    .importNotes(id(room.ann), "kites.md", kites.toString().getBytes(UTF_8), false, said -> {});

            for (int round = 0; round < 5; round++) {
                var asked = room.ann.types(room.channel, "/drill").reply();
                assertThat(styles(asked)).hasSize(6);
                assertThat(asked.toString()).contains("[The ferry strike]", "[None of them]");
            }
        }
    }

    @Test
    void aCardIsRememberedOnAFormAndRatedOnceByItsPersonAlone() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            imports(database, room.ann, "cards.md", CARDS);

            var cue = room.ann.types(room.channel, "/drill what:cards").reply();
            assertThat(cue.isEphemeral()).isTrue();
            assertThat(cue).hasToString("""
                    Load Balancer
                    From “Foundations”. What do you remember of it? What it is, when you would use it, what it costs.
                    [Type it] [I don't know]""");
            var form = room.ann.presses(cue, "Type it").form();
            assertThat(form).hasToString("""
                    From memory
                    Load Balancer. From “Foundations”. What do you remember of it? What it is, when you would use it, what it costs.
                    What you remember: In your own words; nobody keeps it""");
            var beside = room.ann
                    .submits(form, "It *distributes* requests across several servers.\nLayer 4 forwards by port.")
                    .reply();
            assertThat(beside.isEphemeral()).isTrue();
            assertThat(beside).hasToString("""
                    Load Balancer: 2 of 3 points
                    - There: spreads requests over servers and stops sending to sick ones
                    > It \\*distributes\\* requests across several servers.
                    - There: layer 4 forwards connections by address and port
                    > Layer 4 forwards by port.
                    - Missing: layer 7 reads the HTTP request

                    By this I would say Good. I can miss what you put in other words, so rate it yourself: that decides when it \
                    comes back.
                    [Again (tomorrow)] [Hard (2 days)] [Good (3 days)] [Easy (8 days)]""");
            assertThat(styles(beside)).containsExactly(2, 2, 1, 2);

            var pressed = ButtonId.parse(button(beside, "Easy (8 days)")).orElseThrow();
            var bens = new RateCommand(recall(database))
                    .run(new Invocation("rate", id(room.ben), "discord:1", pressed.options()));
            assertThat(MessageCard.of(bens).getContent())
                    .isEqualTo("This is no card of your drill. /drill cards shows you one.");

            var rated = room.ann.presses(beside, "Good (3 days)").reply();
            assertThat(rated).hasToString("""
                    Good: it comes back in 3 days.

                    Left today: 0 due, 1 new. Streak: 1 day.
                    [Next] [Stop]""");
            assertThat(room.ann.presses(beside, "Easy (8 days)").reply().toString())
                    .startsWith("You rated this one before, and the first rating counts.\n");
            assertThat(room.ann.presses(cue, "I don't know").reply().toString())
                    .startsWith("You rated this one before, and the first rating counts.\n");
            assertThat(room.ann.presses(rated, "Next").reply().toString()).startsWith("Cache\n");
            assertThat(room.ann.presses(rated, "Stop").reply().toString())
                    .contains("- Concept cards, /drill cards: 0 due, 1 new.", "Streak: 1 day.");
            assertThat(room.ben.sees(room.channel).toString()).doesNotContain("Balancer");
        }
    }

    @Test
    void aCardIsRatedAfterARestartAndComesBackWhenItIsDue() {
        var before = open();
        var room = new PracticeRoom(commands(before));
        try (room) {
            imports(before, room.ann, "cards.md", CARDS);
            var cue = room.ann.types(room.channel, "/drill what:cards").reply();
            var shown = room.ann.presses(cue, "I don't know").reply();
            assertThat(shown).hasToString("""
                    Load Balancer
                    - spreads requests over servers and stops sending to sick ones
                    - layer 4 forwards connections by address and port
                    - layer 7 reads the HTTP request

                    Read it once more and say it aloud. Say Hard if it was on the tip of your tongue, Again otherwise.
                    [Again (tomorrow)] [Hard (2 days)]""");
            assertThat(styles(shown)).containsExactly(1, 2);
            room.bot.close();
            before.close();

            try (var database = open();
                    var again = new DiscordBot(
                            DiscordSettings.of(room.discord.token())
                                    .withRestUrl(room.discord.restUrl())
                                    .withGatewayUrl(room.discord.gatewayUrl()),
                            new CommandRegistry(List.of(commands(database))),
                            new Downloads(Set.of()))) {
                again.start();
                room.ann.presses(shown, "Again (tomorrow)").replyWith("Left today: 0 due, 1 new. Streak: 1 day.");

                // Midnight there is five seconds away; its text may change meanwhile, since the term is the same.
                clock.passes(Duration.ofSeconds(5));
                imports(database, room.ann, "cards.md", CARDS.replace("sick ones", "broken ones"));
                var next = room.ann.types(room.channel, "/drill").reply();
                assertThat(next.toString()).startsWith("Load Balancer\n");
                room.ann
                        .presses(room.ann.presses(next, "I don't know").reply(), "Hard (2 days)")
                        .replyWith("Left today: 0 due, 1 new. Streak: 2 days.");

                // A day without a rating ends the streak; a card that is gone is passed over.
                clock.passes(Duration.ofDays(2));
                imports(database, room.ann, "cards.md", CARDS.replace("Load *Balancer*", "Proxy"));
                assertThat(room.ann
                                .types(room.channel, "/drill what:today")
                                .reply()
                                .toString())
                        .contains("- Concept cards, /drill cards: 0 due, 2 new.", "No streak yet.");
                var proxy = room.ann.types(room.channel, "/drill what:cards").reply();
                assertThat(proxy.toString()).startsWith("Proxy\n");
                imports(database, room.ann, "cards.md", CARDS);
                assertThat(room.ann.presses(proxy, "I don't know").reply())
                        .hasToString("This one is no longer in your notes. /drill cards shows you another.");
            }
        }
    }

    @Test
    void tenNewCardsAreBegunInADay() {
        try (var database = open();
                var room = new PracticeRoom(commands(database))) {
            var many = new StringBuilder("# System design\n\n## Terms\n");
            for (int number = 1; number <= 12; number++) {
                many.append("- `Place ").append(number).append("` - Cache ").append(number);
                many.append(": keeps the answers of server ").append(number).append('\n');
            }
            imports(database, room.ann, "cards.md", many.toString());
            var cue = room.ann.types(room.channel, "/drill what:cards").reply();
            for (int number = 1; number <= RecallDrill.NEW_A_DAY; number++) {
                var rated = room.ann
                        .presses(room.ann.presses(cue, "I don't know").reply(), "Hard (2 days)")
                        .reply();
                cue = room.ann.presses(rated, "Next").reply();
            }

            assertThat(cue).hasToString("""
                    You have begun 10 new cards today, as many as stay in mind, and nothing else is due. The next card comes back \
                    on Monday 23 November 2026.

                    Left today: 0 due, 0 new. Streak: 1 day.""");
            assertThat(room.ann.types(room.channel, "/drill what:walk").reply().toString())
                    .startsWith("Place 1\nPlace 1 of 12, Terms. ");
            clock.passes(Duration.ofSeconds(5));
            assertThat(room.ann.types(room.channel, "/drill what:cards").reply().toString())
                    .startsWith("Cache 11\n");
        }
    }

    private Database open() {
        return Database.open(folder.resolve("starling.db"));
    }

    private Command[] commands(Database database) {
        var interviewer = interviewer(database);
        var drill = drill(database);
        return new Command[] {
            new QuestionCommand(interviewer, COMPETENCIES, values(database)),
            new HintCommand(interviewer, notebooks(database), false),
            new DrillCommand(drill, recall(database)),
            new RecallCommand(recall(database)),
            new RateCommand(recall(database)),
            new PickCommand(drill),
            new StopDrillCommand(drill)
        };
    }

    private RecallDrill recall(Database database) {
        return new RecallDrill(notebooks(database), new JdbiRecallRepository(database), model::orElseThrow, clock);
    }

    private RetrievalDrill drill(Database database) {
        return new RetrievalDrill(
                interviewer(database), notebooks(database), new JdbiDrillRepository(database), new Random(7), clock);
    }

    private Interviewer interviewer(Database database) {
        var stories = new ValueStories(notebooks(database), values(database));
        return new Interviewer(
                QuestionBank.load(folder, questions, COMPETENCIES),
                new QuestionPicker(new Random(7)),
                () -> {
                    throw new IllegalStateException("nobody answers here");
                },
                notebooks(database),
                stories,
                new JdbiAttemptRepository(database),
                new JdbiAskedQuestions(database),
                new JdbiDisagreementRepository(database),
                new NotesOnAnswers(
                        notebooks(database),
                        stories,
                        () -> {
                            throw new IllegalStateException("nobody answers here");
                        },
                        new JdbiToldStories(database),
                        new JdbiNotesLooks(database)),
                clock);
    }

    private CompanyValues values(Database database) {
        return new CompanyValues(
                ValueCatalogue.load(PROJECT, PROJECT.resolve("config/values"), COMPETENCIES),
                COMPETENCIES,
                notebooks(database));
    }

    private Notebooks notebooks(Database database) {
        return notebooks.computeIfAbsent(database, this::newNotebooks);
    }

    private Notebooks newNotebooks(Database database) {
        return new Notebooks(
                new JdbiNotebookRepository(database),
                new NotesReader(COMPETENCIES, MeasureFinder.load(PROJECT)),
                finder.orElseThrow()::index,
                QuestionBank.load(folder, questions, COMPETENCIES),
                COMPETENCIES,
                clock);
    }

    private void imports(Database database, Person person) {
        imports(database, person, "mine.md", STORIES);
    }

    private void imports(Database database, Person person, String file, String notes) {
        notebooks(database).importNotes(id(person), file, notes.getBytes(UTF_8), false, said -> {});
    }

    private static PersonId id(Person person) {
        return new PersonId("discord:" + person.id());
    }

    private static List<Integer> styles(SeenMessage message) {
        return message.json().path("components").findValues("style").stream()
                .map(style -> style.asInt())
                .toList();
    }

    private static String button(SeenMessage message, String label) {
        for (var row : message.json().path("components")) {
            for (var button : row.path("components")) {
                if (button.path("label").asText().equals(label)) {
                    return button.path("custom_id").asText();
                }
            }
        }
        throw new AssertionError("there is no button " + label);
    }
}
