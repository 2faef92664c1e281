package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class ArrayReverse implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("array_reverse")
                .summary("An array with its elements in reverse order.")
                .notes("The result is null if the value is no array.")
                .overload(DYNAMIC, List.of(parameter("value", DYNAMIC, "The array.")), java(ArrayReverse::reverse))
                .example("array_reverse(dynamic(['this', 'é']))", "dynamic(['é', 'this'])")
                .example("array_reverse(dynamic([]))", "dynamic([])")
                .build();
    }

    private static @Nullable String reverse(@Nullable Object[] arguments) {
        List<Json> elements = Calls.array(arguments, 0);
        return elements == null ? null : Calls.result(elements.reversed());
    }
}
