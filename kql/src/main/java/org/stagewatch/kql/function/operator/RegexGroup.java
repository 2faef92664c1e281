package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

/// Not for queries: what `parse` makes of its pattern.
final class RegexGroup implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("regex group")
                .summary("Gives what a group of a regular expression matched, or nothing.")
                .overload(
                        STRING,
                        List.of(
                                parameter("text", STRING, "The text to match as a whole."),
                                parameter("regex", STRING, "The regular expression, a constant."),
                                parameter("group", LONG, "The number of the group, from 1; a constant.")),
                        sql(Dialect.DUCKDB, "regexp_extract({text}, {regex}, CAST({group} AS INTEGER))"),
                        unsupported(Dialect.SPARK, "its regular expressions are not RE2's"))
                .build();
    }
}
