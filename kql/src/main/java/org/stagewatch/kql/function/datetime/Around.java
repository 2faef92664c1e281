package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.type.ScalarType;

final class Around implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder around = ScalarFunction.named("around")
                .summary("Whether a value lies within a distance of a center, both ends included.");
        for (List<Parameter> parameters : List.of(
                parameters(oneOf(DATETIME), oneOf(TIMESPAN)),
                parameters(oneOf(TIMESPAN), oneOf(TIMESPAN)),
                parameters(INTEGER, INTEGER),
                List.of(value(REAL), parameter("center", REAL, CENTER), parameter("delta", REAL, DELTA)))) {
            around.overload(
                    exactly(BOOL),
                    parameters,
                    FROM_ARGUMENTS,
                    sql("({value} BETWEEN {center} - {delta} AND {center} + {delta})"));
        }
        return around.example("around(datetime(2024-05-01 10:04), datetime(2024-05-01 10:00), 5m)", "true")
                .example("around(1, 3, 1)", "false")
                .example("around(2.5, 3, 0.5)", "true")
                .example("around(1h, 2h, timespan(null))", "bool(null)")
                .build();
    }

    private static final String CENTER = "The center.";
    private static final String DELTA = "The distance.";

    private static Parameter value(ScalarType type) {
        return parameter("value", type, "The value to compare.");
    }

    private static List<Parameter> parameters(ParameterType value, ParameterType delta) {
        return List.of(
                parameter("value", value, "The value to compare."),
                parameter("center", value, CENTER),
                parameter("delta", delta, DELTA));
    }
}
