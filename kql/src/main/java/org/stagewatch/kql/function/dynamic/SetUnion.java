package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class SetUnion implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("set_union")
                .shape(DynamicShape.ARRAY)
                .summary("The different elements of all of some arrays.")
                .notes("The result is null if a value is no array.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("first", DYNAMIC, "The first array."),
                                parameter("others", DYNAMIC, "The other arrays.")
                                        .repeated()),
                        java(SetUnion::union))
                .example("set_union(dynamic([1, 2, 1]), dynamic([2, 'é']))", "dynamic([1, 2, 'é'])")
                .example("set_union(dynamic([]), dynamic([]))", "dynamic([])")
                .build();
    }

    private static @Nullable String union(@Nullable Object[] arguments) {
        List<Json> all = new ArrayList<>();
        for (int index = 0; index < arguments.length; index++) {
            List<Json> elements = Calls.array(arguments, index);
            if (elements == null) {
                return null;
            }
            all.addAll(elements);
        }
        return Sets.result(Sets.of(all));
    }
}
