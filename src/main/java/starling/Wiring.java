package starling;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import starling.clarification.Clarifications;
import starling.cli.Assembly;
import starling.cli.CommandFailedException;
import starling.coach.Coach;
import starling.coach.CoachConsent;
import starling.coach.CoachCounts;
import starling.coach.GroundedCoach;
import starling.coach.Grounding;
import starling.coach.LanguageModel;
import starling.coach.NoCoach;
import starling.coach.PromptBook;
import starling.coach.TokenLimits;
import starling.command.Announcer;
import starling.command.AnswerCommand;
import starling.command.AttemptCommand;
import starling.command.CoachWords;
import starling.command.Command;
import starling.command.CommandRegistry;
import starling.command.CoverageCommand;
import starling.command.DailyCommand;
import starling.command.DailyQuestions;
import starling.command.DesignPicture;
import starling.command.DesignPictureCommand;
import starling.command.DisagreeCommand;
import starling.command.DrillCommand;
import starling.command.ExportCommand;
import starling.command.FeedbackReply;
import starling.command.FollowUpCommand;
import starling.command.ForgetCommand;
import starling.command.HelpCommand;
import starling.command.HintCommand;
import starling.command.HistoryCommand;
import starling.command.InterviewConversation;
import starling.command.InterviewDoneCommand;
import starling.command.InterviewMoveCommand;
import starling.command.InterviewReportCommand;
import starling.command.InterviewSayCommand;
import starling.command.InterviewStartCommand;
import starling.command.InterviewWords;
import starling.command.MessageFeedbackCommand;
import starling.command.NotesAddCommand;
import starling.command.NotesAuditCommand;
import starling.command.NotesEditCommand;
import starling.command.NotesExportCommand;
import starling.command.NotesForgetCommand;
import starling.command.NotesImportCommand;
import starling.command.NotesListCommand;
import starling.command.NotesRemoveCommand;
import starling.command.NotesShowCommand;
import starling.command.PickCommand;
import starling.command.QuestionCommand;
import starling.command.RateCommand;
import starling.command.RecallCommand;
import starling.command.Reminders;
import starling.command.RewriteCommand;
import starling.command.SaveStoryCommand;
import starling.command.SettingsCommand;
import starling.command.StopDrillCommand;
import starling.command.StorySearchCommand;
import starling.command.StreakWords;
import starling.command.TranscribedVoiceMessages;
import starling.command.ValuesCommand;
import starling.command.VoiceMessages;
import starling.command.WhyCommand;
import starling.configuration.DatabaseAddress;
import starling.configuration.Home;
import starling.configuration.ModelSettings;
import starling.configuration.Settings;
import starling.design.DesignReader;
import starling.discord.DiscordBot;
import starling.discord.DiscordException;
import starling.discord.DiscordSettings;
import starling.export.PersonalExport;
import starling.feedback.DesignFacts;
import starling.feedback.Grader;
import starling.feedback.StoryFacts;
import starling.interview.CompanyValues;
import starling.interview.DailyRepository;
import starling.interview.DisagreementRepository;
import starling.interview.Forgetting;
import starling.interview.Interviewer;
import starling.interview.Notebooks;
import starling.interview.NotesOnAnswers;
import starling.interview.PersonId;
import starling.interview.PreferencesRepository;
import starling.interview.RateLedger;
import starling.interview.ValueStories;
import starling.language.Embedder;
import starling.language.SearchModel;
import starling.model.ChatModels;
import starling.model.ModelTrial;
import starling.model.ModelTrialException;
import starling.notes.Notebook;
import starling.notes.NotebookAudit;
import starling.notes.NotesFolder;
import starling.notes.NotesReader;
import starling.notes.UnreadableNotesException;
import starling.notes.WatchedNotes;
import starling.observation.Measurements;
import starling.observation.ObservationServer;
import starling.observation.Readiness;
import starling.progress.StoryCoverage;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionBank;
import starling.question.QuestionPicker;
import starling.question.ValueCatalogue;
import starling.recall.RecallDrill;
import starling.recall.RetrievalDrill;
import starling.retrieval.StoryFinder;
import starling.retrieval.StoryIndex;
import starling.retrieval.StoryRecognizer;
import starling.rubric.FactSheet;
import starling.rubric.RuleBook;
import starling.session.MockInterviews;
import starling.session.PersonaCatalogue;
import starling.star.MeasureFinder;
import starling.star.StarReader;
import starling.store.Database;
import starling.store.JdbiAskedQuestions;
import starling.store.JdbiAttemptHistory;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDailyRepository;
import starling.store.JdbiDisagreementRepository;
import starling.store.JdbiDrillRepository;
import starling.store.JdbiInterviews;
import starling.store.JdbiNotebookRepository;
import starling.store.JdbiNotesLooks;
import starling.store.JdbiPersonalData;
import starling.store.JdbiPreferencesRepository;
import starling.store.JdbiRateLedger;
import starling.store.JdbiRecallRepository;
import starling.store.JdbiTokenLedger;
import starling.store.JdbiToldStories;
import starling.terminal.Console;
import starling.terminal.Folder;
import starling.terminal.JLineConsole;
import starling.terminal.PracticeSession;
import starling.terminal.StreamConsole;

