package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class Repeat implements FunctionDefinition {
    private static final long MAX_SIZE = 1_048_576;

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("repeat")
                .resultName(ResultName.PREFIX_AND_FIRST_ARGUMENT)
                .shape(DynamicShape.ARRAY)
                .summary("An array that holds a value a number of times.")
                .notes("The result is null if the number is negative; it has at most 1,048,576 elements.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("value", ANY, "The value."), parameter("count", LONG, "How often.")),
                        AnyValueParameter.javaWithJson(
                                "kql_repeat", List.of(DYNAMIC, LONG), DYNAMIC, Repeat::repeat, Set.of(0)))
                .example("repeat('é', 2)", "dynamic(['é', 'é'])")
                .example("repeat(1, 0)", "dynamic([])")
                .example("repeat(1, -1)", "dynamic(null)")
                .build();
    }

    private static @Nullable String repeat(@Nullable Object[] arguments) {
        if (arguments[1] == null || Calls.number(arguments, 1) < 0) {
            return null;
        }
        int count = (int) Math.min(Calls.number(arguments, 1), MAX_SIZE);
        return Calls.result(Collections.nCopies(count, Calls.json(arguments, 0)));
    }
}
