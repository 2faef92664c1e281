package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class ArrayIff implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("array_iff")
                .alias("array_iif")
                .shape(DynamicShape.ARRAY)
                .summary("Picks from two arrays, element by element, as an array of bools says.")
                .notes(
                        "A number counts as true unless it is 0. Where an array is too short, or a condition is neither, the element is null.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("condition_array", DYNAMIC, "The conditions."),
                                parameter("when_true", ANY, "An array, or one value for all, taken where true."),
                                parameter("when_false", ANY, "The same where false.")),
                        AnyValueParameter.javaWithJson(
                                "kql_array_iff",
                                List.of(DYNAMIC, DYNAMIC, DYNAMIC),
                                DYNAMIC,
                                ArrayIff::pick,
                                Set.of(1, 2)))
                .example(
                        "array_iff(dynamic([true, false, true]), dynamic([1, 2, 3]), dynamic([4, 5, 6]))",
                        "dynamic([1, 5, 3])")
                .example(
                        "array_iff(dynamic([true, true, true]), dynamic([1, 2]), dynamic([3, 4]))",
                        "dynamic([1, 2, null])")
                .example("array_iff(dynamic([1, 0]), 'é', '')", "dynamic(['é', ''])")
                .build();
    }

    private static @Nullable String pick(@Nullable Object[] arguments) {
        List<Json> conditions = Calls.array(arguments, 0);
        if (conditions == null) {
            return null;
        }
        Json whenTrue = Calls.json(arguments, 1);
        Json whenFalse = Calls.json(arguments, 2);
        List<Json> picked = new ArrayList<>();
        for (int index = 0; index < conditions.size(); index++) {
            picked.add(
                    switch (conditions.get(index)) {
                        case Json.Number number -> at(number.doubleValue() == 0 ? whenFalse : whenTrue, index);
                        case Json.Literal literal
                        when !literal.isNull() -> at(literal.equals(Json.TRUE) ? whenTrue : whenFalse, index);
                        default -> Json.NULL;
                    });
        }
        return Calls.result(picked);
    }

    private static Json at(Json values, int index) {
        if (!(values instanceof Json.Array(var elements))) {
            return values;
        }
        return index < elements.size() ? elements.get(index) : Json.NULL;
    }
}
