package starling.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import starling.interview.Notebooks;
import starling.question.CompetencyCatalogue;
import starling.star.Part;

/** {@code /notes add}: a person types a story into their own notebook. */
public final class NotesAddCommand implements Command {
    static final String NAME = "notes add";

    private static final String TITLE = "title";

    private final Notebooks notebooks;
    private final StoryCard card;

    public NotesAddCommand(Notebooks notebooks, CompetencyCatalogue competencies) {
        this.notebooks = notebooks;
        this.card = new StoryCard(competencies);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Type a story into your notes, part by part";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public boolean mayAskForm() {
        return true;
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        if (invocation.option(TITLE).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Form(
                "A story for your notes",
                List.of(
                        Form.TextField.of(TITLE, "Title", "Such as: The oven that broke"),
                        field(Part.SITUATION, "Where you were, and what was going on"),
                        field(Part.TASK, "What had to be done, and what was yours to do"),
                        field(Part.ACTION, "What you did, step by step, and why"),
                        field(Part.RESULT, "What came of it, best with a number"))));
    }

    private static Form.TextField field(Part part, String hint) {
        return new Form.TextField(part.id(), part.heading(), "", hint, "", false);
    }

    @Override
    public Reply run(Invocation invocation) {
        var parts = new EnumMap<Part, String>(Part.class);
        Part.STAR.forEach(part -> invocation.option(part.id()).ifPresent(text -> parts.put(part, text)));
        var title = invocation.option(TITLE).orElse("");
        var typed = new ArrayList<>(parts.values());
        typed.add(0, title);
        return notebooks
                .add(invocation.person(), title, parts)
                .accept(new StoryOutcomeWords(
                        kept -> card.own("It is in your notes now.", kept), Reply.of(StoryOption.UNKNOWN), typed));
    }
}
