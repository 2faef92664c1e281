package org.stagewatch.kql.lineage;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.lineage.TracedPlan.MAX_KEYS;
import static org.stagewatch.kql.lineage.TracedPlan.RECORD_BITS;
import static org.stagewatch.kql.lineage.TracedPlan.SOURCE_BITS;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// The functions with which keys are packed and collected. No query can call them.
///
/// A packed key is a number. Between operators a list of keys is a list of SQL; only the result has it as JSON.
final class KeyFunctions {
    private static final Implementation NOT_ON_SPARK = unsupported(SPARK, "keys of rows are collected on DuckDB only");

    private static final ScalarFunction PACK = ScalarFunction.named("row_key")
            .overload(
                    LONG,
                    List.of(any("table"), any("source"), any("record")),
                    sql(
                            DUCKDB,
                            "(({table} << " + (RECORD_BITS + SOURCE_BITS) + ") + (CAST({source} AS BIGINT) << "
                                    + RECORD_BITS + ") + {record})"),
                    NOT_ON_SPARK)
            .build();

    /// A list of SQL can't be kept in a table between runs, so it is no work that is done once for all of them.
    private static final ScalarFunction NO_KEYS = ScalarFunction.named("no_row_keys")
            .overload(DYNAMIC, List.of(), sql(DUCKDB, "CAST([] AS BIGINT[])"), NOT_ON_SPARK)
            .differentEachTime()
            .build();

    private static final ScalarFunction KEYS = ScalarFunction.named("row_keys")
            .overload(DYNAMIC, List.of(any("keys").repeated()), lowered(DUCKDB, call -> json(list(call))), NOT_ON_SPARK)
            .build();

    /// Of the lists' counts, where the keys all fit into the list: how many there are in it.
    private static final ScalarFunction COUNT = ScalarFunction.named("row_key_count")
            .overload(LONG, List.of(any("counts").repeated()), lowered(DUCKDB, KeyFunctions::totalCount), NOT_ON_SPARK)
            .build();

    private static final AggregateFunction COLLECT = AggregateFunction.named("collect_row_keys")
            .overload(DYNAMIC, List.of(any("key")), sql(DUCKDB, "min({key}, " + MAX_KEYS + ")"), NOT_ON_SPARK)
            .build();

    private static final AggregateFunction COLLECT_DISTINCT = AggregateFunction.named("collect_distinct_row_keys")
            .overload(
                    DYNAMIC,
                    List.of(any("key")),
                    sql(
                            DUCKDB,
                            "list_slice(list_sort(list(DISTINCT {key}) FILTER ({key} IS NOT NULL)), 1, " + MAX_KEYS
                                    + ")"),
                    NOT_ON_SPARK)
            .build();

    private static final AggregateFunction COLLECT_LISTS = AggregateFunction.named("collect_row_key_lists")
            .overload(
                    DYNAMIC,
                    List.of(any("keys")),
                    sql(
                            DUCKDB,
                            "list_slice(list_sort(list_distinct(flatten(list({keys}) FILTER ({keys} IS NOT NULL)))), 1, "
                                    + MAX_KEYS + ")"),
                    NOT_ON_SPARK)
            .build();

    private static final AggregateFunction COUNT_KEYS = AggregateFunction.named("count_row_keys")
            .overload(LONG, List.of(any("key")), sql(DUCKDB, "count({key})"), NOT_ON_SPARK)
            .build();

    private static final AggregateFunction COUNT_DISTINCT = AggregateFunction.named("count_distinct_row_keys")
            .overload(LONG, List.of(any("key")), sql(DUCKDB, "count(DISTINCT {key})"), NOT_ON_SPARK)
            .build();

    private static final AggregateFunction SUM_COUNTS = AggregateFunction.named("sum_row_key_counts")
            .overload(
                    LONG, List.of(any("count")), sql(DUCKDB, "CAST(coalesce(sum({count}), 0) AS BIGINT)"), NOT_ON_SPARK)
            .build();

    private KeyFunctions() {}

    static ScalarExpression pack(int table, Column source, Column record) {
        return call(
                PACK,
                LONG,
                List.of(
                        new ScalarExpression.Constant(LONG, (long) table),
                        new ScalarExpression.ColumnValue(source),
                        new ScalarExpression.ColumnValue(record)));
    }

