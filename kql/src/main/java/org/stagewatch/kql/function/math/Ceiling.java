package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ReturnType.ofArgument;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.math.RoundingMode;
import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.DecimalValue;

final class Ceiling implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("ceiling")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The least whole number that is not below a number.")
                .overload(
                        ofArgument(0),
                        List.of(parameter("number", INTEGER, "The number.")),
                        FROM_ARGUMENTS,
                        lowered(call -> call.sql(0)))
                .overload(
                        REAL,
                        List.of(parameter("number", REAL, "The number.")),
                        sql(DUCKDB, "ceil({number})"),
                        sql(SPARK, "CAST(ceil({number}) AS DOUBLE)"))
                .overload(
                        DECIMAL,
                        List.of(parameter("number", ParameterType.oneOf(DECIMAL), "The number.")),
                        java(arguments ->
                                DecimalValue.map(arguments[0], number -> number.setScale(0, RoundingMode.CEILING))))
                .example("ceiling(-1.1)", "-1.0")
                .example("ceiling(0.9)", "1.0")
                .example("ceiling(decimal(0.1))", "decimal(1)")
                .example("ceiling(real(null))", "real(null)")
                .build();
    }
}
