package org.stagewatch.kql.function.conversion;

import static org.stagewatch.kql.dialect.SqlExpression.text;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// `gettype()`. Source: the manual page *gettype()*.
final class GetType implements FunctionDefinition {
    private static final JavaFunction OF_DYNAMIC = new JavaFunction(
            "kql_gettype",
            List.of(DYNAMIC),
            STRING,
            NullArguments.ARE_PASSED,
            arguments -> arguments[0] instanceof String json ? typeName(Json.parse(json)) : "null");

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("gettype")
                .resultName(ResultName.PREFIX_AND_FIRST_ARGUMENT)
                .summary("Gives the name of a value's type.")
                .notes("Of a dynamic value it tells what is inside: `array`, `dictionary`, `long`, `null`.")
                .overload(STRING, List.of(parameter("value", ParameterType.ANY, "The value.")), lowered(GetType::lower))
                .example("gettype('é')", "'string'")
                .example("gettype(1.5)", "'real'")
                .example("gettype(dynamic([1]))", "'array'")
                .example("gettype(dynamic({'a': 1}))", "'dictionary'")
                .example("gettype(dynamic(null))", "'null'")
                .build();
    }

    private static SqlExpression lower(LoweredCall call) {
        Operand value = call.operands().getFirst();
        return value.type() == DYNAMIC
                ? new SqlExpression.JavaCall(OF_DYNAMIC, List.of(value.sql()))
                : text(value.type().kqlName());
    }

    private static String typeName(@Nullable Json value) {
        return switch (value) {
            case Json.Array _ -> "array";
            case Json.Bag _ -> "dictionary";
            case Json.Text _ -> "string";
            case Json.Number number -> number.isInteger() ? "long" : "real";
            case Json.Literal literal -> literal.isNull() ? "null" : "bool";
            case null -> "null";
        };
    }
}
