package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ParameterType.NOT_DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import java.util.stream.Stream;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.Parameter;

/// How many different values there are, exactly: `dcount` and `count_distinct` and their conditional forms.
final class DistinctCount {
    static final Parameter EXPR = parameter("expr", ANY, "What is counted; null does not count.");
    static final Parameter ACCURACY = parameter("accuracy", INTEGER, "Ignored: the count is exact.");

    private DistinctCount() {}

    static AggregateFunction.Builder overloads(AggregateFunction.Builder count, Condition condition) {
        return overloads(count, condition, EXPR);
    }

    /// Without dynamic values.
    static AggregateFunction.Builder overloadsNotDynamic(AggregateFunction.Builder count, Condition condition) {
        return overloads(count, condition, parameter("expr", NOT_DYNAMIC, EXPR.meaning()));
    }

    private static AggregateFunction.Builder overloads(
            AggregateFunction.Builder count, Condition condition, Parameter counted) {
        return count.overload(LONG, condition.parameters(counted), condition.sqlOf("count(DISTINCT {expr}){filter}"));
    }

    /// With a last parameter that asks for an accuracy.
    static AggregateFunction.Builder overloadsWithAccuracy(AggregateFunction.Builder count, Condition condition) {
        List<Parameter> parameters = Stream.concat(condition.parameters(EXPR).stream(), Stream.of(ACCURACY))
                .toList();
        return overloads(count, condition).overload(LONG, parameters, lowered(call -> {
            String template = condition.applyTo("count(DISTINCT {expr}){filter}");
            return SqlTemplate.of(template)
                    .fill(call.sqls().subList(0, call.operands().size() - 1));
        }));
    }
}
