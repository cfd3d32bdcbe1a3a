package starling.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import starling.language.Span;
import starling.rubric.FactSheet;
import starling.rubric.FactType;
import starling.star.Part;
import starling.star.StarReading;

/** What the rules of {@code config/rules/story.yaml} may ask of an answer, and quote from it. */
public final class StoryFacts {
    /** The facts and their types. */
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
        facts.put("hedges", (long) reading.hedges().size());
        facts.put("missing", (long) reading.missing().size());
        return facts;
    }

    /** The words that a rule's {@code quote} names; empty if the answer has none. */
    static Optional<Span> quote(String name, StarReading reading) {
        return switch (name) {
            case "hedge" -> reading.hedges().stream().findFirst();
            case "measure" -> reading.measures().stream().findFirst();
            case "first" -> reading.sentences().stream().findFirst().map(sentence -> sentence.span());
            default ->
                reading.parts().entrySet().stream()
                        .filter(part -> part.getKey().id().equals(name))
                        .flatMap(part -> part.getValue().evidence().stream())
                        .findFirst();
        };
    }

    private static FactSheet sheet() {
        var facts = new LinkedHashMap<String, FactType>();
        facts.put("kind", FactType.WORD);
        facts.put("reason", FactType.WORD);
        for (var part : Part.values()) {
            if (part != Part.NONE) {
                facts.put(part.id() + ".present", FactType.TRUTH);
                facts.put(part.id() + ".share", FactType.SHARE);
            }
        }
        facts.put("words", FactType.COUNT);
        facts.put("minutes", FactType.SHARE);
        facts.put("i", FactType.COUNT);
        facts.put("we", FactType.COUNT);
        facts.put("measures", FactType.COUNT);
        facts.put("result.measured", FactType.TRUTH);
        facts.put("hedges", FactType.COUNT);
        facts.put("missing", FactType.COUNT);
        return new FactSheet(facts);
    }
}
