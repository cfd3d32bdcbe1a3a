package starling.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import starling.design.BriefCoverage.DiveReading;
import starling.design.DesignReading;
import starling.design.DesignSubstance;
import starling.design.StepReading;
import starling.language.Span;
import starling.question.DesignBrief.DeepDive;
import starling.retrieval.StoryMatch;
import starling.rubric.Severity;
import starling.star.ReadSentence;
import starling.star.StarReading;

/** Everything Starling has to say on one answer. Complete without a language model. */
public sealed interface Feedback {
    /** The findings, the gravest first; strengths last. */
    List<Finding> findings();

    /** What an interviewer would ask next; empty when there is nothing to probe yet. */
    Optional<String> probe();

    /** From 0 to 100; 0 when there is nothing to grade. */
    int score();

    /** What the answer was taken for: {@code story}, {@code pseudo} or {@code none}; {@code design} for a design. */
    String kind();

    /** What its sentences were taken for, in the order of the answer; of a design, those that take a step. */
    List<Label> labels();

    /** The same without the stories in the person's notes. */
    default Feedback withoutMatches() {
        return this;
    }

    /** The one finding to mend first; empty when nothing needs mending. */
    default Optional<Finding> fixFirst() {
        return findings().stream()
                .filter(finding -> finding.severity() != Severity.STRENGTH)
                .findFirst();
    }

    /**
     * Feedback on an answer to a behavioural question.
     *
     * @param matches the stories in the person's notes that fit the question, best first
     */
    record OnStory(
            StarReading reading, List<Finding> findings, Optional<String> probe, int score, List<StoryMatch> matches)
            implements Feedback {
        public OnStory {
            findings = List.copyOf(findings);
            matches = List.copyOf(matches);
        }

        @Override
        public Feedback withoutMatches() {
            return withMatches(List.of());
        }

        /** The same with these stories. */
        public OnStory withMatches(List<StoryMatch> fitting) {
            return new OnStory(reading, findings, probe, score, fitting);
        }

        @Override
        public String kind() {
            return reading.kind().id();
        }

        @Override
        public List<Label> labels() {
            return reading.sentences().stream().map(OnStory::label).toList();
        }

        /** Says nothing of the answer, so that no log ever holds it. */
        @Override
        public String toString() {
            return "feedback on a story: " + kind();
        }

        private static Label label(ReadSentence sentence) {
            return Feedback.label(sentence.span(), sentence.part().id());
        }
    }

    /**
     * Feedback on an answer to a system-design question.
     *
     * @param substance what was found in it
     * @param axes how it does on each of the four, in their order; empty for an answer that is not gradable
     */
    record OnDesign(
            DesignSubstance substance,
            List<AxisReading> axes,
            List<Finding> findings,
            Optional<String> probe,
            int score)
            implements Feedback {
        public OnDesign {
            axes = List.copyOf(axes);
            findings = List.copyOf(findings);
        }

        /** Feedback on an answer of which no more than the steps is known. */
        public OnDesign(DesignReading reading, List<Finding> findings, Optional<String> probe, int score) {
            this(DesignSubstance.of(reading), List.of(), findings, probe, score);
        }

        /** The first hard part of the question that the answer does not solve; empty where there is no design or none is left. */
        public Optional<DeepDive> unsolved() {
            return substance.coverage().unsolved().map(DiveReading::dive);
        }

        /** The steps, components and flows of the answer. */
        public DesignReading reading() {
            return substance.reading();
        }

        @Override
        public String kind() {
            return reading().gradable() ? "design" : "none";
        }

        @Override
        public List<Label> labels() {
            return reading().steps().stream()
                    .map(OnDesign::label)
                    .sorted(Comparator.comparingInt(Label::start))
                    .toList();
        }

        /** Says nothing of the answer, so that no log ever holds it. */
        @Override
        public String toString() {
            return "feedback on a design: " + kind();
        }

        private static Label label(StepReading step) {
            return Feedback.label(step.quote(), step.step().id());
        }
    }

    private static Label label(Span span, String part) {
        return new Label(span.start(), span.end(), part);
    }
}
