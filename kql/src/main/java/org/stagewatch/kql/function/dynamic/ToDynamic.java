package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.GUID;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.STRING;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.type.ScalarType;

/// Any value as a dynamic.
final class ToDynamic implements FunctionDefinition {
    private static final List<ScalarType> TYPES =
            List.of(BOOL, INT, LONG, REAL, DECIMAL, STRING, DATETIME, TIMESPAN, GUID, DYNAMIC);

    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder function = ScalarFunction.named("todynamic value")
                .summary("Gives any value as a dynamic, for the functions that pack values.")
                .notes("Internal: queries can't name it. A datetime becomes ISO text; a null stays null.");
        for (ScalarType type : TYPES) {
            function.overload(
                    exactly(DYNAMIC),
                    List.of(parameter("value", oneOf(type), "The value.")),
                    FROM_ARGUMENTS,
                    sql(DUCKDB, JsonForm.template(type, DUCKDB)),
                    sql(SPARK, JsonForm.template(type, SPARK)));
        }
        return function.example("pack_array(1, 'é', 2.0, true)", "dynamic([1, \"é\", 2.0, true])")
                .example(
                        "pack_array(datetime(2024-01-01), 1d, long(null))",
                        "dynamic([\"2024-01-01T00:00:00.0000000Z\", \"1.00:00:00\", null])")
                .build();
    }
}
