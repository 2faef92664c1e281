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

/// `trim_end()`. Source: the manual page of that name.
final class TrimEnd implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("trim_end")
                .summary("Takes a match of a regular expression off the end of a text.")
                .check(RegexSyntax.of(0))
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(
                                parameter("pattern", STRING, "The regular expression."),
                                parameter("text", STRING, "The text.")),
                        NEVER,
                        sql(DUCKDB, "regexp_replace({text}, '(?:' || {pattern} || ')$', '')"),
                        unsupported(SPARK, "Spark's regular expressions differ from KQL's"))
                .example("trim_end('--', '--éa--')", "'--éa'")
                .example("trim_end(@'[^\\w]+', '- a- ')", "'- a'")
                .example("trim_end(' ', '')", "''")
                .build();
    }
}
