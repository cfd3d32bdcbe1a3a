package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import starling.design.BriefCoverage.Depth;
import starling.design.BriefCoverage.DiveReading;
import starling.design.BriefCoverage.PointReading;
import starling.design.DeliveryStep;
import starling.design.DesignReading;
import starling.feedback.Feedback;
import starling.question.DesignBrief;
import starling.session.InterviewReport;
import starling.session.Stage;
import starling.session.StageRun;
import starling.session.StagedCourse;

/** What came of a question that was asked in stages, in words for its person. */
final class StagedBlocks {
    private final InterviewReport.Entry entry;
    private final StagedCourse course;
    private final boolean scored;
    private final boolean pictures;
    private final List<Block> blocks;

    /** For a report whose blocks are these. */
    StagedBlocks(
            InterviewReport.Entry entry, StagedCourse course, boolean scored, boolean pictures, List<Block> blocks) {
        this.entry = entry;
        this.course = course;
        this.scored = scored;
        this.pictures = pictures;
        this.blocks = blocks;
    }

    void add() {
        blocks.add(new Block.Labelled("Question " + entry.number() + ", stage by stage", ""));
        var lines = new ArrayList<String>();
        entry.turn().stages().forEach(run -> lines.add(line(run)));
        if (course.asked() > 0) {
            lines.add("You asked me " + NotebookBlocks.counted(course.asked(), "question", "questions") + ".");
        }
        blocks.add(new Block.Bullets(lines));
        var design = design();
        if (design.isEmpty()) {
            return;
        }
        DesignBlocks.addAxes(design.get(), Scores.shown(scored), blocks);
        addPoints();
        addDives();
        addTwist();
        DesignPicture.diagram(design.get()).ifPresent(diagram -> {
            blocks.add(new Block.Labelled("Your design as I read it", ""));
            blocks.add(pictures ? DesignPicture.drawnMeanwhile(diagram) : DesignPicture.drawnOnRequest(diagram));
        });
    }

    private String line(StageRun run) {
        var dive = course.plan().dive(run).map(DesignBrief.DeepDive::topic);
        var heading = run.stage().heading()
                + dive.map(topic -> ", " + topic.toLowerCase(Locale.ROOT)).orElse("");
        var meant = course.time()
                .map(time -> " of " + InterviewProgress.minutes(course.plan().of(run.stage(), time)))
                .orElse("");
        var used = run.ended()
                .map(end -> ": " + InterviewProgress.minutes(run.used()) + meant)
                .orElse("");
        return heading
                + used
                + (run.probed() ? ", one follow-up" : "")
                + (run.skipped() ? skipped(run) : "")
                + open(run);
    }

    /** Whoever is asked further has handed something in. */
    private static String skipped(StageRun run) {
        return run.probed() ? ", which you skipped" : ", skipped";
    }

    /** What the stage asked for and the answer does not have; nothing where there is no design to look for it in. */
    private String open(StageRun run) {
        var missing = design().map(Feedback.OnDesign::reading)
                .filter(DesignReading::gradable)
                .map(reading -> run.stage().asks().stream()
                        .filter(step -> reading.step(step).isEmpty())
                        .map(DeliveryStep::heading)
                        .toList())
                .orElse(List.of());
        return missing.isEmpty() ? "" : "; not there yet: " + Enumeration.of(missing);
    }

    private Optional<Feedback.OnDesign> design() {
        return entry.graded()
                .flatMap(graded ->
                        graded.feedback() instanceof Feedback.OnDesign found ? Optional.of(found) : Optional.empty());
    }

    private void addPoints() {
        var covered = course.covered();
        var all = Stream.concat(covered.functional().stream(), covered.nonFunctional().stream())
                .toList();
        if (all.isEmpty()) {
            return;
        }
        var missing = all.stream().filter(point -> point.quote().isEmpty()).toList();
        blocks.add(new Block.Labelled(
                "What this question asks for",
                scored ? (all.size() - missing.size()) + " of " + all.size() + " found" : ""));
        var lines = new ArrayList<String>();
        all.forEach(point -> point.quote()
                .ifPresent(quote -> lines.add("Found: " + said(point) + " - you: \"" + quote.text() + "\"")));
        missing.forEach(point -> lines.add("Not found: " + said(point)));
        blocks.add(new Block.Bullets(lines));
    }

    private static String said(PointReading point) {
        return point.point().point();
    }

    private void addDives() {
        var asked = entry.turn().stages().stream()
                .filter(run -> run.stage() == Stage.DEEP_DIVE)
                .map(StageRun::dive)
                .toList();
        var tried = tried(Stage.DEEP_DIVE).map(StageRun::dive).toList();
        var dives = course.covered().dives();
        for (int at = 0; at < dives.size(); at++) {
            if (at == 0) {
                blocks.add(new Block.Labelled(
                        "The hardest part", dives.get(0).dive().topic() + ": " + depth(dives.get(0))));
            } else if (asked.contains(at)) {
                blocks.add(new Block.Labelled(
                        "Another hard part", dives.get(at).dive().topic() + ": " + depth(dives.get(at))));
            }
            // What nobody has tried is not given away.
            if (tried.contains(at) && dives.get(at).depth() != Depth.SOLVED) {
                blocks.add(new Block.Labelled(
                        "A strong answer", dives.get(at).dive().strong()));
            }
        }
    }

    /** The openings of a stage in which something was said. */
    private Stream<StageRun> tried(Stage stage) {
        var runs = entry.turn().stages();
        int end =
                entry.graded().map(graded -> graded.attempt().answer().length()).orElse(0);
        return IntStream.range(0, runs.size())
                .filter(at -> runs.get(at).stage() == stage)
                .filter(at -> runs.get(at).from()
                        < (at + 1 < runs.size() ? runs.get(at + 1).from() : end))
                .mapToObj(runs::get);
    }

    private static String depth(DiveReading dive) {
        return switch (dive.depth()) {
            case SOLVED -> "solved";
            case NAMED -> "named, and not solved";
            case MISSING -> "not there";
        };
    }

    private void addTwist() {
        boolean thrown = entry.turn().stages().stream().anyMatch(run -> run.stage() == Stage.TWIST);
        if (!thrown) {
            return;
        }
        blocks.add(new Block.Labelled("The change half-way", course.meetsTwist() ? "met" : "not met"));
        if (!course.meetsTwist() && tried(Stage.TWIST).findAny().isPresent()) {
            course.plan()
                    .brief()
                    .twist()
                    .ifPresent(twist -> blocks.add(new Block.Labelled("A strong answer", twist.expects())));
        }
    }
}
