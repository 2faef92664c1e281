package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `make-series`: aggregates the rows of each group and bin, and lines the bins of a group up in arrays.
///
/// Rows outside the series are left out first, so a group that has none inside gives no series.
/// Source: the manual page *make-series operator*.
final class BindMakeSeries {
    private final Binding binding;
    private final Scope scope;
    private final AggregateCall calls;

    BindMakeSeries(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
        calls = new AggregateCall(binding);
    }

    Rows bind(Operator.MakeSeries series, Rows rows) {
        ExpressionBinder arguments = new ExpressionBinder(binding, scope, rows);
        Group group = new Group(arguments);
        Projection projection = new Projection(binding, arguments);
        List<Assignment> keys = projection.assign(series.by());
        ExpressionBinder outer = new ExpressionBinder(binding, scope, rows, group);
        Projection results = new Projection(binding, outer, projection.names());
        List<Value> values = new ArrayList<>();
        for (Operator.MakeSeries.Aggregation aggregation : series.aggregations()) {
            Assignment computed =
                    results.assign(List.of(aggregation.expression())).getFirst();
            values.add(new Value(computed, absent(aggregation, computed.value().type(), arguments)));
        }
        String axisName =
                projection.assign(List.of(series.on())).getFirst().column().name();
        SeriesAxisBinder axis = SeriesAxisBinder.of(binding, arguments, series);
        List<Column> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(key.column()));
        values.forEach(
                value -> columns.add(binding.newColumn(value.computed.column().name(), ScalarType.DYNAMIC)));
        columns.add(binding.newColumn(axisName, ScalarType.DYNAMIC));
        boolean isNonEmpty = "nonempty".equals(new ParameterText(series.parameters()).find("kind"));
        if (isNonEmpty && (!keys.isEmpty() || rows.parts() != null)) {
            binding.refuse(Problems.unsupported(
                    "`kind=nonempty` with groups",
                    series.span(),
                    "Leave out `kind=nonempty`, or what stands behind `by`."));
        }
        if (axis == null) {
            return rows.unordered(new Plan.Values(columns, List.of()), columns).in(null);
        }
        Plan inside = new Plan.Filter(arguments.rows().plan(), axis.isInside());
        Column place = binding.newColumn("place", ScalarType.LONG);
        List<Assignment> binKeys = new ArrayList<>(keys);
        binKeys.add(new Assignment(place, axis.place()));
        Plan bins = Parts.grouped(rows.parts(), inside, binKeys, group.aggregations());
        return lined(rows, bins, keys, place, values, axis, columns, isNonEmpty);
    }

    /// @param computed the value of a bin
    /// @param absent what stands for a bin without rows
    private record Value(Assignment computed, ScalarExpression absent) {}

    private ScalarExpression absent(
            Operator.MakeSeries.Aggregation aggregation, ScalarType type, ExpressionBinder expressions) {
        Span span = aggregation.expression().span();
        if (aggregation.defaultValue() != null) {
            ScalarExpression value = expressions.bindAs(type, aggregation.defaultValue());
            return expressions.conversions().convert(value, ScalarType.DYNAMIC);
        }
        if (!type.isNumeric() && type != ScalarType.ERROR) {
            binding.refuse(Problems.unsupported(
                    "a series of " + type.kqlName() + " without a default",
                    span,
                    "Say what stands for a bin without rows: `default = ...`."));
            return new ScalarExpression.Constant(ScalarType.DYNAMIC, null);
        }
        ScalarExpression zero = expressions.conversions().convert(SeriesAxisBinder.constant(0L), type);
        return expressions.conversions().convert(zero, ScalarType.DYNAMIC);
    }

    private Rows lined(
            Rows rows,
            Plan bins,
            List<Assignment> keys,
            Column place,
            List<Value> values,
            SeriesAxisBinder axis,
            List<Column> columns,
            boolean isNonEmpty) {
        List<Assignment> binned = new ArrayList<>();
        keys.forEach(key -> binned.add(Assignment.keep(key.column())));
        binned.add(Assignment.keep(place));
        values.forEach(value -> binned.add(value.computed));
        Rows computed = rows.unordered(
                        bins, binned.stream().map(Assignment::column).toList())
                .project(binned);

        List<ScalarExpression> ofPlace = List.of(new ScalarExpression.ColumnValue(place));
        List<Ordering> order =
                List.of(new Ordering(ofPlace.getFirst(), Ordering.Direction.ASCENDING, Ordering.Nulls.FIRST));
        Aggregation.Single first = calls.of("min", "first", ofPlace, List.of());
        Aggregation.Single last = calls.of("max", "last", ofPlace, List.of());
        Aggregation.Single places = calls.of("make_list_with_nulls", "places", ofPlace, order);
        List<Aggregation> lists = new ArrayList<>(List.of(first, last, places));
        List<Assignment> items = new ArrayList<>();
        keys.forEach(key -> items.add(Assignment.keep(key.column())));
        ScalarExpression start = axis.first(new ScalarExpression.ColumnValue(first.column()));
        ScalarExpression end = axis.end(new ScalarExpression.ColumnValue(last.column()));
        for (int index = 0; index < values.size(); index++) {
            ScalarExpression value =
                    new ScalarExpression.ColumnValue(values.get(index).computed.column());
            Aggregation.Single list = calls.of("make_list_with_nulls", "values", List.of(value), order);
            lists.add(list);
            items.add(new Assignment(
                    columns.get(keys.size() + index),
                    axis.values(places.column(), list.column(), start, end, values.get(index).absent)));
        }
        items.add(new Assignment(columns.getLast(), axis.axis(start, end)));
        Plan listed = Parts.grouped(rows.parts(), computed.plan(), keep(keys), lists);
        Plan kept = isNonEmpty ? listed : new Plan.Filter(listed, axis.isPresent(first.column()));
        return rows.unordered(kept, columns).project(items);
    }

    private static List<Assignment> keep(List<Assignment> keys) {
        return keys.stream().map(key -> Assignment.keep(key.column())).toList();
    }
}
