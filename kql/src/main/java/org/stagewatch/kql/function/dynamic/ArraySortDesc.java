package org.stagewatch.kql.function.dynamic;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ArraySortDesc implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ArrayOrder.overloads(ScalarFunction.named("array_sort_desc"), false)
                .summary("Sorts an array in descending order, and others along with it.")
                .example(
                        "array_sort_desc(dynamic([null, 'blue', 'yellow', 'green', null]))",
                        "dynamic(['yellow', 'green', 'blue', null, null])")
                .example("array_sort_desc(dynamic([1, 3, null]), false)", "dynamic([null, 3, 1])")
                .example("array_sort_desc(dynamic([1, 3]), dynamic(['a', 'c']))[1]", "dynamic(['c', 'a'])")
                .build();
    }
}
