package org.stagewatch.kql.function.dynamic;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ArraySortAsc implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ArrayOrder.overloads(ScalarFunction.named("array_sort_asc"), true)
                .summary("Sorts an array in ascending order, and others along with it.")
                .example("array_sort_asc(dynamic([10, 9, 'é', 'b', null]))", "dynamic([9, 10, 'b', 'é', null])")
                .example(
                        "array_sort_asc(dynamic([null, 'blue', 'green', null]), false)",
                        "dynamic([null, null, 'blue', 'green'])")
                .example("array_sort_asc(dynamic([3, 1]), dynamic(['c', 'a']))[1]", "dynamic(['a', 'c'])")
                .build();
    }
}
