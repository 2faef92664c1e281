package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.GUID;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.STRING;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.stagewatch.kql.dialect.JavaBody;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.type.ScalarType;

/// A parameter that takes any scalar: overloads for a dynamic as it is and for every other type by way of its JSON.
final class AnyValueParameter {
    private static final List<ScalarType> TYPES =
            List.of(BOOL, INT, LONG, REAL, DECIMAL, STRING, DATETIME, TIMESPAN, GUID, DYNAMIC);

    private AnyValueParameter() {}

    /// The operand's value as JSON text, null where it is null.
    static SqlExpression json(LoweredCall call, int index) {
        return SqlTemplate.of(JsonForm.template(call.operands().get(index).type(), call.dialect()))
                .fill(List.of(call.sql(index)));
    }

    /// Calls a Java body with every operand as it is, but those of `index` and above as JSON text.
    static Implementation javaWithJson(
            String name, List<ScalarType> types, ScalarType returns, JavaBody body, Set<Integer> asJson) {
        JavaFunction function = new JavaFunction(name, types, returns, JavaFunction.NullArguments.ARE_PASSED, body);
        return lowered(call -> new SqlExpression.JavaCall(
                function,
                IntStream.range(0, call.operands().size())
                        .mapToObj(index -> asJson.contains(index) ? json(call, index) : call.sql(index))
                        .toList()));
    }

    static List<ScalarType> types() {
        return TYPES;
    }
}
