package starling.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import starling.design.DeliveryStep;
import starling.design.DesignReading;
import starling.design.StepReading;
import starling.feedback.Feedback;
import starling.language.Span;
import starling.star.KindReason;
import starling.star.Part;

final class ComparisonTest {
    private static final Feedback.OnDesign NO_DESIGN = new Feedback.OnDesign(
            new DesignReading(false, List.of(), List.of(), List.of(), 3), List.of(), Optional.empty(), 0);

    @Test
    void whatIsNewAndWhatHasGoneIsSaid() {
        var before = design(DeliveryStep.API, DeliveryStep.ESTIMATES);

        assertThat(Comparison.of(before, design(DeliveryStep.API))).isEqualTo("No longer there: Estimates.");
        assertThat(Comparison.of(design(DeliveryStep.API), before)).isEqualTo("New: Estimates.");
        assertThat(Comparison.of(before, before)).isEqualTo("The same steps as before.");
        assertThat(Comparison.of(design(), design())).isEqualTo("Nothing is new yet.");
    }

    @Test
    void aDesignThatIsNoneAnyMoreIsComparedWithWhatItWas() {
        var design = design(DeliveryStep.API);

        assertThat(Comparison.of(design, NO_DESIGN)).isEqualTo("Before, it was a design with 1 of 10 delivery steps.");
        assertThat(Comparison.of(NO_DESIGN, design)).isEqualTo("This is a design now; before, it was not.");
        assertThat(Comparison.of(NO_DESIGN, NO_DESIGN)).isEqualTo("That has not changed since your last answer.");
    }

    @Test
    void everyKindHasWordsOfItsOwn() {
        var story = ToldStory.whole().feedback();

        for (var reason : KindReason.values()) {
            if (reason != KindReason.EVENT) {
                var other = new ToldStory()
                        .sentence(Part.NONE, "Well.")
                        .ofKind(reason)
                        .feedback();
                assertThat(Comparison.of(other, story)).matches("This is a story now; before, (it|there|I) .*\\.");
                assertThat(Comparison.of(story, other)).isEqualTo("Before, it was a story of 60 of 100.");
                assertThat(Comparison.of(other, other)).isEqualTo("That has not changed since your last answer.");
            }
        }
    }

    private static Feedback.OnDesign design(DeliveryStep... steps) {
        var readings = Stream.of(steps)
                .map(step -> new StepReading(step, 1, new Span("x", 0, 1)))
                .toList();
        return new Feedback.OnDesign(
                new DesignReading(true, readings, List.of(), List.of(), 30), List.of(), Optional.empty(), 10);
    }
}
