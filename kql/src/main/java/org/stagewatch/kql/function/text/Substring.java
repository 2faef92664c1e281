package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.Conversion;

/// `substring()`. Source: the manual page of that name.
final class Substring implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("substring")
                .summary("Cuts a part out of a text.")
                .overload(
                        STRING,
                        List.of(
                                parameter("source", ParameterType.ANY, "The text."),
                                parameter("start", LONG, "The first position, from 0; from the end if negative.")),
                        lowered(Substring::lower))
                .overload(
                        STRING,
                        List.of(
                                parameter("source", ParameterType.ANY, "The text."),
                                parameter("start", LONG, "The first position, from 0; from the end if negative."),
                                parameter("length", LONG, "How many characters; the rest if negative.")),
                        lowered(Substring::lower))
                .example("substring('123456', 1)", "'23456'")
                .example("substring('123456', 2, 2)", "'34'")
                .example("substring('éàü', 1, 1)", "'à'")
                .example("substring('123456', -2, 2)", "'56'")
                .example("substring('', 3)", "''")
                .build();
    }

    private static SqlExpression lower(LoweredCall call) {
        boolean hasLength = call.operands().size() == 3;
        boolean isPlain = call.operands().get(1).constant() instanceof Number start
                && start.longValue() >= 0
                && start.longValue() < Integer.MAX_VALUE
                && (!hasLength
                        || call.operands().get(2).constant() instanceof Number length
                                && length.longValue() >= 0
                                && length.longValue() < Integer.MAX_VALUE);
        if (!isPlain) {
            return new SqlExpression.JavaCall(
                    function(hasLength),
                    OnText.converted(call, hasLength ? List.of(STRING, LONG, LONG) : List.of(STRING, LONG)));
        }
        SqlExpression source = Conversion.text(call.dialect(), call.operands().getFirst());
        return hasLength
                ? SqlExpression.sql("substr({source}, {start} + 1, {length})", source, call.sql(1), call.sql(2))
                : SqlExpression.sql("substr({source}, {start} + 1)", source, call.sql(1));
    }

    private static JavaFunction function(boolean hasLength) {
        return new JavaFunction(
                hasLength ? "kql_substring_length" : "kql_substring",
                hasLength ? List.of(STRING, LONG, LONG) : List.of(STRING, LONG),
                STRING,
                NullArguments.GIVE_NULL,
                arguments -> cut((String) arguments[0], (Long) arguments[1], hasLength ? (Long) arguments[2] : -1));
    }

    private static String cut(@Nullable String source, @Nullable Long from, @Nullable Long length) {
        if (source == null || from == null || length == null) {
            return "";
        }
        int count = source.codePointCount(0, source.length());
        long start = Math.min(from < 0 ? Math.max(0, count + from) : from, count);
        long size = length < 0 ? count - start : Math.min(length, count - start);
        int first = source.offsetByCodePoints(0, (int) start);
        return source.substring(first, source.offsetByCodePoints(first, (int) size));
    }
}
