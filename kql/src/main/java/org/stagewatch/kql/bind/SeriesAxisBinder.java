package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// The axis of `make-series`: its bins are numbered from the start of the series. In the form `in range(...)`, and if
/// no
/// start is given, they are those of `bin()`, which are numbered from zero.
///
/// @param value the value of a row on the axis
/// @param from the start of the series, or null
/// @param to its end, or null
/// @param isInclusive whether a bin may start at the end, as in the form `in range(...)`
record SeriesAxisBinder(
        ExpressionBinder expressions,
        Span span,
        ScalarExpression value,
        @Nullable ScalarExpression from,
        @Nullable ScalarExpression to,
        ScalarExpression step,
        boolean isInclusive) {
    /// Null if the axis can't be made, which is reported.
    static @Nullable SeriesAxisBinder of(Binding binding, ExpressionBinder expressions, Operator.MakeSeries series) {
        ScalarExpression value = expressions.bind(series.on().value());
        if (series.step() == null) {
            return null;
        }
        List<Expression> syntax = new ArrayList<>(List.of(series.step()));
        Stream.of(series.from(), series.to()).filter(Objects::nonNull).forEach(syntax::add);
        List<ScalarExpression> limits =
                syntax.stream().map(one -> limit(binding, expressions, one)).toList();
        if (value.type() == ScalarType.ERROR || limits.stream().anyMatch(one -> one.type() == ScalarType.ERROR)) {
            return null;
        }
        ScalarType type = type(value, limits);
        if (type == null) {
            binding.refuse(Problems.unsupported(
                    "an axis of " + value.type().kqlName(), series.on().span()));
            return null;
        }
        ScalarType stepType = type == ScalarType.DATETIME ? ScalarType.TIMESPAN : type;
        boolean isFixed = true;
        for (int index = 0; index < limits.size(); index++) {
            isFixed &= isFixed(
                    binding,
                    limits.get(index),
                    index == 0 ? stepType : type,
                    syntax.get(index).span());
        }
        if (!isFixed) {
            return null;
        }
        Conversions conversions = expressions.conversions();
        return new SeriesAxisBinder(
                expressions,
                series.span(),
                conversions.convert(value, type),
                series.from() == null ? null : conversions.convert(limits.get(1), type),
                series.to() == null ? null : conversions.convert(limits.getLast(), type),
                conversions.convert(limits.getFirst(), stepType),
                new ParameterText(series.parameters()).find("in") != null);
    }

    /// A limit, which is the same for all rows: where a column and a `let` have one name, the `let` is meant.
    private static ScalarExpression limit(Binding binding, ExpressionBinder expressions, Expression syntax) {
        ScalarExpression limit = expressions.bind(syntax);
        Rows none = Rows.of(new Plan.Values(List.of(), List.of(List.of())));
        return ExpressionColumns.of(limit).isEmpty()
                        || new ExpressionBinder(binding.trial(), expressions.scope(), none)
                                        .bind(syntax)
                                        .type()
                                == ScalarType.ERROR
                ? limit
                : new ExpressionBinder(binding, expressions.scope(), none).bind(syntax);
    }

    /// Whether a limit is the same for all rows and has a fitting type; reports if not. Microsoft's binder doesn't mind
    /// a column.
    private static boolean isFixed(Binding binding, ScalarExpression limit, ScalarType type, Span span) {
        if (!Conversions.isImplicit(limit.type(), type)) {
            binding.report(Problems.notTheType(type, limit.type(), span));
            return false;
        }
        if (!ExpressionColumns.of(limit).isEmpty()) {
            binding.refuse(Problems.notConstant("a limit of a series", span));
            return false;
        }
        return true;
    }

    private static @Nullable ScalarType type(ScalarExpression value, List<ScalarExpression> limits) {
        return switch (value.type()) {
            case DATETIME -> ScalarType.DATETIME;
            case TIMESPAN -> ScalarType.TIMESPAN;
            case INT, LONG, REAL ->
                value.type().isInteger()
                                && limits.stream()
                                        .allMatch(limit -> limit.type().isInteger())
                        ? ScalarType.LONG
                        : ScalarType.REAL;
            case BOOL, DECIMAL, STRING, GUID, DYNAMIC, ERROR -> null;
        };
    }

    static ScalarExpression constant(long number) {
        return new ScalarExpression.Constant(ScalarType.LONG, number);
    }

    private ScalarExpression origin() {
        if (from != null && !isInclusive) {
            return from;
        }
        Object zero = value.type() == ScalarType.REAL ? (Object) 0.0 : (Object) 0L;
        return new ScalarExpression.Constant(value.type(), zero);
    }

    /// Whether a row is on the axis.
    ScalarExpression isInside() {
        ScalarExpression isThere = call("isnotnull", value);
        ScalarExpression starts = from == null ? isThere : call(">=", value, from);
        if (to == null) {
            return new ScalarExpression.And(List.of(isThere, starts));
        }
        return new ScalarExpression.And(List.of(isThere, starts, call(isInclusive ? "<=" : "<", value, to)));
    }

    /// The number of the bin of a row.
    ScalarExpression place() {
        return call("series place", value, origin(), step);
    }

    /// The number of the first bin of a series: the one that holds its start.
    ///
    /// @param least that of the first bin with rows
    ScalarExpression first(ScalarExpression least) {
        if (from == null) {
            return least;
        }
        return isInclusive ? call("series place", from, origin(), step) : constant(0);
    }

    /// The number of the bin behind the last of a series.
    ///
    /// @param greatest that of the last bin with rows
    ScalarExpression end(ScalarExpression greatest) {
        return to == null
                ? call("+", greatest, constant(1))
                : call("series end", origin(), to, step, new ScalarExpression.Constant(ScalarType.BOOL, isInclusive));
    }

    ScalarExpression isPresent(Column column) {
        return call("isnotnull", new ScalarExpression.ColumnValue(column));
    }

    /// The starts of the bins as an array.
    ScalarExpression axis(ScalarExpression first, ScalarExpression end) {
        return call("series axis", origin(), step, first, end);
    }

    /// The values of the bins as an array.
    ScalarExpression values(
            Column places, Column values, ScalarExpression first, ScalarExpression end, ScalarExpression absent) {
        return call(
                "series values",
                new ScalarExpression.ColumnValue(places),
                new ScalarExpression.ColumnValue(values),
                first,
                end,
                absent);
    }

    private ScalarExpression call(String function, ScalarExpression... arguments) {
        return expressions.operator(function, span, List.of(arguments));
    }
}
