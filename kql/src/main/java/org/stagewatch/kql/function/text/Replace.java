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

/// `replace()`, the old form of `replace_regex`, which takes the text last. Source: the example of the manual page
/// *reduce operator*.
final class Replace implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("replace")
                .summary("The old form of replace_regex, which takes the text last.")
                .check(RegexSyntax.of(0))
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(
                                parameter("pattern", STRING, "The regular expression.")
                                        .constant(),
                                parameter("rewrite", STRING, "What to put in place of each match.")
                                        .constant(),
                                parameter("text", STRING, "The text.")),
                        NEVER,
                        sql(DUCKDB, "regexp_replace({text}, {pattern}, {rewrite}, 'g')"),
                        unsupported(SPARK, "Spark's regular expressions differ from KQL's"))
                .example("replace(@'\\d+', 'é', 'a1b22')", "'aébé'")
                .example("replace('-', '', '')", "''")
                .build();
    }
}
