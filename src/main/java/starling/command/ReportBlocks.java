package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import starling.design.DeliveryStep;
import starling.feedback.Feedback;
import starling.interview.AnswerOutcome;
import starling.interview.KeptStory;
import starling.question.Question;
import starling.session.InterviewReport;
import starling.star.AnswerKind;
import starling.star.Part;

/** What came of an interview, in words for its person. Nothing is praised that no rule calls a strength. */
final class ReportBlocks {
    private static final int MOST_BUTTONS = 10;
    private static final int LONGEST_QUESTION = 120;
    private static final Map<Integer, String> NUMBERS = Map.of(1, "one", 2, "two", 3, "three", 4, "four");

    private final InterviewReport report;
    private final boolean scored;
    private final boolean pictures;
    private final List<Block> blocks = new ArrayList<>();

    private ReportBlocks(InterviewReport report, boolean scored, boolean pictures) {
        this.report = report;
        this.scored = scored;
        this.pictures = pictures;
    }

    /**
     * All of it, with a button for the feedback on each answer.
     *
     * @param scored whether the scores are in it
     * @param pictures whether whoever reads it sees pictures
     */
    static Reply of(InterviewReport report, boolean scored, boolean pictures) {
        var made = new ReportBlocks(report, scored, pictures);
        made.add();
        return new Reply(made.blocks, made.buttons());
    }

    private void add() {
        blocks.add(new Block.Heading("Your interview"));
        blocks.add(new Block.Paragraph(course()));
        addFix();
        blocks.add(new Block.Labelled("Question by question", ""));
        blocks.add(new Block.Bullets(report.entries().stream().map(this::line).toList()));
        for (var entry : report.entries()) {
            entry.staged().ifPresent(course -> new StagedBlocks(entry, course, scored, pictures, blocks).add());
        }
        addStrongest();
        addParts();
        addStories();
    }

    private String course() {
        int planned = report.interview().plan().questions();
        var answered = report.answered().size() + " of " + NotebookBlocks.counted(planned, "question", "questions")
                + " answered";
        var limit = report.interview()
                .plan()
                .time()
                .map(time -> " of " + InterviewProgress.minutes(time))
                .orElse("");
        return answered + " · " + InterviewProgress.minutes(report.used()) + limit;
    }

    private String line(InterviewReport.Entry entry) {
        var question = entry.question()
                .map(Question::text)
                .map(text -> Option.Choice.shortened(text, LONGEST_QUESTION))
                .orElse("A question that is no longer in the question bank");
        return "Question " + entry.number() + ". " + question + " "
                + entry.graded().map(this::result).orElseGet(() -> missing(entry)) + probed(entry);
    }

    private static String missing(InterviewReport.Entry entry) {
        if (entry.turn().attempt().isPresent()) {
            return "I can no longer read this answer.";
        }
        return entry.turn().skipped() ? "Skipped." : "Not answered.";
    }

