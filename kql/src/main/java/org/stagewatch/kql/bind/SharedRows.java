package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;

/// Bound rows that several places can read, each with columns of its own.
record SharedRows(Plan.SharedPlan shared, Rows rows) {
    /// Reads the rows: the same names, types and order, with new columns.
    Rows read(UnaryOperator<Column> newColumn) {
        if (rows.isBroken()) {
            return rows;
        }
        Map<Column, Column> renewed = new HashMap<>();
        List<Column> columns = new ArrayList<>();
        for (Column column : shared.plan().columns()) {
            columns.add(renewed.computeIfAbsent(column, newColumn));
        }
        List<Ordering> order = new ArrayList<>();
        for (Ordering ordering : rows.order()) {
            if (ordering.key() instanceof ScalarExpression.ColumnValue(var column) && renewed.containsKey(column)) {
                order.add(new Ordering(
                        new ScalarExpression.ColumnValue(renewed.get(column)), ordering.direction(), ordering.nulls()));
            }
        }
        return new Rows(
                new Plan.Shared(shared, columns),
                rows.visible().stream().map(renewed::get).toList(),
                order,
                null,
                rows.knowledge(),
                rows.source());
    }
}
