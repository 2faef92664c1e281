package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

/// `indexof_regex()`. Source: the manual page of that name.
final class IndexOfRegex implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("indexof_regex")
                .summary("Finds where a regular expression first matches in a text.")
                .notes("Positions count characters from 0. The result is -1 if nothing matches.")
                .check(RegexSyntax.of(1))
                .overload(
                        LONG,
                        List.of(
                                parameter("source", STRING, "The text."),
                                parameter("pattern", STRING, "The regular expression.")
                                        .constant()),
                        sql(
                                DUCKDB,
                                "CASE WHEN regexp_matches({source}, {pattern}) THEN length(regexp_extract({source}, '(?s)^(.*?)(?:' || {pattern} || ')', 1)) ELSE -1 END"),
                        unsupported(SPARK, "Spark's regular expressions differ from KQL's"))
                .example("indexof_regex('abcabc', 'b.a')", "1")
                .example("indexof_regex('été', 't')", "1")
                .example("indexof_regex('', 'a')", "-1")
                .build();
    }
}
