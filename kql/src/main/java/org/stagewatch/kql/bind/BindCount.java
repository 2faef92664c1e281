package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.Operator;

/// `count`: the number of rows, as the column `Count`.
final class BindCount {
    private final Binding binding;

    BindCount(Binding binding) {
        this.binding = binding;
    }

    Rows bind(Operator.Count count, Rows rows) {
        String name = count.name() == null ? "Count" : count.name().text();
        Aggregation.Single number = new AggregateCall(binding).of("count", name, List.of(), List.of());
        Plan plan = Parts.total(binding, rows.parts(), rows.plan(), List.of(number));
        return rows.unordered(plan, number.columns());
    }
}
