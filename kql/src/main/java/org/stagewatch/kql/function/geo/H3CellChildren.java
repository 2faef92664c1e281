package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class H3CellChildren implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_h3cell_children")
                .shape(DynamicShape.ARRAY)
                .summary("The H3 cells of a finer resolution that one is made of.")
                .notes(
                        "The next finer resolution if none is given. The result is null if there is no such cell, the resolution is coarser than the cell or more than 5 finer.")
                .overload(DYNAMIC, List.of(GeoParameters.H3_CELL), java(arguments -> children(arguments, null)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.H3_CELL, GeoParameters.RESOLUTION),
                        java(arguments -> children(arguments, GeoParameters.level(arguments, 1))))
                .example(
                        "geo_h3cell_children('862a1072fffffff')",
                        "dynamic(['872a10728ffffff', '872a10729ffffff', '872a1072affffff', '872a1072bffffff', '872a1072cffffff', '872a1072dffffff', '872a1072effffff'])")
                .example("array_length(geo_h3cell_children('862a1072fffffff', 9))", "343")
                .example("geo_h3cell_children('862a1072fffffff', 12)", "dynamic(null)")
                .build();
    }

    private static @Nullable String children(@Nullable Object[] arguments, @Nullable Integer resolution) {
        Long cell = H3Grid.cell(Arguments.text(arguments, 0));
        return cell == null
                ? null
                : H3Grid.children(cell, resolution == null ? H3Grid.resolution(cell) + 1 : resolution);
    }
}
