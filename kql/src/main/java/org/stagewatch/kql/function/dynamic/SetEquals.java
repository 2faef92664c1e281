package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// Two arrays as the sets that the other functions of this family take them for: the manual has no page of it.
final class SetEquals implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("set_equals")
                .summary("Whether two arrays have the same elements.")
                .notes("Neither order nor repetition counts. The result is null if a value is no array.")
                .overload(
                        BOOL,
                        List.of(parameter("set1", DYNAMIC, "An array."), parameter("set2", DYNAMIC, "Another array.")),
                        java(SetEquals::areEqual))
                .example("set_equals(dynamic([1, 'é', 1]), dynamic(['é', 1]))", "true")
                .example("set_equals(dynamic([1, 2]), dynamic([1]))", "false")
                .example("set_equals(dynamic([1]), dynamic(null))", "bool(null)")
                .build();
    }

    private static @Nullable Boolean areEqual(@Nullable Object[] arguments) {
        List<Json> first = Calls.array(arguments, 0);
        List<Json> second = Calls.array(arguments, 1);
        return first == null || second == null
                ? null
                : (Boolean) Sets.of(first).keySet().equals(Sets.of(second).keySet());
    }
}
