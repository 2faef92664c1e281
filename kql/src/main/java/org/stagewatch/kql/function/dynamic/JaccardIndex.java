package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class JaccardIndex implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("jaccard_index")
                .summary("How alike two sets are: what they share, divided by all they have.")
                .notes("The result is NaN if both are empty and null if a value is no array.")
                .overload(
                        REAL,
                        List.of(parameter("set1", DYNAMIC, "An array."), parameter("set2", DYNAMIC, "Another.")),
                        java(JaccardIndex::index))
                .example("jaccard_index(dynamic([1, 2, 3]), dynamic([1, 2, 3, 4]))", "0.75")
                .example("jaccard_index(dynamic([]), dynamic(['é']))", "0.0")
                .build();
    }

    private static @Nullable Double index(@Nullable Object[] arguments) {
        List<Json> first = Calls.array(arguments, 0);
        List<Json> second = Calls.array(arguments, 1);
        if (first == null || second == null) {
            return null;
        }
        Set<Object> shared = new HashSet<>(Sets.of(first).keySet());
        Set<Object> all = new HashSet<>(shared);
        Set<Object> others = Sets.of(second).keySet();
        shared.retainAll(others);
        all.addAll(others);
        return (double) shared.size() / all.size();
    }
}
