package starling;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import starling.cli.Assembly;
import starling.coach.Grounding;
import starling.coach.PromptBook;
import starling.discord.DiscordSettings;
import starling.interview.PersonId;
import starling.model.ModelTrial;
import starling.model.ModelTrialException;
import starling.notes.NotesFolder;
import starling.notes.UnreadableNotesException;
import starling.store.JdbiAskedQuestions;

/** What the doctor looks at, the parts as they would be used. */
final class Examination {
    private final Parts parts;
    private final Supplier<DiscordSettings> discord;

    /**
     * Looks at nothing yet.
     *
     * @param discord asked for only where a token is configured
     */
    Examination(Parts parts, Supplier<DiscordSettings> discord) {
        this.parts = parts;
        this.discord = discord;
    }

    List<Assembly.Check> checks() {
        return List.of(
                new LabelledCheck("configuration", this::lookAtConfiguration),
                new LabelledCheck("notes", this::lookAtNotes),
                new LabelledCheck("store", this::lookAtStore),
                new LabelledCheck("search model", this::lookAtModel),
                new LabelledCheck("prompts", this::lookAtPrompts),
                new LabelledCheck("language model", this::lookAtLanguageModel),
                new LabelledCheck("Discord", this::lookAtDiscord));
    }

    private record LabelledCheck(String subject, Callable<String> work) implements Assembly.Check {
        @Override
        public String look() throws Exception {
            return work.call();
        }
    }

    private String lookAtConfiguration() {
        parts.grader.get();
        parts.personas.get();
        return parts.bank.get().all().size() + " questions on "
                + parts.competencies.get().all().size() + " competencies, values of "
                + parts.values.get().sets().size() + " companies, in " + parts.home();
    }

    private String lookAtNotes() throws UnreadableNotesException {
        var imported = NotesFolder.read(parts.notesFolder(), parts.notesReader.get());
        if (!imported.problems().isEmpty()) {
            throw new UnreadableNotesException(String.join("; ", imported.problems()));
        }
        var notebook = imported.notebook();
        return notebook.stories().size() + " stories, " + notebook.questions().size() + " listed questions, "
                + notebook.cards().size() + " concept cards in " + parts.notesFolder();
    }

    private String lookAtStore() {
        new JdbiAskedQuestions(parts.database.get()).recent(new PersonId("doctor"), 1);
        var where = parts.settings.get().database().toString();
        var plain = parts.database.get().notUnderKey();
        if (plain.isEmpty()) {
            return where;
        }
        long rows = plain.getAsLong();
        return where + "\nWhat people wrote is encrypted"
                + (rows == 0
                        ? "."
                        : ", but for " + rows + (rows == 1 ? " row" : " rows")
                                + " in plain text or under an old key; 'encrypt' does the rest.");
    }

    private String lookAtModel() {
        parts.embedder.get();
        return "loaded, runs in this process";
    }

    private String lookAtPrompts() {
        if (parts.settings.get().model().isEmpty()) {
            return "not used without a language model";
        }
        PromptBook.load(parts.home(), parts.home().resolve("prompts"));
        Grounding.load(parts.home());
        return "can be used, in " + parts.home().resolve("prompts");
    }

    private String lookAtLanguageModel() throws ModelTrialException {
        var model = parts.settings.get().model();
        return model.isPresent()
                ? new ModelTrial(model.orElseThrow(), System::nanoTime).run()
                : "none; Starling works without";
    }

    private String lookAtDiscord() {
        return parts.settings.get().discordToken().isPresent()
                ? new DiscordCheck(discord.get()).look()
                : "no token configured; 'practice' works without";
    }
}
