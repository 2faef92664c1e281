package org.stagewatch.kql.function.sketch;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// Functions of sketches.
public final class SketchFunctions {
    public static final List<FunctionDefinition> ALL = List.of(
            new DcountHll(),
            new HllIntersect(),
            new MergedSketch("hll_merge", "hll"),
            new MergedSketch("tdigest_merge", "tdigest"),
            new MergedSketch("merge_tdigest", "tdigest"),
            new PercentileTdigest(),
            new PercentilesArrayTdigest(),
            new RankTdigest(false),
            new RankTdigest(true));

    private SketchFunctions() {}
}
