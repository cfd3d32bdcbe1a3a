package starling;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import starling.clarification.Clarifications;
import starling.coach.Coach;
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
import starling.command.ValuesCommand;
import starling.command.WhyCommand;
import starling.export.PersonalExport;
import starling.interview.CompanyValues;
import starling.interview.DailyRepository;
import starling.interview.Forgetting;
import starling.interview.Interviewer;
import starling.interview.Notebooks;
import starling.interview.NotesOnAnswers;
import starling.interview.PreferencesRepository;
import starling.interview.ValueStories;
import starling.notes.Notebook;
import starling.notes.WatchedNotes;
import starling.progress.StoryCoverage;
import starling.question.QuestionPicker;
import starling.recall.RecallDrill;
import starling.recall.RetrievalDrill;
import starling.retrieval.StoryIndex;
import starling.retrieval.StoryRecognizer;
import starling.session.MockInterviews;
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
import starling.store.JdbiRecallRepository;
import starling.store.JdbiToldStories;

/** What people talk to at a terminal or in Discord: the commands, and what is done besides without being asked. */
final class FrontEnd implements AutoCloseable {
    private final Parts parts;
    private final Consumer<String> notice;
    private final boolean shareable;
    private final AtomicBoolean unsearchable = new AtomicBoolean();
    private final Coaching coaching;
    private final CommandRegistry commands;
    private final Habits habits;
    private final CoachWords coach;
    private final Loading<StoryIndex> stories;
    private final EverySecond watching;

    /**
     * Returns once everything that the owner wrote has been read and found right.
     *
     * @param notes looked at again and again for what changes in them
     * @param shareable whether there are others to share with, as in Discord
     * @param notice told what goes wrong without having been asked for
     */
    FrontEnd(Parts parts, Path notes, boolean shareable, Consumer<String> notice) {
        this.parts = parts;
        this.shareable = shareable;
        this.notice = notice;
        parts.database.begin();
        parts.bank.begin();
        parts.grader.begin();
        parts.embedder.begin();
        var reader = parts.notesReader.get();
        var watched = new WatchedNotes(notes, reader, notice);
        watched.look();
        var notebook = watched.notebook();
        stories = parts.loading("the stories in your notes", () -> index(notebook, StoryIndex.empty(), ready -> {}));
        var notebooks = new Notebooks(
                new JdbiNotebookRepository(parts.database.get()),
                reader,
                this::index,
                parts.bank.get(),
                parts.competencies.get(),
                Clock.systemUTC());
        notebooks.share(notebook, stories);
        var tellings = new JdbiToldStories(parts.database.get());
        var companyValues = new CompanyValues(parts.values.get(), parts.competencies.get(), notebooks);
        var valueStories = new ValueStories(notebooks, companyValues);
        var attempts = new JdbiAttemptRepository(parts.database.get());
        var interviewer = new Interviewer(
                parts.bank.get(),
                new QuestionPicker(new Random()),
                parts.grader,
                notebooks,
                valueStories,
                attempts,
                new JdbiAskedQuestions(parts.database.get()),
                new JdbiDisagreementRepository(parts.database.get()),
                new NotesOnAnswers(
                        notebooks,
                        valueStories,
                        () -> new StoryRecognizer(parts.embedder.get()),
                        tellings,
                        new JdbiNotesLooks(parts.database.get()),
                        parts.measurements),
                new JdbiInterviews(parts.database.get()),
                Clock.systemUTC());
        parts.grader.get();
        var coverage = new StoryCoverage(
                notebooks, interviewer, attempts, tellings, parts.bank.get(), parts.competencies.get(), !shareable);
        var preferences = new JdbiPreferencesRepository(parts.database.get());
        coaching = new Coaching(parts);
        var coach = coaching.coach(preferences, shareable);
        this.coach = new CoachWords(coach);
        habits = new Habits(
                interviewer,
                new Forgetting(personalData(), interviewer, notebooks, coach::forgetting, Clock.systemUTC()),
                preferences,
                new JdbiDailyRepository(parts.database.get(), parts.competencies.get()),
                memory(interviewer, notebooks, coach));
        commands = registry(interviewer, notebooks, companyValues, coverage, coach);
        // Nothing fails from here on, so that nothing is left running.
        stories.begin();
        watching = EverySecond.begin("looking at the notes", new SharedNotes(watched, notebooks::share), notice);
    }

    CommandRegistry commands() {
        return commands;
    }

    Habits habits() {
        return habits;
    }

    CoachWords coach() {
        return coach;
    }

    /** What people have set, and what is done by it without being said. */
    record Habits(
            Interviewer interviewer,
            Forgetting forgetting,
            PreferencesRepository preferences,
            DailyRepository dailies,
            Runnable memory) {
        Guarded retention(Consumer<String> notice) {
            return new Guarded("forgetting old answers", forgetting::forgetExpiredAnswers, notice);
        }

        List<Guarded> announced(Announcer announcer, Consumer<String> notice) {
            var clock = Clock.systemUTC();
            return List.of(
                    retention(notice),
                    new Guarded("forgetting what other processes forgot", memory, notice),
                    new Guarded(
                            "asking the questions of the day",
                            new DailyQuestions(dailies, interviewer, announcer, clock),
                            notice),
                    new Guarded("reminding people", new Reminders(preferences, announcer, clock), notice));
        }
    }

