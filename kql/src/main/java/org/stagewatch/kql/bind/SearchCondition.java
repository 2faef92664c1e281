package org.stagewatch.kql.bind;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.BinaryOperator;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Expression.Binary;
import org.stagewatch.kql.type.ScalarType;

/// Binds the condition of `search` and `find`, where a text alone is a term to look for in all columns. Source: the
/// manual page *search operator*.
///
/// Terms are looked for in text, dynamic values, identifiers and numbers, as these are written.
final class SearchCondition {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_\\s]");

    private final ExpressionBinder expressions;
    private final Collection<Column> searched;
    private final CaseRule caseRule;

    enum CaseRule {
        IGNORED,
        SENSITIVE
    }

    /// @param searched the columns that a term is looked for in
    SearchCondition(ExpressionBinder expressions, Collection<Column> searched, CaseRule caseRule) {
        this.expressions = expressions;
        this.searched = searched;
        this.caseRule = caseRule;
    }

    SearchTest bind(Expression condition) {
        return switch (condition) {
            case Expression.Parenthesized(var _, var inner) -> bind(inner);
            case Expression.Star _ -> new SearchTest.Always();
            case Binary binary
            when binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR -> {
                List<SearchTest> operands =
                        ExpressionBinder.chain(binary).stream().map(this::bind).toList();
                yield binary.operator() == BinaryOperator.AND
                        ? new SearchTest.All(operands)
                        : new SearchTest.OneOf(operands);
            }
            case Binary(var _, var operator, var span, Expression.Star _, var right) ->
                anywhere(column -> compare(operator, span, column, expressions.bind(right)));
            case Binary(var _, var operator, var span, var left, var right)
            when operator == BinaryOperator.COLON -> new SearchTest.OfNamed(inColumn(span, left, right));
            case Binary binary
            when isSearch(binary.operator()) && caseRule == CaseRule.SENSITIVE ->
                new SearchTest.OfNamed(compare(
                        binary.operator(),
                        binary.operatorSpan(),
                        expressions.bind(binary.left()),
                        expressions.bind(binary.right())));
            default -> alone(condition);
        };
    }

    private SearchTest alone(Expression condition) {
        ScalarExpression value = expressions.bind(condition);
        if (value instanceof ScalarExpression.Constant(var _, String term)) {
            return anywhere(column -> term(condition.span(), column, term));
        }
        if (value.type() != ScalarType.BOOL && value.type() != ScalarType.ERROR) {
            return new SearchTest.OfNamed(
                    expressions.invalid(Problems.notTheType(ScalarType.BOOL, value.type(), condition.span())));
        }
        return new SearchTest.OfNamed(value);
    }

    private ScalarExpression inColumn(Span span, Expression left, Expression right) {
        ScalarExpression column = expressions.bind(left);
        ScalarExpression wanted = expressions.bind(right);
        if (column.type() == ScalarType.ERROR || wanted.type() == ScalarType.ERROR) {
            return new ScalarExpression.Invalid();
        }
        boolean isText = column.type() == ScalarType.STRING || column.type() == ScalarType.DYNAMIC;
        if (!isText || wanted.type() != ScalarType.STRING) {
            return expressions.invalid(Problems.operatorTypes(":", span, column.type(), wanted.type()));
        }
        ScalarExpression text = expressions.conversions().convert(column, ScalarType.STRING);
        return wanted instanceof ScalarExpression.Constant(var _, String term)
                ? term(span, text, term)
                : compare(BinaryOperator.HAS, span, text, wanted);
    }

    private interface Test {
        ScalarExpression of(ScalarExpression text);
    }

    private SearchTest anywhere(Test test) {
        Map<Column, ScalarExpression> tests = new LinkedHashMap<>();
        for (Column column : searched) {
            switch (column.type()) {
                case STRING, DYNAMIC, GUID, INT, LONG, REAL, DECIMAL ->
                    tests.put(
                            column,
                            test.of(expressions
                                    .conversions()
                                    .convert(new ScalarExpression.ColumnValue(column), ScalarType.STRING)));
                case BOOL, DATETIME, TIMESPAN, ERROR -> {}
            }
        }
        return new SearchTest.Anywhere(tests);
    }

    /// A term with wildcards: `err`, `err*`, `*err`, `*err*`, or with one within.
    private ScalarExpression term(Span span, ScalarExpression text, String term) {
        boolean isOpenBefore = term.startsWith("*");
        boolean isOpenBehind = term.endsWith("*");
        String core = term.replaceAll("^\\*+|\\*+$", "");
        if (core.isEmpty()) {
            return new ScalarExpression.Constant(ScalarType.BOOL, true);
        }
        if (core.contains("*")) {
            String parts = String.join(
                    ".*",
                    List.of(core.split("\\*+")).stream()
                            .map(part -> NO_WORD.matcher(part).replaceAll("\\\\$0"))
                            .toList());
            String regex = (caseRule == CaseRule.IGNORED ? "(?i)" : "")
                    + (isOpenBefore ? "" : "\\b")
                    + parts
                    + (isOpenBehind ? "" : "\\b");
            return compare(BinaryOperator.MATCHES_REGEX, span, text, constant(regex));
        }
        BinaryOperator operator = isOpenBefore
                ? (isOpenBehind ? BinaryOperator.CONTAINS : BinaryOperator.HAS_SUFFIX)
                : (isOpenBehind ? BinaryOperator.HAS_PREFIX : BinaryOperator.HAS);
        return compare(operator, span, text, constant(core));
    }

    private static ScalarExpression constant(String text) {
        return new ScalarExpression.Constant(ScalarType.STRING, text);
    }

    private ScalarExpression compare(
            BinaryOperator operator, Span span, ScalarExpression left, ScalarExpression right) {
        String name = isSearch(operator) && caseRule == CaseRule.SENSITIVE ? operator.text() + "_cs" : operator.text();
        return expressions.operator(name, span, List.of(left, right));
    }

    /// Whether the operator ignores case and has a partner that does not.
    private static boolean isSearch(BinaryOperator operator) {
        return switch (operator) {
            case HAS,
                    NOT_HAS,
                    HAS_PREFIX,
                    NOT_HAS_PREFIX,
                    HAS_SUFFIX,
                    NOT_HAS_SUFFIX,
                    CONTAINS,
                    NOT_CONTAINS,
                    STARTS_WITH,
                    NOT_STARTS_WITH,
                    ENDS_WITH,
                    NOT_ENDS_WITH -> true;
            default -> false;
        };
    }
}
