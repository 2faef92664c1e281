package org.stagewatch.kql.function.conversion;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.SqlExpression.sql;
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

/// `parse_json()` and its other names. Source: the manual page *parse_json()*.
final class ParseJson implements FunctionDefinition {
    private static final JavaFunction PARSE = new JavaFunction(
            "kql_parse_json",
            List.of(STRING),
            DYNAMIC,
            NullArguments.GIVE_NULL,
            arguments -> arguments[0] instanceof String text ? parse(text) : null);

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("parse_json")
                .alias("parsejson")
                .alias("todynamic")
                .alias("toobject")
                .resultName(ResultName.ONLY_ARGUMENT)
                .summary("Reads JSON text as a dynamic value.")
                .notes("Text that isn't JSON becomes a dynamic value that holds that text.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("value", ParameterType.STRING_OR_DYNAMIC, "The text to read.")),
                        lowered(ParseJson::lower))
                .example("parse_json('{\"a\": [1, 2.5, \"é\"]}')", "dynamic({\"a\": [1, 2.5, \"é\"]})")
                .example("parse_json('plain é')", "dynamic('plain é')")
                .example("parse_json('')", "dynamic(null)")
                .build();
    }

    private static SqlExpression lower(LoweredCall call) {
        Operand value = call.operands().getFirst();
        if (value.type() != STRING) {
            return Conversion.convert(call.dialect(), value.sql(), value.type(), DYNAMIC);
        }
        return call.dialect() == DUCKDB ? duckDb(value.sql()) : new SqlExpression.JavaCall(PARSE, List.of(value.sql()));
    }

    /// Good JSON, which is nearly all there is, never reaches Java.
    private static SqlExpression duckDb(SqlExpression text) {
        return sql(
                "CASE WHEN json_valid({text}) AND left(ltrim({text}), 1) IN ('{', '[')"
                        + " THEN {text} ELSE {parsed} END",
                text,
                new SqlExpression.JavaCall(PARSE, List.of(text)));
    }

    private static @Nullable String parse(String text) {
        if (text.isBlank()) {
            return null;
        }
        return switch (Json.parse(text)) {
            case null -> Json.of(text).text();
            case Json value -> value.isNull() ? null : value.text();
        };
    }
}
