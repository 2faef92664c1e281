package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.function.ArgumentCheck;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class BagPack implements FunctionDefinition {
    private static final JavaFunction MERGE = new JavaFunction(
            "kql_bag_of_pairs", List.of(STRING), DYNAMIC, JavaFunction.NullArguments.GIVE_NULL, BagPack::merge);

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("bag_pack")
                .alias("pack")
                .alias("pack_dictionary")
                .shape(DynamicShape.BAG)
                .summary("Makes a property bag of names and values, which take turns.")
                .notes("Of members with one name the last counts.")
                .overload(
                        exactly(DYNAMIC),
                        List.of(
                                parameter("key", STRING, "The first name."),
                                parameter("value", ANY, "Its value, then more names and values.")
                                        .repeated()),
                        NEVER,
                        lowered(BagPack::lower))
                .check(constants -> constants.size() % 2 == 0
                        ? null
                        : new ArgumentCheck.Fault(constants.size() - 1, "the last name has no value"))
                .example("bag_pack('a', 1, 'é', 'x')", "dynamic({'a': 1, 'é': 'x'})")
                .example("bag_pack('a', long(null), 'b', '')", "dynamic({'a': null, 'b': ''})")
                .example("bag_pack('d', bag_pack('e', 1d))", "dynamic({'d': {'e': '1.00:00:00'}})")
                .build();
    }

    /// Constant names that differ need no more than text; others may meet, and then the last counts.
    private static SqlExpression lower(LoweredCall call) {
        List<SqlExpression> parts = new ArrayList<>();
        Set<Object> names = new HashSet<>();
        boolean areNamesDifferent = true;
        for (int index = 0; index < call.operands().size(); index++) {
            if (index % 2 == 0) {
                Object name = call.operands().get(index).constant();
                areNamesDifferent &= name != null && names.add(name);
            }
            parts.add(SqlExpression.sql("coalesce({json}, 'null')", AnyValueParameter.json(call, index)));
        }
        if (!areNamesDifferent) {
            SqlExpression pairs =
                    SqlTemplate.of("('[' || concat_ws(',', {parts...}) || ']')").fill(parts);
            return new SqlExpression.JavaCall(MERGE, List.of(pairs));
        }
        List<SqlExpression> members = new ArrayList<>();
        for (int index = 0; index + 1 < parts.size(); index += 2) {
            members.add(SqlExpression.sql("({name} || ':' || {value})", parts.get(index), parts.get(index + 1)));
        }
        return SqlTemplate.of("('{' || concat_ws(',', {members...}) || '}')").fill(members);
    }

    private static String merge(@Nullable Object[] arguments) {
        List<Json> parts = Objects.requireNonNull(Calls.array(arguments, 0));
        Map<String, Json> members = new LinkedHashMap<>();
        for (int index = 0; index + 1 < parts.size(); index += 2) {
            if (parts.get(index) instanceof Json.Text(var name)) {
                members.put(name, parts.get(index + 1));
            }
        }
        return Calls.result(members);
    }
}
