package starling.command;

import java.util.Optional;
import starling.interview.Interviewer;
import starling.interview.KeptStory;
import starling.interview.StoryOutcome;
import starling.question.CompetencyCatalogue;

/** {@code save-story attempt}: the story of an answer goes into its person's own notes, once they have looked it over. */
public final class SaveStoryCommand implements UnlistedCommand {
    static final String NAME = "save-story";
    static final String LABEL = "Save as a story";

    private static final String NO_STORY =
            "There is no story of yours here to save. /notes add takes one that you type.";

    private final Interviewer interviewer;
    private final StoryCard card;

    public SaveStoryCommand(Interviewer interviewer, CompetencyCatalogue competencies) {
        this.interviewer = interviewer;
        this.card = new StoryCard(competencies);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Save your answer as a story in your notes";
    }

    @Override
    public boolean mayAskForm() {
        return true;
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        if (StoryFields.areFilledIn(invocation) || told(invocation).isPresent()) {
            return Optional.empty();
        }
        return AttemptOption.in(invocation)
                .flatMap(id -> interviewer.draft(invocation.person(), id))
                .map(draft -> StoryFields.form("A story for your notes", draft.title(), draft.parts()));
    }

    private Optional<KeptStory> told(Invocation invocation) {
        return AttemptOption.in(invocation).flatMap(id -> interviewer.told(invocation.person(), id));
    }

    @Override
    public Reply run(Invocation invocation) {
        var typed = StoryFields.typed(invocation);
        var words =
                new StoryOutcomeWords(kept -> card.own("It is in your notes now.", kept), Reply.of(NO_STORY), typed);
        var told = told(invocation);
        if (told.isPresent()) {
            return new StoryOutcome.InNotesAlready(told.get()).accept(words);
        }
        var attempt = AttemptOption.in(invocation);
        if (attempt.isEmpty() || !StoryFields.areFilledIn(invocation)) {
            return Reply.givingBack(NO_STORY, typed.toArray(String[]::new));
        }
        var outcome = interviewer.save(
                invocation.person(), attempt.get(), StoryFields.title(invocation), StoryFields.parts(invocation));
        return outcome instanceof StoryOutcome.NoSuchStory
                ? Reply.givingBack(NO_STORY, typed.toArray(String[]::new))
                : outcome.accept(words);
    }
}
