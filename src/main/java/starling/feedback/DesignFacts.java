package starling.feedback;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.design.DeliveryStep;
import starling.design.DesignReading;
import starling.language.Span;
import starling.rubric.FactSheet;
import starling.rubric.FactType;

/** What the rules of {@code config/rules/design.yaml} may ask of a system-design answer, and quote from it. */
public final class DesignFacts {
    /** The facts and their types, and what can be quoted. */
    public static final FactSheet SHEET = sheet();

    private DesignFacts() {}

    static Map<String, Object> of(DesignReading reading) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("gradable", reading.gradable());
        facts.put("words", (long) reading.words());
        facts.put("components", (long) reading.components().size());
        facts.put("flows", (long) reading.flows().size());
        facts.put("missing", (long) reading.missing().size());
        for (var step : DeliveryStep.values()) {
            facts.put(step.id(), reading.step(step).isPresent());
        }
        return facts;
    }

    /** The words that a rule's {@code quote} names; empty if the answer has none. */
    static Optional<Span> quote(String name, DesignReading reading) {
        return reading.steps().stream()
                .filter(step -> name.equals("first") || step.step().id().equals(name))
                .map(step -> step.quote())
                .findFirst();
    }

    private static FactSheet sheet() {
        var facts = new LinkedHashMap<String, FactType>();
        facts.put("gradable", FactType.TRUTH);
        facts.put("words", FactType.COUNT);
        facts.put("components", FactType.COUNT);
        facts.put("flows", FactType.COUNT);
        facts.put("missing", FactType.COUNT);
        for (var step : DeliveryStep.values()) {
            facts.put(step.id(), FactType.TRUTH);
        }
        var quotes = Stream.concat(
                Stream.of("first"), Stream.of(DeliveryStep.values()).map(DeliveryStep::id));
        return new FactSheet(facts, Map.of(), quotes.collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
