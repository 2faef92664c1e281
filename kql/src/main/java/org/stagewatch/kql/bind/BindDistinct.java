package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.syntax.Operator;

/// `distinct`: each combination of values once; and `sample-distinct`, some of them.
final class BindDistinct {
    private final Binding binding;
    private final Scope scope;

    BindDistinct(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Distinct distinct, Rows rows) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        Projection projection = new Projection(binding, expressions);
        List<Assignment> keys = new ArrayList<>();
        for (NamedExpression column : distinct.columns()) {
            if (column.value() instanceof Expression.Star) {
                rows.keepAll().forEach(key -> expressions.checkKey(key.value(), column.span()));
                keys.addAll(rows.keepAll());
            } else {
                keys.addAll(projection.keys(List.of(column)));
            }
        }
        return distinct(expressions.rows(), rows, keys);
    }

    Rows sample(Operator.SampleDistinct sample, Rows rows) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        NamedExpression of = new NamedExpression(sample.of().span(), List.of(), sample.of());
        if (!(sample.of() instanceof Expression.NameReference)) {
            binding.reportIfOnlyBound(
                    Problems.badValue("a column must stand here", sample.of().span()));
        }
        List<Assignment> keys = new Projection(binding, expressions).keys(List.of(of));
        return new BindTake(binding, scope).bind(sample.count(), distinct(expressions.rows(), rows, keys));
    }

    private static Rows distinct(Rows input, Rows rows, List<Assignment> keys) {
        Plan plan = Parts.grouped(rows.parts(), input.plan(), keys, List.of());
        return rows.unordered(plan, keys.stream().map(Assignment::column).toList());
    }
}
