package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class Rand implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("rand")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("A random number at or above 0 and below 1, or a whole one below n.")
                .differentEachTime()
                .notes("Each row gets another.")
                .overload(exactly(REAL), List.of(), NEVER, sql(DUCKDB, "random()"), sql(SPARK, "rand()"))
                .overload(
                        REAL,
                        List.of(parameter("n", LONG, "How many numbers to choose from.")),
                        sql(DUCKDB, "floor(random() * {n})"),
                        sql(SPARK, "CAST(floor(rand() * {n}) AS DOUBLE)"))
                .example("rand() < 1", "true")
                .example("rand(1)", "0.0")
                .example("rand(long(null))", "real(null)")
                .build();
    }
}
