package starling;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import starling.cli.CommandFailedException;
import starling.configuration.Home;
import starling.configuration.Settings;
import starling.design.DesignReader;
import starling.feedback.DesignFacts;
import starling.feedback.Grader;
import starling.feedback.StoryFacts;
import starling.language.Embedder;
import starling.language.SearchModel;
import starling.notes.Notebook;
import starling.notes.NotebookAudit;
import starling.notes.NotesReader;
import starling.observation.Measurements;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionBank;
import starling.question.ValueCatalogue;
import starling.retrieval.StoryFinder;
import starling.rubric.FactSheet;
import starling.rubric.RuleBook;
import starling.session.PersonaCatalogue;
import starling.star.MeasureFinder;
import starling.star.StarReader;
import starling.store.Database;
import starling.store.DatabaseKey;

/**
 * What Starling is made of, each part read or opened once, when it is first asked for. Safe for use by several threads.
 */
final class Parts implements AutoCloseable {
    final Loading<Settings> settings;
    final Loading<CompetencyCatalogue> competencies;
    final Loading<QuestionBank> bank;
    final Loading<ValueCatalogue> values;
    final Loading<PersonaCatalogue> personas;
    final Loading<RuleBook> storyRules;
    final Loading<RuleBook> designRules;
    final Loading<NotesReader> notesReader;
    final Loading<StarReader> starReader;
    final Loading<Grader> grader;
    final Loading<Embedder> embedder;
    final Loading<StoryFinder> finder;
    final Loading<Database> database;
    final Measurements measurements = new Measurements();

    private final Consumer<String> notice;

    /**
     * Nothing is read yet.
     *
     * @param program where Starling's own classes are
     * @param notice told what somebody is waiting for
     */
    Parts(Map<String, String> environment, URI program, Consumer<String> notice) {
        this.notice = notice;
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
        database = loading("the store", () -> Database.open(settings.get().database(), databaseKey(), measurements));
    }

    /** Something else that is made once, by these parts. */
    <T> Loading<T> loading(String what, Supplier<T> maker) {
        return new Loading<>(what, maker, notice);
    }

    /** The key of the database, if one is given. */
    Optional<DatabaseKey> databaseKey() {
        // A reference to the method would load the cipher, also where there is no key.
        return settings.get().databaseKey().map(text -> DatabaseKey.of(text));
    }

    /** The folder that holds what the owner wrote. */
    Path home() {
        return settings.get().home();
    }

    Path notesFolder() {
        return home().resolve("stories");
    }

    private Path config(String file) {
        return home().resolve("config").resolve(file);
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

    /** What a notebook holds and lacks. */
    NotebookAudit audit(Notebook notebook) {
        return NotebookAudit.of(notebook, starReader.get(), competencies.get());
    }

    /** Closes what was opened, once what is being made is there. */
    @Override
    public void close() {
        embedder.end(made -> {});
        grader.end(made -> {});
        database.end(Database::close);
    }
}
