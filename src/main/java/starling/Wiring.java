package starling;

import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import starling.cli.Assembly;
import starling.cli.CommandFailedException;
import starling.coach.Grounding;
import starling.coach.LanguageModel;
import starling.coach.PromptBook;
import starling.configuration.DatabaseAddress;
import starling.configuration.Settings;
import starling.discord.DiscordBot;
import starling.discord.DiscordException;
import starling.discord.DiscordSettings;
import starling.feedback.Grader;
import starling.interview.DisagreementRepository;
import starling.interview.RateLedger;
import starling.model.ChatModels;
import starling.notes.Notebook;
import starling.notes.NotebookAudit;
import starling.notes.NotesReader;
import starling.observation.ObservationServer;
import starling.question.QuestionBank;
import starling.retrieval.StoryFinder;
import starling.rubric.RuleBook;
import starling.shard.LeasedShards;
import starling.store.DatabaseKey;
import starling.store.JdbiDisagreementRepository;
import starling.store.JdbiRateLedger;
import starling.store.JdbiShardLeases;
import starling.terminal.Console;
import starling.terminal.Folder;
import starling.terminal.JLineConsole;
import starling.terminal.PracticeSession;
import starling.terminal.StreamConsole;

/** Every part of Starling, connected. What a front end does not need is not loaded; what it needs later loads meanwhile. */
final class Wiring implements Assembly, AutoCloseable {
    /** How late a question of the day may be, and how much too long an answer is kept. */
    private static final Duration CHORES = Duration.ofSeconds(20);

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Parts parts;
    private Optional<FrontEnd> frontEnd = Optional.empty();
    private Optional<Chores> chores = Optional.empty();
    private Optional<ObservationServer> observed = Optional.empty();

