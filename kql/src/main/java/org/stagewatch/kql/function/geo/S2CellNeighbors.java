package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2CellId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class S2CellNeighbors implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_s2cell_neighbors")
                .shape(DynamicShape.ARRAY)
                .summary("The S2 cells of the same level around one.")
                .notes("The result is null if there is no such cell.")
                .overload(DYNAMIC, List.of(GeoParameters.S2_CELL), java(S2CellNeighbors::of))
                .example(
                        "geo_s2cell_neighbors('89c259')",
                        "dynamic(['89c25d', '89c25b', '89c2f7', '89c257', '89c2f5', '89c251', '89c25f', '89c2f9'])")
                .example("geo_s2cell_neighbors('a')", "dynamic(null)")
                .build();
    }

    private static @Nullable String of(@Nullable Object[] arguments) {
        S2CellId cell = S2Grid.cell(Arguments.text(arguments, 0));
        return cell == null ? null : CellSet.of(S2Grid.neighbors(cell));
    }
}
