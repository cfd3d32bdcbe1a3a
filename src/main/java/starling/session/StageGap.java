package starling.session;

import java.util.Optional;
import starling.design.BriefCoverage.Depth;
import starling.design.DeliveryStep;
import starling.feedback.DesignSoFar;

/** What a stage left open that an interviewer asks further about, once. None of it gives anything away. */
final class StageGap {
    private StageGap() {}

    /**
     * What to ask further; empty if nothing is left open.
     *
     * @param soFar all that was said of the design, in this stage and before, since people run ahead; read as the whole answer will
     *     be for the report
     * @param meetsTwist whether what was said since the change meets it
     */
    static Optional<String> probe(StageRun run, DesignSoFar soFar, boolean meetsTwist) {
        return switch (run.stage()) {
            case REQUIREMENTS -> requirements(soFar);
            case ESTIMATES -> estimates(soFar);
            case ENTITIES_AND_API -> entitiesAndApi(soFar);
            case HIGH_LEVEL_DESIGN ->
                when(
                        !has(soFar, DeliveryStep.HIGH_LEVEL_DESIGN) || !has(soFar, DeliveryStep.DATA_FLOW),
                        "Take one request from the person's screen to the data and back: which parts does it pass, in which"
                                + " order?");
            case DEEP_DIVE -> dive(run, soFar);
            case TWIST -> when(!meetsTwist, "Which part of your design has to change for that, and how exactly?");
            case WRAP_UP -> wrapUp(soFar);
        };
    }

    private static Optional<String> requirements(DesignSoFar soFar) {
        var covered = soFar.covered();
        if (!has(soFar, DeliveryStep.FUNCTIONAL_REQUIREMENTS)) {
            return Optional.of("What must people be able to do with it? Name the few things that matter most.");
        }
        return when(
                        !has(soFar, DeliveryStep.NON_FUNCTIONAL_REQUIREMENTS),
                        "How fast, how available and how exact must it be? Give me numbers where you can.")
                .or(() -> when(
                        2 * covered.missingFunctional().size()
                                > covered.functional().size(),
                        "What else must people be able to do?"));
    }

    private static Optional<String> estimates(DesignSoFar soFar) {
        return when(
                        !has(soFar, DeliveryStep.ESTIMATES),
                        "Roughly how many requests a second is that, and how much is there to store?")
                .or(() -> when(
                        !soFar.substance().contradictions().isEmpty(),
                        "Two of your numbers do not go together. Which of them holds?"));
    }

    private static Optional<String> entitiesAndApi(DesignSoFar soFar) {
        return when(!has(soFar, DeliveryStep.CORE_ENTITIES), "Which things does it keep, and what belongs to each?")
                .or(() -> when(
                        !has(soFar, DeliveryStep.API),
                        "Which calls does it offer? Name those that matter, with what goes in and what comes back."));
    }

    private static Optional<String> dive(StageRun run, DesignSoFar soFar) {
        var dives = soFar.covered().dives();
        var depth = run.dive() < dives.size() ? dives.get(run.dive()).depth() : Depth.SOLVED;
        return switch (depth) {
            case SOLVED -> Optional.empty();
            case NAMED -> Optional.of("How exactly do you solve that? Take me through it step by step.");
            case MISSING -> Optional.of("What exactly goes wrong there, and which part of your design prevents it?");
        };
    }

    private static Optional<String> wrapUp(DesignSoFar soFar) {
        return when(
                        !has(soFar, DeliveryStep.FAILURE_HANDLING),
                        "Which part fails first, and what do people notice when it does?")
                .or(() -> when(
                        !has(soFar, DeliveryStep.TRADE_OFFS),
                        "Which choice was the closest, and why did you not take the other?"));
    }

    private static boolean has(DesignSoFar soFar, DeliveryStep step) {
        return soFar.substance().reading().step(step).isPresent();
    }

    private static Optional<String> when(boolean open, String probe) {
        return open ? Optional.of(probe) : Optional.empty();
    }
}
