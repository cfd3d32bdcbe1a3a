package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import starling.recall.DealOutcome;
import starling.recall.DealtRound;
import starling.recall.Pick;
import starling.recall.RecallDrill;
import starling.recall.RecallKind;
import starling.recall.RetrievalDrill;

/**
 * {@code /drill}: something of the person's notes, from memory. With stories, a question, ten seconds, and they pick which of their
 * stories they would tell; with cards, walk and numbers, a cue, and they type what they remember. Without a word, whatever comes back
 * today, else stories.
 */
public final class DrillCommand implements Command {
    static final String NAME = "drill";

    /** What to drill: a {@link RecallKind}, stories, or where the person stands today. */
    static final String WHAT = "what";

    static final String TODAY = "today";

    /** The card after which to go on. */
    static final String AFTER = "after";

    /** The id of the one card to show; no option that is typed, but that of a button. */
    static final String CARD = "card";

    static final String STORIES = "stories";
    private static final Option KINDS = new Option(
            WHAT,
            "What to drill; without, whatever comes back today, else stories",
            List.of(
                    new Option.Choice(RecallKind.CARDS.id(), "cards: concept cards, those that are due first"),
                    new Option.Choice(RecallKind.WALK.id(), "walk: through your memory palace, place by place"),
                    new Option.Choice(STORIES, "stories: ten seconds to pick the one you would tell"),
                    new Option.Choice(RecallKind.NUMBERS.id(), "numbers: the numbers and the outcome of a story"),
                    new Option.Choice(TODAY, "today: what is due, what is new, and your streak")));
    private static final String AGAIN = "again";
    private static final int LONGEST_BUTTON = 80;
    private static final List<String> NUMBERS = List.of("none", "one", "two");

    private final RetrievalDrill drill;
    private final RecallDrill recall;

    public DrillCommand(RetrievalDrill drill, RecallDrill recall) {
        this.drill = drill;
        this.recall = recall;
    }

    /** What leads from one round to the next. */
    static Button next() {
        return new Button("Next", NAME, Map.of(AGAIN, "yes"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "From memory: your concept cards, a walk through them, which story you would tell, its numbers";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public List<Option> options() {
        return List.of(KINDS);
    }

    @Override
    public Reply run(Invocation invocation) {
        var person = invocation.person();
        var card = invocation.option(CARD);
        if (card.isPresent()) {
            return recall.show(person, card.get()).accept(new RecallReply(recall, person, false));
        }
        boolean again = invocation.option(AGAIN).isPresent();
        var what = invocation.option(WHAT).map(typed -> typed.strip().toLowerCase(Locale.ROOT));
        var kind = what.flatMap(RecallKind::of)
                .or(() -> what.isPresent() || again ? Optional.empty() : recall.dueKind(person));
        if (kind.isPresent()) {
            var after = invocation.option(AFTER);
            var outcome =
                    after.isPresent() ? recall.next(person, kind.get(), after.get()) : recall.next(person, kind.get());
            return outcome.accept(new RecallReply(recall, person, after.isPresent()));
        }
        if (what.isEmpty() || what.get().equals(STORIES)) {
            return story(invocation, again);
        }
        return what.get().equals(TODAY)
                ? RecallReply.today(recall, person, DrillScore.of(drill, person))
                : Reply.of("There is no such drill. Say /drill with cards, walk, stories, numbers or today.");
    }

    private Reply story(Invocation invocation, boolean again) {
        return drill.deal(invocation.person()).accept(new DealOutcome.Visitor<>() {
            @Override
            public Reply dealt(DealtRound round) {
                return shown(round, again);
            }

            @Override
            public Reply tooFewStories(int stories) {
                return new Reply(
                        List.of(
                                new Block.Paragraph("The drill needs three stories to choose from; so far there "
                                        + (stories == 1 ? "is " : "are ") + NUMBERS.get(stories) + "."),
                                new Block.Paragraph(
                                        "/notes add takes a story part by part, and /notes import your notes as"
                                                + " you have them.")),
                        List.of());
            }

            @Override
            public Reply noQuestions() {
                return Reply.of("The question bank has no behavioural question, so there is nothing to drill.");
            }
        });
    }

    private static Reply shown(DealtRound round, boolean again) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(round.question().text()));
        blocks.add(new Block.Countdown("Ten seconds: pick your story.", "Time runs out", round.until()));
        if (!again && round.own() < RetrievalDrill.FEWEST_STORIES) {
            blocks.add(new Block.Paragraph((round.own() == 0 ? "These stories are" : "Some of these stories are")
                    + " from the notes that everybody here shares."));
        }
        var buttons = new ArrayList<Button>();
        // Two stories may have one title.
        var labels = StoryOption.choices(round.stories(), "");
        IntStream.range(0, labels.size())
                .forEach(at -> buttons.add(pick(round, at + 1, labels.get(at).label())));
        buttons.add(pick(round, Pick.NONE, "None of them"));
        return Reply.asking(blocks, buttons);
    }

    private static Button pick(DealtRound round, int choice, String label) {
        var options = new TreeMap<String, String>();
        options.put(PickCommand.ROUND, round.id().toString());
        options.put(PickCommand.CHOICE, Integer.toString(choice));
        return new Button(Option.Choice.shortened(label, LONGEST_BUTTON), PickCommand.NAME, options);
    }
}
