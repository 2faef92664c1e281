package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.conversion.Conversion;

/// How `strrep()` repeats a text.
final class Repeating {
    private static final long MAX_TIMES = 1024;

    private static final JavaFunction REPEAT = new JavaFunction(
            "kql_strrep",
            List.of(STRING, LONG, STRING),
            STRING,
            NullArguments.GIVE_NULL,
            arguments -> repeat((String) arguments[0], (Long) arguments[1], (String) arguments[2]));

    private Repeating() {}

    static SqlExpression lower(LoweredCall call) {
        SqlExpression delimiter = call.operands().size() == 3 ? call.sql(2) : SqlExpression.text("");
        SqlExpression text = Conversion.text(call.dialect(), call.operands().getFirst());
        return new SqlExpression.JavaCall(REPEAT, List.of(text, call.sql(1), delimiter));
    }

    private static String repeat(@Nullable String text, @Nullable Long times, @Nullable String delimiter) {
        if (text == null || times == null || delimiter == null || times <= 0) {
            return "";
        }
        return text + (delimiter + text).repeat((int) Math.min(times, MAX_TIMES) - 1);
    }
}
