package starling.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the parts of an answer whose text is changed. */
final class AskedPartTest {
    private static final String BEFORE = "Fans buy seats.\n\nA seat, a fan.\n\nOne update.\n\nWe read from Postgres.";
    private static final List<DeliveryStep> FLOW = List.of(DeliveryStep.DATA_FLOW);
    private static final List<DeliveryStep> DIVE = List.of(DeliveryStep.DEEP_DIVES);
    private static final List<DeliveryStep> FUNCTIONS = List.of(DeliveryStep.FUNCTIONAL_REQUIREMENTS);
    private static final List<DeliveryStep> FAILURES = List.of(DeliveryStep.FAILURE_HANDLING);
    private static final List<AskedPart> PARTS = List.of(
            new AskedPart(0, FUNCTIONS),
            new AskedPart(BEFORE.indexOf("A seat"), FLOW),
            new AskedPart(BEFORE.indexOf("One"), DIVE),
            new AskedPart(BEFORE.indexOf("We"), FAILURES));

    @Test
    void theSameTextKeepsItsParts() {
        assertThat(AskedPart.afterChange(PARTS, BEFORE, BEFORE)).isEqualTo(PARTS);
        assertThat(AskedPart.afterChange(PARTS, BEFORE + "\n ", BEFORE)).isEqualTo(PARTS);
    }

    @Test
    void nobodyAskedForWhatIsAddedBehind() {
        assertThat(AskedPart.afterChange(PARTS, BEFORE, BEFORE + "\n\nAnd Redis."))
                .hasSize(5)
                .startsWith(PARTS.toArray(AskedPart[]::new))
                .endsWith(new AskedPart(BEFORE.length(), List.of()));
    }

    @Test
    void whatIsChangedWithinAPartIsOfThatPart() {
        var after = BEFORE.replace("A seat, a fan.", "A seat, a fan, an order.\nGET /seats");

        assertThat(AskedPart.afterChange(PARTS, BEFORE, after))
                .containsExactly(
                        PARTS.get(0),
                        PARTS.get(1),
                        new AskedPart(after.indexOf("One"), DIVE),
                        new AskedPart(after.indexOf("We"), FAILURES));
    }

    @Test
    void nobodyAskedForWhatStandsInThePlaceOfSeveralParts() {
        var after = "Fans buy seats.\n\nSomething else altogether.\n\nWe read from Postgres.";

        assertThat(AskedPart.afterChange(PARTS, BEFORE, after))
                .contains(PARTS.get(0))
                .contains(new AskedPart(after.indexOf("We"), FAILURES))
                .anyMatch(part -> part.asked().isEmpty() && part.start() <= after.indexOf("Something"))
                .noneMatch(part -> part.asked().equals(DIVE) && part.start() <= after.indexOf("altogether"));
    }

    @Test
    void anotherTextHasNone() {
        assertThat(AskedPart.afterChange(PARTS, BEFORE, "Fans buy tickets. Done."))
                .isEmpty();
        assertThat(AskedPart.afterChange(List.of(), BEFORE, BEFORE)).isEmpty();
    }
}
