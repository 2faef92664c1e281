package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `top-hitters`: the most frequent values, or those with the greatest sums; exactly, where Kusto estimates.
///
/// Source: the manual page *top-hitters operator*.
final class BindTopHitters {
    private final Binding binding;
    private final Scope scope;

    BindTopHitters(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.TopHitters hitters, Rows rows) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        NamedExpression of = new NamedExpression(hitters.of().span(), List.of(), hitters.of());
        if (!(hitters.of() instanceof Expression.NameReference)) {
            binding.reportIfOnlyBound(
                    Problems.badValue("a column must stand here", hitters.of().span()));
        }
        List<Assignment> keys = new Projection(binding, expressions).assign(List.of(of));
        Column key = keys.getFirst().column();
        Aggregation.Single hits;
        if (hitters.by() == null) {
            hits = new AggregateCall(binding).of("count", "approximate_count_" + key.name(), List.of(), List.of());
        } else {
            ScalarExpression by = expressions.bind(hitters.by());
            if (!by.type().isNumeric()) {
                if (by.type() != ScalarType.ERROR) {
                    binding.report(Problems.notTheType(
                            ScalarType.REAL, by.type(), hitters.by().span()));
                }
                return Rows.broken();
            }
            String suggested = new ColumnNames(binding.library()).suggested(hitters.by());
            String name = "approximate_sum_" + (suggested == null ? "" : suggested);
            hits = new AggregateCall(binding).of("sum", name, List.of(by), List.of());
        }
        Plan plan = Parts.grouped(rows.parts(), expressions.rows().plan(), keys, List.of(hits));
        Ordering descending = new Ordering(
                new ScalarExpression.ColumnValue(hits.column()), Ordering.Direction.DESCENDING, Ordering.Nulls.LAST);
        Rows grouped = rows.unordered(plan, List.of(key, hits.column())).ordered(List.of(descending));
        return new BindTake(binding, scope).bind(hitters.count(), grouped);
    }
}
