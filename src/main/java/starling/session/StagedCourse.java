package starling.session;

import java.time.Duration;
import java.util.Optional;
import starling.design.BriefCoverage;

/**
 * How a question went that was asked in stages.
 *
 * @param plan which stages it has
 * @param time what it had of the time; empty if there was no limit
 * @param asked how often the person asked the interviewer something
 * @param covered what the answer has of the brief
 * @param meetsTwist whether what was said since the change meets it
 */
public record StagedCourse(
        StagePlan plan, Optional<Duration> time, int asked, BriefCoverage covered, boolean meetsTwist) {
    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return "a question in " + plan.stages().size() + " stages";
    }
}
