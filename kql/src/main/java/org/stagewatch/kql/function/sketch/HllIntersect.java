package org.stagewatch.kql.function.sketch;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// How many different values all of some sketches have seen: what the plugin `dcount_intersect` asks.
final class HllIntersect implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("hll intersect")
                .summary("How many different values all of some sketches have seen.")
                .overload(
                        LONG,
                        List.of(parameter("hll", DYNAMIC, "What `hll` or `hll_merge` gave.")
                                .repeated()),
                        java(HllIntersect::count))
                .build();
    }

    private static @Nullable Long count(@Nullable Object[] arguments) {
        Set<Json> common = null;
        for (Object argument : arguments) {
            Set<Json> seen = DcountHll.seen(argument);
            if (seen == null) {
                return null;
            }
            if (common == null) {
                common = new HashSet<>(seen);
            } else {
                common.retainAll(seen);
            }
        }
        return common == null ? null : (Long) (long) common.size();
    }
}
