package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.ScalarExpression;

/// A call of an aggregation function that an operator makes by itself.
final class AggregateCall {
    private final Binding binding;

    AggregateCall(Binding binding) {
        this.binding = binding;
    }

    /// @param name a function that takes these arguments
    /// @param column what the new column is called
    Aggregation.Single of(String name, String column, List<ScalarExpression> arguments, List<Ordering> order) {
        AggregateFunction function = binding.library().aggregate(name);
        if (function == null) {
            throw new IllegalStateException(name + " is missing");
        }
        OverloadChoice choice = OverloadChoice.of(function.overloads(), arguments, new Conversions(binding.library()));
        if (choice == null) {
            throw new IllegalStateException(name + " doesn't take " + arguments);
        }
        Column result = binding.newColumn(column, choice.type());
        return new Aggregation.Single(result, function, choice.overload(), choice.arguments(), order);
    }
}