    static ScalarExpression noKey() {
        return new ScalarExpression.Constant(LONG, null);
    }

    static ScalarExpression noKeys() {
        return call(NO_KEYS, DYNAMIC, List.of());
    }

    /// All keys of a row as JSON.
    static ScalarExpression keys(List<Column> single, List<Column> lists) {
        List<ScalarExpression> values = new ArrayList<>(values(single));
        values.addAll(values(lists));
        return values.isEmpty() ? new ScalarExpression.Constant(DYNAMIC, "[]") : call(KEYS, DYNAMIC, values);
    }

    static ScalarExpression count(List<Column> single, List<Column> lists, List<Column> counts) {
        List<ScalarExpression> values = new ArrayList<>(values(single));
        values.addAll(values(lists));
        values.addAll(values(counts));
        return values.isEmpty() ? new ScalarExpression.Constant(LONG, 0L) : call(COUNT, LONG, values);
    }

    static Aggregation collect(Column result, Column key, boolean isUnique) {
        return aggregation(isUnique ? COLLECT : COLLECT_DISTINCT, result, key);
    }

    static Aggregation count(Column result, Column key, boolean isUnique) {
        return aggregation(isUnique ? COUNT_KEYS : COUNT_DISTINCT, result, key);
    }

    static Aggregation collectLists(Column result, Column keys) {
        return aggregation(COLLECT_LISTS, result, keys);
    }

    static Aggregation sum(Column result, Column count) {
        return aggregation(SUM_COUNTS, result, count);
    }

    private static List<ScalarExpression> values(List<Column> columns) {
        return columns.stream()
                .map(column -> (ScalarExpression) new ScalarExpression.ColumnValue(column))
                .toList();
    }

    private static Parameter any(String name) {
        return parameter(name, ANY, "");
    }

    private static ScalarExpression call(ScalarFunction function, ScalarType type, List<ScalarExpression> arguments) {
        return new ScalarExpression.Call(function, function.overloads().getFirst(), arguments, type);
    }

    private static Aggregation aggregation(AggregateFunction function, Column result, Column argument) {
        return new Aggregation.Single(
                result,
                function,
                function.overloads().getFirst(),
                List.of(new ScalarExpression.ColumnValue(argument)),
                List.of());
    }

    /// All keys of the operands, each once, in order: a number is a key, a dynamic value a list of keys.
    private static SqlExpression list(LoweredCall call) {
        List<SqlExpression> lists = new ArrayList<>();
        for (Implementation.Operand operand : call.operands()) {
            SqlExpression list = operand.type() == LONG
                    ? SqlExpression.sql("list_filter([{key}], lambda k: k IS NOT NULL)", operand.sql())
                    : SqlExpression.sql("coalesce({keys}, CAST([] AS BIGINT[]))", operand.sql());
            lists.add(list);
        }
        SqlExpression all = SqlExpression.sql("flatten(list_value({lists...}))", lists.toArray(SqlExpression[]::new));
        return SqlExpression.sql("list_slice(list_sort(list_distinct({all})), 1, " + MAX_KEYS + ")", all);
    }

    private static SqlExpression json(SqlExpression list) {
        return SqlExpression.sql("('[' || array_to_string({list}, ',') || ']')", list);
    }

    /// Single keys, then as many lists as counts: the operands of [#COUNT].
    private static SqlExpression totalCount(LoweredCall call) {
        int lists = (int)
                call.operands().stream().filter(one -> one.type() == DYNAMIC).count();
        int keys = call.operands().size() - lists;
        List<Implementation.Operand> listed = call.operands().subList(0, keys);
        SqlExpression length =
                SqlExpression.sql("len({list})", list(new LoweredCall(call.dialect(), call.use(), listed, LONG)));
        if (lists == 0) {
            return SqlExpression.sql("CAST({length} AS BIGINT)", length);
        }
        List<SqlExpression> counts = call.sqls().subList(keys, call.operands().size());
        SqlExpression sum = SqlExpression.sql("list_sum([{counts...}])", counts.toArray(SqlExpression[]::new));
        return SqlExpression.sql(
                "CAST(CASE WHEN {length} < " + MAX_KEYS + " THEN {length} ELSE greatest({sum}, " + MAX_KEYS
                        + ") END AS BIGINT)",
                length,
                sum);
    }
}
