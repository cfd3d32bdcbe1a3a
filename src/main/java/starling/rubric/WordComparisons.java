package starling.rubric;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that an expression compares facts with: {@code kind == "storry"} and {@code kind in ["storry"]} are of the right
 * type, and never so.
 */
final class WordComparisons {
    private static final Set<String> COMPARING = Set.of("_==_", "_!=_", "@in");

    /**
     * A word that a fact can never be.
     *
     * @param offset where it stands in the expression, in code points
     */
    record Impossible(String fact, String word, int offset) {}

    private final CelAbstractSyntaxTree checked;
    private final FactSheet sheet;

    WordComparisons(CelAbstractSyntaxTree checked, FactSheet sheet) {
        this.checked = checked;
        this.sheet = sheet;
    }

    /** The first word that the fact beside it can never be. */
    Optional<Impossible> impossible() {
        return CelNavigableAst.fromAst(checked)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .filter(expression -> expression.getKind() == CelExpr.ExprKind.Kind.CALL)
                .map(CelExpr::call)
                .filter(call ->
                        COMPARING.contains(call.function()) && call.args().size() == 2)
                .flatMap(call -> Stream.concat(
                        impossible(call.args().get(0), call.args().get(1)),
                        impossible(call.args().get(1), call.args().get(0))))
                .findFirst();
    }

    private Stream<Impossible> impossible(CelExpr fact, CelExpr other) {
        return Optional.ofNullable(checked.getReferenceMap().get(fact.id())).map(CelReference::name).stream()
                .filter(sheet.words()::containsKey)
                .flatMap(name -> words(other)
                        .filter(word -> !canBe(name).contains(word.constant().stringValue()))
                        .map(word -> new Impossible(name, word.constant().stringValue(), offset(word))));
    }

    private List<String> canBe(String fact) {
        return sheet.words().getOrDefault(fact, List.of());
    }

    /** The texts that an expression is, or is a list of. */
    private static Stream<CelExpr> words(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT ->
                expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
                        ? Stream.of(expression)
                        : Stream.empty();
            case LIST -> expression.list().elements().stream().flatMap(WordComparisons::words);
            default -> Stream.empty();
        };
    }

    private int offset(CelExpr expression) {
        return checked.getSource().getPositionsMap().getOrDefault(expression.id(), 0);
    }
}
