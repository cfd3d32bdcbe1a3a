package starling.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import starling.interview.Interviewer;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.question.DesignBrief;
import starling.question.Question;
import starling.question.QuestionKind;
import starling.retrieval.StoryMatch;

/**
 * {@code hint question step story}: help before an answer, a step at a time, and no more than was asked for: what the question is
 * after, the titles of the stories that could answer it, the outline of one of them, its text. Of a system-design question, what to
 * ask first, then what the interviewer answers to that; never the solution.
 */
public final class HintCommand implements UnlistedCommand {
    /** The name by which buttons reach it. */
    public static final String NAME = "hint";

    /** The option that holds the id of the question. */
    public static final String QUESTION = "question";

    // The names of the same on the buttons of the ladder, which have to hold a story beside them.
    private static final String SHORT_QUESTION = "q";
    private static final String SHORT_VALUE = "v";

    /** The letter of the step, and behind it the story whose outline or text is shown. */
    private static final String STEP = "s";

    /** The step of a system-design question that says what the interviewer answers. */
    private static final String ANSWERS = "answers";

    /** So many questions are worth asking before anything is drawn. */
    private static final int MOST_ASKED = 6;

    private static final int LONGEST_TITLE = 70;
    private static final String NO_THEME =
            "One time when it really happened to you; a strong story shows what was going on, what you had to achieve, what you"
                    + " yourself did, and what came of it.";

    private final Interviewer interviewer;
    private final Notebooks notebooks;
    private final boolean places;

    /** How much is revealed. */
    private enum Step {
        THEME,
        TITLES,
        OUTLINE,
        STORY;

        String letter() {
            return name().substring(0, 1).toLowerCase(Locale.ROOT);
        }

        /** The step whose letter something begins with, or else the one that reveals least. */
        static Step of(String written) {
            for (var step : List.of(TITLES, OUTLINE, STORY)) {
                if (written.startsWith(step.letter())) {
                    return step;
                }
            }
            return THEME;
        }
    }

    /**
     * The ladder of hints.
     *
     * @param places whether it says in which file and lines a story stands, for those who have the files at hand
     */
    public HintCommand(Interviewer interviewer, Notebooks notebooks, boolean places) {
        this.interviewer = interviewer;
        this.notebooks = notebooks;
        this.places = places;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "See what the question is after";
    }

    @Override
    public Reply run(Invocation invocation) {
        return question(invocation)
                .flatMap(id -> interviewer.question(invocation.person(), id))
                .map(question -> question.kind() == QuestionKind.SYSTEM_DESIGN
                        ? onDesign(question, invocation)
                        : onStory(question, invocation))
                .orElseGet(() ->
                        Reply.of("That question is no longer in the question bank. Get a new one with /question."));
    }

    private Reply onStory(Question question, Invocation invocation) {
        var step = Step.of(invocation.option(STEP).orElse(""));
        if (step == Step.THEME) {
            return theme(question, invocation);
        }
        if (step == Step.TITLES) {
            return titles(question, invocation);
        }
        return invocation
                .option(STEP)
                .flatMap(written -> notebooks.story(
                        invocation.person(), written.substring(step.letter().length())))
                .map(kept ->
                        step == Step.OUTLINE ? outline(question, invocation, kept) : story(question, invocation, kept))
                .orElseGet(() -> new Reply(
                        List.of(new Block.Paragraph("That story is no longer in the notes under this title.")),
                        List.of(answer(question, invocation), next("Show the titles", invocation, Step.TITLES))));
    }

    private static Reply theme(Question question, Invocation invocation) {
        var theme = question.competency().map(probed -> probed.description()).orElse(NO_THEME);
        return new Reply(
                List.of(new Block.Labelled("What it is after", theme)),
                List.of(answer(question, invocation), next("Show the titles", invocation, Step.TITLES)));
    }

    private Reply titles(Question question, Invocation invocation) {
        var fitting = fitting(question, invocation);
        var buttons = new ArrayList<Button>();
        buttons.add(answer(question, invocation));
        if (fitting.isEmpty()) {
            buttons.add(new Button("Add a story", NotesAddCommand.NAME, Map.of()));
            return new Reply(
                    List.of(
                            new Block.Paragraph("None of the stories in the notes fits this one."),
                            new Block.Paragraph(
                                    "If you remember a time that does, add it with /notes add, part by part; nobody else sees"
                                            + " it.")),
                    buttons);
        }
        var stories = List.copyOf(fitting.keySet());
        // Two stories may have one title.
        var labels = StoryOption.choices(stories, "");
        for (int at = 0; at < stories.size(); at++) {
            var label = stories.size() == 1
                    ? "Show the outline"
                    : "Outline: " + Option.Choice.shortened(labels.get(at).label(), LONGEST_TITLE);
            buttons.add(next(label, invocation, Step.OUTLINE, stories.get(at)));
        }
        return new Reply(
                List.of(
                        new Block.Labelled("Stories in the notes that could answer it", ""),
                        new Block.Bullets(StoryLines.hinted(List.copyOf(fitting.values()), places))),
                buttons);
    }