/** Every part of Starling, connected. What a front end does not need is not loaded; what it needs later loads meanwhile. */
final class Wiring implements Assembly, AutoCloseable {
    /** How late a question of the day may be, and how much too long an answer is kept. */
    private static final Duration CHORES = Duration.ofSeconds(20);

    /** How many replies of the coach are looked through at once; waiting for it takes no thread. */
    private static final int COACHED_AT_ONCE = 4;

    /** Whoever asks whether Starling is ready waits so long for the store. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(1);

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    private final Loading<Settings> settings;
    private final Loading<CompetencyCatalogue> competencies;
    private final Loading<QuestionBank> bank;
    private final Loading<ValueCatalogue> values;
    private final Loading<PersonaCatalogue> personas;
    private final Loading<RuleBook> storyRules;
    private final Loading<RuleBook> designRules;
    private final Loading<NotesReader> notesReader;
    private final Loading<StarReader> starReader;
    private final Loading<Grader> grader;
    private final Loading<Embedder> embedder;
    private final Loading<StoryFinder> finder;
    private final Loading<Database> database;
    private final Measurements measurements = new Measurements();
    private final AtomicBoolean unsearchable = new AtomicBoolean();
    private Optional<Loading<StoryIndex>> stories = Optional.empty();
    private Optional<EverySecond> watching = Optional.empty();
    private Optional<Chores> chores = Optional.empty();
    private Optional<ExecutorService> coaching = Optional.empty();
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
        settings = loading("the settings", () -> {
            var home = Home.find(environment, Path.of("").toAbsolutePath(), program);
            return Settings.load(home, environment);
        });
        competencies = loading("the competencies", () -> CompetencyCatalogue.load(home(), config("competencies.yaml")));
        bank = loading("the question bank", () -> QuestionBank.load(home(), config("questions"), competencies.get()));
        values = loading("the company values", () -> ValueCatalogue.load(home(), config("values"), competencies.get()));
        personas = loading("the interviewers", () -> PersonaCatalogue.load(home(), config("personas.yaml")));
        storyRules = loading("the rules", () -> rules("story.yaml", StoryFacts.SHEET));
        designRules = loading("the rules", () -> rules("design.yaml", DesignFacts.SHEET));
        notesReader = loading("the word lists", () -> new NotesReader(competencies.get(), MeasureFinder.load(home())));
        starReader = loading("what reads answers", this::loadReader);
        grader = loading("the rules", this::loadGrader);
        embedder = loading("the search in your notes", () -> measurements.timed(SearchModel.load()));
        finder = loading(
                "the search in your notes",
                () -> new StoryFinder(
                        embedder.get(), competencies.get(), bank.get().all()));
        database = loading("the store", () -> Database.open(settings.get().database(), measurements));
    }

    @Override
    public Grader grader() {
        return grader.get();
    }

    @Override
    public RuleBook storyRules() {
        return storyRules.get();
    }

    @Override
    public RuleBook designRules() {
        return designRules.get();
    }

    @Override
    public NotesReader notesReader() {
        return notesReader.get();
    }

    @Override
    public NotebookAudit audit(Notebook notebook) {
        return NotebookAudit.of(notebook, starReader.get(), competencies.get());
    }

    @Override
    public StoryFinder storyFinder() {
        return finder.get();
    }

    @Override
    public QuestionBank questionBank() {
        return bank.get();
    }

    @Override
    public Optional<LanguageModel> languageModel() {
        return settings.get().model().map(model -> ChatModels.unlogged(model, Clock.systemUTC()));
    }

    @Override
    public PromptBook prompts(Optional<Path> folder) {
        return PromptBook.load(home(), folder.orElseGet(() -> home().resolve("prompts")));
    }

    @Override
    public Grounding grounding() {
        return Grounding.load(home());
    }

    @Override
    public DisagreementRepository disagreements() {
        return new JdbiDisagreementRepository(database.get());
    }

    @Override
    public DatabaseAddress database() {
        return settings.get().database();
    }

    @Override
    public DatabaseAddress databaseAt(String url) {
        return Settings.database(home(), environment, url);
    }

    @Override
    public boolean hasDiscordToken() {
        return settings.get().discordToken().isPresent();
    }

    @Override
    public void practise(Optional<Path> notes) {
        notes.filter(named -> !Files.exists(named)).ifPresent(missing -> {
            throw new CommandFailedException("there are no notes at " + missing);
        });
        var frontEnd = frontEnd(notes.orElseGet(this::notesFolder), false);
        chores = Optional.of(Chores.begin(CHORES, List.of(frontEnd.habits().retention(err::println))));
        try (var console = console()) {
            var folder = new Folder(Path.of(""), Path.of(System.getProperty("user.home")));
            new PracticeSession(frontEnd.commands(), console, folder, frontEnd.coach()::whereTypedGoes).run();
        }
    }

    @Override
    public void runBot() {
        var running = new AtomicReference<>(Optional.<DiscordBot>empty());
        observed = observation(running::get);
        var frontEnd = frontEnd(notesFolder(), true);
        var everywhere = settings.get().shards().leaveSomeToOthers()
                ? new JdbiRateLedger(database.get(), Clock.systemUTC())
                : RateLedger.NONE;
        try (var bot = new DiscordBot(discordSettings(), frontEnd.commands(), measurements, everywhere)) {
            running.set(Optional.of(bot));
            measurements.watch(bot);
            measurements.watch(database.get()::poolUse);
            // Ctrl-C and a service manager's stop reach a Java program as a shutdown hook.
            Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "stopping"));
            bot.start();
            chores = Optional.of(Chores.begin(CHORES, frontEnd.habits().announced(bot.announcer(), err::println)));
            out.println("Starling is on Discord. Stop it with Ctrl-C.");
            bot.awaitEnd();
        } catch (DiscordException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<ObservationServer> observation(Supplier<Optional<DiscordBot>> bot) {
        return settings.get().http().map(address -> {
            try {
                return ObservationServer.open(address, readiness(bot), measurements::scrape);
            } catch (IOException e) {
                throw new CommandFailedException(
                        "cannot listen at " + address.getHostString() + ":" + address.getPort()
                                + ", where Starling is to be watched: set STARLING_HTTP_PORT to a port that is free",
                        e);
            }
        });
    }

    private Readiness readiness(Supplier<Optional<DiscordBot>> bot) {
        return new Readiness(
                List.of(
                        new Readiness.Condition("rules: not loaded yet", grader::isDone),
                        new Readiness.Condition("models: not loaded yet", embedder::isDone),
                        new Readiness.Condition(
                                "store: does not answer",
                                () -> database.isDone() && database.get().answers()),
                        new Readiness.Condition(
                                "Discord: not connected",
                                () -> bot.get().filter(DiscordBot::isReady).isPresent())),
                READY_WITHIN);
    }

    private DiscordSettings discordSettings() {
        var configured = settings.get();
        var discord =
                DiscordSettings.of(configured.discordToken().orElseThrow()).withShards(configured.shards());
        discord = configured.discordRestUrl().map(discord::withRestUrl).orElse(discord);
        return configured.discordGatewayUrl().map(discord::withGatewayUrl).orElse(discord);
    }

    @Override
    public List<Check> checks() {
        return List.of(
                new LabelledCheck("configuration", this::lookAtConfiguration),
                new LabelledCheck("notes", this::lookAtNotes),
                new LabelledCheck("store", this::lookAtStore),
                new LabelledCheck("search model", this::lookAtModel),
                new LabelledCheck("prompts", this::lookAtPrompts),
                new LabelledCheck("language model", this::lookAtLanguageModel),
                new LabelledCheck("Discord", this::lookAtDiscord));
    }

    private record LabelledCheck(String subject, Callable<String> work) implements Check {
        @Override
        public String look() throws Exception {
            return work.call();
        }
    }

    private String lookAtConfiguration() {
        grader.get();
        personas.get();
        return bank.get().all().size() + " questions on "
                + competencies.get().all().size() + " competencies, values of "
                + values.get().sets().size() + " companies, in " + home();
    }

    private String lookAtNotes() throws UnreadableNotesException {
        var imported = NotesFolder.read(notesFolder(), notesReader());
        if (!imported.problems().isEmpty()) {
            throw new UnreadableNotesException(String.join("; ", imported.problems()));
        }
        var notebook = imported.notebook();
        return notebook.stories().size() + " stories, " + notebook.questions().size() + " listed questions, "
                + notebook.cards().size() + " concept cards in " + notesFolder();
    }

    private String lookAtStore() {
        new JdbiAskedQuestions(database.get()).recent(new PersonId("doctor"), 1);
        return settings.get().database().toString();
    }

    private String lookAtModel() {
        embedder.get();
        return "loaded, runs in this process";
    }

    private String lookAtPrompts() {
        if (settings.get().model().isEmpty()) {
            return "not used without a language model";
        }
        prompts(Optional.empty());
        grounding();
        return "can be used, in " + home().resolve("prompts");
    }

    private String lookAtLanguageModel() throws ModelTrialException {
        var model = settings.get().model();
        return model.isPresent()
                ? new ModelTrial(model.orElseThrow(), System::nanoTime).run()
                : "none; Starling works without";
    }

    private String lookAtDiscord() {
        return hasDiscordToken()
                ? new DiscordCheck(discordSettings()).look()
                : "no token configured; 'practice' works without";
    }

    @Override
    public void close() {
        observed.ifPresent(ObservationServer::close);
        chores.ifPresent(Chores::close);
        coaching.ifPresent(ExecutorService::shutdownNow);
        watching.ifPresent(EverySecond::close);
        stories.ifPresent(index -> index.end(made -> {}));
        embedder.end(made -> {});
        grader.end(made -> {});
        database.end(Database::close);
    }

    /** The commands of a front end, once everything that the owner wrote has been read and found right. */
    private FrontEnd frontEnd(Path notes, boolean shareable) {
        database.begin();
        bank.begin();
        grader.begin();
        embedder.begin();
        var reader = notesReader();
        var watched = new WatchedNotes(notes, reader, err::println);
        watched.look();
        var notebook = watched.notebook();
        var index = loading("the stories in your notes", () -> index(notebook, StoryIndex.empty(), ready -> {}));
        var notebooks = new Notebooks(
                new JdbiNotebookRepository(database.get()),
                reader,
                this::index,
                bank.get(),
                competencies.get(),
                Clock.systemUTC());
        notebooks.share(notebook, index);
        var tellings = new JdbiToldStories(database.get());
        var companyValues = new CompanyValues(values.get(), competencies.get(), notebooks);
        var valueStories = new ValueStories(notebooks, companyValues);
        var attempts = new JdbiAttemptRepository(database.get());
        var interviewer = new Interviewer(
                bank.get(),
                new QuestionPicker(new Random()),
                grader,
                notebooks,
                valueStories,
                attempts,
                new JdbiAskedQuestions(database.get()),
                new JdbiDisagreementRepository(database.get()),
                new NotesOnAnswers(
                        notebooks,
                        valueStories,
                        () -> new StoryRecognizer(embedder.get()),
                        tellings,
                        new JdbiNotesLooks(database.get())),
                new JdbiInterviews(database.get()),
                Clock.systemUTC());
        grader.get();
        stories = Optional.of(index.begin());
        var step = new SharedNotes(watched, notebooks::share);
        watching = Optional.of(EverySecond.begin("looking at the notes", step, err::println));
        var coverage = new StoryCoverage(
                notebooks, interviewer, attempts, tellings, bank.get(), competencies.get(), !shareable);
        var preferences = new JdbiPreferencesRepository(database.get());
        var coach = coach(preferences, shareable);
        var habits = new Habits(
                interviewer,
                new Forgetting(personalData(), interviewer, notebooks, coach::forgetting, Clock.systemUTC()),
                preferences,
                new JdbiDailyRepository(database.get(), competencies.get()));
        return new FrontEnd(
                registry(interviewer, notebooks, companyValues, coverage, habits, coach, shareable),
                habits,
                new CoachWords(coach));
    }

