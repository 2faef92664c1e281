package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.math.BigDecimal;
import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.DecimalValue;

final class Abs implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("abs")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The absolute value of a number or timespan.")
                .notes("The least long has none: that is an error of the engine.")
                .overload(
                        LONG,
                        List.of(parameter("number", INTEGER, "The number.")),
                        sql("abs(CAST({number} AS BIGINT))"))
                .overload(REAL, List.of(parameter("number", REAL, "The number.")), sql("abs({number})"))
                .overload(TIMESPAN, List.of(parameter("number", TIMESPAN, "The timespan.")), sql("abs({number})"))
                .overload(
                        DECIMAL,
                        List.of(parameter("number", ParameterType.oneOf(DECIMAL), "The number.")),
                        java(arguments -> DecimalValue.map(arguments[0], BigDecimal::abs)))
                .example("abs(-5)", "5")
                .example("abs(-1.5)", "1.5")
                .example("abs(decimal(-0.1))", "decimal(0.1)")
                .example("abs(-1h)", "time(01:00:00)")
                .example("abs(long(null))", "long(null)")
                .build();
    }
}
