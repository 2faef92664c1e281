package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.javaWithNulls;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class ArrayConcat implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("array_concat")
                .summary("Joins arrays into one.")
                .notes("Values that are no arrays are left out; without any array the result is null.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("arr", DYNAMIC, "An array.").repeated()),
                        javaWithNulls(ArrayConcat::concat))
                .example("array_concat(dynamic([1, 2]), dynamic(['é']))", "dynamic([1, 2, 'é'])")
                .example("array_concat(dynamic([1]), dynamic(null))", "dynamic([1])")
                .build();
    }

    private static @Nullable String concat(@Nullable Object[] arguments) {
        List<Json> all = new ArrayList<>();
        boolean isAnyArray = false;
        for (int index = 0; index < arguments.length; index++) {
            List<Json> elements = Calls.array(arguments, index);
            if (elements != null) {
                isAnyArray = true;
                all.addAll(elements);
            }
        }
        return isAnyArray ? Calls.result(all) : null;
    }
}
