package starling.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import starling.design.BriefCoverage.Depth;
import starling.design.BriefCoverage.DiveReading;
import starling.design.BriefCoverage.PointReading;
import starling.language.Span;

/**
 * Finds where a part of an answer takes the steps that it was asked for. Whoever is asked for requirements need not say that these
 * are requirements, so that in such a part less is enough than anywhere else.
 */
final class AskedStepFinder {
    private static final int FEWEST_NUMBERS = 2;
    private static final int FEWEST_ENTITIES = 2;
    private static final Pattern WORDS_OF_NAME = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    /**
     * What was found in a part of an answer.
     *
     * @param coverage what it has of the brief
     * @param weighed the sentences that set one option against another and say why
     */
    record Found(
            Outline outline,
            List<Sentence> sentences,
            Connected connected,
            BriefCoverage coverage,
            Arithmetic sums,
            List<Span> weighed) {}

    private final StepFinder steps;
    private final String answer;
    private final List<String> entities;

    /**
     * Of one answer.
     *
     * @param entities what its question says that the system keeps
     */
    AskedStepFinder(StepFinder steps, String answer, List<String> entities) {
        this.steps = steps;
        this.answer = answer;
        this.entities = entities;
    }

    /** Those of the steps that a part takes that was asked for them. */
    List<StepReading> find(List<DeliveryStep> asked, Found part) {
        var known = Stream.of(
                        steps.titled(answer, part.outline()),
                        steps.told(answer, part.outline()),
                        steps.toldWhenAsked(answer, part.outline()))
                .flatMap(List::stream)
                .toList();
        var found = new ArrayList<StepReading>();
        for (var step : asked) {
            known.stream()
                    .filter(reading -> reading.step() == step)
                    .findFirst()
                    .or(() -> shown(step, part).map(quote -> StepReading.in(answer, step, quote)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Span> shown(DeliveryStep step, Found part) {
        return switch (step) {
            case FUNCTIONAL_REQUIREMENTS -> first(part.coverage().functional());
            case NON_FUNCTIONAL_REQUIREMENTS -> first(part.coverage().nonFunctional());
            case ESTIMATES ->
                part.sums().numbers() < FEWEST_NUMBERS
                        ? Optional.empty()
                        : part.sums().first().map(this::quote);
            case CORE_ENTITIES -> entities(part.sentences());
            case DATA_FLOW -> part.connected().path().map(passage -> StepFinder.quote(answer, passage, 0));
            case HIGH_LEVEL_DESIGN -> part.connected().design(answer).map(StepReading::quote);
            case DEEP_DIVES ->
                part.coverage().dives().stream()
                        .filter(dive -> dive.depth() == Depth.SOLVED)
                        .findFirst()
                        .flatMap(DiveReading::quote);
            case TRADE_OFFS -> part.weighed().stream().findFirst();
            case API, FAILURE_HANDLING -> Optional.empty();
        };
    }

    private static Optional<Span> first(List<PointReading> points) {
        return points.stream().flatMap(point -> point.quote().stream()).findFirst();
    }

    private Optional<Span> entities(List<Sentence> sentences) {
        var named = entities.stream()
                .flatMap(entity -> sentences.stream()
                        .filter(sentence -> names(sentence, entity))
                        .limit(1))
                .toList();
        return named.size() < FEWEST_ENTITIES
                ? Optional.empty()
                : named.stream().findFirst().map(this::quote);
    }

    /** "Seat" is named by "seats", "ClickCount" by "the count of clicks". */
    private static boolean names(Sentence sentence, String entity) {
        return WORDS_OF_NAME
                .splitAsStream(entity)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .allMatch(word -> sentence.wording().tokens().stream()
                        .anyMatch(token -> token.word().startsWith(word)));
    }

    private Span quote(Sentence sentence) {
        return sentence.quote(answer, 0);
    }
}
