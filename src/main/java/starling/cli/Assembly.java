package starling.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import starling.coach.Grounding;
import starling.coach.LanguageModel;
import starling.coach.PromptBook;
import starling.configuration.DatabaseAddress;
import starling.feedback.Grader;
import starling.interview.DisagreementRepository;
import starling.notes.Notebook;
import starling.notes.NotebookAudit;
import starling.notes.NotesReader;
import starling.question.QuestionBank;
import starling.retrieval.StoryFinder;
import starling.rubric.RuleBook;
import starling.store.DatabaseKey;

/**
 * The parts of Starling, put together; each is made when it is first asked for, so that a command waits for nothing that it
 * does not need. All methods may throw {@link starling.configuration.ConfigurationException}.
 */
public interface Assembly {
    Grader grader();

    /** The rules on answers to behavioural questions. */
    RuleBook storyRules();

    /** The rules on answers to system-design questions. */
    RuleBook designRules();

    NotesReader notesReader();

    /** What a notebook holds and lacks. */
    NotebookAudit audit(Notebook notebook);

    StoryFinder storyFinder();

    QuestionBank questionBank();

    /** The language model that is configured, if one is. */
    Optional<LanguageModel> languageModel();

    /** What it is told: the prompts in a folder, or those of Starling's own {@code prompts/}. */
    PromptBook prompts(Optional<Path> folder);

    /** What it says is held against the answer by this. */
    Grounding grounding();

    /** Where disagreements are kept. May throw {@link starling.interview.StorageException}. */
    DisagreementRepository disagreements();

    /** Where everything is kept; not opened. */
    DatabaseAddress database();

    /** The key of the database, if one is given. */
    Optional<DatabaseKey> databaseKey();

    /**
     * The database that a URL names, with the user and the password that are configured; not opened.
     *
     * @throws IllegalArgumentException with what was expected, where it names none
     */
    DatabaseAddress databaseAt(String url);

    /** Holds the interview at the terminal until the person leaves. */
    void practise(Optional<Path> notes);

    /** Runs the Discord bot until the process is told to stop. */
    void runBot();

    /** What {@code doctor} looks at, in order; the first is the configuration. */
    List<Check> checks();

    /** Whether a Discord token is configured. */
    boolean hasDiscordToken();

    /** Something that has to work. */
    interface Check {
        /** What is looked at. */
        String subject();

        /**
         * What was found: a few words, and a line for whatever else the owner may want to know.
         *
         * @throws Exception when it does not work, with a message for the owner
         */
        String look() throws Exception;
    }
}
