package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.ArgumentCheck;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `countof()`. Source: the manual page of that name.
final class CountOf implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("countof")
                .summary("Counts how often a text or a match occurs in a text.")
                .check(CountOf::fault)
                .overload(
                        ReturnType.exactly(LONG),
                        List.of(
                                parameter("text", STRING, "The text."),
                                parameter("search", STRING, "The text to look for; places may overlap.")),
                        NEVER,
                        java(CountOf::count))
                .overload(
                        LONG,
                        List.of(
                                parameter("text", STRING, "The text."),
                                parameter("search", STRING, "The text or the regular expression."),
                                parameter(
                                                "kind",
                                                STRING,
                                                "`normal`, or `regex` for a regular expression, whose matches do not overlap.")
                                        .literal("normal", "regex")),
                        lowered(DUCKDB, CountOf::lower),
                        unsupported(SPARK, "Spark's regular expressions differ from KQL's"))
                .example("countof('The cat sat on the mat', 'at')", "3")
                .example("countof('aaa', 'aa')", "2")
                .example("countof('ééé', 'é')", "3")
                .example("countof('', 'a')", "0")
                .example("countof('a1b22', @'\\d+', 'regex')", "2")
                .build();
    }

    private static ArgumentCheck.@Nullable Fault fault(List<@Nullable Object> constants) {
        boolean isRegex = constants.size() == 3 && "regex".equals(constants.get(2));
        return isRegex ? RegexSyntax.fault(constants, 1) : null;
    }

    private static final JavaFunction COUNT =
            new JavaFunction("kql_countof", List.of(STRING, STRING), LONG, NullArguments.GIVE_NULL, CountOf::count);

    private static SqlExpression lower(LoweredCall call) {
        SqlExpression normal = new SqlExpression.JavaCall(COUNT, List.of(call.sql(0), call.sql(1)));
        SqlExpression regex = SqlExpression.sql("len(regexp_extract_all({text}, {search}))", call.sql(0), call.sql(1));
        if (call.operands().get(2).constant() instanceof String kind) {
            return kind.equals("regex") ? regex : normal;
        }
        return SqlExpression.sql(
                "CASE WHEN {kind} = 'regex' THEN {regex} ELSE {normal} END", call.sql(2), regex, normal);
    }

    private static @Nullable Long count(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof String text) || !(arguments[1] instanceof String search)) {
            return null;
        }
        if (search.isEmpty()) {
            return 0L;
        }
        long count = 0;
        for (int at = text.indexOf(search); at >= 0; at = text.indexOf(search, at + 1)) {
            count++;
        }
        return count;
    }
}
