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

/// `replace_regex()`. Source: the manual page of that name.
final class ReplaceRegex implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("replace_regex")
                .summary("Replaces all matches of a regular expression.")
                .check(RegexSyntax.of(1))
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(
                                parameter("text", STRING, "The text."),
                                parameter("pattern", STRING, "The regular expression.")
                                        .constant(),
                                parameter(
                                                "rewrite",
                                                STRING,
                                                "What to put in place of each match; `\\1` is the first group.")
                                        .constant()),
                        NEVER,
                        sql(DUCKDB, "regexp_replace({text}, {pattern}, {rewrite}, 'g')"),
                        unsupported(SPARK, "Spark's regular expressions differ from KQL's"))
                .example("replace_regex('a1b22', @'\\d+', 'é')", "'aébé'")
                .example("replace_regex('x=1', @'(\\w)=(\\d)', @'\\2=\\1')", "'1=x'")
                .example("replace_regex('', 'a', 'b')", "''")
                .build();
    }
}
