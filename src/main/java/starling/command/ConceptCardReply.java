package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.interview.KeptCard;
import starling.recall.CardStanding;

/** A concept card as it stands in the notes, and when it comes back. */
final class ConceptCardReply {
    private ConceptCardReply() {}

    /**
     * The reply that shows a card.
     *
     * @param own whether it is of the person's own notes
     * @param standing empty if they are not drilled on it
     */
    static Reply of(KeptCard kept, boolean own, Optional<CardStanding> standing) {
        var card = kept.card();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(card.term()));
        if (!card.text().isBlank()) {
            blocks.add(new Block.Typed(card.text()));
        }
        if (!card.locus().isEmpty()) {
            blocks.add(new Block.Labelled("Its place", card.locus()));
        }
        blocks.add(new Block.Labelled(
                "From",
                card.file() + ", line " + card.line()
                        + (card.group().isEmpty() ? "" : ", under “" + card.group() + "”")));
        standing.map(ConceptCardReply::when).map(Block.Paragraph::new).ifPresent(blocks::add);
        if (!own) {
            blocks.add(new Block.Paragraph("It stands in the notes that everybody here shares."));
        }
        var drill = standing
                .map(drilled -> new Button("Drill it", DrillCommand.NAME, Map.of(DrillCommand.CARD, kept.id())))
                .stream()
                .toList();
        return (drill.isEmpty() ? new Reply(blocks, List.of()) : Reply.asking(blocks, drill)).withWholeAs("card.md");
    }

    private static String when(CardStanding standing) {
        return standing.due()
                .map(due -> due.isAfter(standing.today())
                        ? "It comes back "
                                + (due.equals(standing.today().plusDays(1))
                                        ? "tomorrow."
                                        : "on " + RecallReply.DAY.format(due) + ".")
                        : "It is due today.")
                .orElse("It is new: you have not been drilled on it yet.");
    }
}
