package starling.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import starling.design.DeliveryStep;

/** A stage of a system-design interview, in the order in which the interviewer opens them. */
public enum Stage {
    REQUIREMENTS("requirements", "Requirements", 15),
    /** Only where the question has numbers that a design turns on. */
    ESTIMATES("estimates", "Estimates", 10),
    ENTITIES_AND_API("entities-and-api", "Entities and API", 10),
    HIGH_LEVEL_DESIGN("high-level-design", "High-level design", 30),
    /** Once or twice: where the system is hardest, then the next place that is not solved yet. */
    DEEP_DIVE("deep-dive", "Deep dive", 10),
    /** A requirement changes. */
    TWIST("twist", "A change", 10),
    WRAP_UP("wrap-up", "Wrap-up", 5);

    private final String id;
    private final String heading;
    private final int share;

    Stage(String id, String heading, int share) {
        this.id = id;
        this.heading = heading;
        this.share = share;
    }

    /** The name in the store. */
    public String id() {
        return id;
    }

    /** The name shown to people. */
    public String heading() {
        return heading;
    }

    /** The steps that it asks for, the most important first; none where a requirement changes. */
    public List<DeliveryStep> asks() {
        return switch (this) {
            case REQUIREMENTS ->
                List.of(DeliveryStep.FUNCTIONAL_REQUIREMENTS, DeliveryStep.NON_FUNCTIONAL_REQUIREMENTS);
            case ESTIMATES -> List.of(DeliveryStep.ESTIMATES);
            case ENTITIES_AND_API -> List.of(DeliveryStep.CORE_ENTITIES, DeliveryStep.API);
            case HIGH_LEVEL_DESIGN -> List.of(DeliveryStep.HIGH_LEVEL_DESIGN, DeliveryStep.DATA_FLOW);
            case DEEP_DIVE -> List.of(DeliveryStep.DEEP_DIVES);
            case TWIST -> List.of();
            case WRAP_UP -> List.of(DeliveryStep.TRADE_OFFS, DeliveryStep.FAILURE_HANDLING);
        };
    }

    /** What it has of the time, beside the shares of all others that a question has. */
    int share() {
        return share;
    }

    /** The stage with this {@link #id()}. */
    public static Optional<Stage> named(String id) {
        return Arrays.stream(values()).filter(stage -> stage.id.equals(id)).findFirst();
    }
}
