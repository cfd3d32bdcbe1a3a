package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import starling.recall.DealOutcome;
import starling.recall.DealtRound;
import starling.recall.Pick;
import starling.recall.RetrievalDrill;

/** {@code /drill}: a question, ten seconds, and the person picks which of their stories they would tell. */
public final class DrillCommand implements Command {
    static final String NAME = "drill";

    private static final String AGAIN = "again";
    private static final int LONGEST_BUTTON = 80;
    private static final List<String> NUMBERS = List.of("none", "one", "two");

    private final RetrievalDrill drill;

    public DrillCommand(RetrievalDrill drill) {
        this.drill = drill;
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
        return "A question, ten seconds: which of your stories would you tell?";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Reply run(Invocation invocation) {
        boolean again = invocation.option(AGAIN).isPresent();
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
