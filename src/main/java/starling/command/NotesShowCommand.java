package starling.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import starling.interview.KeptCard;
import starling.interview.Notebooks;
import starling.interview.PersonId;
import starling.question.CompetencyCatalogue;
import starling.recall.RecallDrill;

/** {@code /notes show}: one story or one concept card, whole. */
public final class NotesShowCommand implements Command {
    static final String NAME = "notes show";

    private final Notebooks notebooks;
    private final StoryCard card;
    private final RecallDrill drill;

    /**
     * Shows what the notes hold.
     *
     * @param drill which knows when a concept card comes back
     */
    public NotesShowCommand(Notebooks notebooks, CompetencyCatalogue competencies, RecallDrill drill) {
        this.notebooks = notebooks;
        this.card = new StoryCard(competencies);
        this.drill = drill;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "One story or concept card from your notes, whole";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public List<Option> options() {
        return List.of(StoryOption.of("The title of a story, or the term of a concept card"));
    }

    @Override
    public List<Option.Choice> completions(PersonId person, String option, String typed) {
        var stories = notebooks.seenBy(person).stream().map(TitledNote::of);
        var cards = notebooks.cardsSeenBy(person).stream().map(TitledNote::of);
        return TitledNote.choices(Stream.concat(stories, cards).toList(), typed);
    }

    @Override
    public Reply run(Invocation invocation) {
        var person = invocation.person();
        var story = StoryOption.in(invocation, notebooks);
        if (story.isPresent()) {
            boolean own = notebooks.stories(person).contains(story.get());
            return own ? card.own(story.get()) : card.shared(story.get());
        }
        return concept(invocation).map(kept -> shown(person, kept)).orElseGet(() -> refusal(invocation));
    }

    private Optional<KeptCard> concept(Invocation invocation) {
        return notebooks.cardsSeenBy(invocation.person()).stream()
                .filter(kept -> invocation
                        .option(StoryOption.NAME)
                        .filter(kept.handle()::equals)
                        .isPresent())
                .findFirst();
    }

    private Reply shown(PersonId person, KeptCard kept) {
        boolean own = notebooks.own(person).cards().contains(kept.card());
        return ConceptCardReply.of(kept, own, drill.standing(person, kept.id()));
    }

    private Reply refusal(Invocation invocation) {
        var typed = invocation.option(StoryOption.NAME).orElse("");
        var fitting =
                typed.isEmpty() ? List.<Option.Choice>of() : completions(invocation.person(), StoryOption.NAME, typed);
        return fitting.size() < 2
                ? Reply.of("There is no such story or concept card in your notes. /notes list shows those you have.")
                : StoryOption.oneOf("Several notes fit", fitting);
    }
}
