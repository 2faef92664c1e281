package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.type.ScalarType;

/// Collects what one `summarize` aggregates. The arguments of aggregation functions see the columns of the rows.
final class Group {
    private final ExpressionBinder arguments;
    private final List<Aggregation> aggregations = new ArrayList<>();

    Group(ExpressionBinder arguments) {
        this.arguments = arguments;
    }

    ExpressionBinder arguments() {
        return arguments;
    }

    List<Aggregation> aggregations() {
        return List.copyOf(aggregations);
    }

    void add(Aggregation aggregation) {
        aggregations.add(aggregation);
    }

    /// Binds a call of an aggregation function to a new column.
    ScalarExpression aggregate(Expression.Call call, AggregateFunction function) {
        List<ScalarExpression> bound = new ArrayList<>();
        call.arguments()
                .forEach(argument -> bound.add(
                        argument.value() instanceof Expression.Star
                                ? new ScalarExpression.Constant(ScalarType.BOOL, true)
                                : arguments.bind(argument.value())));
        return aggregate(call, function, bound);
    }

    ScalarExpression aggregate(Expression.Call call, AggregateFunction function, List<ScalarExpression> bound) {
        if (bound.stream().anyMatch(argument -> argument instanceof ScalarExpression.Invalid)) {
            return new ScalarExpression.Invalid();
        }
        OverloadChoice choice = OverloadChoice.of(function.overloads(), bound, arguments.conversions());
        if (choice == null) {
            return arguments.invalid(Problems.noOverload(
                    function.name(),
                    OverloadChoice.signatures(function.overloads()),
                    bound.stream().map(ScalarExpression::type).toList(),
                    call.span()));
        }
        if (isCountOfNoBool(function, bound)) {
            return arguments.invalid(
                    Problems.notTheType(ScalarType.BOOL, bound.getFirst().type(), call.span()));
        }
        List<Span> places = IntStream.range(0, bound.size())
                .mapToObj(index -> index < call.arguments().size()
                        ? call.arguments().get(index).span()
                        : call.span())
                .toList();
        CallFaults faults = new CallFaults(function.name(), call.span(), places);
        if (!faults.areAbsent(arguments.binding(), function.check(), choice)) {
            return new ScalarExpression.Invalid();
        }
        Column column = arguments.binding().newColumn(function.name(), choice.type());
        arguments.binding().shapes().note(column, function.shape());
        aggregations.add(new Aggregation.Single(
                column,
                function,
                choice.overload(),
                choice.arguments(),
                arguments.source().order()));
        return new ScalarExpression.ColumnValue(column);
    }

    /// `count(x)` counts rows whatever `x` is, but Microsoft's binder takes only a bool for it.
    private boolean isCountOfNoBool(AggregateFunction function, List<ScalarExpression> bound) {
        return arguments.binding().dialects().isEmpty()
                && function.name().equals("count")
                && bound.size() == 1
                && bound.getFirst().type() != ScalarType.BOOL
                && bound.getFirst().type() != ScalarType.ERROR;
    }
}
