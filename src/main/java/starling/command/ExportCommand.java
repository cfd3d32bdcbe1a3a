package starling.command;

import starling.export.PersonalExport;
import starling.interview.PreferencesRepository;

/** {@code /export}: everything that is kept of a person, as files for themselves. */
public final class ExportCommand implements Command {
    static final String NAME = "export";

    /** So often it is said how many answers are read. */
    private static final int BETWEEN = 20;

    private final PersonalExport export;
    private final PreferencesRepository preferences;
    private final boolean elsewhere;

    /**
     * Exports.
     *
     * @param elsewhere whether the front end keeps messages of its own, as Discord does
     */
    public ExportCommand(PersonalExport export, PreferencesRepository preferences, boolean elsewhere) {
        this.export = export;
        this.preferences = preferences;
        this.elsewhere = elsewhere;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Everything that is kept of you, as files for yourself";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Effort effort() {
        return Effort.IMPORT;
    }

    @Override
    public Reply run(Invocation invocation) {
        return run(invocation, sentence -> {});
    }

    @Override
    public Reply run(Invocation invocation, Progress progress) {
        var files = export.of(invocation.person(), (read, all) -> {
            if (read % BETWEEN == 0) {
                progress.at(read + " of " + all + " answers are read.");
            }
        });
        if (files.isEmpty()) {
            return Reply.of("Nothing is kept of you, so there is nothing to export.");
        }
        return Reply.of(said(files.size() > 1, preferences.scoresShown(invocation.person())))
                .withFiles(files.stream()
                        .map(file -> new Attached(file.name(), file.content()))
                        .toList());
    }

    private String said(boolean unpacked, boolean scores) {
        return "Here is everything that is kept of you, twice: as Markdown to read, and as JSON for programs."
                + (unpacked ? "" : " Since it is much, both are packed into one file.")
                + (scores ? "" : " Scores are left out, since they are hidden for you.")
                + (elsewhere ? " What you typed in Discord and what I said there is kept by Discord too." : "");
    }
}
