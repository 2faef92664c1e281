package org.stagewatch.kql.function.tabular;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

/// The number of the bin of `make-series` that a value falls into.
final class SeriesPlace implements FunctionDefinition {
    private static final String OF_INTEGERS = "CASE WHEN {step} > 0 THEN CASE WHEN {value} >= {origin}"
            + " THEN ({value} - {origin}) / nullif({step}, 0)"
            + " ELSE -(({origin} - {value} + {step} - 1) / nullif({step}, 0)) END END";
    private static final String OF_REALS =
            "CASE WHEN {step} > 0 THEN TRY_CAST(floor(({value} - {origin}) / nullif({step}, 0)) AS BIGINT) END";

    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder place =
                ScalarFunction.named("series place").summary("Gives the number of the bin that a value falls into.");
        for (SeriesAxisType type : SeriesAxisType.ALL) {
            String template = type.type() == REAL ? OF_REALS : OF_INTEGERS;
            place.overload(
                    LONG,
                    List.of(
                            parameter("value", oneOf(type.type()), "The value."),
                            parameter("origin", oneOf(type.type()), "Where bin 0 starts."),
                            parameter("step", oneOf(type.step()), "The size of a bin.")),
                    sql(DUCKDB, type.type() == REAL ? template : template.replace(" / ", " // ")),
                    sql(SPARK, type.type() == REAL ? template : template.replace(" / ", " DIV ")));
        }
        return place.build();
    }
}
