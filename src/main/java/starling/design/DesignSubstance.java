package starling.design;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.language.Span;

/**
 * What a system-design answer says beyond which steps it takes: what it covers of its question, whether its numbers agree, what it
 * weighs and why, what it only names. All empty for an answer that is not gradable.
 *
 * @param reading the steps, components and flows
 * @param coverage what it has of what its question asks for
 * @param numbers how many sizes, rates, times and shares it gives
 * @param sums how many sums of it could be checked
 * @param contradictions numbers of it that do not agree with each other, in the order of the answer
 * @param options sentences that set one option against another
 * @param weighed those of them that give a reason
 * @param unreasoned choices that name what was not chosen, and no reason
 * @param buzzwords products and patterns that are named without a word on what they are for
 * @param products how many products and patterns it names, each once
 * @param redundancy the words that show a part with a copy
 * @param security the words that show who may see or do what
 * @param cost the words that show what it costs
 * @param leavesOut whether it says what it leaves out
 * @param requirementsLate the words that say what people can do, where they stand below the design
 * @param shares the share of the words that each step has, from 0 to 1; a step without any is not in it
 */
public record DesignSubstance(
        DesignReading reading,
        BriefCoverage coverage,
        int numbers,
        int sums,
        List<Contradiction> contradictions,
        List<Span> options,
        List<Span> weighed,
        List<Span> unreasoned,
        List<Unexplained> buzzwords,
        int products,
        Optional<Span> redundancy,
        Optional<Span> security,
        Optional<Span> cost,
        boolean leavesOut,
        Optional<Span> requirementsLate,
        Map<DeliveryStep, Double> shares) {
    /**
     * Numbers that an answer gives and that do not agree.
     *
     * @param sum what they come to, in a sentence of ours
     * @param quote where the last of them stands
     */
    public record Contradiction(String sum, Span quote) {
        /** Says nothing of the answer, so that no log ever holds it. */
        @Override
        public String toString() {
            return "contradiction from " + quote.start();
        }
    }

    /**
     * A product or pattern that is only named.
     *
     * @param name as it is usually written
     * @param quote where it is named
     */
    public record Unexplained(String name, Span quote) {
        /** Says nothing of the answer, so that no log ever holds it. */
        @Override
        public String toString() {
            return "a product that is only named";
        }
    }

    public DesignSubstance {
        contradictions = List.copyOf(contradictions);
        options = List.copyOf(options);
        weighed = List.copyOf(weighed);
        unreasoned = List.copyOf(unreasoned);
        buzzwords = List.copyOf(buzzwords);
        shares = Collections.unmodifiableMap(
                shares.isEmpty() ? new EnumMap<>(DeliveryStep.class) : new EnumMap<>(shares));
    }

    /** Of an answer of which no more than the steps is known. */
    public static DesignSubstance of(DesignReading reading) {
        return new DesignSubstance(
                reading,
                BriefCoverage.NONE,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of());
    }

    /** The step that has the most words; empty if that is not known. */
    public Optional<DeliveryStep> largestStep() {
        return shares.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** How many of the named components nothing connects to another one. */
    public long unconnected() {
        return reading.components().stream()
                .filter(component -> reading.flows().stream()
                        .noneMatch(flow ->
                                flow.from().equals(component) || flow.to().equals(component)))
                .count();
    }

    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return "substance of a design with " + reading.steps().size() + " steps";
    }
}
