package starling.session;

import java.util.Optional;
import starling.interview.Attempt;

/** What follows, what is said of it, and the attempt that is made. */
record Change(Interview after, InterviewOutcome outcome, Optional<Attempt> attempt) {
    Change(Interview after, InterviewOutcome outcome) {
        this(after, outcome, Optional.empty());
    }

    @Override
    public String toString() {
        return "change to " + after;
    }
}