    /** What a front end says, and what is done besides. */
    private record FrontEnd(CommandRegistry commands, Habits habits, CoachWords coach) {}

    /** What people have set, and what is done by it without being said. */
    private record Habits(
            Interviewer interviewer,
            Forgetting forgetting,
            PreferencesRepository preferences,
            DailyRepository dailies) {
        Guarded retention(Consumer<String> notice) {
            return new Guarded("forgetting old answers", forgetting::forgetExpiredAnswers, notice);
        }

        List<Guarded> announced(Announcer announcer, Consumer<String> notice) {
            var clock = Clock.systemUTC();
            return List.of(
                    retention(notice),
                    new Guarded(
                            "asking the questions of the day",
                            new DailyQuestions(dailies, interviewer, announcer, clock),
                            notice),
                    new Guarded("reminding people", new Reminders(preferences, announcer, clock), notice));
        }
    }

    /** The notes, ready to be searched; none of them where the model cannot run, since all else works without. */
    private StoryIndex index(Notebook notebook, StoryIndex known, IntConsumer done) {
        try {
            return storyFinder().index(notebook, known, done);
        } catch (IllegalStateException e) {
            if (!unsearchable.getAndSet(true)) {
                err.println("No stories will be suggested: " + e.getMessage() + " on this machine.");
            }
            return StoryIndex.empty();
        }
    }

