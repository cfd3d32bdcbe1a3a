package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import starling.feedback.Feedback;
import starling.feedback.Finding;
import starling.language.Span;
import starling.star.AnswerKind;
import starling.star.Part;
import starling.star.StarReading;

/** Feedback on an answer to a behavioural question, in words. */
final class StoryBlocks {
    private static final String ONE_TIME =
            "Think of one time when it really happened: what was going on, what you had to"
                    + " achieve, what you did, what came of it.";

    private final Feedback.OnStory feedback;
    private final StarReading reading;
    private final Optional<Feedback.OnStory> before;
    private final Scores scores;
    private final List<Block> blocks = new ArrayList<>();

    private StoryBlocks(Feedback.OnStory feedback, Optional<Feedback.OnStory> before, Scores scores) {
        this.feedback = feedback;
        this.reading = feedback.reading();
        this.before = before;
        this.scores = scores;
    }

    /**
     * All of it, without the stories of the notes.
     *
     * @param before the feedback on the attempt that this one follows
     */
    static List<Block> of(Feedback.OnStory feedback, Optional<Feedback.OnStory> before) {
        return of(feedback, before, Scores.SHOWN);
    }

    /** The same for a person to whom scores are shown or hidden. */
    static List<Block> of(Feedback.OnStory feedback, Optional<Feedback.OnStory> before, Scores scores) {
        var story = new StoryBlocks(feedback, before, scores);
        if (feedback.reading().kind() == AnswerKind.STORY) {
            story.addStory();
        } else {
            story.addRedirect();
        }
        return story.blocks;
    }

    private void addRedirect() {
        var words = KindWords.of(reading.reason());
        blocks.add(new Block.Heading(words.claim()));
        addProgress();
        new FindingBlocks(feedback, blocks, List.of()).addRedirect(words.redirect(), ONE_TIME);
    }

    private void addStory() {
        boolean strong = feedback.findings().stream().anyMatch(Finding::praisesWhole);
        blocks.add(new Block.Heading(strong ? "A strong story" : verdict()));
        addProgress();
        blocks.add(new Block.Paragraph(String.format(
                Locale.ROOT,
                "%s%d words, about %s spoken",
                scores.ifShown(feedback.score() + " of 100"
                        + before.map(earlier -> ", " + earlier.score() + " before")
                                .orElse("")
                        + " · "),
                reading.words(),
                spoken(reading.minutesSpoken()))));
        addBar();
        var parts = parts();
        var findings = new FindingBlocks(feedback, blocks, parts);
        findings.addNext(strong);
        blocks.addAll(parts);
        findings.addRest(strong);
    }

    private void addProgress() {
        before.ifPresent(earlier -> blocks.add(new Block.Paragraph(Comparison.of(earlier, feedback, scores))));
    }

    private void addBar() {
        blocks.add(new Block.ShareBar(Part.STAR_AND_LEARNING.stream()
                .map(part -> new Block.ShareBar.Slice(part.heading().substring(0, 1), share(part, reading)))
                .toList()));
    }

    private List<Block> parts() {
        var parts = new ArrayList<Block>();
        var percents = percents(reading);
        var percentsBefore = before.map(earlier -> percents(earlier.reading())).orElse(Map.of());
        for (var part : Part.STAR_AND_LEARNING) {
            // A story is whole without a lesson, so that a missing one is no gap.
            if (part != Part.LEARNING || reading.part(part).present()) {
                parts.add(part(part, percents.getOrDefault(part, 0), percentsBefore.getOrDefault(part, 0)));
            }
        }
        int rest = percents.getOrDefault(Part.NONE, 0);
        if (rest > 0) {
            parts.add(new Block.Paragraph(rest + " % of the words belong to none of the parts."));
        }
        return parts;
    }

    private Block part(Part part, int percent, int percentBefore) {
        var shared = percent == 0 ? sharedWith(part) : Optional.<Part>empty();
        var notes = new ArrayList<String>();
        shared.ifPresent(other -> notes.add("in the same sentence as " + other.heading()));
        if (percent == 0 && shared.isEmpty()) {
            reading.quote(part)
                    .map(reading::partOf)
                    .filter(other -> other != part && other != Part.NONE)
                    .ifPresent(other -> notes.add("in a sentence that is mostly " + other.heading()));
        }
        before.map(earlier -> Comparison.ofPart(part, earlier.reading(), percent, percentBefore))
                .filter(note -> !note.isEmpty() && reading.part(part).present())
                .ifPresent(notes::add);
        var quote =
                shared.isPresent() ? "" : reading.quote(part).map(Span::text).orElse("");
        return new Block.StarPart(
                part.heading(), reading.part(part).present(), quote, percent / 100.0, String.join(", ", notes));
    }

    /** The part whose sentence, shown with it, carries this one too; empty if this one is not there. */
    private Optional<Part> sharedWith(Part part) {
        return reading.quote(part)
                .flatMap(sentence -> Part.STAR_AND_LEARNING.stream()
                        .filter(other -> other != part && other == reading.partOf(sentence))
                        .filter(other -> reading.quote(other).equals(Optional.of(sentence)))
                        .findFirst());
    }

    /** What each part has of a hundred, and {@link Part#NONE} the rest. */
    private static Map<Part, Integer> percents(StarReading reading) {
        var shared = Apportionment.of(
                100,
                Part.STAR_AND_LEARNING.stream()
                        .map(part -> share(part, reading))
                        .toList());
        var percents = new TreeMap<Part, Integer>();
        for (int at = 0; at < Part.STAR_AND_LEARNING.size(); at++) {
            percents.put(Part.STAR_AND_LEARNING.get(at), shared.get(at));
        }
        percents.put(Part.NONE, shared.get(Part.STAR_AND_LEARNING.size()));
        return percents;
    }

    private static double share(Part part, StarReading reading) {
        return reading.part(part).present() ? reading.part(part).share() : 0;
    }

    private String verdict() {
        var missing = reading.missing().stream().map(Part::heading).toList();
        return missing.isEmpty()
                ? "A story with all four parts"
                : "A story without " + (missing.size() == 1 ? "its " : "") + Enumeration.of(missing);
    }

    private static String spoken(double minutes) {
        if (minutes < 0.75) {
            return Math.max(5, Math.round(minutes * 12) * 5) + " seconds";
        }
        long halves = Math.round(minutes * 2);
        return halves == 2 ? "a minute" : (halves % 2 == 0 ? halves / 2 + "" : halves / 2 + "½") + " minutes";
    }
}
