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

/// `trim()`. Source: the manual page of that name.
final class Trim implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("trim")
                .summary("Takes a match of a regular expression off both ends of a text.")
                .check(RegexSyntax.of(0))
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(
                                parameter("pattern", STRING, "The regular expression.")
                                        .constant(),
                                parameter("text", STRING, "The text.")),
                        NEVER,
                        sql(
                                DUCKDB,
                                "regexp_replace(regexp_replace({text}, '^(?:' || {pattern} || ')', ''), '(?:' || {pattern} || ')$', '')"),
                        unsupported(SPARK, "Spark's regular expressions differ from KQL's"))
                .example("trim('--', '--éa--')", "'éa'")
                .example("trim(@'[^\\w]+', '- a-')", "'a'")
                .example("trim(' ', '')", "''")
                .build();
    }
}
