package starling.coach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.design.BriefCoverage.PointReading;
import starling.design.DeliveryStep;
import starling.design.DesignSubstance;
import starling.feedback.Feedback;
import starling.feedback.Finding;
import starling.interview.AnswerOutcome;
import starling.question.Competency;
import starling.question.DesignBrief;
import starling.question.Question;
import starling.rubric.Severity;
import starling.star.AnswerKind;
import starling.star.Part;
import starling.star.StarReading;

/** What a language model is given to work on, as the texts of the variables. The score is never among them, nor whose answer it is. */
final class Material {
    /** Of a longer story only the beginning is told. */
    private static final int LONGEST_STORY = 4_000;
    /** The same of each answer of an interview. */
    private static final int LONGEST_OF_SEVERAL = 2_500;

    private static final List<Part> WEAKEST_FIRST = List.of(Part.RESULT, Part.ACTION, Part.TASK, Part.SITUATION);

    private Material() {}

    /** On one answer. */
    static Map<Variable, String> of(AnswerOutcome.Graded graded) {
        var values = new EnumMap<Variable, String>(Variable.class);
        values.put(Variable.QUESTION, graded.question().text());
        values.put(Variable.ANSWER, graded.attempt().answer());
        values.put(Variable.FINDINGS, findings(graded.feedback()) + probe(graded.feedback()));
        values.put(Variable.RUBRIC, rubric(graded.question(), graded.feedback()));
        values.put(Variable.STORY, story(graded));
        if (graded.feedback() instanceof Feedback.OnStory story) {
            values.put(Variable.READING, reading(story.reading()));
            values.put(Variable.PART, weakest(story).heading());
        } else if (graded.feedback() instanceof Feedback.OnDesign design) {
            values.put(Variable.DESIGN, design(design.substance()));
        }
        return values;
    }

