package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `trim_start()`. Source: the manual page of that name.
final class TrimStart implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("trim_start")
                .summary("Takes a match of a regular expression off the start of a text.")
                .check(RegexSyntax.of(0))
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(
                                parameter("pattern", STRING, "The regular expression."),
                                parameter("text", STRING, "The text.")),
                        NEVER,
                        sql(DUCKDB, "regexp_replace({text}, '^(?:' || {pattern} || ')', '')"),
                        unsupported(SPARK, "Spark's regular expressions differ from KQL's"))
                .example("trim_start('--', '--éa--')", "'éa--'")
                .example("trim_start(@'[^\\w]+', '- a-')", "'a-'")
                .example("trim_start(' ', '')", "''")
                .build();
    }
}
