package starling.feedback;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import starling.language.Span;
import starling.rubric.FactSheet;
import starling.rubric.FactType;
import starling.star.AnswerKind;
import starling.star.KindReason;
import starling.star.Part;
import starling.star.ReadSentence;
import starling.star.StarReading;
import starling.star.Wording;

/** What the rules of {@code config/rules/story.yaml} may ask of an answer, and quote from it. */
public final class StoryFacts {
    private static final Map<String, Function<StarReading, Optional<Span>>> QUOTES = quotes();
    /** The facts and their types, and what can be quoted. */
    public static final FactSheet SHEET = sheet();

    private StoryFacts() {}

    static Map<String, Object> of(StarReading reading) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", reading.kind().id());
        facts.put("reason", reading.reason().id());
        reading.parts().forEach((part, found) -> {
            facts.put(part.id() + ".present", found.present());
            facts.put(part.id() + ".share", found.share());
        });
        facts.put("words", (long) reading.words());
        facts.put("minutes", reading.minutesSpoken());
        facts.put("i", (long) reading.firstPersonSingular());
        facts.put("we", (long) reading.firstPersonPlural());
        facts.put("measures", (long) reading.measures().size());
        facts.put("result.measured", reading.resultMeasured());
        facts.put("action.reasons", within(Part.ACTION, Wording.Kind.EXPLANATION, reading));
        facts.put("result.recognitions", within(Part.RESULT, Wording.Kind.RECOGNITION, reading));
        facts.put("missing", (long) reading.missing().size());
        facts.put("none.share", reading.shareOfNoPart());
        facts.put("before_action", (long) reading.wordsBeforeAction());
        facts.put("after_result", (long) reading.wordsAfterResult());
        facts.put("ends_with", reading.lastPart().id());
        facts.put("relevance", reading.relevance());
        for (var kind : Wording.Kind.values()) {
            facts.put(kind.plural(), (long) reading.wording().of(kind).size());
        }
        return facts;
    }

    private static long within(Part part, Wording.Kind kind, StarReading reading) {
        return reading.wording().of(kind).stream()
                .filter(span -> reading.isWithin(part, span))
                .count();
    }

    /** The words that a rule's {@code quote} names; empty if the answer has none. */
    static Optional<Span> quote(String name, StarReading reading) {
        return Optional.ofNullable(QUOTES.get(name)).flatMap(quote -> quote.apply(reading));
    }

    private static Map<String, Function<StarReading, Optional<Span>>> quotes() {
        var quotes = new LinkedHashMap<String, Function<StarReading, Optional<Span>>>();
        Part.STAR_AND_LEARNING.forEach(part -> quotes.put(part.id(), reading -> reading.quote(part)));
        quotes.put("first", reading -> sentences(reading).findFirst());
        quotes.put("last", reading -> sentences(reading).reduce((earlier, later) -> later));
        quotes.put("measure", reading -> reading.measures().stream().findFirst());
        for (var kind : Wording.Kind.values()) {
            quotes.put(kind.id(), reading -> reading.wording().of(kind).stream().findFirst());
        }
        return Collections.unmodifiableMap(quotes);
    }

    private static Stream<Span> sentences(StarReading reading) {
        return reading.sentences().stream().map(ReadSentence::span);
    }

    private static FactSheet sheet() {
        var facts = new LinkedHashMap<String, FactType>();
        facts.put("kind", FactType.WORD);
        facts.put("reason", FactType.WORD);
        for (var part : Part.STAR_AND_LEARNING) {
            facts.put(part.id() + ".present", FactType.TRUTH);
            facts.put(part.id() + ".share", FactType.SHARE);
        }
        facts.put("words", FactType.COUNT);
        facts.put("minutes", FactType.SHARE);
        facts.put("i", FactType.COUNT);
        facts.put("we", FactType.COUNT);
        facts.put("measures", FactType.COUNT);
        facts.put("result.measured", FactType.TRUTH);
        facts.put("action.reasons", FactType.COUNT);
        facts.put("result.recognitions", FactType.COUNT);
        facts.put("missing", FactType.COUNT);
        facts.put("none.share", FactType.SHARE);
        facts.put("before_action", FactType.COUNT);
        facts.put("after_result", FactType.COUNT);
        facts.put("ends_with", FactType.WORD);
        facts.put("relevance", FactType.SHARE);
        for (var kind : Wording.Kind.values()) {
            facts.put(kind.plural(), FactType.COUNT);
        }
        var words = Map.of(
                "kind", Stream.of(AnswerKind.values()).map(AnswerKind::id).toList(),
                "reason", Stream.of(KindReason.values()).map(KindReason::id).toList(),
                "ends_with", Stream.of(Part.values()).map(Part::id).toList());
        return new FactSheet(facts, words, QUOTES.keySet());
    }
}
