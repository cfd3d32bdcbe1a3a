package starling.feedback;

import java.util.List;
import java.util.Optional;
import starling.design.DesignReading;
import starling.retrieval.StoryMatch;
import starling.rubric.Severity;
import starling.star.StarReading;

/** Everything Starling has to say on one answer. Complete without a language model. */
public sealed interface Feedback {
    /** The findings, the gravest first; strengths last. */
    List<Finding> findings();

    /** What an interviewer would ask next; empty when there is nothing to probe yet. */
    Optional<String> probe();

    /** From 0 to 100; 0 when there is nothing to grade. */
    int score();

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
    }

    /** Feedback on an answer to a system-design question. */
    record OnDesign(DesignReading reading, List<Finding> findings, Optional<String> probe, int score)
            implements Feedback {
        public OnDesign {
            findings = List.copyOf(findings);
        }
    }
}
