package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import starling.design.DeliveryStep;
import starling.feedback.Feedback;
import starling.interview.Claim;
import starling.interview.Claim.Subject;
import starling.star.AnswerKind;
import starling.star.Part;

/** The lines of feedback, one by one, for a person to say which of them is wrong. */
final class Claims {
    /** As many as a Discord form lets choose from. */
    private static final int MOST = 25;

    private Claims() {}

    /** What was claimed of an answer: its kind first, its parts, then what the rules said, the gravest first. */
    static List<Claim> of(Feedback feedback) {
        var claims = new ArrayList<Claim>();
        if (feedback instanceof Feedback.OnStory onStory) {
            var reading = onStory.reading();
            claims.add(new Claim(Subject.KIND, feedback.kind(), "This is " + KindWords.noun(reading.reason())));
            if (reading.kind() == AnswerKind.STORY) {
                Stream.concat(Part.STAR.stream(), Stream.of(Part.LEARNING))
                        .map(part -> part(
                                part.id(), part.heading(), reading.part(part).present()))
                        .forEach(claims::add);
            }
        } else if (feedback instanceof Feedback.OnDesign onDesign) {
            var reading = onDesign.reading();
            claims.add(new Claim(
                    Subject.KIND, feedback.kind(), reading.gradable() ? "This is a design" : "This is not a design"));
            if (reading.gradable()) {
                Stream.of(DeliveryStep.values())
                        .map(step -> part(
                                step.id(), step.heading(), reading.step(step).isPresent()))
                        .forEach(claims::add);
            }
        }
        feedback.findings().stream()
                .map(finding -> new Claim(Subject.FINDING, finding.rule(), finding.message()))
                .forEach(claims::add);
        return claims.stream().limit(MOST).toList();
    }

    private static Claim part(String id, String heading, boolean found) {
        return new Claim(Subject.PART, id, heading + (found ? ": found" : ": not found"));
    }
}
