package starling.command;

import starling.session.MockInterviews;
import starling.session.StepReference;

/** {@code interview-report}: what came of an interview, for its person alone. */
public final class InterviewReportCommand implements UnlistedCommand {
    /** The name by which buttons reach it. */
    public static final String NAME = "interview-report";

    private final MockInterviews interviews;
    private final InterviewWords words;

    public InterviewReportCommand(MockInterviews interviews, InterviewWords words) {
        this.interviews = interviews;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Read the report on your interview";
    }

    @Override
    public Effort effort() {
        return Effort.READING;
    }

    @Override
    public Reply run(Invocation invocation) {
        var named = StepOption.in(invocation).map(StepReference::interview);
        if (named.filter(interviews::isForgotten).isPresent()) {
            return InterviewWords.forgotten("");
        }
        return named.flatMap(id -> interviews.report(invocation.person(), id))
                .map(words::report)
                .orElseGet(() -> Reply.of(InterviewWords.NOT_THEIRS));
    }
}
