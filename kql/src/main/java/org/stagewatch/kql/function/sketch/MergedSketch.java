package org.stagewatch.kql.function.sketch;

import static org.stagewatch.kql.function.Implementation.javaWithNulls;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

/// `hll_merge`, `tdigest_merge` and `merge_tdigest` over the columns of one row.
///
/// @param name which of them
/// @param source the aggregation that makes such sketches
record MergedSketch(String name, String source) implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        String count = source.equals("hll") ? "dcount_hll" : "rank_tdigest";
        String last = source.equals("hll") ? ")" : ", 2)";
        String made = "toscalar(range x from 1 to 3 step 1 | summarize " + source + "(x))";
        return ScalarFunction.named(name)
                .shape(DynamicShape.ARRAY)
                .summary("One sketch made of several.")
                .notes("A null among them is left out.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("sketch", DYNAMIC, "What `" + source + "` gave.")
                                .repeated()),
                        javaWithNulls(Sketch::merge))
                .example(count + "(" + name + "(" + made + ", " + made + ")" + last, source.equals("hll") ? "3" : "4.0")
                .example(name + "(dynamic(null), dynamic(null))", "dynamic(null)")
                .build();
    }
}
