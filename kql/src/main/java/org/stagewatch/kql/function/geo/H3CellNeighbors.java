package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class H3CellNeighbors implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_h3cell_neighbors")
                .shape(DynamicShape.ARRAY)
                .summary("The H3 cells of the same resolution around one.")
                .notes("The result is null if there is no such cell.")
                .overload(DYNAMIC, List.of(GeoParameters.H3_CELL), java(H3CellNeighbors::of))
                .example(
                        "geo_h3cell_neighbors('862a1072fffffff')",
                        "dynamic(['862a10777ffffff', '862a100d7ffffff', '862a100dfffffff', '862a1070fffffff', '862a10707ffffff', '862a10727ffffff'])")
                .example("geo_h3cell_neighbors('abc')", "dynamic(null)")
                .build();
    }

    private static @Nullable String of(@Nullable Object[] arguments) {
        Long cell = H3Grid.cell(Arguments.text(arguments, 0));
        return cell == null ? null : CellSet.of(H3Grid.neighbors(cell));
    }
}
