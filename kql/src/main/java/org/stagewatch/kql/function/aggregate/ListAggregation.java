package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
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
import java.util.stream.Stream;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.dynamic.JsonForm;
import org.stagewatch.kql.type.ScalarType;

/// What the aggregations that collect values into an array share.
final class ListAggregation {
    static final int MAX_SIZE = 1_048_576;
    /// The limit of the functions' old names.
    static final int OLD_MAX_SIZE = 128;

    private static final Parameter SIZE = parameter("maxSize", LONG, "How many elements the array has at most.");

    private ListAggregation() {}

    /// All values of a group in the order of its rows, nulls left out. The elements of values that are arrays count on
    /// their own.
    static AggregateFunction.Builder list(AggregateFunction.Builder list, Condition condition, int maxSize) {
        list.columnPrefix("list");
        for (ScalarType type : TYPES) {
            add(
                    list,
                    type,
                    condition,
                    flat("list({json}{order}){filter}", type, DUCKDB),
                    flat("collect_list({json}){filter}", type, SPARK),
                    maxSize);
        }
        return list;
    }

    /// All values of a group, nulls among them. The elements of values that are arrays count on their own.
    static AggregateFunction.Builder listWithNulls(AggregateFunction.Builder list) {
        list.columnPrefix("list");
        for (ScalarType type : TYPES) {
            String orNull = type == DYNAMIC ? "coalesce({json}, {nothing})" : "coalesce({json}, 'null')";
            list.overload(
                    DYNAMIC,
                    List.of(expr(type)),
                    sql(
                            DUCKDB,
                            text(
                                    flat("list(" + orNull.replace("{nothing}", "['null']") + "{order})", type, DUCKDB),
                                    DUCKDB)),
                    sql(
                            SPARK,
                            text(
                                    flat(
                                            "collect_list(" + orNull.replace("{nothing}", "array('null')") + ")",
                                            type,
                                            SPARK),
                                    SPARK)));
        }
        return list;
    }

    /// The different values of a group, in ascending order so that the result is the same each time. The elements of
    /// values that are arrays count on their own.
    static AggregateFunction.Builder set(AggregateFunction.Builder set, Condition condition, int maxSize) {
        set.columnPrefix("set");
        for (ScalarType type : TYPES) {
            if (type == DYNAMIC) {
                add(set, type, condition, duckDbDynamicSet(), sparkDynamicSet(), maxSize);
                continue;
            }
            String element = JsonForm.template(type, DUCKDB).replace("{value}", "element");
            String duckDb =
                    "list_transform(list(DISTINCT {expr} ORDER BY {expr}){filter}, lambda element: " + element + ")";
            String sparkElement = JsonForm.template(type, SPARK).replace("{value}", "element");
            String spark = "transform(sort_array(collect_set({expr}){filter}), element -> " + sparkElement + ")";
            add(set, type, condition, duckDb, spark, maxSize);
        }
        return set;
    }

    private static final List<ScalarType> TYPES =
            List.of(STRING, BOOL, INT, LONG, REAL, DECIMAL, DATETIME, TIMESPAN, GUID, DYNAMIC);

    private static String duckDbDynamicSet() {
        return "list_sort(list_distinct(list_filter(flatten(list(" + elements(DUCKDB)
                + "){filter}), lambda element: element <> 'null')))";
    }

    private static String sparkDynamicSet() {
        return "sort_array(array_distinct(filter(flatten(collect_list(" + elements(SPARK)
                + "){filter}), element -> element <> 'null')))";
    }

    /// A list of the values of a type, `{json}` in the template; of dynamics, a list of their elements.
    private static String flat(String template, ScalarType type, Dialect dialect) {
        return type == DYNAMIC
                ? "flatten(" + template.replace("{json}", elements(dialect)) + ")"
                : json(template, type, dialect);
    }

    /// What a dynamic adds to a list: the elements if it is an array, otherwise itself; nothing if it is null.
    private static String elements(Dialect dialect) {
        return dialect == DUCKDB
                ? "CASE WHEN starts_with({expr}, '[') THEN CAST(json_extract({expr}, '$[*]') AS VARCHAR[])"
                        + " WHEN {expr} IS NOT NULL THEN [{expr}] END"
                : "CASE WHEN startswith({expr}, '[') THEN transform(from_json({expr}, 'array<variant>'),"
                        + " element -> to_json(element)) WHEN {expr} IS NOT NULL THEN array({expr}) END";
    }

    private static void add(
            AggregateFunction.Builder function,
            ScalarType type,
            Condition condition,
            String duckDb,
            String spark,
            int maxSize) {
        String duckDbLimited = "list_slice(" + condition.applyToNonNull(duckDb) + ", 1, {limit})";
        String sparkLimited = "slice(" + condition.applyToNonNull(spark) + ", 1, {limit})";
        String fixed = Integer.toString(maxSize);
        String given = "greatest(least({maxSize}, " + MAX_SIZE + "), 0)";
        List<Parameter> parameters = condition.parameters(expr(type));
        function.overload(
                        DYNAMIC,
                        parameters,
                        sql(DUCKDB, text(duckDbLimited.replace("{limit}", fixed), DUCKDB)),
                        sql(SPARK, text(sparkLimited.replace("{limit}", fixed), SPARK)))
                .overload(
                        DYNAMIC,
                        Stream.concat(parameters.stream(), Stream.of(SIZE)).toList(),
                        sql(DUCKDB, text(duckDbLimited.replace("{limit}", given), DUCKDB)),
                        sql(SPARK, text(sparkLimited.replace("{limit}", "CAST(" + given + " AS INT)"), SPARK)));
    }

    private static Parameter expr(ScalarType type) {
        return parameter("expr", oneOf(type), "What is collected.");
    }

    private static String json(String template, ScalarType type, Dialect dialect) {
        return template.replace("{json}", JsonForm.template(type, dialect).replace("{value}", "{expr}"));
    }

    private static String text(String list, Dialect dialect) {
        String joined = dialect == DUCKDB ? "array_to_string(" + list + ", ',')" : "array_join(" + list + ", ',')";
        return "('[' || coalesce(" + joined + ", '') || ']')";
    }
}