    private String result(AnswerOutcome.Graded graded) {
        var feedback = graded.feedback();
        boolean graspable = feedback instanceof Feedback.OnStory onStory
                ? onStory.reading().kind() == AnswerKind.STORY
                : ((Feedback.OnDesign) feedback).reading().gradable();
        var score = scored && graspable ? feedback.score() + " of 100: " : "";
        var words =
                feedback instanceof Feedback.OnStory onStory ? story(onStory) : design((Feedback.OnDesign) feedback);
        return score + (score.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1))
                + ".";
    }

    private static String story(Feedback.OnStory feedback) {
        var reading = feedback.reading();
        if (reading.kind() != AnswerKind.STORY) {
            return KindWords.of(reading.reason()).claim();
        }
        var missing = reading.missing().stream().map(Part::heading).toList();
        return missing.isEmpty()
                ? "All four parts are there"
                : Enumeration.of(missing) + (missing.size() == 1 ? " is" : " are") + " missing";
    }

    private static String design(Feedback.OnDesign feedback) {
        var reading = feedback.reading();
        if (!reading.gradable()) {
            return "This is not a design yet";
        }
        var missing = reading.missing().stream().map(DeliveryStep::heading).toList();
        return missing.isEmpty() ? "Every delivery step is there" : "Not there yet: " + Enumeration.of(missing);
    }

    private static String probed(InterviewReport.Entry entry) {
        int probes = entry.turn().probes();
        if (probes == 0) {
            return "";
        }
        return !entry.turn().isStaged()
                        && entry.turn().skipped()
                        && entry.graded().isPresent()
                ? " You skipped my follow-up."
                : " I asked " + NUMBERS.getOrDefault(probes, String.valueOf(probes))
                        + (probes == 1 ? " follow-up." : " follow-ups.");
    }

    private void addFix() {
        report.fixFirst().ifPresent(fix -> {
            blocks.add(new Block.Labelled(
                    "Fix this first",
                    where(fix.numbers())
                            + fix.finding().message()
                            + fix.finding().advice().map(advice -> " " + advice).orElse("")));
        });
    }

    private String where(List<Integer> numbers) {
        int all = report.answered().size();
        if (numbers.size() == 1) {
            return "Question " + numbers.get(0) + ": ";
        }
        return numbers.size() == all
                ? "In " + (all == 2 ? "both" : "all " + all) + " answers: "
                : "Questions "
                        + Enumeration.of(numbers.stream().map(String::valueOf).toList()) + ": ";
    }

    private void addStrongest() {
        report.strongest().ifPresent(moment -> {
            blocks.add(new Block.Labelled(
                    "Strongest moment",
                    "Question " + moment.number() + ": " + moment.finding().message()));
            moment.finding().quote().ifPresent(quote -> blocks.add(new Block.Quote(quote.text())));
        });
    }

    private void addParts() {
        var shares = report.shares();
        if (shares.isEmpty()) {
            return;
        }
        blocks.add(new Block.Labelled("The parts over all of your stories", ""));
        blocks.add(new Block.ShareBar(Part.STAR_AND_LEARNING.stream()
                .map(part -> new Block.ShareBar.Slice(part.heading().substring(0, 1), shares.getOrDefault(part, 0.0)))
                .toList()));
        var percents = Apportionment.of(
                100,
                Part.STAR_AND_LEARNING.stream()
                        .map(part -> shares.getOrDefault(part, 0.0))
                        .toList());
        var named = new ArrayList<String>();
        for (int at = 0; at < Part.STAR_AND_LEARNING.size(); at++) {
            var part = Part.STAR_AND_LEARNING.get(at);
            if (part != Part.LEARNING || percents.get(at) > 0) {
                named.add(part.heading() + " " + percents.get(at) + " %");
            }
        }
        blocks.add(new Block.Paragraph(String.join(" · ", named)));
    }

    private void addStories() {
        var told = report.told();
        if (told.isEmpty()) {
            return;
        }
        blocks.add(new Block.Labelled("Stories of the notes that you told", ""));
        blocks.add(new Block.Bullets(
                told.entrySet().stream().map(ReportBlocks::told).toList()));
    }

    private static String told(Map.Entry<KeptStory, List<Integer>> story) {
        var numbers = story.getValue().stream().map(String::valueOf).toList();
        return story.getValue().size() == 1
                ? story.getKey().story().title() + ", for question " + numbers.get(0)
                : story.getKey().story().title() + ", for questions " + Enumeration.of(numbers)
                        + "; an interviewer would rather hear another one";
    }

    private List<Button> buttons() {
        var buttons = new ArrayList<Button>();
        for (var entry : report.answered()) {
            buttons.add(new Button(
                    "Feedback on " + entry.number(),
                    AttemptCommand.FEEDBACK,
                    AttemptOption.of(entry.graded().orElseThrow().attempt())));
        }
        if (buttons.size() < MOST_BUTTONS) {
            buttons.add(InterviewStartCommand.another(report.interview().plan()));
        }
        return buttons;
    }
}
