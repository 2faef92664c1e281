package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.DynamicShape;

/// `hll_merge`, `tdigest_merge` and `merge_tdigest`: the sketches of a group in one array, which reads as one sketch.
///
/// @param name which of them
/// @param source the aggregation that makes such sketches
record SketchMerge(String name, String source) implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        boolean isHll = source.equals("hll");
        String read = isHll ? "dcount_hll(m)" : "rank_tdigest(m, 2)";
        return AggregateFunction.named(name)
                .columnPrefix(isHll ? name : "merge_tdigests")
                .shape(DynamicShape.ARRAY)
                .summary("One sketch made of those of a group.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("sketch", DYNAMIC, "What `" + source + "` gave; nulls are left out.")),
                        sql(DUCKDB, "'[' || string_agg({sketch}, ',') || ']'"),
                        sql(SPARK, "nullif(concat('[', array_join(collect_list({sketch}), ','), ']'), '[]')"))
                .example(
                        "datatable (k: int, x: long) [1, 1, 1, 2, 2, 2, 2, 3] | summarize s = " + source
                                + "(x) by k | summarize m = " + name + "(s) | project " + read,
                        isHll ? "3" : "3.0")
                .example("print s = dynamic(null) | summarize " + name + "(s)", "dynamic(null)")
                .build();
    }
}
