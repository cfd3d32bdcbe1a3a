package starling.feedback;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import starling.design.BriefCoverage;
import starling.design.BriefCoverage.Depth;
import starling.design.BriefCoverage.DiveReading;
import starling.design.DeliveryStep;
import starling.design.DesignReading;
import starling.design.DesignSubstance;
import starling.design.DesignSubstance.Contradiction;
import starling.design.DesignSubstance.Unexplained;
import starling.language.Span;
import starling.question.DesignBrief.DeepDive;
import starling.question.DesignBrief.Point;
import starling.rubric.FactSheet;
import starling.rubric.FactType;

/** What the rules of {@code config/rules/design.yaml} may ask of a system-design answer, quote from it, and say of it. */
public final class DesignFacts {
    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";

    /** What the concepts of a question begin with that is about who may see or do what. */
    private static final List<String> SECURE = List.of(
            "authent",
            "authori",
            "encrypt",
            "privacy",
            "permission",
            "access",
            "audit",
            "secret",
            "security",
            "key man");

    private static final int MOST_NAMED = 3;
    private static final Pattern ABBREVIATION = Pattern.compile("\\b(?:api|cdn|dns|id)\\b");
    /** A capital letter that only begins a sentence, as in "A fan" and not in "API". */
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}(?:\\p{Ll}*+(?![\\p{L}\\p{N}]))");

    /** The facts and their types, what can be quoted, and what can be said. */
    public static final FactSheet SHEET = sheet();

    private DesignFacts() {}

    static Map<String, Object> of(DesignSubstance found) {
        var reading = found.reading();
        var coverage = found.coverage();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("gradable", reading.gradable());
        facts.put("words", (long) reading.words());
        facts.put("components", (long) reading.components().size());
        facts.put("flows", (long) reading.flows().size());
        facts.put("unconnected", found.unconnected());
        facts.put("missing", (long) reading.missing().size());
        for (var step : DeliveryStep.values()) {
            facts.put(step.id(), reading.step(step).isPresent());
        }
        facts.put("points", (long) coverage.functional().size());
        facts.put("points.missing", (long) coverage.missingFunctional().size());
        facts.put("qualities", (long) coverage.nonFunctional().size());
        facts.put("qualities.missing", (long) coverage.missingNonFunctional().size());
        facts.put("crux", coverage.crux().map(crux -> id(crux.depth())).orElse(UNKNOWN));
        facts.put("dives", (long) coverage.dives().size());
        facts.put("dives.solved", coverage.solved());
        facts.put("components.missing", (long) coverage.missingComponents().size());
        facts.put("untouched", coverage.isUntouched());
        facts.put("shared", (long) coverage.shared());
        facts.put("numbers", (long) found.numbers());
        facts.put("sums", (long) found.sums());
        facts.put("contradictions", (long) found.contradictions().size());
        facts.put("options", (long) found.options().size());
        facts.put("weighed", (long) found.weighed().size());
        facts.put("unreasoned", (long) found.unreasoned().size());
        facts.put("products", (long) found.products());
        facts.put("buzzwords", (long) found.buzzwords().size());
        facts.put("redundancy", found.redundancy().isPresent());
        facts.put("security", found.security().isPresent());
        facts.put("security.needed", isSecurityNeeded(coverage));
        facts.put("cost", found.cost().isPresent());
        facts.put("leaves.out", found.leavesOut());
        facts.put("needs.late", found.requirementsLate().isPresent());
        facts.put("largest.step", found.largestStep().map(DeliveryStep::id).orElse(NONE));
        facts.put("largest.share", largestShare(found));
        return facts;
    }

    private static double largestShare(DesignSubstance found) {
        return found.shares().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static boolean isSecurityNeeded(BriefCoverage coverage) {
        return coverage.dives().stream()
                .flatMap(reading -> reading.dive().concepts().stream())
                .map(concept -> concept.toLowerCase(Locale.ROOT))
                .anyMatch(concept -> SECURE.stream().anyMatch(concept::startsWith));
    }

    /** The words that a rule's {@code quote} names; empty if the answer has none. */
    static Optional<Span> quote(String name, DesignSubstance found) {
        return switch (name) {
            case "contradiction" ->
                found.contradictions().stream().map(Contradiction::quote).findFirst();
            case "unreasoned" -> found.unreasoned().stream().findFirst();
            case "weighed" -> found.weighed().stream().findFirst();
            case "buzzword" ->
                found.buzzwords().stream().map(Unexplained::quote).findFirst();
            case "crux" -> found.coverage().crux().flatMap(DiveReading::quote);
            case "redundancy" -> found.redundancy();
            case "needs" -> found.requirementsLate();
            default ->
                found.reading().steps().stream()
                        .filter(step -> name.equals("first") || step.step().id().equals(name))
                        .map(step -> step.quote())
                        .findFirst();
        };
    }

    /** What stands in braces in what a rule says; empty where there is nothing to say. */
    static Map<String, String> texts(DesignSubstance found) {
        var coverage = found.coverage();
        var crux = coverage.crux().map(DiveReading::dive);
        var dive = coverage.unsolved().map(DiveReading::dive);
        var texts = new LinkedHashMap<String, String>();
        texts.put("point", first(coverage.missingFunctional()));
        texts.put("points", few(coverage.missingFunctional()));
        texts.put("quality", first(coverage.missingNonFunctional()));
        texts.put("qualities", few(coverage.missingNonFunctional()));
        texts.put("crux", crux.map(DeepDive::topic).orElse(""));
        texts.put("crux.probe", crux.map(DeepDive::probe).orElse(""));
        texts.put("dive", dive.map(DeepDive::topic).orElse(""));
        texts.put("dive.probe", dive.map(DeepDive::probe).orElse(""));
        texts.put(
                "components.missing",
                listed(coverage.missingComponents().stream()
                        .map(DesignFacts::written)
                        .toList()));
        texts.put(
                "sum",
                found.contradictions().stream()
                        .map(Contradiction::sum)
                        .findFirst()
                        .orElse(""));
        texts.put(
                "buzzwords",
                listed(found.buzzwords().stream().map(Unexplained::name).toList()));
        texts.put("largest.step", found.largestStep().map(DeliveryStep::heading).orElse(""));
        return texts;
    }

    private static String first(List<Point> points) {
        return points.stream().map(Point::point).findFirst().orElse("");
    }

    /** The first few points in one sentence: "a fan pays; and a hold ends by itself." */
    private static String few(List<Point> points) {
        var clauses = points.stream().map(point -> clause(point.point())).toList();
        return clauses.isEmpty() ? "" : joined(clauses, "; ", "; and ") + ".";
    }

    private static String clause(String sentence) {
        var clause = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return CAPITAL.matcher(clause).lookingAt()
                ? clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1)
                : clause;
    }

    /** The name of a component as it is written: "API gateway". */
    private static String written(String component) {
        return ABBREVIATION.matcher(component).replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
    }

    private static String listed(List<String> names) {
        return joined(names, ", ", " and ");
    }

    private static String joined(List<String> all, String between, String beforeLast) {
        var few = all.stream().limit(MOST_NAMED).toList();
        int last = few.size() - 1;
        return few.size() < 2
                ? String.join("", few)
                : String.join(between, few.subList(0, last)) + beforeLast + few.get(last);
    }

    private static String id(Depth depth) {
        return depth.name().toLowerCase(Locale.ROOT);
    }

    private static FactSheet sheet() {
        var steps = Stream.of(DeliveryStep.values()).map(DeliveryStep::id).toList();
        var depths = Stream.of(Depth.values()).map(DesignFacts::id);
        var words = Map.of(
                "crux", Stream.concat(Stream.of(UNKNOWN), depths).toList(),
                "largest.step", Stream.concat(Stream.of(NONE), steps.stream()).toList());
        var quotes = new LinkedHashSet<>(List.of("first"));
        quotes.addAll(steps);
        quotes.addAll(List.of("contradiction", "unreasoned", "weighed", "buzzword", "crux", "redundancy", "needs"));
        var nothing = DesignSubstance.of(new DesignReading(false, List.of(), List.of(), List.of(), 0));
        var facts = new LinkedHashMap<String, FactType>();
        of(nothing).forEach((name, value) -> facts.put(name, type(value)));
        return new FactSheet(facts, words, quotes, texts(nothing).keySet(), DesignAxes.TAKEN_BY_RULES);
    }

    private static FactType type(Object value) {
        if (value instanceof Boolean) {
            return FactType.TRUTH;
        }
        if (value instanceof Long) {
            return FactType.COUNT;
        }
        return value instanceof Double ? FactType.SHARE : FactType.WORD;
    }
}
