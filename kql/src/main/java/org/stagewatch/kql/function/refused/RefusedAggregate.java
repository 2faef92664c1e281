package org.stagewatch.kql.function.refused;

import java.util.List;
import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.type.ScalarType;

/// An aggregation function that makes a sketch, a dynamic, and is refused when it is to run.
///
/// @param columnPrefix what the name of a result column begins with
/// @param summary what Kusto gives
/// @param signatures the parameters of each signature
record RefusedAggregate(String name, String columnPrefix, String summary, List<List<Parameter>> signatures)
        implements AggregateDefinition {
    RefusedAggregate {
        signatures = List.copyOf(signatures);
    }

    @Override
    public AggregateFunction define() {
        AggregateFunction.Builder builder =
                AggregateFunction.named(name).columnPrefix(columnPrefix).summary(summary);
        signatures.forEach(
                parameters -> builder.overload(ScalarType.DYNAMIC, parameters, Refusal.SKETCH.onEveryDialect()));
        return builder.build();
    }
}