    private CommandRegistry registry(
            Interviewer interviewer,
            Notebooks notebooks,
            CompanyValues companyValues,
            StoryCoverage coverage,
            Habits habits,
            Coach coach,
            boolean shareable) {
        var preferences = habits.preferences();
        var coached = new CoachWords(coach);
        var feedback =
                new FeedbackReply(shareable, preferences::scoresShown, new StreakWords(habits.dailies()), coached);
        var commands = new ArrayList<Command>(List.of(
                new QuestionCommand(interviewer, competencies.get(), companyValues),
                new AnswerCommand(interviewer, feedback),
                new HintCommand(interviewer, notebooks, !shareable),
                FollowUpCommand.probe(interviewer, feedback),
                FollowUpCommand.retry(interviewer, feedback),
                new WhyCommand(interviewer),
                new DisagreeCommand(interviewer, shareable),
                AttemptCommand.feedback(interviewer, feedback)));
        // A day begins when it does for the person or, where they have not said when, for those who run Starling.
        var here = Clock.system(ZoneId.systemDefault());
        var drill = new RetrievalDrill(
                interviewer, notebooks, new JdbiDrillRepository(database.get()), new Random(), preferences, here);
        var recall = new RecallDrill(notebooks, new JdbiRecallRepository(database.get()), embedder, preferences, here);
        commands.addAll(List.of(
                new DrillCommand(drill, recall),
                new PickCommand(drill, preferences::scoresShown),
                new StopDrillCommand(drill, preferences::scoresShown),
                new RecallCommand(recall),
                new RateCommand(recall)));
        if (shareable) {
            commands.addAll(DailyCommand.all(habits.dailies(), competencies.get(), Clock.systemUTC()));
            commands.add(AttemptCommand.share(interviewer, feedback));
            // Off the path of the first answer; if this machine cannot draw, the first picture says so.
            loading("what draws designs", DesignPicture::warmUp).begin();
            commands.add(new MessageFeedbackCommand(interviewer, feedback));
        } else {
            commands.add(new DesignPictureCommand(interviewer));
        }
        commands.add(new ValuesCommand(notebooks, companyValues));
        commands.addAll(List.of(
                new NotesImportCommand(notebooks, this::audit),
                new NotesAddCommand(notebooks, competencies.get()),
                new SaveStoryCommand(interviewer, competencies.get()),
                new NotesListCommand(notebooks),
                new NotesShowCommand(notebooks, competencies.get(), recall),
                new NotesEditCommand(notebooks, competencies.get()),
                new NotesRemoveCommand(notebooks),
                new NotesAuditCommand(notebooks, this::audit),
                new NotesExportCommand(notebooks),
                new NotesForgetCommand(notebooks),
                new StorySearchCommand(notebooks, competencies.get()),
                new CoverageCommand(coverage, notebooks)));
        var interviews = interviews(interviewer);
        commands.addAll(interviewCommands(interviews, preferences, shareable, coached));
        commands.addAll(List.of(
                new HistoryCommand(
                        interviewer,
                        new JdbiAttemptHistory(database.get()),
                        competencies.get(),
                        preferences,
                        Clock.system(ZoneId.systemDefault())),
                new SettingsCommand(preferences, habits.forgetting(), coach, shareable, Clock.systemUTC()),
                new ExportCommand(
                        new PersonalExport(personalData(), interviewer, preferences, Clock.systemUTC()),
                        preferences,
                        shareable),
                new ForgetCommand(habits.forgetting(), shareable)));
        if (coach.model().isPresent()) {
            commands.add(new RewriteCommand(interviewer, coached));
        }
        commands.add(new HelpCommand(commands, coached));
        return new CommandRegistry(
                commands,
                Map.of(
                        "notes",
                        "Your own notes, which nobody else sees",
                        "story",
                        "Your stories",
                        "interview",
                        "A whole interview, with a report at its end",
                        "daily",
                        "A question a day in this channel"),
                new InterviewConversation(interviews),
                voiceMessages(coach));
    }

