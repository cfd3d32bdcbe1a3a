package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import starling.coach.NoCoach;
import starling.feedback.Feedback;
import starling.interview.AnswerOutcome;
import starling.interview.Attempt;
import starling.interview.PersonId;

/** Feedback in words: what is there, what is missing, what to fix first, what would be asked next, which story was told and which fit. */
public final class FeedbackReply {
    // On a phone, two rows have room for no longer words.
    private static final String NEXT = "Next";
    private static final String SAVE = "Save it";

    private final boolean shareable;
    private final Predicate<PersonId> scoresShown;
    private final Function<Attempt, Optional<String>> streak;
    private final CoachWords coach;

    /** Puts feedback into words, with scores and no word on days in a row. */
    public FeedbackReply(boolean shareable) {
        this(shareable, person -> true, attempt -> Optional.empty(), new CoachWords(new NoCoach()));
    }

    /**
     * Puts feedback into words.
     *
     * @param shareable whether there is anybody to share it with
     * @param scoresShown whether a person is told scores; if not, nobody is told theirs
     * @param streak what is to be said of the days in a row that an attempt adds to
     * @param coach what is said below it, later, where the person lets it
     */
    public FeedbackReply(
            boolean shareable,
            Predicate<PersonId> scoresShown,
            Function<Attempt, Optional<String>> streak,
            CoachWords coach) {
        this.shareable = shareable;
        this.scoresShown = scoresShown;
        this.streak = streak;
        this.coach = coach;
    }

    /** The feedback as its person sees it. */
    public Reply on(AnswerOutcome.Graded graded) {
        var attempt = AttemptOption.of(graded.attempt());
        // Who shares with others is not where the files of the notes are.
        boolean places = !shareable;
        var blocks = withNotes(graded.feedback(), graded.before(), scores(graded), places);
        blocks.addAll(ToldBlocks.of(graded.notes(), places));
        // Before a second try it would give the answer away; and what somebody noted down themselves they remember
        // better.
        if (graded.feedback() instanceof Feedback.OnDesign design
                && design.reading().gradable()
                && graded.before().isPresent()
                && graded.notes().reminder().isEmpty()) {
            blocks.addAll(DesignBlocks.strong(design));
        }
        streak.apply(graded.attempt()).map(Block.Paragraph::new).ifPresent(blocks::add);
        if (shareable) {
            // Where many are asked, the question may have scrolled away, or have been another's.
            blocks.add(new Block.Small("The question was: " + graded.question().text()));
        }
        addPicture(graded.feedback(), blocks);
        var reopen = new Button("Read my feedback", AttemptCommand.FEEDBACK, attempt);
        return coach.advised(new Reply(blocks, buttons(graded, attempt), Optional.of(reopen), false), graded);
    }

    /** The feedback as everybody sees it, once its person has shared it: with the question, without their notes. */
    Reply shared(AnswerOutcome.Graded graded) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(graded.question().text()));
        blocks.addAll(withoutNotes(graded.feedback(), graded.before(), scores(graded)));
        addPicture(graded.feedback(), blocks);
        return new Reply(blocks, List.of());
    }

    /** The design as it was read, if there is one to be drawn, below all else: what is said does not move for it. */
    private void addPicture(Feedback feedback, List<Block> blocks) {
        DesignPicture.diagram(feedback).ifPresent(diagram -> {
            blocks.add(new Block.Labelled("Your design as I read it", ""));
            blocks.add(shareable ? DesignPicture.drawnMeanwhile(diagram) : DesignPicture.drawnOnRequest(diagram));
        });
    }

    /** All of it, as it is shown where there is nothing to press. */
    public static List<Block> blocks(Feedback feedback) {
        return withNotes(feedback, Optional.empty(), Scores.SHOWN, true);
    }

    private Scores scores(AnswerOutcome.Graded graded) {
        return Scores.shown(scoresShown.test(graded.attempt().person()));
    }

    private List<Button> buttons(AnswerOutcome.Graded graded, Map<String, String> attempt) {
        var buttons = new ArrayList<Button>();
        if (graded.feedback().probe().isPresent()) {
            buttons.add(new Button("Answer the probe", FollowUpCommand.PROBE, attempt));
        }
        buttons.add(new Button("Try again", FollowUpCommand.RETRY, attempt));
        buttons.add(QuestionCommand.another(
                shareable ? NEXT : "Another question",
                graded.question(),
                graded.attempt().value()));
        buttons.add(new Button("Why?", WhyCommand.NAME, attempt));
        if (shareable) {
            buttons.add(new Button("Share", AttemptCommand.SHARE, attempt));
        }
        buttons.add(new Button("I disagree", DisagreeCommand.NAME, attempt));
        if (!shareable && DesignPicture.diagram(graded.feedback()).isPresent()) {
            // Where a picture is shown, it can be saved from there.
            buttons.add(new Button("Save the picture", DesignPictureCommand.NAME, attempt));
        }
        if (coach.mayRewrite(graded)) {
            buttons.add(new Button("Rewrite", RewriteCommand.NAME, attempt));
        }
        if (graded.notes().isNew()) {
            buttons.add(new Button(shareable ? SAVE : SaveStoryCommand.LABEL, SaveStoryCommand.NAME, attempt));
        }
        return buttons;
    }

    private static List<Block> withNotes(Feedback feedback, Optional<Feedback> before, Scores scores, boolean places) {
        var blocks = new ArrayList<>(withoutNotes(feedback, before, scores));
        if (feedback instanceof Feedback.OnStory onStory && !onStory.matches().isEmpty()) {
            blocks.add(new Block.Labelled("Stories in the notes that fit this question", ""));
            blocks.add(new Block.Bullets(StoryLines.of(onStory.matches(), places)));
        }
        return blocks;
    }

    private static List<Block> withoutNotes(Feedback feedback, Optional<Feedback> before, Scores scores) {
        if (feedback instanceof Feedback.OnDesign design) {
            return DesignBlocks.of(
                    design,
                    before.filter(Feedback.OnDesign.class::isInstance).map(Feedback.OnDesign.class::cast),
                    scores);
        }
        return StoryBlocks.of(
                (Feedback.OnStory) feedback,
                before.filter(Feedback.OnStory.class::isInstance).map(Feedback.OnStory.class::cast),
                scores);
    }
}