    /** On all answers of an interview. */
    static Map<Variable, String> of(List<AnswerOutcome.Graded> all) {
        var answers = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            var graded = all.get(i);
            answers.append("Answer ")
                    .append(i + 1)
                    .append(" to: ")
                    .append(graded.question().text())
                    .append('\n');
            answers.append(shortened(graded.attempt().answer(), LONGEST_OF_SEVERAL))
                    .append('\n');
            answers.append("Found in answer ")
                    .append(i + 1)
                    .append(": ")
                    .append(found(graded.feedback()))
                    .append("\n\n");
        }
        return Map.of(Variable.ANSWERS, answers.toString());
    }

    /** The story of the person's own notes that the answer tells; blank if it is none of them, or stands in notes that all share. */
    static String story(AnswerOutcome.Graded graded) {
        return graded.notes()
                .told()
                .filter(kept -> graded.notes().own())
                .map(kept -> kept.story().title() + "\n" + kept.story().told())
                .map(story -> shortened(story, LONGEST_STORY))
                .orElse("");
    }

    /** The part that is worth telling better: one that is missing, else one that a rule complains of. */
    static Part weakest(Feedback.OnStory feedback) {
        var reading = feedback.reading();
        return WEAKEST_FIRST.stream()
                .filter(part -> !reading.part(part).present())
                .findFirst()
                .or(() -> WEAKEST_FIRST.stream()
                        .filter(part -> feedback.findings().stream()
                                .filter(finding -> finding.severity() != Severity.STRENGTH)
                                .anyMatch(finding -> Evidence.isAbout(part.id(), finding)))
                        .findFirst())
                .orElse(Part.ACTION);
    }

    /** What a full answer has, in words of the program and of the owner. */
    static String rubric(Question question, Feedback feedback) {
        if (feedback instanceof Feedback.OnDesign) {
            return question.brief().map(Material::brief).orElse("");
        }
        var probed = question.competency()
                .map(Competency::description)
                .map(text -> "It probes: " + text + "\n")
                .orElse("");
        return probed + """
                Situation and Task together in a few sentences: where and when it was, what was at stake, what the person had to do.
                Action is the largest part: what the person did themselves, step by step, and why that and nothing else.
                Result: what came of it, with a number or something else that can be checked, and who noticed.
                Learning: what the person does otherwise since, in a sentence.""";
    }

    private static String brief(DesignBrief brief) {
        var lines = new ArrayList<String>();
        brief.functional().forEach(point -> lines.add("People can: " + point.point()));
        brief.nonFunctional().forEach(point -> lines.add("It must hold: " + point.point()));
        if (!brief.components().isEmpty()) {
            lines.add("Built of: " + String.join(", ", brief.components()));
        }
        brief.deepDives().forEach(dive -> lines.add("Hard: " + dive.topic()));
        return String.join("\n", lines);
    }

    private static String reading(StarReading reading) {
        var lines = new ArrayList<String>();
        lines.add(found(reading));
        for (int i = 0; i < reading.sentences().size(); i++) {
            var sentence = reading.sentences().get(i);
            lines.add((i + 1) + ". [" + sentence.part().id() + "] "
                    + sentence.span().text());
        }
        return String.join("\n", lines);
    }

    private static String found(Feedback feedback) {
        if (feedback instanceof Feedback.OnStory story) {
            return found(story.reading());
        }
        return feedback instanceof Feedback.OnDesign design ? found(design.substance()) : "nothing";
    }

    private static String found(StarReading reading) {
        var there = Part.STAR_AND_LEARNING.stream()
                .filter(part -> reading.part(part).present())
                .map(Part::heading)
                .toList();
        var missing = Part.STAR_AND_LEARNING.stream()
                .filter(part -> !reading.part(part).present())
                .map(Part::heading)
                .toList();
        var kind = reading.kind() == AnswerKind.STORY ? "It tells one event." : "It tells no single event.";
        return kind + " There: " + listed(there) + ". Missing: " + listed(missing) + ". "
                + (reading.resultMeasured() ? "The result has a number." : "The result has no number.") + " "
                + reading.words() + " words.";
    }

    private static String found(DesignSubstance substance) {
        var there = substance.reading().steps().stream()
                .map(step -> step.step().heading())
                .toList();
        var missing = substance.reading().missing().stream()
                .map(DeliveryStep::heading)
                .toList();
        return "There: " + listed(there) + ". Missing: " + listed(missing) + ".";
    }

    private static String design(DesignSubstance substance) {
        var lines = new ArrayList<String>();
        lines.add(found(substance));
        substance
                .reading()
                .steps()
                .forEach(step ->
                        lines.add("[" + step.step().id() + "] " + step.quote().text()));
        lines.add("Building blocks: " + listed(substance.reading().components()));
        var coverage = substance.coverage();
        addPoints(lines, coverage.functional());
        addPoints(lines, coverage.nonFunctional());
        coverage.unsolved()
                .map(dive -> dive.dive())
                .ifPresent(dive -> lines.add("The hardest place that it leaves open: " + dive.topic() + " ("
                        + listed(dive.concepts()) + "). The interviewer would ask: " + dive.probe()));
        substance.contradictions().forEach(wrong -> lines.add("Numbers that do not agree: " + wrong.sum()));
        substance.unreasoned().forEach(choice -> lines.add("A choice without its reason: " + choice.text()));
        substance.buzzwords().forEach(product -> lines.add("Named without its purpose: " + product.name()));
        return String.join("\n", lines);
    }

    private static void addPoints(List<String> lines, List<PointReading> points) {
        points.forEach(point -> lines.add((point.quote().isPresent() ? "It has: " : "It does not have: ")
                + point.point().point()));
    }

    /** What the rules said, without what they stand on. */
    static String findings(Feedback feedback) {
        return feedback.findings().stream().map(Material::finding).collect(Collectors.joining("\n"));
    }

    private static String finding(Finding finding) {
        return Stream.of(
                        Optional.of("- " + finding.message()),
                        finding.advice(),
                        finding.quote().map(quote -> "(on: " + quote.text() + ")"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String probe(Feedback feedback) {
        return feedback.probe().map(probe -> "\nAsked already: " + probe).orElse("");
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + " ...";
    }
}
