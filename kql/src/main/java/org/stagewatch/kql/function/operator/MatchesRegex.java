package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;

import java.util.List;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.Conversion;
import org.stagewatch.kql.function.text.RegexSyntax;

/// `matches regex`. DuckDB has RE2, whose language is Kusto's but for rare parts.
final class MatchesRegex implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("matches regex")
                .summary("Tells whether a regular expression matches somewhere in a text.")
                .notes("Case matters unless the pattern begins with `(?i)`. There is no lookaround.")
                .check(RegexSyntax.of(1))
                .overload(
                        ReturnType.exactly(BOOL),
                        List.of(
                                parameter("text", ParameterType.STRING_OR_DYNAMIC, "The text to search in."),
                                parameter("pattern", ParameterType.STRING_OR_DYNAMIC, "The regular expression.")),
                        Overload.Nulls.NEVER,
                        lowered(Dialect.DUCKDB, MatchesRegex::lower),
                        unsupported(Dialect.SPARK, "Spark's regular expressions differ from KQL's"))
                .example("'Fabrikam' matches regex 'b.*k'", "true")
                .example("'É1' matches regex '(?i)^é\\\\d$'", "true")
                .example("'' matches regex 'a'", "false")
                .build();
    }

    private static SqlExpression lower(LoweredCall call) {
        return sql(
                "regexp_matches({text}, {pattern})",
                Conversion.text(call.dialect(), call.operands().getFirst()),
                Conversion.text(call.dialect(), call.operands().getLast()));
    }
}
