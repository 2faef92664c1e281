package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `count`: the number of rows, as the column `Count`.
final class BindCount {
    private final Binding binding;

    BindCount(Binding binding) {
        this.binding = binding;
    }

    Rows bind(Operator.Count count, Rows rows) {
        AggregateFunction function = binding.library().aggregate("count");
        if (function == null) {
            throw new IllegalStateException("count is missing");
        }
        Column column =
                binding.newColumn(count.name() == null ? "Count" : count.name().text(), ScalarType.LONG);
        OverloadChoice choice = OverloadChoice.of(function.overloads(), List.of(), new Conversions(binding.library()));
        if (choice == null) {
            throw new IllegalStateException("count takes no argument");
        }
        Plan plan = new Plan.Aggregate(
                rows.plan(),
                List.of(),
                List.of(new Aggregation.Single(column, function, choice.overload(), List.of(), List.of())));
        return rows.unordered(plan, List.of(column));
    }
}
