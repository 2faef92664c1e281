package org.stagewatch.kql.function.sketch;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class DcountHll implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("dcount_hll")
                .resultName(ResultName.PREFIX_AND_FIRST_ARGUMENT)
                .summary("How many different values a sketch has seen.")
                .notes("The number is exact. It is null for what is no sketch of `hll`.")
                .overload(
                        LONG,
                        List.of(parameter("hll", DYNAMIC, "What `hll` or `hll_merge` gave.")),
                        java(DcountHll::count))
                .example("dcount_hll(toscalar(range x from 1 to 9 step 1 | summarize hll(x % 4)))", "4")
                .example("dcount_hll(dynamic(null))", "long(null)")
                .build();
    }

    private static @Nullable Long count(@Nullable Object[] arguments) {
        Set<Json> seen = seen(arguments[0]);
        return seen == null ? null : (Long) (long) seen.size();
    }

    /// The hashes in a sketch.
    static @Nullable Set<Json> seen(@Nullable Object sketch) {
        List<Map<String, Json>> parts = Sketch.parts(sketch, "hll");
        if (parts == null) {
            return null;
        }
        Set<Json> seen = new HashSet<>();
        for (Map<String, Json> part : parts) {
            if (part.get("hll") instanceof Json.Array(var hashes)) {
                seen.addAll(hashes);
            }
        }
        return seen;
    }
}
