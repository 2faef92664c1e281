package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.json.Json;

/// Merges the property bags of a group into one: what `make_bag` and its kin share.
final class BagAggregation {
    private static final Parameter EXPR = parameter("expr", DYNAMIC, "The bags; what is no bag is left out.");
    private static final Parameter SIZE = parameter("maxSize", LONG, "How many members the result has at most.");
    private static final JavaFunction MERGE = new JavaFunction(
            "kql_merge_bags",
            List.of(STRING, LONG),
            DYNAMIC,
            JavaFunction.NullArguments.GIVE_NULL,
            arguments -> merge((String) arguments[0], (Long) arguments[1]));

    private BagAggregation() {}

    static AggregateFunction.Builder overloads(AggregateFunction.Builder bag, Condition condition, int maxSize) {
        return bag.overload(
                        DYNAMIC,
                        condition.parameters(EXPR),
                        lowered(call -> lower(call, condition, SqlExpression.number(maxSize))))
                .overload(
                        DYNAMIC,
                        Stream.concat(condition.parameters(EXPR).stream(), Stream.of(SIZE))
                                .toList(),
                        lowered(call -> lower(call, condition, call.sqls().getLast())));
    }

    private static SqlExpression lower(LoweredCall call, Condition condition, SqlExpression maxSize) {
        String list = call.dialect() == DUCKDB
                ? "('[' || coalesce(array_to_string(list({expr}){filter}, ','), '') || ']')"
                : "('[' || array_join(collect_list({expr}){filter}, ',') || ']')";
        int values = condition == Condition.NONE ? 1 : 2;
        SqlExpression bags =
                SqlTemplate.of(condition.applyTo(list)).fill(call.sqls().subList(0, values));
        return new SqlExpression.JavaCall(MERGE, List.of(bags, maxSize));
    }

    /// Of members with one name the first counts.
    private static String merge(String bags, long maxSize) {
        Map<String, Json> merged = new LinkedHashMap<>();
        List<Json> elements = Json.parseArray(bags);
        for (Json element : elements == null ? List.<Json>of() : elements) {
            if (element instanceof Json.Bag(var members)) {
                for (Map.Entry<String, Json> member : members.entrySet()) {
                    if (merged.size() < maxSize) {
                        merged.putIfAbsent(member.getKey(), member.getValue());
                    }
                }
            }
        }
        return new Json.Bag(merged).text();
    }
}
