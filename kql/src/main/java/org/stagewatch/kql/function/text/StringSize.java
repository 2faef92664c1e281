package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `string_size()`. Source: the manual page of that name.
final class StringSize implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("string_size")
                .resultName(ResultName.PREFIX_AND_FIRST_ARGUMENT)
                .summary("Counts the bytes of a text in UTF-8.")
                .overload(
                        ReturnType.exactly(LONG),
                        List.of(parameter("text", STRING, "The text.")),
                        NEVER,
                        sql(DUCKDB, "strlen({text})"),
                        sql(SPARK, "CAST(octet_length({text}) AS BIGINT)"))
                .example("string_size('abc')", "3")
                .example("string_size('é')", "2")
                .example("string_size('')", "0")
                .build();
    }
}