    /** Forgets here what another process has removed from the store; where there is none, there is nothing to do. */
    private Runnable memory(Interviewer interviewer, Notebooks notebooks, Coach coach) {
        if (!parts.settings.get().shards().areShared()) {
            return () -> {};
        }
        return () -> {
            interviewer.forgetWhatIsGone();
            notebooks.forgetWhatIsGone();
            coach.forgetUnless(interviewer::isKept);
        };
    }

    /** The notes, ready to be searched; none of them where the model cannot run, since all else works without. */
    private StoryIndex index(Notebook notebook, StoryIndex known, IntConsumer done) {
        try {
            return parts.finder.get().index(notebook, known, done);
        } catch (IllegalStateException e) {
            if (!unsearchable.getAndSet(true)) {
                notice.accept("No stories will be suggested: " + e.getMessage() + " on this machine.");
            }
            return StoryIndex.empty();
        }
    }

    private CommandRegistry registry(
            Interviewer interviewer,
            Notebooks notebooks,
            CompanyValues companyValues,
            StoryCoverage coverage,
            Coach coach) {
        var preferences = habits.preferences();
        var feedback =
                new FeedbackReply(shareable, preferences::scoresShown, new StreakWords(habits.dailies()), this.coach);
        var commands = new ArrayList<Command>(List.of(
                new QuestionCommand(interviewer, parts.competencies.get(), companyValues),
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
                interviewer, notebooks, new JdbiDrillRepository(parts.database.get()), new Random(), preferences, here);
        var recall = new RecallDrill(
                notebooks, new JdbiRecallRepository(parts.database.get()), parts.embedder, preferences, here);
        commands.addAll(List.of(
                new DrillCommand(drill, recall),
                new PickCommand(drill, preferences::scoresShown),
                new StopDrillCommand(drill, preferences::scoresShown),
                new RecallCommand(recall),
                new RateCommand(recall)));
        if (shareable) {
            commands.addAll(DailyCommand.all(habits.dailies(), parts.competencies.get(), Clock.systemUTC()));
            commands.add(AttemptCommand.share(interviewer, feedback));
            // Off the path of the first answer; if this machine cannot draw, the first picture says so.
            parts.loading("what draws designs", DesignPicture::warmUp).begin();
            commands.add(new MessageFeedbackCommand(interviewer, feedback));
        } else {
            commands.add(new DesignPictureCommand(interviewer));
        }
        commands.add(new ValuesCommand(notebooks, companyValues));
        commands.addAll(List.of(
                new NotesImportCommand(notebooks, parts::audit),
                new NotesAddCommand(notebooks, parts.competencies.get()),
                new SaveStoryCommand(interviewer, parts.competencies.get()),
                new NotesListCommand(notebooks),
                new NotesShowCommand(notebooks, parts.competencies.get(), recall),
                new NotesEditCommand(notebooks, parts.competencies.get()),
                new NotesRemoveCommand(notebooks),
                new NotesAuditCommand(notebooks, parts::audit),
                new NotesExportCommand(notebooks),
                new NotesForgetCommand(notebooks),
                new StorySearchCommand(notebooks, parts.competencies.get()),
                new CoverageCommand(coverage, notebooks)));
        var interviews = interviews(interviewer);
        commands.addAll(interviewCommands(interviews, preferences, shareable, this.coach));
        commands.addAll(List.of(
                new HistoryCommand(
                        interviewer,
                        new JdbiAttemptHistory(parts.database.get()),
                        parts.competencies.get(),
                        preferences,
                        Clock.system(ZoneId.systemDefault())),
                new SettingsCommand(preferences, habits.forgetting(), coach, shareable, Clock.systemUTC()),
                new ExportCommand(
                        new PersonalExport(personalData(), interviewer, preferences, Clock.systemUTC()),
                        preferences,
                        shareable),
                new ForgetCommand(habits.forgetting(), shareable)));
        if (coach.model().isPresent()) {
            commands.add(new RewriteCommand(interviewer, this.coach));
        }
        commands.add(new HelpCommand(commands, this.coach));
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
                coaching.voiceMessages(coach));
    }

    private JdbiPersonalData personalData() {
        return new JdbiPersonalData(
                parts.database.get(), parts.settings.get().keepAnswersDays().map(Duration::ofDays));
    }

    private MockInterviews interviews(Interviewer interviewer) {
        return new MockInterviews(
                interviewer,
                new Clarifications(parts.embedder),
                parts.personas.get(),
                new JdbiInterviews(parts.database.get()),
                new JdbiAskedQuestions(parts.database.get()),
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

    @Override
    public void close() {
        coaching.close();
        watching.close();
        stories.end(made -> {});
    }
}
