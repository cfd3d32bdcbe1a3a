package starling.design;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@link DesignReader} found in a system-design answer.
 *
 * @param gradable whether there is anything to grade: false for an empty, one-word or meaningless answer
 * @param steps the delivery steps that are there, in the order of {@link DeliveryStep}
 * @param components the building blocks it names ("load balancer", "queue"), in order, each once
 * @param flows pairs of components that it connects, such as client to api gateway, in order, each once
 * @param words how many words the answer has
 * @param sketch the parts as the answer names them, and what connects them
 */
public record DesignReading(
        boolean gradable,
        List<StepReading> steps,
        List<String> components,
        List<Flow> flows,
        int words,
        Sketch sketch) {
    /** A reading with nothing to draw. */
    public DesignReading(
            boolean gradable, List<StepReading> steps, List<String> components, List<Flow> flows, int words) {
        this(gradable, steps, components, flows, words, Sketch.EMPTY);
    }

    /** A connection between two components, in its direction. */
    public record Flow(String from, String to) {}

    public DesignReading {
        steps = List.copyOf(steps);
        components = List.copyOf(components);
        flows = List.copyOf(flows);
    }

    /** Where the answer reaches a step; empty if it does not. */
    public Optional<StepReading> step(DeliveryStep step) {
        return steps.stream().filter(reading -> reading.step() == step).findFirst();
    }

    /** The same with one more step, in its place among the others. */
    DesignReading with(StepReading step) {
        var all = Stream.concat(steps.stream(), Stream.of(step))
                .sorted(Comparator.comparing(StepReading::step))
                .toList();
        return new DesignReading(gradable, all, components, flows, words, sketch);
    }

    /** The steps that are nowhere in the answer, in their order. */
    public List<DeliveryStep> missing() {
        return Arrays.stream(DeliveryStep.values())
                .filter(step -> step(step).isEmpty())
                .toList();
    }
}
