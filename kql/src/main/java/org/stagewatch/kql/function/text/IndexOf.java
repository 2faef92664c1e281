package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `indexof()`. Source: the manual page of that name.
final class IndexOf implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("indexof")
                .summary("Finds where a text occurs in another.")
                .notes(
                        "Positions count characters from 0. The result is -1 if the text does not occur. After an occurrence the length counts anew.")
                .overload(
                        ReturnType.exactly(LONG),
                        List.of(
                                parameter("source", ParameterType.ANY, "The text."),
                                parameter("lookup", ParameterType.ANY, "The text to look for; case matters.")),
                        NEVER,
                        lowered(IndexOf::first))
                .overload(
                        LONG,
                        List.of(
                                parameter("source", ParameterType.ANY, "The text."),
                                parameter("lookup", ParameterType.ANY, "The text to look for."),
                                parameter("start", LONG, "The position to search from, from 0.")),
                        OnText.java("indexof", LONG, List.of(STRING, STRING, LONG), IndexOf::find))
                .overload(
                        LONG,
                        List.of(
                                parameter("source", ParameterType.ANY, "The text."),
                                parameter("lookup", ParameterType.ANY, "The text to look for."),
                                parameter("start", LONG, "The position to search from, from 0."),
                                parameter("length", LONG, "How many characters to search; all if -1.")),
                        OnText.java("indexof", LONG, List.of(STRING, STRING, LONG, LONG), IndexOf::find))
                .overload(
                        LONG,
                        List.of(
                                parameter("source", ParameterType.ANY, "The text."),
                                parameter("lookup", ParameterType.ANY, "The text to look for."),
                                parameter("start", LONG, "The position to search from, from 0."),
                                parameter("length", LONG, "How many characters to search; all if -1."),
                                parameter("occurrence", LONG, "Which of the places to give, from 1.")
                                        .constant()),
                        OnText.java("indexof", LONG, List.of(STRING, STRING, LONG, LONG, LONG), IndexOf::find))
                .example("indexof('abcdefg', 'cde')", "2")
                .example("indexof('😊 ok', 'ok')", "2")
                .example("indexof('', 'x')", "-1")
                .example("indexof('abcabc', 'abc', 1)", "3")
                .example("indexof('abcdefg', 'cde', 1, 3)", "-1")
                .example("indexof('abcabc', 'abc', 0, -1, 2)", "3")
                .example("indexof('abcdefgabcdefg', 'cde', 1, 10, 2)", "9")
                .example("indexof('a', 'a', 0, -5)", "long(null)")
                .build();
    }

    private static SqlExpression first(LoweredCall call) {
        SqlExpression[] texts = OnText.converted(call, List.of(STRING, STRING)).toArray(SqlExpression[]::new);
        return SqlExpression.sql(
                call.dialect() == Dialect.DUCKDB
                        ? "strpos({source}, {lookup}) - 1"
                        : "CAST(instr({source}, {lookup}) - 1 AS BIGINT)",
                texts);
    }

    private static @Nullable Long find(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof String source)
                || !(arguments[1] instanceof String lookup)
                || !(arguments[2] instanceof Long start)) {
            return null;
        }
        long length = arguments.length > 3 && arguments[3] instanceof Long given ? given : -1;
        long occurrence = arguments.length > 4 && arguments[4] instanceof Long given ? given : 1;
        int count = source.codePointCount(0, source.length());
        long from = start < 0 ? Math.max(0, count + start) : start;
        if (length < -1 || occurrence < 1) {
            return null;
        }
        if (from > count) {
            return -1L;
        }
        int at = -1;
        int next = source.offsetByCodePoints(0, (int) from);
        for (long found = 0; found < occurrence && next <= source.length(); found++) {
            at = source.indexOf(lookup, next, end(source, next, length));
            if (at < 0) {
                return -1L;
            }
            next = at + 1;
        }
        return at < 0 ? -1L : source.codePointCount(0, at);
    }

    /// Where a search that begins at an index ends: the length counts anew for each occurrence.
    private static int end(String source, int from, long length) {
        return length < 0 || length >= source.codePointCount(from, source.length())
                ? source.length()
                : source.offsetByCodePoints(from, (int) length);
    }
}
