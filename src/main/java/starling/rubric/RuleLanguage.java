package starling.rubric;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Arithmetic;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Conversions;
import dev.cel.checker.CelStandardDeclarations.StandardOverload;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import starling.configuration.YamlNode;

/**
 * What a rule may be written in: the part of the Common Expression Language that says something about the facts of a sheet.
 * It compares, joins, adds and multiplies, and asks whether all or some of a list are so. Left out is what could make an
 * expression run long (joining texts or lists, which doubles them each time), fail for some answers (dividing whole numbers,
 * looking into a list) or escape the check of its types.
 *
 * @see <a href="https://github.com/google/cel-spec">Common Expression Language, the specification</a>
 */
final class RuleLanguage {
    /** How often all loops of one expression may go round, together, each time it is applied. */
    private static final int MOST_ITERATIONS = 1_000;

    private static final Set<StandardFunction> LOGIC = Set.of(
            StandardFunction.LOGICAL_NOT,
            StandardFunction.LOGICAL_AND,
            StandardFunction.LOGICAL_OR,
            StandardFunction.CONDITIONAL,
            StandardFunction.NOT_STRICTLY_FALSE,
            StandardFunction.EQUALS,
            StandardFunction.NOT_EQUALS,
            StandardFunction.LESS,
            StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER,
            StandardFunction.GREATER_EQUALS,
            StandardFunction.IN);
    private static final Set<StandardOverload> ARITHMETIC = Set.of(
            Arithmetic.ADD_INT64,
            Arithmetic.ADD_DOUBLE,
            Arithmetic.SUBTRACT_INT64,
            Arithmetic.SUBTRACT_DOUBLE,
            Arithmetic.MULTIPLY_INT64,
            Arithmetic.MULTIPLY_DOUBLE,
            Arithmetic.DIVIDE_DOUBLE,
            Arithmetic.NEGATE_INT64,
            Arithmetic.NEGATE_DOUBLE,
            Conversions.INT64_TO_DOUBLE);
    private static final CelOptions OPTIONS = options();

    private final FactSheet sheet;
    private final CelCompiler compiler;
    private final CelRuntime runtime;

    RuleLanguage(FactSheet sheet) {
        this.sheet = sheet;
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions(
                                (function, overload) -> LOGIC.contains(function) || ARITHMETIC.contains(overload))
                        .build())
                .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE);
        sheet.facts().forEach((name, type) -> builder.addVar(name, celType(type)));
        this.compiler = builder.build();
        this.runtime =
                CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();
    }

    /**
     * An expression, checked and compiled.
     *
     * @throws starling.configuration.ConfigurationException naming the place of its first mistake
     */
    Expression compile(YamlNode when) {
        try {
            var checked = checked(when);
            return new Expression(runtime.createProgram(checked), facts(checked));
        } catch (CelEvaluationException e) {
            throw when.error("the expression cannot be used (" + e.getErrorCode() + ")");
        }
    }

    private CelAbstractSyntaxTree checked(YamlNode when) {
        var mistakes = new ExpressionMistakes(when, sheet);
        CelAbstractSyntaxTree parsed;
        try {
            parsed = compiler.parse(when.text()).getAst();
        } catch (CelValidationException e) {
            throw mistakes.unreadable(e);
        }
        CelAbstractSyntaxTree checked;
        try {
            checked = compiler.check(parsed).getAst();
        } catch (CelValidationException e) {
            throw mistakes.meaningless(e);
        }
        if (!checked.getResultType().equals(SimpleType.BOOL)) {
            throw mistakes.notTruth(checked.getResultType());
        }
        return checked;
    }

    private List<String> facts(CelAbstractSyntaxTree checked) {
        var places = checked.getSource().getPositionsMap();
        return checked.getReferenceMap().entrySet().stream()
                .filter(reference ->
                        sheet.facts().containsKey(reference.getValue().name()))
                .sorted(Comparator.comparingInt(reference -> places.getOrDefault(reference.getKey(), 0)))
                .map(reference -> reference.getValue().name())
                .distinct()
                .toList();
    }

    // What replaces enableHomogeneousLiterals is another library; without either, an item of [1, "a"] is of no type.
    @SuppressWarnings("deprecation")
    private static CelOptions options() {
        return CelOptions.current()
                .enableHeterogeneousNumericComparisons(true)
                .enableHomogeneousLiterals(true)
                .comprehensionMaxIterations(MOST_ITERATIONS)
                .build();
    }

    private static CelType celType(FactType type) {
        return switch (type) {
            case TRUTH -> SimpleType.BOOL;
            case COUNT -> SimpleType.INT;
            case SHARE -> SimpleType.DOUBLE;
            case WORD -> SimpleType.STRING;
        };
    }
}
