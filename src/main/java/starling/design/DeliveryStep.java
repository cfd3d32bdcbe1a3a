package starling.design;

import java.util.Locale;

/** A stage of a system-design answer, in the order in which a good interview reaches them. */
public enum DeliveryStep {
    FUNCTIONAL_REQUIREMENTS("Functional requirements"),
    NON_FUNCTIONAL_REQUIREMENTS("Non-functional requirements"),
    ESTIMATES("Estimates"),
    CORE_ENTITIES("Core entities"),
    API("API"),
    DATA_FLOW("Data flow"),
    HIGH_LEVEL_DESIGN("High-level design"),
    DEEP_DIVES("Deep dives"),
    TRADE_OFFS("Trade-offs"),
    FAILURE_HANDLING("Failure handling");

    private final String heading;

    DeliveryStep(String heading) {
        this.heading = heading;
    }

    /** The name shown to people. */
    public String heading() {
        return heading;
    }

    /** The name in files and in JSON, such as {@code trade_offs}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
