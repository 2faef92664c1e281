package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.GUID;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import java.util.stream.Stream;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;

/// `hll` and `hll_if`: a sketch that holds the hash of each different value.
///
/// @param condition whether a predicate says which rows count
record Hll(Condition condition) implements AggregateDefinition {
    private static final Parameter EXPR = parameter(
            "expr",
            oneOf(INT, LONG, DECIMAL, STRING, DATETIME, TIMESPAN, GUID, DYNAMIC),
            "What is counted; null does not count.");
    private static final Parameter ACCURACY = parameter("accuracy", INTEGER, "Ignored: the count is exact.");

    /// The hashes as texts, so that no reader rounds them.
    private static final String ON_DUCKDB =
            "'{\"hll\":' || nullif(CAST(to_json(list_sort(list(DISTINCT CAST(hash({expr}) AS VARCHAR)){filter})) AS"
                    + " VARCHAR), '[]') || '}'";

    private static final String ON_SPARK =
            "concat('{\"hll\":', nullif(to_json(sort_array(collect_set(CAST(xxhash64({expr}) AS STRING)){filter})),"
                    + " '[]'), '}')";

    @Override
    public AggregateFunction define() {
        String name = condition == Condition.NONE ? "hll" : "hll_if";
        String more = condition == Condition.NONE ? "" : ", x != 3";
        List<Parameter> parameters = condition.parameters(EXPR);
        List<Parameter> withAccuracy =
                Stream.concat(parameters.stream(), Stream.of(ACCURACY)).toList();
        return AggregateFunction.named(name)
                .shape(DynamicShape.ARRAY)
                .summary("A sketch of the different values of a group.")
                .notes("It holds a hash of each value, so that `dcount_hll` is exact. Nulls do not count.")
                .overload(DYNAMIC, parameters, on(DUCKDB, ON_DUCKDB, 0), on(SPARK, ON_SPARK, 0))
                .overload(DYNAMIC, withAccuracy, on(DUCKDB, ON_DUCKDB, 1), on(SPARK, ON_SPARK, 1))
                .example(
                        "datatable (x: int) [1, 2, 2, int(null), 3] | summarize h = " + name + "(x" + more
                                + ") | project dcount_hll(h)",
                        condition == Condition.NONE ? "3" : "2")
                .example(
                        "datatable (x: string) ['é', ''] | summarize h = " + name + "(x"
                                + (more.isEmpty() ? "" : ", x != ''") + ", 4) | project dcount_hll(h)",
                        condition == Condition.NONE ? "2" : "1")
                .example("datatable (x: long) [] | summarize " + name + "(x" + more + ")", "dynamic(null)")
                .build();
    }

    /// @param ignored how many of the last arguments make no difference
    private Implementation on(Dialect dialect, String template, int ignored) {
        SqlTemplate filled = SqlTemplate.of(condition.applyToNonNull(template));
        return lowered(
                dialect,
                call -> filled.fill(call.sqls().subList(0, call.operands().size() - ignored)));
    }
}
