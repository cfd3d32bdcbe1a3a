package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import starling.interview.Forgetting;
import starling.interview.Holdings;

/** {@code /forget}: everything that is kept of a person is gone at once, after they were asked whether they mean it. */
public final class ForgetCommand implements Command {
    static final String NAME = "forget";

    private static final Reply NOTHING = Reply.of("Nothing is kept of you, so there is nothing to forget.");

    private final Forgetting forgetting;
    private final boolean elsewhere;

    /**
     * Forgets.
     *
     * @param elsewhere whether the front end keeps messages of its own, as Discord does
     */
    public ForgetCommand(Forgetting forgetting, boolean elsewhere) {
        this.forgetting = forgetting;
        this.elsewhere = elsewhere;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Remove everything that is kept of you, at once";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public List<Option> options() {
        return List.of(SureOption.OPTION);
    }

    @Override
    public Reply run(Invocation invocation) {
        if (SureOption.isSure(invocation)) {
            var gone = forgetting.forget(invocation.person());
            return gone.isNothing() ? NOTHING : forgotten(gone);
        }
        var holdings = forgetting.holdings(invocation.person());
        if (holdings.isNothing()) {
            return NOTHING;
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("Shall I forget everything that is kept of you?"));
        blocks.add(new Block.Bullets(lines(holdings)));
        blocks.add(new Block.Paragraph("It cannot be brought back. /export gives you all of it before."));
        addElsewhere(blocks);
        if (!elsewhere) {
            blocks.add(new Block.Paragraph("Type no, and all of it is kept."));
        }
        return Reply.asking(blocks, List.of(SureOption.button("Forget everything", NAME, Map.of())));
    }

    private Reply forgotten(Holdings gone) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("Everything that was kept of you is gone:"));
        blocks.add(new Block.Bullets(lines(gone)));
        addElsewhere(blocks);
        // In place of what could be done with what is gone.
        return new Reply(blocks, List.of(new Button("New question", QuestionCommand.NAME, Map.of())));
    }

    private void addElsewhere(List<Block> blocks) {
        if (elsewhere) {
            blocks.add(new Block.Paragraph(
                    "What you typed in Discord and what I said there stays in Discord until it is deleted there."));
        }
    }

    private static List<String> lines(Holdings holdings) {
        var lines = new ArrayList<String>();
        add(holdings.answers(), "answer, with its feedback", "answers, with their feedback", lines);
        add(holdings.disagreements(), "line that you disagreed with", "lines that you disagreed with", lines);
        add(holdings.notes(), "file of your notes", "files of your notes", lines);
        add(holdings.drillRounds(), "round of the drill", "rounds of the drill", lines);
        add(holdings.cards(), "card, and when it comes back", "cards, and when they come back", lines);
        add(
                holdings.coachedDays(),
                "day on which you used the coach (how much, not what for)",
                "days on which you used the coach (how much, not what for)",
                lines);
        add(
                holdings.interviews(),
                "interview, with what you typed in it",
                "interviews, with what you typed in them",
                lines);
        add(
                holdings.questions(),
                "question that you were asked (which one, not what you said)",
                "questions that you were asked (which ones, not what you said)",
                lines);
        if (holdings.settings()) {
            lines.add("your settings");
        }
        return lines;
    }

    private static void add(int count, String one, String many, List<String> lines) {
        if (count > 0) {
            lines.add(NotebookBlocks.counted(count, one, many));
        }
    }
}