    private JdbiPersonalData personalData() {
        return new JdbiPersonalData(
                database.get(), settings.get().keepAnswersDays().map(Duration::ofDays));
    }

    /** The coach, once its prompts and word lists have been read and found right; none where no language model is configured. */
    private Coach coach(PreferencesRepository preferences, boolean logged) {
        return settings.get()
                .model()
                .<Coach>map(model -> coach(model, preferences, logged))
                .orElseGet(NoCoach::new);
    }

    private Coach coach(ModelSettings configured, PreferencesRepository preferences, boolean logged) {
        var threads = Executors.newFixedThreadPool(COACHED_AT_ONCE, work -> {
            var thread = new Thread(work, "starling-coach");
            thread.setDaemon(true);
            return thread;
        });
        coaching = Optional.of(threads);
        var counts = new CoachCounts();
        measurements.watch(counts);
        return new GroundedCoach(
                // At a terminal a line of the log would burst into what is being typed.
                logged
                        ? ChatModels.of(configured, Clock.systemUTC())
                        : ChatModels.unlogged(configured, Clock.systemUTC()),
                PromptBook.load(home(), home().resolve("prompts")),
                Grounding.load(home()),
                budget(configured),
                new CoachConsent(preferences, ChatModels.card(configured)),
                threads,
                counts,
                Clock.systemUTC());
    }

