package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import starling.design.DeliveryStep;
import starling.feedback.Feedback;
import starling.feedback.Finding;
import starling.interview.AnswerOutcome;
import starling.language.Span;
import starling.retrieval.StoryMatch;
import starling.rubric.Severity;
import starling.star.AnswerKind;
import starling.star.Part;
import starling.star.StarReading;

/** Feedback in words: what is there, what is missing, what to fix first, what would be asked next, which stories fit. */
public final class FeedbackReply {
    /** More than this at a time and nothing is remembered. */
    private static final int MOST_SUGGESTIONS = 3;

    private final boolean shareable;

    /**
     * Puts feedback into words.
     *
     * @param shareable whether there is anybody to share it with
     */
    public FeedbackReply(boolean shareable) {
        this.shareable = shareable;
    }

    /** The feedback as its person sees it. */
    public Reply on(AnswerOutcome.Graded graded) {
        var attempt = Map.of(AttemptCommand.ATTEMPT, graded.attempt().id().toString());
        var buttons = new ArrayList<Button>();
        buttons.add(new Button(
                "Try again",
                AnswerCommand.NAME,
                Map.of(AnswerCommand.QUESTION, graded.question().id())));
        buttons.add(new Button("Another question", QuestionCommand.NAME, another(graded)));
        if (shareable) {
            buttons.add(new Button("Share", AttemptCommand.SHARE, attempt));
        }
        var reopen = new Button("Read my feedback", AttemptCommand.FEEDBACK, attempt);
        var blocks = new ArrayList<>(blocks(graded.feedback()));
        if (shareable) {
            // Where many are asked, the question may have scrolled away, or have been another's.
            blocks.add(new Block.Labelled("The question was", graded.question().text()));
        }
        return new Reply(blocks, buttons, Optional.of(reopen));
    }

    /** The feedback as everybody sees it, once its person has shared it: with the question, without their notes. */
    Reply shared(AnswerOutcome.Graded graded) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(graded.question().text()));
        blocks.addAll(withoutNotes(graded.feedback()));
        return new Reply(blocks, List.of());
    }

    /** All of it, as it is shown where there is nothing to press. */
    public static List<Block> blocks(Feedback feedback) {
        var blocks = withoutNotes(feedback);
        if (feedback instanceof Feedback.OnStory onStory && !onStory.matches().isEmpty()) {
            blocks.add(new Block.Labelled("Stories in the notes that fit this question", ""));
            blocks.add(new Block.Bullets(
                    onStory.matches().stream().map(StoryMatch::explained).toList()));
        }
        return blocks;
    }

    private static Map<String, String> another(AnswerOutcome.Graded graded) {
        return Map.of("kind", graded.question().kind().id());
    }

    private static List<Block> withoutNotes(Feedback feedback) {
        var blocks = new ArrayList<Block>();
        if (feedback instanceof Feedback.OnStory onStory) {
            story(onStory, blocks);
        } else if (feedback instanceof Feedback.OnDesign onDesign) {
            design(onDesign, blocks);
        }
        findings(feedback, blocks);
        feedback.probe().ifPresent(probe -> blocks.add(new Block.Labelled("An interviewer would ask next", probe)));
        return blocks;
    }

    private static void story(Feedback.OnStory feedback, List<Block> blocks) {
        var reading = feedback.reading();
        blocks.add(new Block.Heading(verdict(reading)));
        if (reading.kind() == AnswerKind.NONE) {
            return;
        }
        blocks.add(new Block.Paragraph(String.format(
                Locale.ROOT,
                "%d of 100 · %d words, about %s spoken",
                feedback.score(),
                reading.words(),
                spoken(reading.minutesSpoken()))));
        for (var part : Part.STAR) {
            blocks.add(part(part, reading));
        }
        if (reading.part(Part.LEARNING).present()) {
            blocks.add(part(Part.LEARNING, reading));
        }
    }

    private static String verdict(StarReading reading) {
        var missing = reading.missing().stream().map(Part::heading).toList();
        return switch (reading.kind()) {
            case NONE -> "Nothing to grade yet";
            case PSEUDO -> "Not a story yet";
            case STORY ->
                missing.isEmpty()
                        ? "A story with all four parts"
                        : "A story without " + (missing.size() == 1 ? "its " : "") + list(missing);
        };
    }

    private static Block part(Part part, StarReading reading) {
        var found = reading.part(part);
        var quote = found.evidence().stream().findFirst().map(Span::text).orElse("");
        return new Block.StarPart(part.heading(), found.present(), quote, found.share());
    }

    private static void design(Feedback.OnDesign feedback, List<Block> blocks) {
        var reading = feedback.reading();
        if (!reading.gradable()) {
            blocks.add(new Block.Heading("Nothing to grade yet"));
            return;
        }
        blocks.add(new Block.Heading(
                reading.steps().size() + " of " + DeliveryStep.values().length + " delivery steps are there"));
        for (var step : reading.steps()) {
            blocks.add(new Block.Labelled(step.step().heading(), "line " + step.line()));
            blocks.add(new Block.Quote(step.quote().text()));
        }
        if (!reading.missing().isEmpty()) {
            blocks.add(new Block.Labelled(
                    "Not there yet",
                    reading.missing().stream().map(DeliveryStep::heading).collect(Collectors.joining(", "))));
        }
    }

    private static void findings(Feedback feedback, List<Block> blocks) {
        var strengths = feedback.findings().stream()
                .filter(finding -> finding.severity() == Severity.STRENGTH)
                .toList();
        if (!strengths.isEmpty()) {
            blocks.add(new Block.Labelled("What works", ""));
            blocks.add(
                    new Block.Bullets(strengths.stream().map(Finding::message).toList()));
            strengths.forEach(finding -> quote(finding, blocks));
        }
        var first = feedback.fixFirst();
        first.ifPresent(finding -> {
            blocks.add(new Block.Labelled("Fix this first", told(finding)));
            quote(finding, blocks);
        });
        var others = feedback.findings().stream()
                .filter(finding -> finding.severity() != Severity.STRENGTH)
                .filter(finding -> !first.equals(Optional.of(finding)))
                .limit(MOST_SUGGESTIONS)
                .map(Finding::message)
                .toList();
        if (!others.isEmpty()) {
            blocks.add(new Block.Labelled("Then", ""));
            blocks.add(new Block.Bullets(others));
        }
    }

    /** Words that stand above already are not shown again. */
    private static void quote(Finding finding, List<Block> blocks) {
        finding.quote()
                .map(Span::text)
                .filter(words -> !shows(blocks, words))
                .ifPresent(words -> blocks.add(new Block.Quote(words)));
    }

    private static boolean shows(List<Block> blocks, String words) {
        return blocks.stream()
                .anyMatch(block -> (block instanceof Block.Quote quote
                                && quote.text().equals(words))
                        || (block instanceof Block.StarPart part && part.quote().equals(words)));
    }

    private static String told(Finding finding) {
        return finding.message() + finding.advice().map(advice -> " " + advice).orElse("");
    }

    private static String spoken(double minutes) {
        if (minutes < 0.75) {
            return Math.max(5, Math.round(minutes * 12) * 5) + " seconds";
        }
        long halves = Math.round(minutes * 2);
        return halves == 2 ? "a minute" : (halves % 2 == 0 ? halves / 2 + "" : halves / 2 + "½") + " minutes";
    }

    private static String list(List<String> names) {
        int last = names.size() - 1;
        return names.size() == 1 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
