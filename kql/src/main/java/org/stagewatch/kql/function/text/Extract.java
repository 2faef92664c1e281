package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.Conversion;

/// `extract()`. Source: the manual page of that name.
final class Extract implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("extract")
                .summary("Gives a group of the first match of a regular expression.")
                .check(RegexSyntax.of(0))
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(
                                parameter("pattern", STRING, "The regular expression.")
                                        .constant(),
                                parameter("group", LONG, "The number of the group; 0 is the whole match."),
                                parameter("source", STRING, "The text.")),
                        NEVER,
                        lowered(
                                DUCKDB,
                                call -> Regexes.extract(
                                        call.sql(2),
                                        call.sql(0),
                                        call.operands().get(1))),
                        unsupported(SPARK, "Spark's regular expressions differ from KQL's"))
                .overload(
                        ReturnType.computed(types -> types.getLast()),
                        List.of(
                                parameter("pattern", STRING, "The regular expression.")
                                        .constant(),
                                parameter("group", LONG, "The number of the group; 0 is the whole match."),
                                parameter("source", STRING, "The text."),
                                parameter("type", ParameterType.TYPE, "The type of the result.")),
                        lowered(
                                DUCKDB,
                                call -> Conversion.convert(
                                        call.dialect(),
                                        Regexes.extract(
                                                call.sql(2),
                                                call.sql(0),
                                                call.operands().get(1)),
                                        STRING,
                                        call.returns())),
                        unsupported(SPARK, "Spark's regular expressions differ from KQL's"))
                .example("extract(@'x=(\\d+)', 1, 'hello x=45|wo')", "'45'")
                .example("extract(@'(é)', 1, 'été')", "'é'")
                .example("extract('a', 0, '')", "''")
                .example("extract(@'x=([0-9.]+)', 1, 'x=45.6', typeof(real))", "45.6")
                .build();
    }
}
