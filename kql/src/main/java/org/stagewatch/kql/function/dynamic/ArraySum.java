package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class ArraySum implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("array_sum")
                .alias("series_sum")
                .summary("The sum of an array's numbers.")
                .notes("The result is null if the value is no array or holds anything but numbers.")
                .overload(REAL, List.of(parameter("array", DYNAMIC, "The array.")), java(ArraySum::sum))
                .example("array_sum(dynamic([1, 2.5]))", "3.5")
                .example("array_sum(dynamic([]))", "0.0")
                .example("array_sum(dynamic(['é']))", "real(null)")
                .build();
    }

    private static @Nullable Double sum(@Nullable Object[] arguments) {
        List<Json> elements = Calls.array(arguments, 0);
        if (elements == null) {
            return null;
        }
        double sum = 0;
        for (Json element : elements) {
            if (!(element instanceof Json.Number number)) {
                return null;
            }
            sum += number.doubleValue();
        }
        return sum;
    }
}
