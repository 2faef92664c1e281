package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ArrayLength implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("array_length")
                .alias("arraylength")
                .summary("How many elements an array has.")
                .notes("The result is null if the value is no array.")
                .overload(
                        LONG,
                        List.of(parameter("array", DYNAMIC, "The array.")),
                        sql(
                                DUCKDB,
                                "CASE WHEN starts_with(ltrim({array}), '[') THEN CAST(TRY(json_array_length({array})) AS BIGINT) END"),
                        sql(
                                SPARK,
                                "CASE WHEN startswith(ltrim({array}), '[') THEN CAST(json_array_length({array}) AS BIGINT) END"))
                .example("array_length(dynamic([1, 'é', [2, 3]]))", "3")
                .example("array_length(dynamic([]))", "0")
                .example("array_length(dynamic({'a': 1}))", "long(null)")
                .example("array_length(dynamic(null))", "long(null)")
                .build();
    }
}
