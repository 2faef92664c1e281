package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ResultColumn;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.type.ScalarType;

/// Binds the items of `extend`, `project`, `print` and their like. Most give one column; a function such as
/// `series_stats` gives several, and so does `array_sort_asc` of several arrays.
///
/// Names are given from the left, `(low, at) = series_stats(x)`; the columns left over have names of their own:
/// `series_stats_x_max`, and `x_sorted` for a sorted array.
final class ColumnItems {
    private static final Set<String> SORTING = Set.of("array_sort_asc", "array_sort_desc");

    private final ExpressionBinder expressions;
    private final ColumnNames names;

    ColumnItems(ExpressionBinder expressions, ColumnNames names) {
        this.expressions = expressions;
        this.names = names;
    }

    /// The columns of an item, at least one.
    List<ColumnItem> bind(NamedExpression item) {
        List<ResultColumn> several = several(item.value());
        if (several.isEmpty()) {
            return List.of(single(item));
        }
        for (int index = several.size(); index < item.names().size(); index++) {
            expressions.invalid(Problems.nameWithoutValue(item.names().get(index)));
        }
        ScalarExpression value = value(item.value());
        List<ColumnItem> columns = new ArrayList<>();
        for (int index = 0; index < several.size(); index++) {
            Name given = index < item.names().size() ? item.names().get(index) : null;
            ResultColumn column = several.get(index);
            Span span = item.value().span();
            columns.add(new ColumnItem(span, given, column.name(), true, part(value, index, column.type(), span)));
        }
        return columns;
    }

    /// The same, but if the query names any of several columns, only those that it names.
    List<ColumnItem> bindNamedOnly(NamedExpression item) {
        List<ColumnItem> columns = bind(item);
        return item.names().isEmpty()
                ? columns
                : columns.subList(0, Math.min(item.names().size(), columns.size()));
    }

    private ColumnItem single(NamedExpression item) {
        if (item.names().size() > 1) {
            expressions.invalid(Problems.nameWithoutValue(item.names().get(1)));
        }
        Name given = item.names().isEmpty() ? null : item.names().getFirst();
        ScalarExpression value = expressions.bind(item.value());
        return new ColumnItem(
                item.value().span(), given, given == null ? names.suggested(item.value(), value) : null, false, value);
    }

    /// The columns that an expression gives with their full names; none if it is a single value.
    private List<ResultColumn> several(Expression expression) {
        Expression.Call call = call(expression);
        ScalarFunction function = call == null ? null : function(call);
        if (call == null || function == null) {
            return List.of();
        }
        if (SORTING.contains(function.name())) {
            return sortedArrays(call);
        }
        String argument = call.arguments().isEmpty()
                ? null
                : names.suggested(call.arguments().getFirst().value());
        String prefix = function.name() + "_" + (argument == null ? "" : argument) + "_";
        return function.columns().stream()
                .map(column -> new ResultColumn(prefix + column.name(), column.type()))
                .toList();
    }

    private List<ResultColumn> sortedArrays(Expression.Call call) {
        List<ResultColumn> columns = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            boolean saysWhereNullsGo =
                    argument.value() instanceof Expression.Literal(var _, var type, var _) && type == ScalarType.BOOL;
            if (!saysWhereNullsGo) {
                String suggested = names.suggested(argument.value());
                String name = suggested == null ? "array" + columns.size() : suggested;
                columns.add(new ResultColumn(name + "_sorted", ScalarType.DYNAMIC));
            }
        }
        return columns.size() > 1 ? columns : List.of();
    }

    private ScalarExpression value(Expression expression) {
        Expression.Call call = call(expression);
        ScalarFunction function = call == null ? null : function(call);
        return call == null || function == null
                ? expressions.bind(expression)
                : new CallBinder(expressions).scalar(call, function);
    }

    private ScalarExpression part(ScalarExpression whole, int index, ScalarType type, Span span) {
        if (whole.type() == ScalarType.ERROR) {
            return whole;
        }
        ScalarExpression place = new ScalarExpression.Constant(ScalarType.LONG, (long) index);
        return expressions.conversions().convert(expressions.operator("[]", span, List.of(whole, place)), type);
    }

    /// The library's function, unless the query defines another of that name.
    private @Nullable ScalarFunction function(Expression.Call call) {
        String name = call.function().text();
        return expressions.scope().find(name) == null
                ? expressions.binding().library().scalar(name)
                : null;
    }

    private static Expression.@Nullable Call call(Expression expression) {
        return switch (expression) {
            case Expression.Call call -> call;
            case Expression.Parenthesized(var _, var inner) -> call(inner);
            default -> null;
        };
    }
}
