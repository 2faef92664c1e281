package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.GUID;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class NewGuid implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("new_guid")
                .differentEachTime()
                .summary("A random guid.")
                .notes("Each row gets another.")
                .overload(exactly(GUID), List.of(), NEVER, sql(DUCKDB, "CAST(uuid() AS VARCHAR)"), sql(SPARK, "uuid()"))
                .example("new_guid() == new_guid()", "false")
                .example("isnull(new_guid())", "false")
                .build();
    }
}
