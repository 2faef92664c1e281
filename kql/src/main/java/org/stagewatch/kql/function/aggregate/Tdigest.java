package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.type.ScalarType;

/// `tdigest`: a sketch that holds each value and how often it is there.
final class Tdigest implements AggregateDefinition {
    private static final Parameter WEIGHT = parameter("weight", INTEGER, "How often a value counts.");
    private static final String NO_SPARK = "Spark has no aggregation that counts each value of a group";

    /// NaN and the infinities have no place among the values.
    private static final String COUNTED = "histogram({expr}) FILTER (WHERE {expr} IS NOT NULL{finite})";

    private static final String WEIGHTED =
            "list(struct_pack(v := {expr}, w := {weight})) FILTER (WHERE {expr} IS NOT NULL AND {weight} > 0{finite})";

    @Override
    public AggregateFunction define() {
        AggregateFunction.Builder tdigest = AggregateFunction.named("tdigest")
                .shape(DynamicShape.ARRAY)
                .summary("A sketch of how the values of a group are spread.")
                .notes(
                        "It holds each value with its weight, so that what is read from it is exact. Nulls do not count.");
        for (ScalarType type : List.of(INT, LONG, REAL, DATETIME, TIMESPAN)) {
            Parameter expr = NearestRank.expr(type);
            String values = sketch(type, "map_keys(" + COUNTED + ")", "map_values(" + COUNTED + ")");
            String weighted = sketch(
                    type,
                    "list_transform(" + WEIGHTED + ", lambda one: one.v)",
                    "list_transform(" + WEIGHTED + ", lambda one: one.w)");
            tdigest.overload(DYNAMIC, List.of(expr), sql(DUCKDB, values), unsupported(SPARK, NO_SPARK))
                    .overload(DYNAMIC, List.of(expr, WEIGHT), sql(DUCKDB, weighted), unsupported(SPARK, NO_SPARK));
        }
        return tdigest.example(
                        "datatable (x: int) [5, 1, int(null), 5, 9] | summarize t = tdigest(x) | project percentile_tdigest(t, 60, typeof(long))",
                        "5")
                .example(
                        "datatable (x: real, w: long) [1.0, 1, 2.0, 2] | summarize t = tdigest(x, w) | project percentile_tdigest(t, 50, typeof(real))",
                        "2.0")
                .example(
                        "print x = datetime(2024-05-01) | summarize t = tdigest(x) | project percentile_tdigest(t, 50, typeof(datetime))",
                        "datetime(2024-05-01)")
                .example("datatable (x: long) [] | summarize tdigest(x)", "dynamic(null)")
                .build();
    }

    private static String sketch(ScalarType type, String values, String weights) {
        String template = "'{\"tdigest\":\"" + type.kqlName() + "\",\"values\":' || nullif(CAST(to_json(" + values
                + ") AS VARCHAR), '[]') || ',\"weights\":' || CAST(to_json(" + weights + ") AS VARCHAR) || '}'";
        return template.replace("{finite}", type == REAL ? " AND isfinite({expr})" : "");
    }
}
