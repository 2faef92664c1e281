package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// `d[index]`, and `d[name]`.
final class Element implements FunctionDefinition {
    private static final JavaFunction FIND = new JavaFunction(
            "kql_element",
            List.of(DYNAMIC, LONG),
            DYNAMIC,
            JavaFunction.NullArguments.GIVE_NULL,
            arguments -> at(Calls.json(arguments, 0), Calls.number(arguments, 1)));

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("[]")
                .summary("The element of an array at a position, or the member of a bag with a name.")
                .notes(
                        "Internal: written `array[index]`. Positions count from 0; negative ones from the end. What isn't there is null.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("array", DYNAMIC, "The array."),
                                parameter("index", oneOf(INT, LONG), "The position.")),
                        lowered(Element::lower))
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("bag", DYNAMIC, "The bag."),
                                parameter("name", oneOf(STRING), "The member's name.")),
                        lowered(Member::lower))
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("value", DYNAMIC, "The array or bag."),
                                parameter("key", oneOf(DYNAMIC), "The position or name.")),
                        java(Element::find))
                .example("dynamic([1, 2, 3])[1]", "dynamic(2)")
                .example("dynamic(['a', 'é'])[-1]", "dynamic('é')")
                .example("dynamic([1])[5]", "dynamic(null)")
                .example("dynamic({'a': 1})['a']", "dynamic(1)")
                .build();
    }

    /// What DuckDB finds at a path. Text that isn't JSON has nothing in it, and is no error.
    static SqlExpression extract(SqlExpression json, SqlExpression path) {
        return SqlExpression.sql("nullif(CAST(TRY(json_extract({json}, {path})) AS VARCHAR), 'null')", json, path);
    }

    private static SqlExpression lower(LoweredCall call) {
        if (call.dialect() == DUCKDB && call.operands().get(1).constant() instanceof Number index) {
            long position = index.longValue();
            return extract(
                    call.sql(0), SqlExpression.text(position < 0 ? "$[#" + position + "]" : "$[" + position + "]"));
        }
        return new SqlExpression.JavaCall(
                FIND, List.of(call.sql(0), SqlExpression.sql("CAST({index} AS BIGINT)", call.sql(1))));
    }

    private static @Nullable String find(@Nullable Object[] arguments) {
        Json value = Calls.json(arguments, 0);
        return switch (Calls.json(arguments, 1)) {
            case Json.Text(var name) -> value instanceof Json.Bag(var members) ? Calls.result(members.get(name)) : null;
            case Json.Number number -> {
                Long index = number.longValue();
                yield index == null ? null : at(value, index);
            }
            default -> null;
        };
    }

    private static @Nullable String at(Json value, long index) {
        if (!(value instanceof Json.Array(var elements))) {
            return null;
        }
        long position = index < 0 ? index + elements.size() : index;
        return position < 0 || position >= elements.size() ? null : Calls.result(elements.get((int) position));
    }
}
