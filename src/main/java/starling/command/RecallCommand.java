package starling.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import starling.recall.RecallCue;
import starling.recall.RecallDrill;
import starling.recall.RecallOutcome;

/** {@code recall round}: the person types what they remember, or says that they don't know, and reads it beside their notes. */
public final class RecallCommand implements UnlistedCommand {
    /** The name by which buttons reach it, and a terminal hands on what is typed while it is asked for. */
    public static final String NAME = "recall";

    /** What the person typed. */
    public static final String TEXT = "text";

    static final String ROUND = "round";
    static final String UNKNOWN = "unknown";

    private final RecallDrill drill;

    public RecallCommand(RecallDrill drill) {
        this.drill = drill;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Type what you remember";
    }

    @Override
    public boolean mayAskForm() {
        return true;
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        boolean complete = invocation.option(TEXT).isPresent()
                || invocation.option(UNKNOWN).isPresent();
        return complete ? Optional.empty() : cue(invocation).map(RecallCommand::form);
    }

    private static Form form(RecallCue cue) {
        return new Form(
                "From memory",
                cue.text() + ". " + RecallReply.place(cue) + RecallReply.asking(cue.kind()),
                List.of(Form.TextField.of(TEXT, "What you remember", "In your own words; nobody keeps it")));
    }

    @Override
    public Reply run(Invocation invocation) {
        var round = round(invocation);
        var person = invocation.person();
        var reply = new RecallReply(drill, person, true);
        if (round.isEmpty()) {
            return reply.refused(RecallOutcome.Reason.NOT_THEIRS);
        }
        if (invocation.option(UNKNOWN).isPresent()) {
            return drill.giveUp(person, round.get()).accept(reply);
        }
        var typed = invocation.option(TEXT);
        var cue = drill.cue(person, round.get());
        return typed.isEmpty() && cue.isPresent()
                ? RecallReply.nothingTyped(cue)
                : drill.compare(person, round.get(), typed.orElse("")).accept(reply);
    }

    private Optional<RecallCue> cue(Invocation invocation) {
        return round(invocation).flatMap(round -> drill.cue(invocation.person(), round));
    }

    /** The round that a button names; what is no id names none of anybody's. */
    static Optional<UUID> round(Invocation invocation) {
        try {
            return invocation.option(ROUND).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
