package starling.notes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import starling.star.Part;

/** The names of parts that stand side by side, and what they say together. */
final class Labels {
    private static final int FEWEST_WORDS = 15;

    private Labels() {}

    /** Whether they carry the names of two or more parts of a story. */
    static boolean nameAStory(List<Block> blocks) {
        var counted = counted(blocks);
        return counted.keySet().stream().filter(Part.STAR::contains).count() >= 2;
    }

    private static Map<Part, Integer> counted(List<Block> blocks) {
        long letters = blocks.stream()
                .flatMap(block -> block.label().stream())
                .filter(PartLabel::letter)
                .map(PartLabel::part)
                .distinct()
                .count();
        var counted = new EnumMap<Part, Integer>(Part.class);
        for (var block : blocks) {
            block.label()
                    .filter(label -> !label.letter() || letters >= 3)
                    .ifPresent(label -> counted.merge(label.part(), 1, Integer::sum));
        }
        return counted;
    }

    /** How often they name this part. */
    static int count(List<Block> blocks, Part part) {
        return counted(blocks).getOrDefault(part, 0);
    }

    /** Whether they have text behind them which is not only instructions: a template is no story. */
    static boolean areFilledIn(List<Block> blocks) {
        var deeds = Block.deedsOf(blocks);
        boolean instructs = deeds.toReader() + deeds.advice() > 2 * (deeds.own() + deeds.told());
        int parts = FoundStory.untitled(blocks).parts().size();
        return parts >= 2 && deeds.words() >= FEWEST_WORDS && !instructs;
    }
}
