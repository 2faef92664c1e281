package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class SetHasElement implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("set_has_element")
                .summary("Whether an array has an element.")
                .notes("The result is null if the value is no array.")
                .overload(
                        BOOL,
                        List.of(parameter("set", DYNAMIC, "The array."), parameter("value", ANY, "The element.")),
                        AnyValueParameter.javaWithJson(
                                "kql_set_has_element", List.of(DYNAMIC, DYNAMIC), BOOL, SetHasElement::has, Set.of(1)))
                .example("set_has_element(dynamic(['this', 'é']), 'é')", "true")
                .example("set_has_element(dynamic([1, 2]), 3)", "false")
                .example("set_has_element(dynamic(null), 1)", "bool(null)")
                .build();
    }

    private static @Nullable Boolean has(@Nullable Object[] arguments) {
        List<Json> elements = Calls.array(arguments, 0);
        Json value = Calls.json(arguments, 1);
        return elements == null ? null : (Boolean) elements.stream().anyMatch(value::isSame);
    }
}
