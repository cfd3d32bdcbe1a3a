package starling.command;

import java.util.List;
import starling.diagram.DiagramPicture;
import starling.interview.AnswerOutcome;
import starling.interview.Interviewer;

/** {@code picture attempt}: the design of an earlier answer as a file, where feedback shows no pictures. */
public final class DesignPictureCommand implements UnlistedCommand {
    static final String NAME = "picture";

    private final Interviewer interviewer;

    public DesignPictureCommand(Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Save your design as a picture";
    }

    @Override
    public Reply run(Invocation invocation) {
        return AttemptOption.outcome(invocation, id -> interviewer.attemptWithoutNotes(invocation.person(), id))
                .accept(new OutcomeWords(DesignPictureCommand::drawn, ""));
    }

    private static Reply drawn(AnswerOutcome.Graded graded) {
        var diagram = DesignPicture.diagram(graded.feedback());
        if (diagram.isEmpty()) {
            return Reply.of("This answer connects no parts, so there is nothing to draw. Say what calls what, such as:"
                    + " client -> API gateway -> order service -> Postgres.");
        }
        try {
            return Reply.of("Your design as I read it.")
                    .withFiles(List.of(new Attached(DesignPicture.FILE, DiagramPicture.png(diagram.get()))));
        } catch (RuntimeException | LinkageError | InternalError e) {
            // A Java without fonts or without its library for them cannot draw, and says so in one of these ways.
            return Reply.of("I could not draw the picture: this Java cannot draw here ("
                    + e.getClass().getSimpleName() + "). On Linux, install fontconfig and a font.");
        }
    }
}
