package starling.command;

import java.util.ArrayList;
import java.util.List;
import starling.progress.CoverageMatrix;
import starling.progress.CoveragePicture;
import starling.progress.CoverageText;
import starling.progress.CoveredCompetency;
import starling.progress.CoveredStory;

/** What stories cover, as a picture and in words. */
final class CoverageBlocks {
    /** More are no help at one time. */
    private static final int MOST_LISTED = 8;

    private CoverageBlocks() {}

    /** Of a matrix with a story at least: how much, the picture, then what to do something about, each only if there is any. */
    static List<Block> of(CoverageMatrix matrix) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(sum(matrix)));
        blocks.add(new Block.Picture(
                "A table of stories by competencies: " + sum(matrix),
                "coverage.png",
                () -> CoveragePicture.png(matrix),
                CoverageText.of(matrix)));
        if (!matrix.gaps().isEmpty()) {
            var gaps = shown(matrix.gaps().stream().map(CoverageBlocks::name).toList());
            blocks.add(new Block.Labelled("No story shows these, the most asked first", String.join(", ", gaps)));
        }
        add(
                blocks,
                "Told for many questions: have another story ready",
                matrix.overused().stream().map(CoverageBlocks::overuse).toList());
        add(
                blocks,
                "Never practised",
                matrix.neverTold().stream()
                        .map(story -> story.kept().story().title())
                        .toList());
        add(
                blocks,
                "Answered without a story of the notes",
                matrix.answeredWithoutStory().stream()
                        .map(covered -> name(covered) + " ("
                                + NotebookBlocks.counted(covered.answers(), "answer", "answers") + ")")
                        .toList());
        return blocks;
    }

    private static String sum(CoverageMatrix matrix) {
        int stories = matrix.stories().size();
        int all = matrix.competencies().size();
        int told = stories - matrix.neverTold().size();
        return NotebookBlocks.counted(stories, "story shows", "stories show") + " "
                + (all - matrix.gaps().size()) + " of " + all + " competencies; " + (told == 0 ? "none" : told)
                + " of them told here so far.";
    }

    private static String name(CoveredCompetency covered) {
        return covered.competency().name();
    }

    private static String overuse(CoveredStory story) {
        return story.kept().story().title() + " (" + story.questions() + " different questions)";
    }

    private static void add(List<Block> blocks, String label, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Labelled(label, ""));
            blocks.add(new Block.Bullets(shown(lines)));
        }
    }

    /** The first of them, and how many more there are. */
    private static List<String> shown(List<String> all) {
        var shown = new ArrayList<>(all.subList(0, Math.min(MOST_LISTED, all.size())));
        if (all.size() > MOST_LISTED) {
            shown.add("and " + (all.size() - MOST_LISTED) + " more");
        }
        return shown;
    }
}