    /**
     * Nothing is read yet.
     *
     * @param program where Starling's own classes are
     */
    Wiring(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, URI program) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = environment;
        parts = new Parts(environment, program, err::println);
    }

    @Override
    public Grader grader() {
        return parts.grader.get();
    }

    @Override
    public RuleBook storyRules() {
        return parts.storyRules.get();
    }

    @Override
    public RuleBook designRules() {
        return parts.designRules.get();
    }

    @Override
    public NotesReader notesReader() {
        return parts.notesReader.get();
    }

    @Override
    public NotebookAudit audit(Notebook notebook) {
        return parts.audit(notebook);
    }

    @Override
    public StoryFinder storyFinder() {
        return parts.finder.get();
    }

    @Override
    public QuestionBank questionBank() {
        return parts.bank.get();
    }

    @Override
    public Optional<LanguageModel> languageModel() {
        return parts.settings.get().model().map(model -> ChatModels.unlogged(model, Clock.systemUTC()));
    }

    @Override
    public PromptBook prompts(Optional<Path> folder) {
        return PromptBook.load(parts.home(), folder.orElseGet(() -> parts.home().resolve("prompts")));
    }

    @Override
    public Grounding grounding() {
        return Grounding.load(parts.home());
    }

    @Override
    public DisagreementRepository disagreements() {
        return new JdbiDisagreementRepository(parts.database.get());
    }

    @Override
    public DatabaseAddress database() {
        return parts.settings.get().database();
    }

    @Override
    public Optional<DatabaseKey> databaseKey() {
        return parts.databaseKey();
    }

    @Override
    public DatabaseAddress databaseAt(String url) {
        return Settings.database(parts.home(), environment, url);
    }

    @Override
    public boolean hasDiscordToken() {
        return parts.settings.get().discordToken().isPresent();
    }

    @Override
    public void practise(Optional<Path> notes) {
        notes.filter(named -> !Files.exists(named)).ifPresent(missing -> {
            throw new CommandFailedException("there are no notes at " + missing);
        });
        var frontEnd = frontEnd(notes.orElseGet(parts::notesFolder), false);
        chores = Optional.of(Chores.begin(CHORES, List.of(frontEnd.habits().retention(err::println))));
        try (var console = console()) {
            var folder = new Folder(Path.of(""), Path.of(System.getProperty("user.home")));
            new PracticeSession(frontEnd.commands(), console, folder, frontEnd.coach()::whereTypedGoes).run();
        }
    }

    @Override
    public void runBot() {
        var presence = new AtomicReference<>(Presence.NONE);
        observed = new Observation(parts, presence::get).open();
        var frontEnd = frontEnd(parts.notesFolder(), true);
        boolean shared = parts.settings.get().shards().areShared();
        var everywhere = shared ? new JdbiRateLedger(parts.database.get(), Clock.systemUTC()) : RateLedger.NONE;
        try (var bot = new DiscordBot(discordSettings(), frontEnd.commands(), parts.measurements, everywhere)) {
            parts.measurements.watch(bot);
            parts.measurements.watch(parts.database.get()::poolUse);
            if (shared) {
                hearBesideOthers(bot, frontEnd, presence);
            } else {
                presence.set(new Presence(bot::isReady, Optional::empty, List::of));
                closeAtExit(bot::close);
                bot.start();
                hear(bot, frontEnd);
            }
        } catch (CompletionException e) {
            throw new CommandFailedException(
                    e.getCause() instanceof DiscordException told
                            ? String.valueOf(told.getMessage())
                            : "cannot hear the shards of this process",
                    e);
        } catch (DiscordException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hearBesideOthers(DiscordBot bot, FrontEnd frontEnd, AtomicReference<Presence> presence)
            throws InterruptedException {
        var configured = parts.settings.get();
        var lease = configured.takeover();
        var shards = new LeasedShards(
                configured.shards(), lease, new JdbiShardLeases(parts.database.get()), bot, System::nanoTime);
        parts.measurements.watch(shards);
        presence.set(new Presence(bot::isConnected, shards::unheard, () -> List.of("shards held: " + shards.held())));
        var round = new Guarded("keeping the shards", shards::round, err::println);
        // Nothing else is done by this thread: what waits for Discord may not hold it up.
        var rounds = Chores.begin(lease.dividedBy(LeasedShards.ROUNDS_IN_A_LEASE), List.of(round));
        try (shards) {
            closeAtExit(shards::close);
            if (shards.awaitOwn()) {
                hear(bot, frontEnd);
            }
        } finally {
            rounds.close();
        }
    }

    /** Ctrl-C and a service manager's stop reach a Java program as a shutdown hook. */
    private static void closeAtExit(Runnable closing) {
        Runtime.getRuntime().addShutdownHook(new Thread(closing, "stopping"));
    }

    private void hear(DiscordBot bot, FrontEnd frontEnd) throws InterruptedException {
        chores = Optional.of(Chores.begin(CHORES, frontEnd.habits().announced(bot.announcer(), err::println)));
        out.println("Starling is on Discord. Stop it with Ctrl-C.");
        bot.awaitEnd();
    }

    private DiscordSettings discordSettings() {
        var configured = parts.settings.get();
        var discord =
                DiscordSettings.of(configured.discordToken().orElseThrow()).withShards(configured.shards());
        discord = configured.discordRestUrl().map(discord::withRestUrl).orElse(discord);
        return configured.discordGatewayUrl().map(discord::withGatewayUrl).orElse(discord);
    }

    @Override
    public List<Check> checks() {
        return new Examination(parts, this::discordSettings).checks();
    }

    @Override
    public void close() {
        observed.ifPresent(ObservationServer::close);
        chores.ifPresent(Chores::close);
        frontEnd.ifPresent(FrontEnd::close);
        parts.close();
    }

    private FrontEnd frontEnd(Path notes, boolean shareable) {
        var made = new FrontEnd(parts, notes, shareable, err::println);
        frontEnd = Optional.of(made);
        return made;
    }

    private Console console() {
        if (in != System.in) {
            return new StreamConsole(in, out);
        }
        boolean coloured = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return JLineConsole.open(coloured).<Console>map(console -> console).orElseGet(() -> new StreamConsole(in, out));
    }
}