    /** What people may use, whatever for. */
    private GroundedCoach.Budget budget(ModelSettings configured) {
        return new GroundedCoach.Budget(
                new JdbiTokenLedger(database.get()),
                new TokenLimits(configured.tokensPerPerson(), configured.tokensPerDay()),
                configured.replyTokens());
    }

    private VoiceMessages voiceMessages(Coach coach) {
        return settings.get()
                .model()
                .flatMap(model -> ChatModels.transcriber(model)
                        .<VoiceMessages>map(transcriber -> new TranscribedVoiceMessages(
                                transcriber, coach::isLetBy, budget(model), Clock.systemUTC())))
                .orElse(VoiceMessages.UNHEARD);
    }

    private MockInterviews interviews(Interviewer interviewer) {
        return new MockInterviews(
                interviewer,
                new Clarifications(embedder),
                personas.get(),
                new JdbiInterviews(database.get()),
                new JdbiAskedQuestions(database.get()),
                new Random(),
                Clock.systemUTC());
    }

    private static List<Command> interviewCommands(
            MockInterviews interviews, PreferencesRepository preferences, boolean pictures, CoachWords coach) {
        var words = new InterviewWords(interviews, preferences::scoresShown, pictures, coach);
        return List.of(
                new InterviewStartCommand(interviews, words),
                InterviewMoveCommand.skip(interviews, words),
                InterviewMoveCommand.pause(interviews, words),
                InterviewMoveCommand.resume(interviews, words),
                InterviewMoveCommand.stop(interviews, words),
                InterviewMoveCommand.startOver(interviews, words),
                new InterviewSayCommand(interviews, words),
                InterviewDoneCommand.done(interviews, words),
                InterviewDoneCommand.answer(interviews, words),
                new InterviewReportCommand(interviews, words));
    }

    private Grader loadGrader() {
        return new Grader(
                starReader.get(), storyRules.get(), DesignReader.load(home()), designRules.get(), measurements);
    }

    private RuleBook rules(String file, FactSheet sheet) {
        return RuleBook.load(home(), config("rules").resolve(file), sheet);
    }

    private StarReader loadReader() {
        try {
            return StarReader.load(home());
        } catch (IllegalStateException e) {
            throw new CommandFailedException(
                    "answers cannot be read on this machine (" + e.getMessage()
                            + "); Starling needs 64-bit Linux, macOS or Windows on an Intel, AMD or ARM processor",
                    e);
        }
    }

    private <T> Loading<T> loading(String what, Supplier<T> maker) {
        return new Loading<>(what, maker, err::println);
    }

    private Console console() {
        if (in != System.in) {
            return new StreamConsole(in, out);
        }
        boolean coloured = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return JLineConsole.open(coloured).<Console>map(console -> console).orElseGet(() -> new StreamConsole(in, out));
    }

    private Path notesFolder() {
        return home().resolve("stories");
    }

    private Path home() {
        return settings.get().home();
    }

    private Path config(String file) {
        return home().resolve("config").resolve(file);
    }
}