    private Reply outline(Question question, Invocation invocation, KeptStory kept) {
        var buttons = new ArrayList<Button>();
        buttons.add(answer(question, invocation));
        buttons.add(next("Show the story", invocation, Step.STORY, kept));
        otherTitles(question, invocation).ifPresent(buttons::add);
        return new Reply(
                List.of(new Block.Heading(kept.story().title()), new Block.Bullets(StoryOutline.of(kept))), buttons);
    }

    private Reply story(Question question, Invocation invocation, KeptStory kept) {
        var buttons = new ArrayList<Button>();
        buttons.add(answer(question, invocation));
        otherTitles(question, invocation).ifPresent(buttons::add);
        return new Reply(StoryCard.told(kept), buttons).withWholeAs("story.md");
    }

    /** The way back to the titles, where there is more than one. */
    private Optional<Button> otherTitles(Question question, Invocation invocation) {
        return fitting(question, invocation).size() > 1
                ? Optional.of(next("Back to the titles", invocation, Step.TITLES))
                : Optional.empty();
    }

    /** The stories that fit, the best first, each with why. */
    private Map<KeptStory, StoryMatch> fitting(Question question, Invocation invocation) {
        var fitting = new LinkedHashMap<KeptStory, StoryMatch>();
        for (var match : interviewer.storiesFor(invocation.person(), question, value(invocation))) {
            notebooks.kept(invocation.person(), match.story()).ifPresent(kept -> fitting.putIfAbsent(kept, match));
        }
        return fitting;
    }

    private static Button answer(Question question, Invocation invocation) {
        return interview(invocation)
                .map(InterviewButtons::answer)
                .orElseGet(() -> AnswerCommand.button(question, value(invocation)));
    }

    /** The step of the interview that asks the question, as its buttons have it; empty if none does. */
    private static Optional<Map<String, String>> interview(Invocation invocation) {
        return invocation.option(StepOption.NAME).map(step -> Map.of(StepOption.NAME, step));
    }

    private static Button next(String label, Invocation invocation, Step step, KeptStory kept) {
        return next(label, invocation, step.letter() + kept.handle());
    }

    private static Button next(String label, Invocation invocation, Step step) {
        return next(label, invocation, step.letter());
    }

    private static Button next(String label, Invocation invocation, String step) {
        var options = new TreeMap<>(Map.of(SHORT_QUESTION, question(invocation).orElse(""), STEP, step));
        value(invocation).ifPresent(value -> options.put(SHORT_VALUE, value));
        interview(invocation).ifPresent(options::putAll);
        return new Button(label, NAME, options);
    }

    private static Optional<String> question(Invocation invocation) {
        return invocation.option(QUESTION).or(() -> invocation.option(SHORT_QUESTION));
    }

    private static Optional<String> value(Invocation invocation) {
        return invocation.option(ValueOption.NAME).or(() -> invocation.option(SHORT_VALUE));
    }

    private static Reply onDesign(Question question, Invocation invocation) {
        var facts = question.brief().map(DesignBrief::facts).orElse(List.of());
        var blocks = new ArrayList<Block>();
        var buttons = new ArrayList<Button>(List.of(answer(question, invocation)));
        if (invocation.option(STEP).filter(ANSWERS::equals).isPresent() && !facts.isEmpty()) {
            facts.forEach(fact -> blocks.add(new Block.Labelled(fact.asked(), fact.answer())));
            return new Reply(blocks, buttons);
        }
        if (!facts.isEmpty()) {
            blocks.add(new Block.Labelled("Ask first", ""));
            blocks.add(new Block.Bullets(
                    facts.stream().limit(MOST_ASKED).map(fact -> fact.asked()).toList()));
            buttons.add(next("Show the interviewer's answers", invocation, ANSWERS));
        }
        if (!question.concepts().isEmpty()) {
            blocks.add(new Block.Labelled("It turns on", String.join(", ", question.concepts())));
        }
        blocks.add(new Block.Paragraph("Begin with what users can do and what must hold, then entities, API, the parts"
                + " and how they connect, and go deep where it is hardest."));
        if (interview(invocation).isEmpty()) {
            buttons.add(new Button(
                    "Another question",
                    QuestionCommand.NAME,
                    Map.of("kind", question.kind().id())));
        }
        return new Reply(blocks, buttons);
    }
}
