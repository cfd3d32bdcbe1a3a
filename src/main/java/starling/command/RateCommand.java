package starling.command;

import java.util.Optional;
import starling.recall.Rating;
import starling.recall.RecallDrill;
import starling.recall.RecallOutcome;

/** {@code rate round rating}: the person says how well they remembered, and reads when it comes back. */
public final class RateCommand implements UnlistedCommand {
    /** The name by which buttons reach it. */
    static final String NAME = "rate";

    static final String RATING = "rating";

    private final RecallDrill drill;

    public RateCommand(RecallDrill drill) {
        this.drill = drill;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Say how well you remembered";
    }

    @Override
    public Reply run(Invocation invocation) {
        var reply = new RecallReply(drill, invocation.person(), true);
        var round = RecallCommand.round(invocation);
        var rating = rating(invocation);
        return round.isPresent() && rating.isPresent()
                ? drill.rate(invocation.person(), round.get(), rating.get()).accept(reply)
                : reply.refused(RecallOutcome.Reason.NOT_THEIRS);
    }

    private static Optional<Rating> rating(Invocation invocation) {
        return invocation
                .option(RATING)
                .filter(grade -> grade.matches("\\d"))
                .flatMap(grade -> Rating.of(Integer.parseInt(grade)));
    }
}
