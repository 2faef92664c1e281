package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.lowered;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.dialect.JavaBody;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.conversion.Conversion;
import org.stagewatch.kql.type.ScalarType;

/// Functions that take any value where they need text: `substring(12345, 1)`.
final class OnText {
    private OnText() {}

    /// A template that is filled with the arguments as text.
    static Implementation sql(String template) {
        return lowered(call -> SqlExpression.sql(template, texts(call).toArray(SqlExpression[]::new)));
    }

    /// A Java body whose arguments are converted first.
    ///
    /// @param name of the function, unique together with the number of its arguments
    static Implementation java(String name, ScalarType returns, List<ScalarType> types, JavaBody body) {
        JavaFunction function =
                new JavaFunction("kql_" + name + "_" + types.size(), types, returns, NullArguments.GIVE_NULL, body);
        return lowered(call -> new SqlExpression.JavaCall(function, converted(call, types)));
    }

    static List<SqlExpression> converted(LoweredCall call, List<ScalarType> types) {
        List<SqlExpression> converted = new ArrayList<>();
        for (int index = 0; index < types.size(); index++) {
            Operand operand = call.operands().get(index);
            converted.add(Conversion.convert(call.dialect(), operand.sql(), operand.type(), types.get(index)));
        }
        return converted;
    }

    private static List<SqlExpression> texts(LoweredCall call) {
        return call.operands().stream()
                .map(operand -> Conversion.text(call.dialect(), operand))
                .toList();
    }
}
