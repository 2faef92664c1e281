package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.ScalarFunction.Stability;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.RewritePlan;
import org.stagewatch.kql.plan.ScalarExpression;

/// The calls in a plan that may give another value each time, such as `rand()`.
///
/// @param functions what is called
record RandomCalls(List<ScalarFunction> functions) {
    static RandomCalls of(Plan plan) {
        List<ScalarFunction> functions = new ArrayList<>();
        new RewritePlan(expression -> {
                    if (expression instanceof ScalarExpression.Call(var function, var _, var _, var _)
                            && function.stability() == Stability.DIFFERENT_EACH_TIME) {
                        functions.add(function);
                    }
                    return expression;
                })
                .rewrite(plan);
        return new RandomCalls(functions);
    }

    static RandomCalls of(ScalarExpression expression) {
        Column column = new Column(0, "value", expression.type());
        Plan nothing = new Plan.Values(List.of(), List.of(List.of()));
        return of(new Plan.Project(nothing, List.of(new Assignment(column, expression))));
    }

    boolean exist() {
        return !functions.isEmpty();
    }
}
