package starling.rubric;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import starling.configuration.ConfigurationException;
import starling.configuration.YamlNode;

/** What can be wrong with one expression, said to the owner in a sentence. */
final class ExpressionMistakes {
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NO_FIELDS =
            Pattern.compile("type '[^']*' does not support field selection.*", Pattern.DOTALL);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '\\((.*?)\\)' .*", Pattern.DOTALL);
    private static final Pattern MIXED =
            Pattern.compile("expected type '([^']*)' but found '([^']*)'.*", Pattern.DOTALL);

    /** What CEL's names of operators have and other names do not, as in {@code _+_} and {@code !_}. */
    private static final Pattern OPERAND = Pattern.compile("_[^\\w]|[^\\w]_");

    private static final Map<String, String> TYPES =
            Map.of("bool", "a truth value", "int", "a whole number", "double", "a decimal number", "string", "a text");
    private static final List<String> BOTH_OF_ONE_KIND = List.of("+", "-", "*", "/", "==", "!=");
    /** How much of an expression a message repeats, in UTF-16 units. */
    private static final int EXCERPT = 30;

    private final YamlNode when;
    private final String expression;
    private final FactSheet sheet;

    ExpressionMistakes(YamlNode when, FactSheet sheet) {
        this.when = when;
        this.expression = when.text();
        this.sheet = sheet;
    }

    /** The expression breaks off or holds something that is not of the language. */
    ConfigurationException unreadable(CelValidationException e) {
        var offset = offset(e);
        var rest = expression.substring(offset);
        if (rest.isBlank()) {
            return when.errorAt(offset, "the expression ends too early");
        }
        return when.errorAt(
                offset,
                "the expression cannot be read from here on: " + excerpt(rest)
                        + " (compare with ==, join with && and ||, negate with !)");
    }

    /** The expression names something that is not there, or asks it what its type does not have. */
    ConfigurationException meaningless(CelValidationException e) {
        var offset = offset(e);
        var problem = first(e).getMessage();
        var undeclared = UNDECLARED.matcher(problem);
        if (undeclared.matches()) {
            return undeclared(offset, undeclared.group(1));
        }
        if (NO_FIELDS.matcher(problem).matches()) {
            return unknownFact(offset);
        }
        var overload = NO_OVERLOAD.matcher(problem);
        if (overload.matches()) {
            return when.errorAt(offset, wrongTypes(operator(overload.group(1)), overload.group(2)));
        }
        var mixed = MIXED.matcher(problem);
        if (mixed.matches()) {
            return when.errorAt(offset, "expected " + said(mixed.group(1)) + " here, found " + said(mixed.group(2)));
        }
        return when.errorAt(offset, "the expression cannot be used: " + problem);
    }

    /** The expression compares a fact with a word that it can never be. */
    ConfigurationException neverSo(WordComparisons.Impossible never) {
        var words = sheet.words().getOrDefault(never.fact(), List.of());
        var meant = FactSheet.nearest(never.word(), words)
                .map(word -> ", perhaps \"" + word + "\" is meant")
                .orElse("");
        return when.errorAt(
                expression.offsetByCodePoints(0, never.offset()),
                "the fact \"" + never.fact() + "\" is never \"" + excerpt(never.word()) + "\"" + meant
                        + "; it is one of " + String.join(", ", words));
    }

    /** The expression yields something else than true or false. */
    ConfigurationException notTruth(CelType type) {
        return when.error("the expression must be true or false, but is " + said(type.name()));
    }

    private ConfigurationException undeclared(int offset, String name) {
        if (!name.equals(operator(name))) {
            return when.errorAt(offset, "unknown operator \"" + operator(name) + "\"");
        }
        if (expression.startsWith("(", offset)) {
            return when.errorAt(
                    Math.max(0, expression.lastIndexOf(name, offset)),
                    "unknown function \"" + name + "\"; known are all, double, exists, exists_one");
        }
        return unknownFact(offset);
    }

    private ConfigurationException unknownFact(int offset) {
        int start = offset;
        while (start > 0 && isOfName(expression.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < expression.length() && isOfName(expression.charAt(end))) {
            end++;
        }
        var name = expression.substring(start, end);
        var meant = sheet.nearest(name)
                .map(fact -> ", perhaps \"" + fact + "\" is meant")
                .orElse("");
        return when.errorAt(
                start,
                "unknown fact \"" + excerpt(name) + "\"" + meant + "; the facts are "
                        + String.join(", ", sheet.facts().keySet()));
    }

    private static String wrongTypes(String operator, String types) {
        var given = List.of(types.split(", ", -1));
        var sentence = "\"" + operator + "\" does not go with "
                + given.stream().map(ExpressionMistakes::said).collect(Collectors.joining(" and "));
        var numbers = given.stream().allMatch(type -> type.equals("int") || type.equals("double"));
        return numbers && BOTH_OF_ONE_KIND.contains(operator)
                ? sentence + "; make both decimal numbers, as in 2.0 and double(words)"
                : sentence;
    }

    /** How an operator is written, where CEL's own name shows its operands too, as in {@code _&&_}; otherwise the name. */
    private static String operator(String name) {
        return OPERAND.matcher(name).find() ? name.replace("_", "") : name.replace("@", "");
    }

    private static String said(String type) {
        return type.startsWith("list") ? "a list" : TYPES.getOrDefault(type, type);
    }

    private static boolean isOfName(char c) {
        return c == '.' || c == '_' || Character.isLetterOrDigit(c);
    }

    private static String excerpt(String text) {
        var line = text.lines().findFirst().orElse("").strip();
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "...";
    }

    private static CelIssue first(CelValidationException e) {
        return e.getErrors().get(0);
    }

    /** Where the first mistake is in the expression, in UTF-16 units. */
    private int offset(CelValidationException e) {
        var location = first(e).getSourceLocation();
        var lines = Arrays.asList(expression.split("\n", -1));
        int line = Math.min(Math.max(location.getLine(), 1), lines.size());
        int start = lines.subList(0, line - 1).stream()
                .mapToInt(before -> before.length() + 1)
                .sum();
        var text = lines.get(line - 1);
        int column = Math.min(Math.max(location.getColumn(), 0), text.codePointCount(0, text.length()));
        return start + text.offsetByCodePoints(0, column);
    }
}
