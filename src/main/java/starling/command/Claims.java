package starling.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import starling.design.DeliveryStep;
import starling.design.StepReading;
import starling.feedback.Feedback;
import starling.interview.Claim;
import starling.interview.Claim.Subject;
import starling.star.AnswerKind;
import starling.star.Part;
import starling.star.ReadSentence;

/** The lines of feedback, one by one, for a person to say which of them is wrong, and what it should be. */
final class Claims {
    /** As many as a Discord form lets choose from. */
    private static final int MOST = 25;

    private static final int MOST_FINDINGS = 9;

    private static final List<Option.Choice> THERE_OR_NOT =
            List.of(new Option.Choice("present", "there"), new Option.Choice("absent", "not there"));
    private static final List<Option.Choice> DESIGN_OR_NOT =
            List.of(new Option.Choice("design", "a design"), new Option.Choice("none", "no design"));

    private Claims() {}

    /**
     * A line and what could be so instead.
     *
     * @param is the id of what the line says
     * @param choices what it could say, a closed set with what it says in it, each by its id and in words; empty if there is none
     */
    record Line(Claim claim, String is, List<Option.Choice> choices) {
        Line {
            choices = List.copyOf(choices);
        }

        /** What could be so instead. */
        List<Option.Choice> alternatives() {
            return choices.stream().filter(choice -> !choice.value().equals(is)).toList();
        }
    }

    /**
     * What was claimed of an answer: its kind first, its parts, then what the rules said, the gravest first, and its sentences
     * in order; of many sentences those that Starling was least sure of.
     */
    static List<Line> of(Feedback feedback) {
        var lines = new ArrayList<Line>();
        if (feedback instanceof Feedback.OnStory onStory) {
            var reading = onStory.reading();
            lines.add(new Line(
                    new Claim(
                            Subject.KIND,
                            feedback.kind(),
                            KindWords.of(reading.reason()).claim()),
                    feedback.kind(),
                    Stream.of(AnswerKind.values()).map(Claims::choice).toList()));
            if (reading.kind() == AnswerKind.STORY) {
                Part.STAR_AND_LEARNING.stream()
                        .map(part -> part(
                                part.id(), part.heading(), reading.part(part).present()))
                        .forEach(lines::add);
            }
            addFindings(feedback, lines);
            if (reading.kind() != AnswerKind.NONE) {
                reading.sentences().stream()
                        .sorted(Comparator.comparingDouble(ReadSentence::confidence))
                        .limit(Math.max(0, MOST - lines.size()))
                        .sorted(Comparator.comparingInt(
                                sentence -> sentence.span().start()))
                        .map(Claims::sentence)
                        .forEach(lines::add);
            }
        } else if (feedback instanceof Feedback.OnDesign onDesign) {
            var reading = onDesign.reading();
            boolean gradable = reading.gradable();
            lines.add(new Line(
                    new Claim(
                            Subject.KIND, feedback.kind(), gradable ? "This is a design" : "This is not a design yet"),
                    feedback.kind(),
                    DESIGN_OR_NOT));
            if (gradable) {
                Stream.of(DeliveryStep.values())
                        .map(step -> part(
                                step.id(), step.heading(), reading.step(step).isPresent()))
                        .forEach(lines::add);
            }
            addFindings(feedback, lines);
            reading.steps().stream()
                    .sorted(Comparator.comparingInt(step -> step.quote().start()))
                    .map(Claims::sentence)
                    // One sentence may take two steps.
                    .filter(line -> lines.stream()
                            .noneMatch(other -> other.claim().about()
                                            == line.claim().about()
                                    && other.claim().name().equals(line.claim().name())))
                    .forEachOrdered(lines::add);
        }
        return lines.stream().limit(MOST).toList();
    }

    /** A text in at most 100 characters; a cut ends in "…". */
    static String shortened(String text) {
        return Option.Choice.shortened(text.strip().replaceAll("\\s+", " "));
    }

    private static void addFindings(Feedback feedback, List<Line> lines) {
        feedback.findings().stream()
                .limit(MOST_FINDINGS)
                .map(finding -> new Line(new Claim(Subject.FINDING, finding.rule(), finding.message()), "", List.of()))
                .forEach(lines::add);
    }

    private static Line part(String id, String heading, boolean found) {
        return new Line(
                new Claim(Subject.PART, id, heading + (found ? ": found" : ": not found")),
                found ? "present" : "absent",
                THERE_OR_NOT);
    }

    private static Line sentence(ReadSentence sentence) {
        var part = sentence.part();
        return new Line(
                new Claim(
                        Subject.SENTENCE,
                        Integer.toString(sentence.span().start()),
                        shortened(name(part) + ": " + sentence.span().text())),
                part.id(),
                Stream.of(Part.values())
                        .map(other -> new Option.Choice(other.id(), name(other)))
                        .toList());
    }

    private static Line sentence(StepReading step) {
        var steps = Stream.concat(
                Stream.of(DeliveryStep.values()).map(other -> new Option.Choice(other.id(), other.heading())),
                Stream.of(new Option.Choice("none", "None of the steps")));
        return new Line(
                new Claim(
                        Subject.SENTENCE,
                        Integer.toString(step.quote().start()),
                        shortened(step.step().heading() + ": " + step.quote().text())),
                step.step().id(),
                steps.toList());
    }

    private static String name(Part part) {
        return part == Part.NONE ? "None of the parts" : part.heading();
    }

    private static Option.Choice choice(AnswerKind kind) {
        return new Option.Choice(
                kind.id(),
                switch (kind) {
                    case STORY -> "A story";
                    case PSEUDO -> "A habit, or a story only named";
                    case NONE -> "No story";
                });
    }
}
